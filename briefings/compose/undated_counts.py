"""One thing counted by two articles in sentences of which at least one has no date.

Invariant: precision before recall. Only large counts, near in size and time, among like words are compared, sums only
where they are of one thing, and an article that states both numbers tells of both.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from briefings.compose.telling import overlap
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.notes.counts import Count, contradictions
from briefings.notes.noting import notes_of
from briefings.notes.priced import PricedThing
from briefings.notes.stems import content_in

MIN_OVERLAP_UNDATED = 0.4
MIN_OVERLAP_TOLL, MIN_SHARED_TOLL = 0.6, 4
"""Victims without a date must be told of in almost the same words."""
MAX_RATIO, MAX_RATIO_SUM = 1.5, 2.0
"""Undated counts further apart than by these factors are of different things."""
MIN_SHARED_THING = 3
"""Words that tell what a sum is of; of fewer the articles must be on one matter."""
MIN_OVERLAP_MATTER = 0.3
MAX_APART_UNDATED = timedelta(days=1)

Side = tuple[Article, Count]
"""One of two counts that contradict each other, with its article."""


class _Mention(NamedTuple):
    """A large count with its article."""

    article: Article
    counted: Count
    stems: frozenset[str]
    days: frozenset[date]
    priced: PricedThing | None
    known: "_Known"


class _Known:
    """The words of an article, read when they are asked for."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._sentences = sentences

    @cached_property
    def stems(self) -> frozenset[str]:
        return content_in(self._sentences)


def undated_contradictions(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Iterator[tuple[Side, Side]]:
    """Find pairs of counts that cannot both be true, the older article first; ``analyses`` are parallel to articles."""
    by_kind: dict[object, list[_Mention]] = defaultdict(list)
    for article, analysis in sorted(zip(articles, analyses, strict=True), key=lambda pair: _order(pair[0])):
        notes = notes_of(article, analysis)
        known = _Known(notes.sentences)
        for counted, stems, days, priced in notes.mentions:
            by_kind[counted.kind].append(_Mention(article, counted, stems, days, priced, known))
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
    if one.article.id == other.article.id:
        return False
    values = (one.counted.quantity.value, other.counted.quantity.value)
    if one.priced and other.priced:
        return max(values) <= MAX_RATIO_SUM * min(values) and _is_one_thing(one, other)
    if (one.days and other.days) or max(values) > MAX_RATIO * min(values):
        return False
    if one.counted.is_toll:
        is_same_day = one.article.published_on == other.article.published_on
        enough = len(one.stems & other.stems) >= MIN_SHARED_TOLL and is_same_day
        return enough and overlap(one.stems, other.stems) >= MIN_OVERLAP_TOLL
    return overlap(one.stems, other.stems) >= MIN_OVERLAP_UNDATED


def _is_one_thing(one: _Mention, other: _Mention) -> bool:
    """Tell whether two sums are of one thing: one side says all that the other does, and nothing that is news to it."""
    assert one.priced
    assert other.priced
    if one.priced.role != other.priced.role or (one.days and other.days and one.days.isdisjoint(other.days)):
        return False
    mine, yours = one.priced.stems, other.priced.stems
    if not (mine <= yours or yours <= mine) or not (mine <= other.known.stems and yours <= one.known.stems):
        return False
    return len(mine & yours) >= MIN_SHARED_THING or overlap(one.known.stems, other.known.stems) >= MIN_OVERLAP_MATTER


def _order(article: Article) -> tuple[object, ...]:
    return (article.published_on, article.source, article.id)
