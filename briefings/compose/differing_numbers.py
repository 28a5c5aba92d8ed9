"""One event, two counts that cannot both be true.

A later article may report a larger toll than an earlier one: news, no disagreement (`briefings.notes.counts`).
Invariant: whatever a timeline merges with unequal counts is found here, for it merges only what `is_one_counted_event`
lets it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from briefings.compose.citing import cite
from briefings.compose.telling import Telling, is_same_event, overlap, people_agree
from briefings.compose.undated_counts import MAX_RATIO, Side, undated_contradictions
from briefings.events.actions import Action
from briefings.models.analysis import Analysis
from briefings.models.answers import Disagreement, DisagreementValue
from briefings.models.article import Article
from briefings.models.span import Span
from briefings.notes.counts import contradictions

MAX_APART = timedelta(days=2)
"""Between publications: later, the count itself may have changed."""
MIN_SHARED, MIN_SHARED_TOLL, MIN_OVERLAP = 3, 4, 0.35
"""Words in common that two tellings need: more than for a timeline, for a false alarm costs more here, and more yet
for tolls, since one day of violence has many."""
DEEDS: frozenset[Action] = frozenset({"sign"})
"""What is done to a number of things at once, so that a number that differs is of the same ones."""


def differing_numbers(
    told: Sequence[Telling],
    apart: Sequence[tuple[Telling, Telling]],
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
) -> Iterator[Disagreement]:
    """Find counts that differ.

    Args:
        told: All tellings, in order of publication.
        apart: Tellings known to be of one event though their dates differ.
        articles: The articles told from.
        analyses: Their readings, parallel.

    Yields:
        One disagreement for each pair of counts, the older article first.
    """
    done: set[frozenset[tuple[str, Span]]] = set()
    for one, other in (*_dated(told), *_counted(apart), *undated_contradictions(articles, analyses)):
        key = frozenset((article.id, count.quantity.span) for article, count in (one, other))
        if key not in done:
            done.add(key)
            yield _disagreement(one, other)


def clashes(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings count like things and cannot both be right."""
    if not (one.counts and other.counts):
        return False
    published = (one.article.published_on, other.article.published_on)
    return any(True for _ in contradictions(one.counts, other.counts, published))


def is_one_counted_event(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings are so surely of one event that counts which differ are a disagreement."""
    has_toll = any(count.is_toll for count in (*one.counts, *other.counts))
    return (
        one.article.id != other.article.id
        and one.event.on.granularity == other.event.on.granularity == "day"
        and abs(one.article.published_on - other.article.published_on) <= MAX_APART
        and len(one.stems & other.stems) >= (MIN_SHARED_TOLL if has_toll else MIN_SHARED)
        and overlap(one.stems, other.stems) >= MIN_OVERLAP
        and is_same_event(one, other)
    )


def _does_one_deed(one: Telling, other: Telling) -> bool:
    """Tell whether two articles tell of one signing, however much else their sentences tell."""
    return (
        not DEEDS.isdisjoint(one.actions & other.actions)
        and one.article.id != other.article.id
        and one.event.on.granularity == other.event.on.granularity == "day"
        and abs(one.article.published_on - other.article.published_on) <= MAX_APART
        and len(one.stems & other.stems) >= MIN_SHARED
        and people_agree(one.event.people, other.event.people)
    )


def _dated(told: Sequence[Telling]) -> Iterator[tuple[Side, Side]]:
    by_day: dict[date, list[tuple[Telling, set[object]]]] = defaultdict(list)
    for telling in told:
        kinds: set[object] = {count.kind for count in telling.counts if count.kind}
        if kinds:
            by_day[telling.event.on.first].append((telling, kinds))
    for counted in by_day.values():
        pairs = combinations(counted, 2)
        for one, other in ((one, other) for (one, kinds), (other, others) in pairs if not kinds.isdisjoint(others)):
            if is_one_counted_event(one, other):
                yield from _counted([(one, other)])
            elif _does_one_deed(one, other):
                yield from (sides for sides in _counted([(one, other)]) if _is_near(*sides))


def _is_near(one: Side, other: Side) -> bool:
    """Tell whether two counts of things may be of one heap."""
    values = sorted(abs(count.quantity.value) for _, count in (one, other))
    return not (one[1].is_toll or one[1].is_sum) and values[1] <= MAX_RATIO * values[0]


def _counted(pairs: Iterable[tuple[Telling, Telling]]) -> Iterator[tuple[Side, Side]]:
    for one, other in pairs:
        published = (one.article.published_on, other.article.published_on)
        for mine, yours in contradictions(one.counts, other.counts, published):
            yield (one.article, mine), (other.article, yours)


def _disagreement(*sides: Side) -> Disagreement:
    values = tuple(
        DisagreementValue(value=count.quantity.span.cut(article.text), citation=cite(article, count.quantity.span))
        for article, count in sides
    )
    return Disagreement(what=sides[0][1].what, verdict="differ", values=values)
