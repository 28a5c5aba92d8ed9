"""Choosing sentences that together cover the most weight of concepts within a number of words.

Coverage is monotone and submodular, so that the cost-scaled greedy choice is near the best one, and gains only fall,
so that most need not be reckoned anew (Lin & Bilmes, "A Class of Submodular Functions for Document Summarization",
2011; lazy evaluation after Minoux, 1978).
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from briefings.compose.chosen import Chosen, Shorten, as_it_is
from briefings.compose.concepts import Concept, Sentence

_LONGEST_CUT = 2
"""A sentence of more than twice the words that are left will hardly be shortened to them."""
_MISFITS = 24
"""After so many sentences that do not fit or say nothing new, the best are told."""


def _no_discount(_: Sentence) -> float:
    return 1.0


def choose(
    sentences: Sequence[Sentence],
    weights: Mapping[Concept, float],
    priors: Sequence[float],
    words: int,
    shorten: Shorten = as_it_is,
    *,
    thrift: float = 0.5,
    discount: Callable[[Sentence], float] = _no_discount,
) -> tuple[Sentence, ...]:
    """Choose sentences, each step the one with the most gain for its length; then fill the room with shortened ones.

    Args:
        sentences: The candidates.
        weights: Worth of each concept, counted once however often it is said.
        priors: Factor for each sentence's gain, not negative.
        words: At most so many words in all.
        shorten: A sentence that does not fit is shown shorter if that fits when all others are chosen.
        thrift: Power of the length that a gain is divided by; 0 asks no price for words, 1 the whole.
        discount: A further factor, from 0 to 1, that takes long to reckon: asked only of sentences that come first.

    Returns:
        The chosen, best first; equal gains go to the earlier sentence.
    """
    fresh = defaultdict(float, weights)
    factors = list(priors)
    chosen = Chosen(words)

    # Each entry remembers how many sentences were chosen when its gain was reckoned; -1: before the discount.
    def entry(index: int, known: int) -> tuple[float, int, int]:
        sentence = sentences[index]
        worth = factors[index] * sum(map(fresh.__getitem__, sentence.concepts))
        return -worth / math.pow(max(1, sentence.length), thrift), index, known

    queue = [entry(index, -1) for index in range(len(sentences))]
    heapq.heapify(queue)
    leaning: dict[tuple[int, int], int] = {}
    misfits: list[Sentence] = []
    while queue and chosen.left and len(misfits) < _MISFITS:
        gain, index, known = heapq.heappop(queue)
        if not gain:
            break
        whole = sentences[index]
        if whole.length > _LONGEST_CUT * chosen.left:
            continue
        if not chosen.supports(whole):
            leaning[whole.document, whole.place - 1] = index
            continue
        if known < len(chosen.sentences):
            if known < 0:
                factors[index] *= discount(whole)
            heapq.heappush(queue, entry(index, len(chosen.sentences)))
            continue
        if not chosen.may_take(whole):
            misfits.append(whole)
            continue
        chosen.take(whole)
        fresh.update(dict.fromkeys(whole.concepts, 0.0))
        if (follower := leaning.pop((whole.document, whole.place), None)) is not None:
            heapq.heappush(queue, entry(follower, -1))
    for misfit in misfits:
        if misfit.length <= _LONGEST_CUT * chosen.left and chosen.may_take(shorter := shorten(misfit)):
            chosen.take(shorter)
    return tuple(chosen.sentences)
