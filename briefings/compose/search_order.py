"""The order of search results: the store's scores, moved by where the asked words stand and by what is alike.

Articles on one story answer the same questions, so an article whose nearest neighbours score well is likelier to be
wanted than one that matches by accident: four tenths of its score are its neighbours'. Only the first `POOL` of the
store's ranking are compared, and only with each other; the others follow in the store's order.

Invariant: the same articles come back, each once; a pure function of scores and stems.
Source: Diaz, "Regularizing ad hoc retrieval scores" (CIKM 2005), on Jardine and van Rijsbergen's cluster hypothesis
(1971); the window after Tao and Zhai, "An exploration of proximity measures in information retrieval" (SIGIR 2007).
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nlargest
from itertools import combinations

from briefings.models.article import ArticleId

POOL = 30
"""Articles that are compared. Fewer lose what ranks low by accident; more cost time and gain nothing (decision 9)."""
NEIGHBOURS = 3
NEIGHBOURS_SHARE = 0.4
"""Part of a score that is its neighbours'."""
WINDOW = 20
"""Content words in which the asked ones stand together: about two sentences of newswire."""
TOGETHER = 0.15
"""What all asked words in one window add, as a share of the best score."""
_SATURATION = 5.0
"""As Robertson's k1: every further mention of a word tells less."""

Vector = Mapping[str, float]


def reordered(
    ranked: Sequence[tuple[ArticleId, float]], stems: Mapping[ArticleId, Sequence[str]], asked: Sequence[str]
) -> list[tuple[ArticleId, float]]:
    """Order articles anew.

    Args:
        ranked: Articles with positive scores, best first.
        stems: Content stems of at least the first `POOL` of them, in text order.
        asked: Stems of the query.

    Returns:
        The same articles with scores on the same scale, best first.
    """
    pool, others = ranked[:POOL], ranked[POOL:]
    if not pool:
        return []
    best = pool[0][1]
    wanted = frozenset(asked)
    scores = {name: score + TOGETHER * best * _together(stems[name], wanted) for name, score in pool}
    around = _around(scores, _vectors({name: Counter(stems[name]) for name in scores}))
    smoothed = {name: _mixed(score, around[name]) for name, score in scores.items()}
    place = {name: number for number, name in enumerate(scores)}
    return [
        *sorted(smoothed.items(), key=lambda one: (-one[1], place[one[0]])),
        *((name, _mixed(score, 0.0)) for name, score in others),
    ]


def _mixed(score: float, around: float) -> float:
    return (1 - NEIGHBOURS_SHARE) * score + NEIGHBOURS_SHARE * around


def _together(stems: Sequence[str], wanted: frozenset[str]) -> float:
    """The largest share of the wanted stems that stand in one window, 0-1."""
    places = [(place, stem) for place, stem in enumerate(stems) if stem in wanted]
    inside, most, first = Counter[str](), 0, 0
    for place, stem in places:
        inside[stem] += 1
        while places[first][0] <= place - WINDOW:
            inside -= Counter((places[first][1],))
            first += 1
        most = max(most, len(inside))
    return most / max(1, len(wanted))


def _vectors(counts: Mapping[ArticleId, Counter[str]]) -> dict[ArticleId, Vector]:
    """Unit vectors of articles; what many of them say counts less, and what one alone says only for its length."""
    having = Counter(stem for counted in counts.values() for stem in counted)
    rarity = {stem: math.log(1 + len(counts) / count) for stem, count in having.items()}
    shared = frozenset(stem for stem, count in having.items() if count > 1)
    return {name: _unit(counted, rarity, shared) for name, counted in counts.items()}


def _unit(counted: Counter[str], rarity: Mapping[str, float], shared: frozenset[str]) -> Vector:
    weights = {stem: count / (count + _SATURATION) * rarity[stem] for stem, count in counted.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {stem: weight / length for stem, weight in weights.items() if stem in shared}


def _around(scores: Mapping[ArticleId, float], vectors: Mapping[ArticleId, Vector]) -> dict[ArticleId, float]:
    """The mean score of each article's nearest neighbours, weighed by likeness; 0 for what is like nothing else."""
    alike: dict[ArticleId, list[tuple[float, float]]] = {name: [] for name in scores}
    for one, other in combinations(scores, 2):
        likeness = _cosine(vectors[one], vectors[other])
        alike[one].append((likeness, scores[other]))
        alike[other].append((likeness, scores[one]))
    return {name: _mean(nlargest(NEIGHBOURS, neighbours)) for name, neighbours in alike.items()}


def _mean(weighed: Sequence[tuple[float, float]]) -> float:
    total = sum(weight for weight, _ in weighed)
    return sum(weight * value for weight, value in weighed) / total if total else 0.0


def _cosine(one: Vector, other: Vector) -> float:
    return math.fsum(one[stem] * other[stem] for stem in one.keys() & other.keys())  # exact, whatever the set's order
