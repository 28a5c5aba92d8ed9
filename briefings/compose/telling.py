"""One article's telling of an event, and when two tellings are of one event.

Invariant: gates come before scores. Dates must agree as far as they are known, nobody may be in both casts with a
different company, and only then the words are compared. After event coreference across documents (Cybulska and
Vossen, "Translating granularity of event slots into features", 2014): action, time, place, participants.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from briefings.compose.citing import cite
from briefings.events.actions import Action
from briefings.events.dated_things import DatedThing
from briefings.models.analysis import Analysis
from briefings.models.answers import Citation
from briefings.models.article import Article
from briefings.models.event import Event
from briefings.models.span import Span
from briefings.notes.counts import Count
from briefings.notes.noting import notes_of
from briefings.notes.told import Told

MIN_OVERLAP = 0.5
"""Share of the shorter telling's content words that the other must have."""
MIN_OVERLAP_SAME_ACTION = 0.25
"""The same where both name one kind of action: outlets choose their words, not their events."""
MIN_SHARED = 2
"""Content words that two tellings must share in any case."""

_SPEECH: frozenset[Action] = frozenset({"say"})


class Telling(NamedTuple):
    """An event as one article tells it.

    ``text`` is the clause, verbatim; ``stems`` are its content words, without date and quotations; ``order`` is oldest
    article first, then text order, the same in any database.
    """

    event: Event
    article: Article
    text: str
    order: tuple[date, str, str, Span]
    stems: frozenset[str]
    actions: frozenset[Action]
    is_speech: bool
    """Somebody says something in it: it tells of the event at second hand."""
    counts: tuple[Count, ...] = ()
    thing: DatedThing | None = None
    """What its date belongs to, if that is published, signed or decided once."""
    thing_stems: frozenset[str] = frozenset()

    @classmethod
    def of(cls, told: Told, event: Event, article: Article) -> "Telling":
        """Take a telling from an article's notes."""
        return cls(
            event,
            article,
            event.clause.cut(article.text).strip(" ,;:—–-"),
            (article.published_on, article.source, article.id, event.date_span),
            told.stems,
            told.actions - _SPEECH,
            not told.actions.isdisjoint(_SPEECH),
            told.counts,
            told.thing,
            told.thing_stems,
        )

    @property
    def citation(self) -> Citation:
        """Where it stands."""
        return cite(self.article, self.event.clause)


def tellings(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Iterator[Telling]:
    """All events that articles tell in their own voice (`briefings.notes.told`)."""
    for article, analysis in zip(articles, analyses, strict=True):
        for told in notes_of(article, analysis).told:
            yield Telling.of(told, analysis.events[told.event], article)


def same_person(one: str, other: str) -> bool:
    """Tell whether two keys may be of one person: equal, or one is the other's family name alone."""
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def people_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether one company may be the other: everybody of the smaller one is in the larger one."""
    smaller, larger = (one, other) if len(one) <= len(other) else (other, one)
    return all(person in larger or any(same_person(person, candidate) for candidate in larger) for person in smaller)


def dates_agree(one: Event, other: Event) -> bool:
    """Tell whether the dates may be one: equal, or one is the other said more exactly."""
    if one.on.granularity == other.on.granularity:
        return one.on.first == other.on.first
    return one.on.covers(other.on) or other.on.covers(one.on)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that is in the larger one, 0-1; 0 if fewer than `MIN_SHARED` are shared."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared >= MIN_SHARED else 0.0


def is_same_event(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings are of one event."""
    alike = overlap(one.stems, other.stems)  # what most pairs fail at, and cheaper to ask than the gates
    if alike < MIN_OVERLAP:
        if alike < MIN_OVERLAP_SAME_ACTION or one.actions.isdisjoint(other.actions):
            return False
        if one.event.on.granularity != other.event.on.granularity:  # a coarse date is weak evidence
            return False
    return dates_agree(one.event, other.event) and people_agree(one.event.people, other.event.people)
