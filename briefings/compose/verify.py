"""The last look before an answer leaves: does every line stand where its citation says?

Invariant: a claim that leaves here is its source's own words in their order, and its quotation marks enclose what
the source's marks enclose. A line that fails is a bug of this program, so it is raised, never shown.
"""

import re
from collections.abc import Iterable, Mapping

from briefings.models.answers import Citation, Claim, QuotedLine
from briefings.models.article import HEADLINE_PARAGRAPH, Article, ArticleId
from briefings.text.words import words

_MARK = re.compile(r"[“”„«»\"]")


class UnfaithfulLineError(AssertionError):
    """A line of an answer does not stand in the article that it cites."""


def verify_claims(claims: Iterable[Claim], articles: Mapping[ArticleId, Article]) -> None:
    """Hold each claim's words and quotation marks against its first citation.

    Raises:
        UnfaithfulLineError: A word or mark is not in the cited stretch, or not in that order.
    """
    for claim in claims:
        said = iter(_tokens(_cited(claim.citations[0], articles)))
        if not all(token in said for token in _tokens(claim.text)):
            raise UnfaithfulLineError(f"{claim.citations[0].source}¶{claim.citations[0].paragraph}: {claim.text}")


def _tokens(text: str) -> list[str]:
    """Words and quotation marks, in order."""
    marks = ((found.start(), found.group()) for found in _MARK.finditer(text))
    return [token for _, token in sorted((*marks, *((word.span.start, word.text) for word in words(text))))]


def verify_quotations(lines: Iterable[QuotedLine], articles: Mapping[ArticleId, Article]) -> None:
    """Hold each quotation's parts against its spans.

    Raises:
        UnfaithfulLineError: A part is not exactly the words of its span.
    """
    for line in lines:
        article = articles[line.citation.article_id]
        text = (article.headline or "") if line.citation.paragraph == HEADLINE_PARAGRAPH else article.text
        if line.parts != tuple(span.cut(text) for span in line.spans):
            raise UnfaithfulLineError(f"{line.citation.source}¶{line.citation.paragraph}: {line.text}")


def _cited(citation: Citation, articles: Mapping[ArticleId, Article]) -> str:
    article = articles[citation.article_id]
    if citation.paragraph == HEADLINE_PARAGRAPH:
        return article.headline or ""
    return citation.span.cut(article.text)
