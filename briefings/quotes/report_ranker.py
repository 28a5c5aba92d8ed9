"""How likely a clause is a statement of its cue's subject: a logistic sum of feature weights.

The weights (`report_weights.txt`, one a line) are general cues of newswire, learned by `tests/gold/train_reports.py`;
they hold no word and no name of any text.
"""

from collections.abc import Sequence
from math import exp
from typing import Final

from briefings.text.vocabulary import lexicon_lines


def _read() -> dict[str, float]:
    weights: dict[str, float] = {}
    for line in lexicon_lines(__package__, "report_weights.txt"):
        weight, feature = line.split(maxsplit=1)
        weights[feature] = float(weight)
    return weights


WEIGHTS: Final = _read()


def certainty_of(features: Sequence[str], weights: dict[str, float] = WEIGHTS) -> float:
    """The probability, 0-1, that a clause with these features is a statement of the subject."""
    score = sum(weights.get(feature, 0.0) for feature in features)
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))
