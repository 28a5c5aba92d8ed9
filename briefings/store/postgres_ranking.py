"""Ranks articles for words as FTS5 does, over what PostgreSQL knows of them.

PostgreSQL's own ``ts_rank`` knows neither how rare a word is nor how long the articles are.

Invariant: scores are those of FTS5's bm25 to the last bit (the same operations in the same order), so that no answer
depends on the engine.
Source: https://www.sqlite.org/fts5.html, section 5.1.1; ``fts5Bm25Function`` of SQLite's fts5_aux.c.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from briefings.store.engine import Row, Value
from briefings.store.matching import query_words
from briefings.store.postgres_matching import all_of, all_words, any_of
from briefings.store.postgres_words import stream, terms
from briefings.store.ranking import MAX_RANKED, by_rarity

_K1, _B = 1.2, 0.75
_MORE_IN_HEADLINE = 1.0  # a word of the headline weighs as two of the text
_LEAST_IDF = 1e-6  # of words that more than half of the articles have


class _Statements(Protocol):
    def rows(self, name: str, **parameters: Value) -> list[Row]: ...


class _Count(NamedTuple):
    """How many articles have a word."""

    of_all: int
    of_frame: int


def rank(session: _Statements, query: str, numbers: tuple[int, int], limit: int) -> list[tuple[int, float]]:
    """Score articles.

    Args:
        session: Runs the statements ``totals``, ``count_matches`` and ``best``.
        query: Any string.
        numbers: Smallest and largest number of an article.
        limit: How many articles are wanted.

    Returns:
        Numbers with positive scores, best first; of equal scores the newest first.
    """
    low, high = numbers
    matches = {word: all_words(found) for word in query_words(query) if (found := terms(word))}
    counted = session.rows("count_matches", matches=list(matches.values()), low=low, high=high)
    counts = {match: _Count(of_all, of_frame) for match, of_all, of_frame in counted}
    rare, common = by_rarity({word: counts[match].of_frame for word, match in matches.items()})
    if not rare:
        return []
    ((articles, words),) = session.rows("totals")
    asked = [*rare, *common]
    scored = session.rows(
        "best",
        **_chosen(matches, counts, rare, common),
        low=low,
        high=high,
        most=MAX_RANKED,
        words=[stream(terms(word)) for word in asked],
        idfs=[_idf(counts[matches[word]].of_all, articles) for word in asked],
        mean_length=words / articles,
        k1=_K1,
        b=_B,
        more_in_headline=_MORE_IN_HEADLINE,
        limit=limit,
    )
    return [(number, score) for number, score in scored]


def _chosen(
    matches: Mapping[str, str], counts: Mapping[str, _Count], rare: Sequence[str], common: Sequence[str]
) -> dict[str, Value]:
    """What candidates must have; where a rare word is not rare, older ones may have it and a common one besides."""
    one_of_rare = any_of(matches[word] for word in rare)
    are_all = sum(counts[matches[word]].of_frame for word in rare) <= MAX_RANKED
    if are_all or not common:
        return {"rare": one_of_rare, "mixed": None}
    one_of_common = any_of(matches[word] for word in common)
    return {"rare": one_of_rare, "mixed": all_of([one_of_rare, one_of_common])}


def _idf(having: int, articles: int) -> float:
    idf = math.log((articles - having + 0.5) / (having + 0.5))
    return idf if idf > 0 else _LEAST_IDF
