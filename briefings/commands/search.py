"""``search``: sentences that have these words."""

from briefings.commands.arguments import SearchArgs
from briefings.commands.desk import Desk
from briefings.commands.instead import not_found
from briefings.commands.lookup import since_day
from briefings.compose.search import search_corpus
from briefings.models.answers import SearchResults

SHOWN_HITS = 20
EVERY_HIT = 1000
"""As many as the store ranks."""


def search(arguments: SearchArgs, desk: Desk) -> SearchResults:
    """Find the places that match, best first."""
    window = desk.window(since_day(desk, arguments.since, None))
    limit = EVERY_HIT if desk.is_exhaustive else SHOWN_HITS
    results = search_corpus(desk.store, arguments.words, window, limit)
    if not results.hits:
        not_found(f"No sentence has these words: {arguments.words}. Try fewer words, or topics.")
    return results
