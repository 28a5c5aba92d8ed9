"""The same utterance as several outlets render it.

Invariant: gates come before scores. Two quotes can be renderings of one utterance only if the same speaker said
them on the same occasion; only then are their words compared. Different renderings are no contradiction.

After the gates of PRODUCT section 3 and Quotebank's clustering of quotations (Vaucher et al., WSDM 2021), which
joins quotations of one speaker by shared runs of words.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from briefings.compose.citing import quoted_line, text_of
from briefings.models.analysis import Analysis
from briefings.models.answers import Wording
from briefings.models.article import Article
from briefings.models.quote import Quote
from briefings.models.span import Span
from briefings.text.spelling import variant_key
from briefings.text.words import is_content, stem, words

MAX_DAYS_APART = 1
"""Between the days of two renderings: an outlet may report a day late."""
MIN_SHARED = 4
"""Content words that both must have in common, for quotes that have as many."""
MIN_OVERLAP = 0.5
"""Share of the shorter one's content words that the longer one must have."""


class Rendering(NamedTuple):
    """One article's version of an utterance.

    ``stems`` are the content words of the statement: what is quoted and, for words quoted inside the outlet's own
    sentence, that sentence without its cue and speaker. ``quoted`` are those inside the quotation marks.
    """

    quote: Quote
    article: Article
    stems: frozenset[str]
    quoted: frozenset[str]

    @classmethod
    def of(cls, quote: Quote, article: Article) -> "Rendering":
        """Take the content words of a quote."""
        text = text_of(quote, article)
        quoted = frozenset(stem_ for content in quote.contents for stem_ in _stems(text, content))
        if quote.kind == "direct":
            return cls(quote, article, quoted, quoted)
        apart = [span for span in (quote.cue, quote.speaker_mention) if span is not None]
        around = frozenset(_stems(text, quote.context, apart))
        return cls(quote, article, around | quoted, quoted)

    @property
    def day(self) -> date:
        """When it was said, as far as the article tells."""
        return self.quote.said_on or self.article.published_on


def _stems(text: str, span: Span, apart: Sequence[Span] = ()) -> Iterable[str]:
    for word in words(text, span):
        if is_content(word.text) and not any(other.holds(word.span) for other in apart):
            yield stem(variant_key(word.text))


def may_be_one(one: Rendering, other: Rendering) -> bool:
    """The gates: the same known speaker, on the same occasion."""
    return _same_speaker(one.quote.speaker_key, other.quote.speaker_key) and (
        abs((one.day - other.day).days) <= MAX_DAYS_APART
    )


def _same_speaker(one: str | None, other: str | None) -> bool:
    """Equal keys; a bare surname is the full name of its family, since both articles tell of one occasion."""
    if one is None or other is None:
        return False
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def are_renderings(one: Rendering, other: Rendering) -> bool:
    """Tell whether two quotes render the same utterance."""
    return may_be_one(one, other) and overlap(one, other) >= MIN_OVERLAP


def overlap(one: Rendering, other: Rendering) -> float:
    """How much of the shorter statement the longer one has, 0-1; 0 if they share too few words to tell."""
    shared = one.stems & other.stems
    shorter = min(len(one.stems), len(other.stems))
    if len(shared) < min(MIN_SHARED, max(2, shorter)) or not (shared & (one.quoted | other.quoted)):
        return 0.0
    return len(shared) / shorter


def group_renderings(pairs: Iterable[tuple[Quote, Article]]) -> tuple[tuple[Rendering, ...], ...]:
    """Group quotes that render one utterance.

    Args:
        pairs: Quotes with their articles, in any order.

    Returns:
        Groups of two or more renderings from at least two articles, each oldest first, in order of their first.
    """
    renderings = sorted((Rendering.of(quote, article) for quote, article in pairs if quote.speaker_key), key=_order)
    group_of = list(range(len(renderings)))

    def leader(place: int) -> int:
        while group_of[place] != place:
            place = group_of[place]
        return place

    for later, one in enumerate(renderings):
        for earlier in range(later - 1, -1, -1):
            if (one.day - renderings[earlier].day).days > MAX_DAYS_APART:
                break
            if are_renderings(renderings[earlier], one):
                group_of[leader(later)] = leader(earlier)
    groups: dict[int, list[Rendering]] = {}
    for place, rendering in enumerate(renderings):
        groups.setdefault(leader(place), []).append(rendering)
    return tuple(tuple(group) for group in groups.values() if len({one.article.id for one in group}) > 1)


def _order(rendering: Rendering) -> tuple[object, ...]:
    article = rendering.article
    return (rendering.day, article.published_on, article.source, rendering.quote.contents[0])


def wording(group: Sequence[Rendering]) -> Wording:
    """Set the renderings of one utterance side by side."""
    lines = tuple(quoted_line(one.quote, one.article) for one in group)
    speaker = max((line.speaker or "" for line in lines), key=lambda name: (len(name), name))
    spoken = {tuple(word.text for part in line.parts for word in words(part)) for line in lines}
    return Wording(speaker=speaker, renderings=lines, differs=len(spoken) > 1)


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
