"""The last look before an answer leaves: does every line stand where its citation says?

Invariant: a claim that leaves here is its source's own words in their order, and its quotation marks enclose what
the source's marks enclose. A line that fails is a bug of this program, so it is raised, never shown.
"""

from collections.abc import Iterable, Mapping

from briefings.models.answers import Citation, Claim, QuotedLine
from briefings.models.article import HEADLINE_PARAGRAPH, Article, ArticleId
from briefings.text.words import words


class UnfaithfulLineError(AssertionError):
    """A line of an answer does not stand in the article that it cites."""


def verify_claims(claims: Iterable[Claim], articles: Mapping[ArticleId, Article]) -> None:
    """Hold each claim's words against its first citation.

    Raises:
        UnfaithfulLineError: A word is not in the cited stretch, or not in that order.
    """
    for claim in claims:
        said = iter(word.text for word in words(_cited(claim.citations[0], articles)))
        if not all(word.text in said for word in words(claim.text)):
            raise UnfaithfulLineError(f"{claim.citations[0].source}¶{claim.citations[0].paragraph}: {claim.text}")


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
