"""Choosing sentences that together cover the most weight of concepts within a number of words.

Coverage is monotone and submodular, so that the cost-scaled greedy choice is near the best one, and gains only fall,
so that most need not be reckoned anew (Lin & Bilmes, "A Class of Submodular Functions for Document Summarization",
2011; lazy evaluation after Minoux, 1978).
"""

import heapq
import math
from collections.abc import Mapping, Sequence

from briefings.compose.concepts import Concept, Sentence


def choose(
    sentences: Sequence[Sentence], weights: Mapping[Concept, float], priors: Sequence[float], words: int
) -> tuple[int, ...]:
    """Choose sentences, each step the one with the most gain for the square root of its length.

    Args:
        sentences: The candidates.
        weights: Worth of each concept, counted once however often it is said.
        priors: Factor for each sentence's gain, not negative.
        words: At most so many words in all.

    Returns:
        Indices of the chosen, best first; equal gains go to the earlier sentence.
    """
    covered: set[Concept] = set()
    chosen: list[int] = []
    left = words

    def gain(index: int) -> float:
        sentence = sentences[index]
        fresh = sum(weights[concept] for concept in sentence.concepts if concept not in covered)
        return priors[index] * fresh / math.sqrt(sentence.length)

    # Each entry remembers how many sentences were chosen when its gain was reckoned.
    queue = [(-gain(index), index, 0) for index, sentence in enumerate(sentences) if 0 < sentence.length <= words]
    heapq.heapify(queue)
    while queue:
        worth, index, known = heapq.heappop(queue)
        if not worth:
            break
        if sentences[index].length > left:
            continue
        if known < len(chosen):
            heapq.heappush(queue, (-gain(index), index, len(chosen)))
            continue
        chosen.append(index)
        covered.update(sentences[index].concepts)
        left -= sentences[index].length
    return tuple(chosen)
