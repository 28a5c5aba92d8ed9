"""Which articles are ranked for a query, at a cost that hardly grows with the corpus, on any engine.

The rarest words of a query choose the articles, and all words rank them: an article that has none of the rare words
is not among the best. Against ranking every match, nDCG@10 is the same to three digits on queries of ten words, for
a tenth of the articles looked at. If even the rarest word is common, its newest articles are looked at.

Invariant: no more than `MAX_RANKED` articles are scored for the rare words, and as many for all words; engines that
score by the same formula give the same order.
Source: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"; the choice of candidates is
after Turtle, Flood, "Query Evaluation: Strategies and Optimizations" (max-score).
"""

from collections.abc import Mapping
from itertools import accumulate

MAX_RANKED = 1000  # DESIGN section 3: newest-first under 5 ms where ranking all takes 40-60 ms


def by_rarity(counts: Mapping[str, int]) -> tuple[list[str], list[str]]:
    """Part the words that are found: the rarest, which have `MAX_RANKED` matches at most together, and the others.

    Args:
        counts: How many articles have a word; anything above `MAX_RANKED` is as good as one more than that.

    Returns:
        Words, rarest first; the first list is empty only if nothing is found.
    """
    capped = {word: min(count, MAX_RANKED + 1) for word, count in counts.items() if count}
    found = sorted(capped, key=lambda word: (capped[word], word))
    matches = accumulate(capped[word] for word in found)
    cut = max(1, sum(total <= MAX_RANKED for total in matches))
    return found[:cut], found[cut:]


def best(scores: Mapping[int, float], limit: int) -> list[tuple[int, float]]:
    """Numbers with their scores, best first; of equal scores the newest first."""
    ordered = sorted(zip(scores.values(), scores.keys(), strict=True), reverse=True)
    return [(number, score) for score, number in ordered[:limit]]
