"""How sure answers are and how often they are right: the fit of the confidence, and its table."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import exp
from typing import NamedTuple

from briefings.quotes.ranker import SHIFT, SLOPE, confidence_of, log_odds
from tests.gold.speaker_examples import Example, Matches, walk

_FAR = 30.0
"""Log odds beyond which nothing is surer."""


class Outcome(NamedTuple):
    """A quotation that was answered or should have been: the share of the answer, and what was right."""

    share: float
    is_right: bool
    is_reachable: bool
    is_speech: bool


def outcomes(examples: Sequence[Example], weights: dict[str, float], matches: Matches) -> list[Outcome]:
    """Attribute articles and judge the answers."""
    return [
        Outcome(
            step.choice.share if step.choice.mention else 0.0,
            step.is_chosen_right and gold is not None,
            any(step.right),
            gold is not None,
        )
        for one in examples
        for step, gold, is_judged in zip(walk(one, weights, matches), one.gold, one.judged, strict=True)
        if is_judged and (gold is not None or step.choice.mention is not None)
    ]


def fit_confidence(judged: Sequence[Outcome]) -> dict[str, float]:
    """Fit the two numbers that make a share as sure as it is right: logistic regression, by Newton's steps.

    They are drawn to 1 and 0, which leave a share as it is, by the weight of one answer, so that few answers do too.
    """
    points = [(log_odds(one.share), one.is_right) for one in judged if one.share > 0]
    slope, shift = 1.0, 0.0
    for _ in range(20):
        gradient, curve = [1.0 - slope, -shift], [1.0, 0.0, 1.0]
        for odds, is_right in points:
            sure = 1 / (1 + exp(-max(-_FAR, min(_FAR, slope * odds + shift))))
            gap, weight = is_right - sure, sure * (1 - sure)
            gradient = [gradient[0] + gap * odds, gradient[1] + gap]
            curve = [curve[0] + weight * odds * odds, curve[1] + weight * odds, curve[2] + weight]
        determinant = curve[0] * curve[2] - curve[1] ** 2
        slope += (gradient[0] * curve[2] - gradient[1] * curve[1]) / determinant
        shift += (gradient[1] * curve[0] - gradient[0] * curve[1]) / determinant
    return {SLOPE: round(slope, 2), SHIFT: round(shift, 2)}


def show_reliability(judged: Sequence[Outcome], confidence: dict[str, float]) -> None:
    """Print how many answers fall into each band of confidence and how many are right; then precision by coverage."""
    sure = sorted(((confidence_of(one.share, confidence), one) for one in judged if one.share > 0), key=lambda e: -e[0])
    for low, high in pairwise((0.0, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)):
        band = [one.is_right for value, one in sure if low <= value < high]
        if band:
            print(f"  {low:.2f}-{min(high, 1):.2f}: {len(band):5d} answers, right {sum(band) / len(band):.3f}")
    speech = sum(one.is_speech for one in judged)
    for share in (0.6, 0.7, 0.75, 0.8, 0.85):
        covered = list(accumulate(one.is_speech for _, one in sure))
        last = bisect_left(covered, share * speech) + 1
        right = sum(one.is_right for _, one in sure[:last])
        print(f"  coverage {share:.2f}: confidence from {sure[last - 1][0]:.3f}, precision {right / last:.4f}")
