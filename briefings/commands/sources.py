"""``sources``: the articles of the corpus."""

from briefings.commands.arguments import SourcesArgs
from briefings.commands.desk import Desk
from briefings.compose.citing import footer, reading_order, source_line
from briefings.models.answers import SourceList

MOST_SOURCES = 1000
"""Newest articles that are listed; the footer counts them all."""


def sources(_arguments: SourcesArgs, desk: Desk) -> SourceList:
    """List the articles, oldest first."""
    most = desk.store.state().articles if desk.is_exhaustive else MOST_SOURCES
    ids = desk.store.find_articles(window=desk.window(), limit=most)
    quoted = {
        analysis.article_id: sum(quote.kind in ("direct", "mixed") for quote in analysis.quotes)
        for analysis in desk.store.analyses(ids)
    }
    articles = sorted(desk.store.articles(ids), key=reading_order)
    lines = tuple(source_line(article, quoted.get(article.id, 0)) for article in articles)
    return SourceList(sources=lines, footer=footer(desk.store))
