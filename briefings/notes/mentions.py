"""Large counts that an article's sentences mention, with the words that tell what is counted.

Invariant: no tolls, sums or shares are among them, and no kind that one article counts more than `MOST_OF_A_KIND`
times: more are of many things.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from briefings.events.actions import actions_in
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.span import Span
from briefings.notes.counts import Count, counts_in
from briefings.notes.stems import content_stems
from briefings.text.dates import find_dates

LEAST = 10
"""A count without a date must be this large: "two sides", "three years in", "four goals" are of anything."""
AROUND = 90
"""Characters on either side of a count that tell what it is of."""
MOST_OF_A_KIND = 4


class Mention(NamedTuple):
    """A large count of one sentence, no toll, with the words around it and the past days that the sentence names."""

    counted: Count
    stems: frozenset[str]
    days: frozenset[date]


def read_mentions(article: Article, analysis: Analysis) -> Iterator[Mention]:
    """Read the large counts of an article, those of one kind together, in text order."""
    of_kind: dict[object, list[Mention]] = defaultdict(list)
    for sentence in analysis.sentences:
        for mention in _mentions(article, sentence):
            of_kind[mention.counted.kind].append(mention)
    for mentions in of_kind.values():
        if len(mentions) <= MOST_OF_A_KIND:
            yield from mentions


def _mentions(article: Article, sentence: Span) -> Iterator[Mention]:
    large = [
        count
        for count in counts_in(article.text, sentence)
        if count.quantity.value >= LEAST and count.kind and not count.is_sum and not count.is_toll
    ]
    if not large:
        return
    dates = find_dates(article.text, sentence, article.published_on)
    stated = (mention.on for mention in dates if mention.on.granularity == "day")
    days = frozenset(on.first for on in stated if on.first <= article.published_on)
    for count in large:
        at = count.quantity.span
        around = Span(max(sentence.start, at.start - AROUND), min(sentence.end, at.end + AROUND))
        stems = content_stems(article.text, around, at, *(mention.span for mention in dates))
        yield Mention(count, frozenset(stem for stem in stems if "say" not in actions_in([stem])), days)
