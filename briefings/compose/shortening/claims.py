"""Shortening for a line of a briefing: the text, and the flag that says so."""

from collections.abc import Sequence

from briefings.compose.shortening.shorten import MOST_WORDS, shorten_sentence
from briefings.compose.shortening.tokens import cut_text
from briefings.models.analysis import Analysis
from briefings.models.answers import ClaimFlag
from briefings.models.article import Article
from briefings.models.span import Span


def shorten_claim(
    article: Article, sentence: Span, analysis: Analysis, keep: Sequence[Span] = (), most_words: int = MOST_WORDS
) -> tuple[str, ClaimFlag | None]:
    """Shorten a sentence or clause of an article for a claim.

    Args:
        article: The article.
        sentence: What the claim cites.
        analysis: What the article holds; its quotations stay whole.
        keep: Stretches that must stay: the date unless the line tells it, the people that were asked for.
        most_words: Stop when so few words are left.

    Returns:
        The text, words of the cited stretch in their order, and ``"shortened"`` if any were cut, else ``None``.
    """
    quoted = [content for quote in analysis.quotes if quote.kind in ("direct", "mixed") for content in quote.contents]
    spans = shorten_sentence(article.text, sentence, quoted, keep, most_words)
    return cut_text(article.text, spans), "shortened" if spans != (sentence,) else None
