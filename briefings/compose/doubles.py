"""Reports that only wrap a quotation.

The reading keeps both the whole reported clause and the words quoted inside it (PARC annotates the one, people ask
for the other). Answers tell a statement once: as what is quoted, with its sentence around it.
"""

from collections import defaultdict
from collections.abc import Iterable

from briefings.models.article import Article, ArticleId
from briefings.models.quote import Quote
from briefings.models.span import Span


def without_doubles(pairs: Iterable[tuple[Quote, Article]]) -> list[tuple[Quote, Article]]:
    """Leave out indirect quotes that overlap one another, or quoted words of the same article; order is kept."""
    found = list(pairs)
    taken: dict[ArticleId, list[Span]] = defaultdict(list)
    for quote, article in found:
        if quote.kind in ("direct", "mixed"):
            taken[article.id] += quote.contents
    kept = []
    for quote, article in found:
        if quote.kind == "indirect":
            if any(content.meets(other) for content in quote.contents for other in taken[article.id]):
                continue
            taken[article.id] += quote.contents
        kept.append((quote, article))
    return kept
