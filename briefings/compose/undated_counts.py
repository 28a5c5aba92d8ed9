"""One thing counted by two articles in sentences of which at least one has no date.

Invariant: precision before recall. Only large counts of things, near in size and time, among like words are compared,
and an article that states both numbers tells of both.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from briefings.compose.counts import Count, Side, contradictions, counts_in
from briefings.compose.telling import content_stems, overlap
from briefings.events.actions import actions_in
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.span import Span
from briefings.text.dates import find_dates

LEAST_UNDATED = 10
"""A count without a date must be this large: "two sides", "three years in", "four goals" are of anything."""
AROUND = 90
"""Characters on either side of an undated count that tell what it is of."""
MIN_OVERLAP_UNDATED = 0.4
MAX_RATIO = 1.5
"""Undated counts further apart than by this factor are of different things."""
MAX_APART_UNDATED = timedelta(days=1)
MOST_OF_A_KIND = 4
"""Counts of one kind by one article: more are of many things."""


class _Mention(NamedTuple):
    """A large count of one sentence, no toll, with the words around it and the past days that the sentence names."""

    article: Article
    counted: Count
    stems: frozenset[str]
    days: frozenset[date]


def undated_contradictions(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Iterator[tuple[Side, Side]]:
    """Find pairs of counts that cannot both be true, the older article first; ``analyses`` are parallel to articles."""
    by_kind: dict[object, list[_Mention]] = defaultdict(list)
    for article, analysis in sorted(zip(articles, analyses, strict=True), key=lambda pair: _order(pair[0])):
        own: dict[object, list[_Mention]] = defaultdict(list)
        for mention in _mentions(article, analysis.sentences):
            own[mention.counted.kind].append(mention)
        for kind, mentions in own.items():
            if len(mentions) <= MOST_OF_A_KIND:
                by_kind[kind] += mentions
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
