"""A deed in its clause: the words around it by the part that they play.

Invariant: a pure function of a sentence; the numbers are those of its words, and stay within its clause.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefings.compose.answering.clauses import Clauses
from briefings.compose.answering.doing import is_passive
from briefings.compose.answering.done import OWNERS, is_noun
from briefings.compose.answering.passages import Passage
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary
from briefings.text.words import is_content

_SAME_PAST = vocabulary("cut hit put set shut hurt beat let quit split spread cast burst")
"""Verbs whose past is as their base, and may be taken for a noun."""
OBJECT_REACH = 14
"""Words behind a verb in which its object stands."""


class Deed(NamedTuple):
    """A place where a deed is told: the numbers of the words around it, by the part that they play."""

    at: int
    subject: tuple[int, ...]
    clause: tuple[int, ...]
    behind: tuple[int, ...]
    agent: tuple[int, ...]
    is_passive: bool
    is_noun: bool
    is_relative: bool


def deed_at(passage: Passage, clauses: Clauses, at: int) -> Deed:
    """Take a clause apart around a word."""
    subject = clauses.subject_of(at)
    end = clauses.end_of(at)
    by = next((n for n in range(at + 1, end) if passage.tokens[n].text == "by"), end)
    passive = is_passive(passage, at)
    return Deed(
        at,
        tuple(subject),
        tuple(sorted({*subject, *range(clauses.start_of(at), end)})),
        tuple(range(at + 1, min(end, at + 1 + OBJECT_REACH))),
        tuple(range(by + 1, end)) if passive else (),
        passive,
        is_noun(passage, at) and not _takes_object(passage, at),
        clauses.is_relative(at),
    )


def _takes_object(passage: Passage, at: int) -> bool:
    """Tell whether a word that may be a noun is a verb here: "the vaccine cut deaths", "the firm will bid"."""
    if at + 1 >= len(passage.tokens):
        return False
    word, following = passage.tokens[at].text, passage.tokens[at + 1].text
    if following in OWNERS and not passage.article.text.startswith(",", passage.tokens[at].span.end):
        return True
    return word in _SAME_PAST and is_content(following) and is_content(passage.tokens[at - 1].text)


def recipient_of(passage: Passage, deed: Deed) -> tuple[int, ...]:
    """To whom a thing goes: the words behind the first "to"."""
    to = next((n for n in deed.behind if passage.tokens[n].text == "to"), None)
    return () if to is None else tuple(n for n in deed.behind if n > to)


def span_of(passage: Passage, numbers: Sequence[int]) -> Span:
    """The stretch that words take up."""
    return Span(passage.tokens[numbers[0]].span.start, passage.tokens[numbers[-1]].span.end)
