"""Ranks articles for words with the bm25 of FTS5.

Source: https://www.sqlite.org/fts5.html, section 5.1.1.
"""

from typing import Protocol

from briefings.store.engine import Row, Value
from briefings.store.matching import any_phrase, both, query_words
from briefings.store.ranking import MAX_RANKED, best, by_rarity


class _Statements(Protocol):
    def rows(self, name: str, **parameters: Value) -> list[Row]: ...


def rank(session: _Statements, query: str, numbers: tuple[int, int], limit: int) -> list[tuple[int, float]]:
    """Score articles.

    Args:
        session: Runs the statements ``count_matches`` and ``scores``.
        query: Any string.
        numbers: Smallest and largest number of an article.
        limit: How many articles are wanted.

    Returns:
        Numbers with positive scores, best first; of equal scores the newest first.
    """
    low, high = numbers
    frame: dict[str, Value] = {"low": low, "high": high, "limit": MAX_RANKED}
    counts = {
        word: session.rows("count_matches", match=any_phrase([word]), low=low, high=high, most=MAX_RANKED + 1)[0][0]
        for word in query_words(query)
    }
    rare, common = by_rarity(counts)
    if not rare:
        return []
    scores: dict[int, float] = dict(session.rows("scores", match=any_phrase(rare), **frame))
    if common:
        # Scores of all words, where an article has any of the common ones too.
        scores |= dict(session.rows("scores", match=both(any_phrase(rare), any_phrase(common)), **frame))
    return best(scores, limit)
