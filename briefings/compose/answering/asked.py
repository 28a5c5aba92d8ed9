"""A question in plain words, read once: what it wants to know, of whom, and what must be true of the answer.

Invariant: every content word of the question ends up as a person, a date, the unit that is counted, or a term; nothing
is passed over but what carries no meaning of its own.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from briefings.models.answered import QuestionKind
from briefings.models.dates import CalendarDate
from briefings.models.span import Span
from briefings.text.words import is_content, words

TELLING = frozenset({"against", "without"})
"""Small words that turn what is asked."""
Manner = str
"""Of ``amount``: ``many``, ``much``, ``long`` or ``old``; of ``who``: ``doer``, ``other``, ``role`` or ``name``."""


class AskedPerson(NamedTuple):
    """Somebody whom the question names; ``keys`` are the keys that articles may know them by."""

    name: str
    keys: frozenset[str]
    at: int
    """Where the name begins in the question."""
    is_owner: bool = False
    """Named as whose something is ("Lee's interview")."""
    owns: frozenset[str] = frozenset()
    """Of an owner: the roots of what is theirs."""
    family: str = ""
    """The family name as written, by which alone other articles may name them."""


class AskedDate(NamedTuple):
    """A date that the question names; without a year it may be of any year, and a weekday any such day."""

    on: CalendarDate
    has_year: bool
    is_weekday: bool
    until: date | None = None
    """The last day, where a stretch of days is asked about ("this week")."""

    def fits(self, on: CalendarDate) -> bool:
        """Tell whether a date of an article is this one."""
        if self.until is not None:
            return self.on.first <= on.first and on.last <= self.until
        if self.is_weekday:
            return on.granularity == "day" and on.first.weekday() == self.on.first.weekday()
        if self.has_year:
            return self.on.covers(on)
        if on.granularity == "year" or on.first.month != self.on.first.month:
            return False
        return self.on.granularity == "month" or (on.granularity == "day" and on.first.day == self.on.first.day)


class Term(NamedTuple):
    """A word that the answer must have, or one that answers to it."""

    word: str
    roots: frozenset[str]
    at: int
    is_name: bool
    """Written with a capital: a place or a body, never to be passed over."""
    is_loose: bool = False
    """Only tells which thing is meant ("the *six-party* talks"): sentences before may have said it."""
    is_acronym: bool = False
    head: frozenset[str] = frozenset()
    """Of a later word of a name: the roots of its first one, which may stand for all of it."""
    modifies: frozenset[str] = frozenset()
    """Of a word right before another noun ("the *border* treaty"): the roots of that one."""
    is_setting: bool = False
    """Only tells on which occasion ("in the *fire*"): the whole article may be on it."""


class PlainQuestion(NamedTuple):
    """A question as the rules know it."""

    text: str
    kind: QuestionKind
    manner: Manner
    tense: str
    """``past``, ``ahead`` or empty."""
    people: tuple[AskedPerson, ...]
    dates: tuple[AskedDate, ...]
    terms: tuple[Term, ...]
    verb: Term | None
    """The deed that is asked about."""
    unit: tuple[Term, ...]
    """Of "how many": what is counted, the head noun last."""
    patient: Term | None = None
    """What it is done to, where the question names it right behind the deed."""
    is_passive: bool = False
    """Asked as "was fined", "were set up"."""

    @property
    def doers(self) -> tuple[AskedPerson, ...]:
        """The people whose deed is asked about: those before the verb ("did Lee and Xi ...")."""
        if self.verb is None or self.manner == "doer":
            return ()
        return tuple(person for person in self.people if person.at < self.verb.at and not person.is_owner)

    @property
    def verb_is_ing(self) -> bool:
        """Tell whether the deed is asked as going on ("was the ferry carrying")."""
        return self.verb is not None and self.verb.word.endswith("ing")

    @property
    def search_words(self) -> str:
        """The words to look for."""
        names = [person.name for person in self.people]
        return " ".join((*names, *(term.word for term in (*self.terms, *self.unit))))


def content_spans(text: str, taken: Sequence[Span]) -> list[tuple[str, Span]]:
    """The content words outside of stretches that are read already, folded, with their places."""
    return [
        (word.text, word.span)
        for word in words(text)
        if (is_content(word.text) or word.text in TELLING or word.span.cut(text) == "US")
        and not any(word.span.meets(span) for span in taken)
    ]
