"""One thing counted by two articles in sentences of which at least one has no date.

Invariant: precision before recall. Only large counts of things, near in size and time, among like words are compared,
and an article that states both numbers tells of both.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from briefings.compose.telling import overlap
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.notes.counts import Count, contradictions
from briefings.notes.noting import notes_of

MIN_OVERLAP_UNDATED = 0.4
MAX_RATIO = 1.5
"""Undated counts further apart than by this factor are of different things."""
MAX_APART_UNDATED = timedelta(days=1)

Side = tuple[Article, Count]
"""One of two counts that contradict each other, with its article."""


class _Mention(NamedTuple):
    """A large count with its article."""

    article: Article
    counted: Count
    stems: frozenset[str]
    days: frozenset[date]


def undated_contradictions(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Iterator[tuple[Side, Side]]:
    """Find pairs of counts that cannot both be true, the older article first; ``analyses`` are parallel to articles."""
    by_kind: dict[object, list[_Mention]] = defaultdict(list)
    for article, analysis in sorted(zip(articles, analyses, strict=True), key=lambda pair: _order(pair[0])):
        for counted, stems, days in notes_of(article, analysis).mentions:
            by_kind[counted.kind].append(_Mention(article, counted, stems, days))
    for mentions in by_kind.values():
        stated = {(mention.article.id, mention.counted.quantity.value) for mention in mentions}
        for one, other in _near_in_time(mentions):
            if _counts_one_thing(one, other) and not _tells_both(one, other, stated):
                published = (one.article.published_on, other.article.published_on)
                for mine, yours in contradictions((one.counted,), (other.counted,), published):
                    yield (one.article, mine), (other.article, yours)


def _tells_both(one: _Mention, other: _Mention, stated: Container[tuple[str, float]]) -> bool:
    return (one.article.id, other.counted.quantity.value) in stated or (
        other.article.id,
        one.counted.quantity.value,
    ) in stated


def _near_in_time(mentions: Sequence[_Mention]) -> Iterator[tuple[_Mention, _Mention]]:
    """Pair mentions whose articles are near in time; they come in order of publication."""
    for number, one in enumerate(mentions):
        for other in islice(mentions, number + 1, None):
            if other.article.published_on - one.article.published_on > MAX_APART_UNDATED:
                break
            yield one, other


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
