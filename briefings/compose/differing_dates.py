"""One event, two dates.

Most events of a story happen more than once in different guise (two clashes, two rounds of talks), so a date differs
only for what happens once: a publication, a signature, a resignation. And an article that tells of both dates tells
of two events.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple, Self

from briefings.compose.citing import cite
from briefings.compose.telling import Telling, is_same_event, overlap, people_agree
from briefings.events.actions import Action, actions_in
from briefings.events.dated_things import DatedThing
from briefings.models.answers import Disagreement, DisagreementValue
from briefings.models.article import Article, ArticleId
from briefings.models.span import Span
from briefings.notes.stems import content_stems
from briefings.text.vocabulary import vocabulary

MAX_APART = timedelta(days=3)
"""Between the two dates, and between the articles' days: further apart they are two events."""
MIN_OVERLAP = 0.6
MIN_SHARED = 3
MIN_SHARED_CLAUSE = 5
"""A whole clause needs more words in common than the name of a work."""
MAX_WORDS = 40
"""A longer clause tells of too many things."""
MIN_KNOWN = 0.6
"""Share of the words of a signed or decided thing that the other's article must have, if it is not named in full."""
ONCE: frozenset[Action] = frozenset({"sign", "resign", "appoint", "court"})
DECISIONS: frozenset[Action] = frozenset({"sign", "decide"})
_DAYS = range(date.min.toordinal(), date.max.toordinal() + 1)
_STAGES = vocabulary("again second third fourth final preliminary reading round committee")
"""Stages of one decision, each with its own date."""


class Dated(NamedTuple):
    """A telling with what its date belongs to: a thing that is published or decided once, or its whole clause."""

    telling: Telling
    thing: DatedThing | None
    stems: frozenset[str]

    @classmethod
    def of(cls, telling: Telling) -> Self:
        """Find what the date of a telling belongs to."""
        return cls(telling, telling.thing, telling.thing_stems if telling.thing else telling.stems)

    @property
    def span(self) -> Span:
        """The words that are dated."""
        return self.thing.span if self.thing else self.telling.event.clause

    @property
    def is_work(self) -> bool:
        """Tell whether it is a publication."""
        return self.thing is not None and self.thing.is_work

    @property
    def is_decided(self) -> bool:
        """Tell whether something is signed or decided."""
        return not self.is_work and bool(actions_in(self.stems) & DECISIONS)

    @property
    def happens_once(self) -> bool:
        """Tell whether it is of a kind that has one date."""
        if self.thing:
            return True
        telling = self.telling
        return (bool(telling.actions & ONCE and telling.event.people) or "vote" in telling.actions) and len(
            telling.text.split()
        ) <= MAX_WORDS


def dated_apart(told: Sequence[Telling]) -> Iterator[tuple[Dated, Dated]]:
    """Find pairs of tellings of one event with different dates; ``told`` is in order of publication."""
    by_day = [telling for telling in told if telling.event.on.granularity == "day" and telling.event.tense == "past"]
    told_by: dict[ArticleId, list[Telling]] = defaultdict(list)
    for telling in by_day:
        told_by[telling.article.id].append(telling)
    done: set[frozenset[object]] = set()
    dated = [one for telling in by_day if (one := Dated.of(telling)).happens_once]
    for one, other in _near_days(dated):
        if _is_one_event(one, other) and not _tells_both(one.telling, other.telling, told_by):
            sides = frozenset((side.telling.article.id, side.telling.event.on) for side in (one, other))
            if sides not in done:
                done.add(sides)
                yield one, other


def _near_days(dated: Sequence[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """Pairs whose days differ by no more than two dates of one event may, in order."""
    of_day: dict[date, list[int]] = defaultdict(list)
    for place, one in enumerate(dated):
        of_day[one.telling.event.on.first].append(place)
    reach = range(-MAX_APART.days, MAX_APART.days + 1)
    for place, one in enumerate(dated):
        day = one.telling.event.on.first.toordinal()
        near = [date.fromordinal(day + apart) for apart in reach if apart and day + apart in _DAYS]
        for other in sorted(other for found in near for other in of_day.get(found, ()) if other > place):
            yield one, dated[other]


def _is_one_event(one: Dated, other: Dated) -> bool:
    mine, yours = one.telling, other.telling
    if mine.article.id == yours.article.id or one.is_work != other.is_work:
        return False
    if abs(mine.article.published_on - yours.article.published_on) > MAX_APART:
        return False
    if (one.stems ^ other.stems) & _STAGES:
        return False
    if one.thing and other.thing and not one.is_work:
        return _is_one_thing(one, other)
    shared = len(one.stems & other.stems)
    if overlap(one.stems, other.stems) < MIN_OVERLAP:
        return False
    if one.is_work:
        return shared >= MIN_SHARED
    is_alike = bool(mine.actions & yours.actions & ONCE) or (one.is_decided and other.is_decided)
    return shared >= MIN_SHARED_CLAUSE and is_alike and people_agree(mine.event.people, yours.event.people)


def _is_one_thing(one: Dated, other: Dated) -> bool:
    """Tell whether two things signed or decided are one: "the contract" may be "the dam contract" of its article."""
    if (
        one.thing is None
        or other.thing is None
        or {one.thing.head, one.thing.deed} != {other.thing.head, other.thing.deed}
    ):
        return False
    return all(
        _knows(article, thing) for article, thing in ((one.telling.article, other), (other.telling.article, one))
    )


def _knows(article: Article, dated: Dated) -> bool:
    known = content_stems(article.text, Span(0, len(article.text)))
    return len(dated.stems & known) >= MIN_KNOWN * len(dated.stems)


def _tells_both(one: Telling, other: Telling, told_by: Mapping[ArticleId, Sequence[Telling]]) -> bool:
    """Tell whether the article of either side also tells of the other's date."""
    return any(
        is_same_event(telling, against)
        for own, against in ((one, other), (other, one))
        for telling in told_by[own.article.id]
    )


def differing_date(one: Dated, other: Dated) -> Disagreement:
    """Say on what date two tellings differ."""
    values = tuple(
        DisagreementValue(value=side.telling.event.on.iso(), citation=cite(side.telling.article, side.span))
        for side in (one, other)
    )
    return Disagreement(what=f"date of {_undated(one)}", verdict="differ", values=values)


def _undated(dated: Dated) -> str:
    """The words without their date, verbatim."""
    text, at = dated.telling.article.text, dated.telling.event.date_span
    parts = (Span(dated.span.start, at.start).cut(text).strip(), Span(at.end, dated.span.end).cut(text).strip())
    return " ".join(part for part in parts if part).strip(" ,.;:")
