"""One paragraph of an article with those who are quoted in it: where a citation leads."""

from briefings.compose.citing import cite, footer, quoted_line, source_line
from briefings.models.analysis import Analysis
from briefings.models.answers import Citation
from briefings.models.article import HEADLINE_PARAGRAPH, Article
from briefings.models.quote import Quote
from briefings.models.span import Span
from briefings.models.views import Passage
from briefings.notes.statements import is_beside_text
from briefings.store.base import Store


def read_passage(store: Store, article: Article, analysis: Analysis, number: int) -> Passage:
    """Show a paragraph.

    Args:
        store: For the footer only.
        article: Where it stands.
        analysis: Who is quoted in the article.
        number: The paragraph, one that `has_paragraph`.
    """
    text = article.paragraph_text(number)
    if number == HEADLINE_PARAGRAPH:
        place = Citation(article_id=article.id, source=article.source, paragraph=number, span=Span(0, len(text)))
    else:
        place = cite(article, article.paragraphs[number - 1])
    quotes = tuple(quoted_line(quote, article) for quote in analysis.quotes if _stands_in(quote, article, number))
    source = source_line(article, quotes=len(analysis.quotes))
    return Passage(citation=place, text=text, source=source, quotes=quotes, footer=footer(store))


def has_paragraph(article: Article, number: int) -> bool:
    """Tell whether an article has a paragraph of that number; 0 is a headline beside the text."""
    if number == HEADLINE_PARAGRAPH:
        return article.headline is not None and article.headline_span is None
    return 1 <= number <= len(article.paragraphs)


def _stands_in(quote: Quote, article: Article, number: int) -> bool:
    if number == HEADLINE_PARAGRAPH or is_beside_text(quote, article):
        return number == HEADLINE_PARAGRAPH and is_beside_text(quote, article)
    return any(article.paragraphs[number - 1].holds(content) for content in quote.contents)
