"""One event, two counts that cannot both be true; and one thing counted, with or without a date, by two articles.

A later article may report a larger toll than an earlier one: news, no disagreement (`briefings.compose.counts`).
Invariant: whatever a timeline merges with unequal counts is found here, for it merges only what `is_one_counted_event`
lets it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, islice
from typing import NamedTuple

from briefings.compose.citing import cite
from briefings.compose.counts import Count, contradictions, counts_in
from briefings.compose.telling import Telling, content_stems, is_same_event, overlap
from briefings.events.actions import actions_in
from briefings.models.analysis import Analysis
from briefings.models.answers import Disagreement, DisagreementValue
from briefings.models.article import Article
from briefings.models.span import Span
from briefings.text.dates import find_dates

MAX_APART = timedelta(days=2)
"""Between publications: later, the count itself may have changed."""
MIN_SHARED, MIN_SHARED_TOLL, MIN_OVERLAP = 3, 4, 0.35
"""Words in common that two tellings need: more than for a timeline, for a false alarm costs more here, and more yet
for tolls, since one day of violence has many."""
LEAST_UNDATED = 10
"""A count without a date must be this large: "two sides", "three years in", "four goals" are of anything."""
AROUND = 90
"""Characters on either side of an undated count that tell what it is of."""
MIN_OVERLAP_UNDATED = 0.4
MAX_RATIO = 1.5
"""Undated counts further apart than by this factor are of different things."""
MAX_APART_UNDATED = timedelta(days=1)

_Side = tuple[Article, Count]


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
    for one, other in (*_dated(told), *_counted(apart), *_undated(articles, analyses)):
        key = frozenset((article.id, count.quantity.span) for article, count in (one, other))
        if key not in done:
            done.add(key)
            yield _disagreement(one, other)


def clashes(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings count like things and cannot both be right."""
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


def _dated(told: Sequence[Telling]) -> Iterator[tuple[_Side, _Side]]:
    by_day: dict[date, list[Telling]] = defaultdict(list)
    for telling in told:
        if telling.counts:
            by_day[telling.event.on.first].append(telling)
    for counted in by_day.values():
        yield from _counted(pair for pair in combinations(counted, 2) if is_one_counted_event(*pair))


def _counted(pairs: Iterable[tuple[Telling, Telling]]) -> Iterator[tuple[_Side, _Side]]:
    for one, other in pairs:
        published = (one.article.published_on, other.article.published_on)
        for mine, yours in contradictions(one.counts, other.counts, published):
            yield (one.article, mine), (other.article, yours)


class _Mention(NamedTuple):
    """A large count of one sentence, no toll, with the words around it and the past days that the sentence names."""

    article: Article
    counted: Count
    stems: frozenset[str]
    days: frozenset[date]


def _undated(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Iterator[tuple[_Side, _Side]]:
    """Find counts of one thing by sentences of which at least one does not date it."""
    by_kind: dict[object, list[_Mention]] = defaultdict(list)
    for article, analysis in sorted(zip(articles, analyses, strict=True), key=lambda pair: _order(pair[0])):
        for mention in _mentions(article, analysis.sentences):
            by_kind[mention.counted.kind].append(mention)
    for one, other in (pair for mentions in by_kind.values() for pair in _near_in_time(mentions)):
        if _counts_one_thing(one, other):
            published = (one.article.published_on, other.article.published_on)
            for mine, yours in contradictions((one.counted,), (other.counted,), published):
                yield (one.article, mine), (other.article, yours)


def _near_in_time(mentions: Sequence[_Mention]) -> Iterator[tuple[_Mention, _Mention]]:
    """Pair mentions whose articles are near in time; they come in order of publication."""
    for number, one in enumerate(mentions):
        for other in islice(mentions, number + 1, None):
            if other.article.published_on - one.article.published_on > MAX_APART_UNDATED:
                break
            yield one, other


def _mentions(article: Article, sentences: Iterable[Span]) -> Iterator[_Mention]:
    for sentence in sentences:
        large = [
            count
            for count in counts_in(article.text, sentence)
            if count.quantity.value >= LEAST_UNDATED and count.kind and not count.is_sum and not count.is_toll
        ]
        if not large:
            continue
        dates = find_dates(article.text, sentence, article.published_on)
        stated = (mention.on for mention in dates if mention.on.granularity == "day")
        days = frozenset(on.first for on in stated if on.first <= article.published_on)
        for count in large:
            at = count.quantity.span
            around = Span(max(sentence.start, at.start - AROUND), min(sentence.end, at.end + AROUND))
            stems = content_stems(article.text, around, at, *(mention.span for mention in dates))
            yield _Mention(article, count, frozenset(stem for stem in stems if "say" not in actions_in([stem])), days)


def _counts_one_thing(one: _Mention, other: _Mention) -> bool:
    return (
        one.article.id != other.article.id
        and not (one.days and other.days)
        and _is_near(one.counted.quantity.value, other.counted.quantity.value)
        and overlap(one.stems, other.stems) >= MIN_OVERLAP_UNDATED
    )


def _is_near(one: float, other: float) -> bool:
    return max(one, other) <= MAX_RATIO * min(one, other)


def _order(article: Article) -> tuple[object, ...]:
    return (article.published_on, article.source, article.id)


def _disagreement(*sides: _Side) -> Disagreement:
    values = tuple(
        DisagreementValue(value=count.quantity.span.cut(article.text), citation=cite(article, count.quantity.span))
        for article, count in sides
    )
    return Disagreement(what=sides[0][1].what, verdict="differ", values=values)
