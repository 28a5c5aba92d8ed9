"""Reports that only wrap a quotation.

The reading keeps both the whole reported clause and the words quoted inside it (PARC annotates the one, people ask
for the other). Answers tell a statement once: as what is quoted, with its sentence around it.
"""

from collections.abc import Iterable

from briefings.models.article import Article
from briefings.models.quote import Quote


def without_doubles(pairs: Iterable[tuple[Quote, Article]]) -> list[tuple[Quote, Article]]:
    """Leave out indirect quotes that overlap one another, or quoted words of the same article; order is kept."""
    found = list(pairs)
    taken = {
        (article.id, place)
        for quote, article in found
        if quote.kind in ("direct", "mixed")
        for content in quote.contents
        for place in range(content.start, content.end)
    }
    kept = []
    for quote, article in found:
        places = {(article.id, place) for content in quote.contents for place in range(content.start, content.end)}
        if quote.kind == "indirect":
            if places & taken:
                continue
            taken |= places
        kept.append((quote, article))
    return kept
