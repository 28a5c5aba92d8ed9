"""``search``: sentences that have these words."""

from briefings.commands.arguments import SearchArgs
from briefings.commands.desk import Desk
from briefings.commands.instead import not_found
from briefings.commands.lookup import since_day
from briefings.compose.search import search_corpus
from briefings.models.answers import SearchResults


def search(arguments: SearchArgs, desk: Desk) -> SearchResults:
    """Find the places that match, best first."""
    window = desk.window(since_day(desk, arguments.since, None))
    results = search_corpus(desk.store, arguments.words, window)
    if not results.hits:
        not_found(f"No sentence has these words: {arguments.words}. Try fewer words, or topics.")
    return results
