"""The choice among candidates: a softmax over sums of feature weights.

The weights (`weights.txt`, one a line) are general cues of newswire, learned by `tests/gold/train_speakers.py`; they
hold no word and no name of any text. Scores are log odds, so the shares of candidates add up to 1.
"""

from collections.abc import Sequence
from math import exp
from typing import Final

from briefings.quotes.candidates import Candidate
from briefings.text.vocabulary import lexicon_lines


def _read() -> dict[str, float]:
    weights: dict[str, float] = {}
    for line in lexicon_lines(__package__, "weights.txt"):
        weight, feature = line.split(maxsplit=1)
        weights[feature] = float(weight)
    return weights


WEIGHTS: Final = _read()


def shares(candidates: Sequence[Candidate], weights: dict[str, float] = WEIGHTS) -> list[float]:
    """The probability of each candidate to be right, in their order; they add up to 1."""
    scores = [sum(weights.get(feature, 0.0) for feature in candidate.features) for candidate in candidates]
    highest = max(scores)
    powers = [exp(score - highest) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
