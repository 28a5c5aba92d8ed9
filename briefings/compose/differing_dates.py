"""One event, two dates.

Most events of a story happen more than once in different guise (two clashes, two rounds of talks), so a date differs
only for what happens once: a publication, a signature, a resignation. And an article that tells of both dates tells
of two events.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from briefings.compose.telling import Telling, is_same_event, overlap, people_agree
from briefings.events.actions import Action
from briefings.events.clauses import is_dated_work
from briefings.models.answers import Disagreement, DisagreementValue
from briefings.models.span import Span

MAX_APART = timedelta(days=3)
"""Between the two dates, and between the articles' days: further apart they are two events."""
MIN_OVERLAP = 0.6
MIN_SHARED = 3
MIN_SHARED_CLAUSE = 5
"""A whole clause needs more words in common than the name of a work."""
MAX_WORDS = 40
"""A longer clause tells of too many things."""
ONCE: frozenset[Action] = frozenset({"sign", "resign", "appoint", "court"})


def differing_dates(told: Sequence[Telling]) -> Iterator[Disagreement]:
    """Find events that articles date differently; ``told`` is in order of publication."""
    by_day = [telling for telling in told if telling.event.on.granularity == "day" and telling.event.tense == "past"]
    done: set[frozenset[object]] = set()
    for one, other in combinations([telling for telling in by_day if _happens_once(telling)], 2):
        if _is_one_event(one, other) and not _tells_both(one, other, by_day):
            sides = frozenset({(one.article.id, one.event.on), (other.article.id, other.event.on)})
            if sides not in done:
                done.add(sides)
                yield _disagreement(one, other)


def _happens_once(telling: Telling) -> bool:
    if is_dated_work(telling.article.text, telling.event):
        return True
    return bool(telling.actions & ONCE and telling.event.people) and len(telling.text.split()) <= MAX_WORDS


def _is_one_event(one: Telling, other: Telling) -> bool:
    if one.article.id == other.article.id or one.event.on == other.event.on:
        return False
    if abs(one.event.on.first - other.event.on.first) > MAX_APART:
        return False
    if abs(one.article.published_on - other.article.published_on) > MAX_APART:
        return False
    shared = len(one.stems & other.stems)
    if overlap(one.stems, other.stems) < MIN_OVERLAP:
        return False
    works = [is_dated_work(telling.article.text, telling.event) for telling in (one, other)]
    if any(works):
        return all(works) and shared >= MIN_SHARED
    return (
        shared >= MIN_SHARED_CLAUSE
        and bool(one.actions & other.actions & ONCE)
        and people_agree(one.event.people, other.event.people)
    )


def _tells_both(one: Telling, other: Telling, told: Sequence[Telling]) -> bool:
    """Tell whether the article of either side also tells of the other's date."""
    return any(
        is_same_event(telling, against)
        for own, against in ((one, other), (other, one))
        for telling in told
        if telling.article.id == own.article.id
    )


def _disagreement(one: Telling, other: Telling) -> Disagreement:
    values = tuple(
        DisagreementValue(value=telling.event.on.iso(), citation=telling.citation) for telling in (one, other)
    )
    return Disagreement(what=f"date of {_undated(one)}", verdict="differ", values=values)


def _undated(telling: Telling) -> str:
    """The clause without its date, verbatim."""
    clause, at, text = telling.event.clause, telling.event.date_span, telling.article.text
    parts = (Span(clause.start, at.start).cut(text).strip(), Span(at.end, clause.end).cut(text).strip())
    return " ".join(part for part in parts if part).strip(" ,.;:")
