"""The same utterance as several outlets render it. Different renderings are no contradiction.

After Quotebank's clustering of quotations (Vaucher et al., WSDM 2021), which joins quotations of one speaker by shared
runs of words; here whole statements are compared, since outlets translate and report.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefings.compose.citing import quoted_line
from briefings.compose.doubles import without_doubles
from briefings.compose.renderings import (
    LEAST_SHARED,
    MAX_DAYS_APART,
    MIN_LINK,
    Rendering,
    Weights,
    may_be_one,
    needed,
    overlap,
)
from briefings.models.analysis import Analysis
from briefings.models.answers import QuotedLine, Wording
from briefings.models.article import Article
from briefings.models.quote import Quote
from briefings.text.words import words


def group_renderings(
    pairs: Iterable[tuple[Quote, Article]], min_articles: int = 2
) -> tuple[tuple[Rendering, ...], ...]:
    """Group quotes that render one utterance.

    The most alike are joined first; groups are joined only if all of their members are alike (complete linkage), so
    that no chain of half-alike statements makes one of two utterances.

    Args:
        pairs: Quotes with their articles, in any order.
        min_articles: How many articles must render an utterance; an article may contradict itself.

    Returns:
        Groups of two or more renderings, each oldest first, in order of their first.
    """
    renderings = sorted((Rendering.of(quote, article) for quote, article in pairs if quote.speaker_key), key=_order)
    likeness = _likeness(renderings)
    groups = {place: [place] for place in range(len(renderings))}
    for (one, other), score in sorted(likeness.items(), key=lambda item: (-item[1], item[0])):
        if score < needed(renderings[one], renderings[other]):
            continue
        left, right = groups[one], groups[other]
        if left is right or any(likeness.get((min(a, b), max(a, b)), 0.0) < MIN_LINK for a in left for b in right):
            continue
        joined = sorted(left + right)
        groups.update(dict.fromkeys(joined, joined))
    distinct = {group[0]: group for group in groups.values()}
    several = (distinct[first] for first in sorted(distinct) if len(distinct[first]) > 1)
    found = (_told_once([renderings[place] for place in group]) for group in several)
    return tuple(g for g in found if len(g) > 1 and len({one.article.id for one in g}) >= min_articles)


def _told_once(group: Sequence[Rendering]) -> tuple[Rendering, ...]:
    """Leave out reports that only wrap words quoted in the group."""
    kept = {id(quote) for quote, _ in without_doubles((one.quote, one.article) for one in group)}
    return tuple(one for one in group if id(one.quote) in kept)


def _likeness(renderings: Sequence[Rendering]) -> dict[tuple[int, int], float]:
    """Overlap of every pair that shares words and passes the gates; renderings come in order of their days.

    Only renderings of one family name are paired at all: the first word of a speaker's key.
    """
    stems = [one.stems for one in renderings]
    weights = Weights(stems)
    of_family: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(renderings):
        of_family[(one.quote.speaker_key or "").partition(" ")[0]].append(place)
    days = [one.day.toordinal() for one in renderings]
    likeness: dict[tuple[int, int], float] = {}
    for places in of_family.values():
        for number, later in enumerate(places):
            for earlier in reversed(places[:number]):
                if days[later] - days[earlier] > MAX_DAYS_APART:
                    break
                if len(stems[earlier] & stems[later]) >= LEAST_SHARED and may_be_one(
                    renderings[earlier], renderings[later]
                ):
                    likeness[earlier, later] = overlap(renderings[earlier], renderings[later], weights)
    return likeness


def _order(rendering: Rendering) -> tuple[object, ...]:
    article = rendering.article
    return (rendering.day, article.published_on, article.source, rendering.quote.contents[0])


def wording(group: Sequence[Rendering]) -> Wording:
    """Set the renderings of one utterance side by side."""
    lines = tuple(quoted_line(one.quote, one.article) for one in group)
    speaker = max((line.speaker or "" for line in lines), key=lambda name: (len(name), name))
    return Wording(speaker=speaker, renderings=lines, differs=_differ(group, lines))


def _differ(group: Sequence[Rendering], lines: Sequence[QuotedLine]) -> bool:
    """Tell whether the words are not all the same; that they are more or fewer is known before they are read."""
    shown = ((one.quote, line) for one, line in zip(group, lines, strict=True))
    if len({quote.words for quote, line in shown if quote.contents == line.spans} - {None}) > 1:
        return True
    return len({tuple(word.text for part in line.parts for word in words(part)) for line in lines}) > 1


def group_wordings(articles: Sequence[Article], analyses: Sequence[Analysis]) -> tuple[Wording, ...]:
    """Find the utterances that several articles render, oldest first.

    Args:
        articles: The articles to compare.
        analyses: What they hold, parallel to ``articles``.
    """
    pairs = (
        (quote, article) for article, analysis in zip(articles, analyses, strict=True) for quote in analysis.quotes
    )
    return tuple(wording(group) for group in group_renderings(pairs))
