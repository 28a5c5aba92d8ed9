"""What a timeline says of one day: sentences that tell what most articles tell of it.

Concepts are stems, weighed by how many articles tell them of this day, and told once: greedy coverage with a price
for length, after Lin and Bilmes, "A class of submodular functions for document summarization" (ACL 2011).
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from briefings.compose.timeline_days import Chronicle
from briefings.models.span import Span
from briefings.notes.stems import content_stems

SHORTEST, LONGEST = 6, 60
"""Words of a sentence that a timeline may show."""
LEDE_SENTENCES = 3
LEDE_WEIGHT, AHEAD_WEIGHT = 0.6, 0.6
"""A lede that names no day tells of its own day by custom only; an announcement may not have come true."""
QUERY_WEIGHT = 1.5
AGREEMENT, RARITY = 1.5, 0.25
"""Powers of how many articles tell a concept of this day, and of how rare it is in the story (found on T17)."""
LENGTH_PRICE = 0.8
FEW = 6
"""With fewer candidates a concept may count though one article alone tells it."""
FIRST_SLACK = 1.5
"""The first sentence may be longer than the room by this factor: better a long one than none."""


class Candidate(NamedTuple):
    """A sentence that tells of a day."""

    chronicle: Chronicle
    sentence: Span
    stems: frozenset[str]
    words: int
    weight: float


def candidates_by_day(chronicles: Sequence[Chronicle], days: Sequence[date]) -> dict[date, list[Candidate]]:
    """Collect the sentences that tell of each day: those that name it, and ledes published on it."""
    wanted = set(days)
    found: dict[date, list[Candidate]] = {day: [] for day in days}
    for chronicle in chronicles:
        told = chronicle.days_told()
        published = chronicle.article.published_on
        for day in sorted(wanted & told.keys()):
            weight = AHEAD_WEIGHT if published < day else 1.0
            found[day] += _candidates(chronicle, told[day], weight)
        if published in wanted:
            ledes = [one for one in chronicle.sentences[:LEDE_SENTENCES] if one not in told.get(published, ())]
            found[published] += _candidates(chronicle, ledes, LEDE_WEIGHT)
    return found


def _candidates(chronicle: Chronicle, sentences: Sequence[Span], weight: float) -> list[Candidate]:
    text = chronicle.article.text
    return [
        Candidate(chronicle, sentence, content_stems(text, sentence), words, weight)
        for sentence in sentences
        if SHORTEST <= (words := len(sentence.cut(text).split())) <= LONGEST
    ]


def rarity(chronicles: Sequence[Chronicle]) -> dict[str, float]:
    """Inverse document frequency of each stem of a story."""
    seen: dict[str, int] = defaultdict(int)
    for chronicle in chronicles:
        text = chronicle.article.text
        for stem in frozenset[str]().union(*(content_stems(text, sentence) for sentence in chronicle.sentences)):
            seen[stem] += 1
    return {stem: math.log(1 + len(chronicles) / count) for stem, count in seen.items()}


def choose_sentences(
    candidates: Sequence[Candidate], room: int, rare: Mapping[str, float], query: frozenset[str]
) -> tuple[Candidate, ...]:
    """Choose what to say of a day.

    Args:
        candidates: Sentences that tell of it.
        room: Words at most; one sentence may exceed it where nothing shorter says anything.
        rare: Rarity of stems, from `rarity`.
        query: Stems asked for.

    Returns:
        Sentences, the most telling first.
    """
    concepts = _concepts(candidates, rare, query)
    pool, chosen, left, told = list(candidates), list[Candidate](), room, set[str]()
    while pool:
        limit = left if chosen else room * FIRST_SLACK
        pool = [one for one in pool if one.words <= limit]
        scored = [(_gain(one, concepts, told), -number, one) for number, one in enumerate(pool)]
        gain, _, best = max(scored, key=lambda one: one[:2], default=(0.0, 0, None))
        if best is None or gain <= 0:
            break
        chosen.append(best)
        pool.remove(best)
        told |= best.stems
        left -= best.words
    return tuple(chosen) or tuple(sorted(candidates, key=lambda one: one.words)[:1])


def _concepts(candidates: Sequence[Candidate], rare: Mapping[str, float], query: frozenset[str]) -> dict[str, float]:
    tellers: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        for stem in candidate.stems:
            tellers[stem].add(candidate.chronicle.article.id)
    least = 2 if len(candidates) >= FEW else 1
    return {
        stem: math.log1p(len(ids)) ** AGREEMENT
        * rare.get(stem, 0.0) ** RARITY
        * (QUERY_WEIGHT if stem in query else 1.0)
        for stem, ids in tellers.items()
        if len(ids) >= least
    }


def _gain(candidate: Candidate, concepts: Mapping[str, float], told: set[str]) -> float:
    new = sum(concepts.get(stem, 0.0) for stem in sorted(candidate.stems - told))
    return candidate.weight * new / math.pow(candidate.words, LENGTH_PRICE)
