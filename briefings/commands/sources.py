"""``sources``: the articles of the corpus."""

from briefings.commands.arguments import SourcesArgs
from briefings.commands.desk import Desk
from briefings.compose.citing import footer, source_lines
from briefings.models.answers import SourceList

MOST_SOURCES = 1000
"""Newest articles that are listed; the footer counts them all."""


def sources(_arguments: SourcesArgs, desk: Desk) -> SourceList:
    """List the articles, oldest first."""
    ids = desk.store.find_articles(window=desk.window(), limit=MOST_SOURCES)
    return SourceList(sources=source_lines(desk.store.articles(ids)), footer=footer(desk.store))
