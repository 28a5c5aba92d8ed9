"""Large counts that an article's sentences mention, with the words that tell what is counted.

Invariant: no shares are among them, no sums but those that a thing has one of (`briefings.notes.priced`), and no kind
that one article counts more than `MOST_OF_A_KIND` times: more are of many things.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from briefings.events.actions import actions_in
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.span import Span
from briefings.notes.counts import Count, counts_in
from briefings.notes.priced import PricedThing, priced_thing
from briefings.notes.stems import content_stems
from briefings.text.dates import find_dates

LEAST = 10
"""A count without a date must be this large: "two sides", "three years in", "four goals" are of anything."""
AROUND = 90
"""Characters on either side of a count that tell what it is of."""
MOST_OF_A_KIND = 4
BACKGROUND = timedelta(days=62)
"""What is dated further back is history, and so is what is counted there."""


class Mention(NamedTuple):
    """A large count of one sentence, with the words around it and the past days that the sentence names."""

    counted: Count
    stems: frozenset[str]
    days: frozenset[date]
    priced: PricedThing | None = None
    """Of a sum of money: what it is of."""


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
        if count.quantity.value >= LEAST and count.kind and count.quantity.unit != "%"
    ]
    if not large:
        return
    dates = find_dates(article.text, sentence, article.published_on)
    if any(article.published_on - mention.on.last > BACKGROUND for mention in dates if mention.bound == "on"):
        return  # a count of another year
    stated = (mention.on for mention in dates if mention.on.granularity == "day")
    days = frozenset(on.first for on in stated if on.first <= article.published_on)
    for count in large:
        at = count.quantity.span
        around = Span(max(sentence.start, at.start - AROUND), min(sentence.end, at.end + AROUND))
        stems = content_stems(article.text, around, at, *(mention.span for mention in dates))
        telling = frozenset(stem for stem in stems if "say" not in actions_in([stem]))
        priced = priced_thing(article.text, sentence, at) if count.is_sum else None
        if priced is not None or not count.is_sum:
            yield Mention(count, telling, days, priced)
