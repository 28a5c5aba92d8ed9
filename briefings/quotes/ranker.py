"""The choice among candidates: a softmax over sums of feature weights, and how sure it is.

The weights (`weights.txt`, one a line) are general cues of newswire, learned by `tests/gold/train_speakers.py`; they
hold no word and no name of any text. Scores are log odds, so the shares of candidates add up to 1. A share is surer of
itself than it is right on unseen articles; the last two numbers of the file set it right (Platt, "Probabilistic Outputs
for Support Vector Machines", 1999).
"""

from collections.abc import Mapping, Sequence
from math import exp, log
from typing import Final

from briefings.quotes.candidates import Candidate
from briefings.text.vocabulary import lexicon_lines

SLOPE: Final = "confidence:slope"
SHIFT: Final = "confidence:shift"
_SUREST: Final = 0.9999
"""Shares are not taken to be nearer to 0 or 1 than this lets them."""


def _read() -> dict[str, float]:
    weights: dict[str, float] = {}
    for line in lexicon_lines(__package__, "weights.txt"):
        weight, feature = line.split(maxsplit=1)
        weights[feature] = float(weight)
    return weights


WEIGHTS: Final = _read()


def shares(candidates: Sequence[Candidate], weights: Mapping[str, float] = WEIGHTS) -> list[float]:
    """The share of each candidate, in their order; they add up to 1."""
    scores = [sum(weights.get(feature, 0.0) for feature in candidate.features) for candidate in candidates]
    highest = max(scores)
    powers = [exp(score - highest) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def log_odds(share: float) -> float:
    """The log odds of a share, bounded."""
    bounded = min(_SUREST, max(1 - _SUREST, share))
    return log(bounded / (1 - bounded))


def confidence_of(share: float, weights: Mapping[str, float] = WEIGHTS) -> float:
    """How likely an answer with this share is right, 0-1."""
    return 1 / (1 + exp(-(weights.get(SLOPE, 1.0) * log_odds(share) + weights.get(SHIFT, 0.0))))
