"""Choosing sentences that together cover the most weight of concepts within a number of words.

Coverage is monotone and submodular, so that the cost-scaled greedy choice is near the best one, and gains only fall,
so that most need not be reckoned anew (Lin & Bilmes, "A Class of Submodular Functions for Document Summarization",
2011; lazy evaluation after Minoux, 1978).
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefings.compose.chosen import Chosen, Shorten, as_it_is
from briefings.compose.concepts import Concept, Sentence

_LONGEST_CUT = 2
"""A sentence of more than twice the words that are left will hardly be shortened to them."""
_MISFITS = 24
"""After so many sentences that do not fit or say nothing new, the best are told."""


def choose(
    sentences: Sequence[Sentence],
    weights: Mapping[Concept, float],
    priors: Sequence[float],
    words: int,
    shorten: Shorten = as_it_is,
    *,
    thrift: float = 0.5,
) -> tuple[Sentence, ...]:
    """Choose sentences, each step the one with the most gain for its length.

    Args:
        sentences: The candidates.
        weights: Worth of each concept, counted once however often it is said.
        priors: Factor for each sentence's gain, not negative.
        words: At most so many words in all.
        shorten: A chosen sentence is shown shorter where that is the better use of its words, or its only chance.
        thrift: Power of the length that a gain is divided by; 0 asks no price for words, 1 the whole.

    Returns:
        The chosen, best first; equal gains go to the earlier sentence.
    """
    fresh = defaultdict(float, weights)
    chosen = Chosen(words)

    def gain(sentence: Sentence, prior: float) -> float:
        return prior * sum(map(fresh.__getitem__, sentence.concepts)) / math.pow(max(1, sentence.length), thrift)

    # Each entry remembers how many sentences were chosen when its gain was reckoned.
    queue = [(-gain(sentence, priors[index]), index, 0) for index, sentence in enumerate(sentences)]
    heapq.heapify(queue)
    leaning: dict[tuple[int, int], int] = {}
    misfits = 0
    while queue and chosen.left and misfits < _MISFITS:
        worth, index, known = heapq.heappop(queue)
        if not worth:
            break
        whole = sentences[index]
        if whole.length > _LONGEST_CUT * chosen.left:
            continue
        if not chosen.supports(whole):
            leaning[whole.document, whole.place - 1] = index
            continue
        if known < len(chosen.sentences):
            heapq.heappush(queue, (-gain(whole, priors[index]), index, len(chosen.sentences)))
            continue
        versions = [one for one in (whole, shorten(whole)) if chosen.may_take(one)]
        if versions:
            best = max(versions, key=lambda one: gain(one, priors[index]))
            chosen.take(best)
            fresh.update(dict.fromkeys(best.concepts, 0.0))
            if (follower := leaning.pop((best.document, best.place), None)) is not None:
                heapq.heappush(queue, (-gain(sentences[follower], priors[follower]), follower, len(chosen.sentences)))
        else:
            misfits += 1
    return tuple(chosen.sentences)
