"""Learn the weights of the speaker ranker: ``python -m tests.gold.train_speakers GOLD.jsonl [--folds N] [--write]``.

Softmax regression with a little decay, trained by AdaGrad (Duchi, Hazan, Singer, JMLR 2011) over several passes; the
quotation before is the model's own choice, so that training sees what use will see. The gold file has the form of the
shared evaluation data, and the name matching of the scorer beside it decides which candidates are right. It
cross-validates by article, fits the confidence to the unseen answers and shows how often those of each confidence are
right; with ``--write`` it then learns from everything.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import sqrt
from pathlib import Path

from tests.gold.reliability import Outcome, fit_confidence, outcomes, show_reliability
from tests.gold.speaker_examples import Example, Matches, load, walk

WEIGHTS_FILE = Path(__file__).parents[2] / "briefings" / "quotes" / "weights.txt"
HEAD = "# Weight and feature. Learned by tests/gold/train_speakers.py; see briefings/quotes/ranker.py.\n"
PASSES, RATE, DECAY = 8, 0.1, 2e-5
KEPT = (300, 240, 200)
"""Features that stay, in steps. Fewer than 200 lose accuracy on unseen articles (docs/decisions/0004)."""


def learn(examples: Sequence[Example], matches: Matches) -> dict[str, float]:
    """Learn weights, then again with ever fewer features: those of which weight by root of occurrences is least go."""
    weights = train(examples, matches)
    counts = Counter(
        feature
        for one in examples
        for step in walk(one, weights, matches)
        for candidate in step.candidates
        for feature in candidate.features
    )
    for most in KEPT:
        kept = sorted(weights, key=lambda feature: abs(weights[feature]) * sqrt(counts[feature]), reverse=True)[:most]
        weights = train(examples, matches, frozenset(kept))
    return {feature: round(weight, 2) for feature, weight in weights.items()}


def train(examples: Sequence[Example], matches: Matches, allowed: frozenset[str] | None = None) -> dict[str, float]:
    """Learn weights by AdaGrad on the log share of the right candidates; the second half of the passes is averaged."""
    totals: dict[str, float] = defaultdict(float)
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-6)
    order = list(examples)
    for number in range(PASSES):
        random.Random(number).shuffle(order)
        for one in order:
            for (candidates, odds, right, _, _), is_judged in zip(
                list(walk(one, weights, matches)), one.judged, strict=True
            ):
                good = sum(share for share, ok in zip(odds, right, strict=True) if ok)
                if good <= 0 or not is_judged:
                    continue
                steps: dict[str, float] = defaultdict(float)
                for candidate, share, ok in zip(candidates, odds, right, strict=True):
                    step = share / good - share if ok else -share
                    for feature in candidate.features:
                        if allowed is None or feature in allowed:
                            steps[feature] += step
                for feature, step in steps.items():
                    step -= DECAY * weights[feature]
                    squares[feature] += step * step
                    weights[feature] += RATE * step / sqrt(squares[feature])
        if number >= PASSES // 2:
            for feature, weight in weights.items():
                totals[feature] += weight / (PASSES - PASSES // 2)
    return dict(totals)


def show(name: str, judged: Sequence[Outcome]) -> None:
    """Print how much of the speech is given to the right speaker, and how much could be."""
    speech = [one for one in judged if one.is_speech]
    right, reachable = sum(one.is_right for one in speech), sum(one.is_reachable for one in speech)
    print(f"{name}: right {right / len(speech):.4f}, some candidate right {reachable / len(speech):.4f}")


def main() -> None:
    """Cross-validate, or learn from everything and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, str(options.gold.parent))
    import score  # type: ignore[import-not-found, unused-ignore]  # the shared scorer, beside the gold

    def matches(name: str | None, words: str, gold: dict[str, object]) -> bool:
        return bool(score.mention_ok((name, words), gold))

    examples = load(options.gold)
    judged: list[Outcome] = []
    for fold in range(options.folds):
        learned = learn([e for n, e in enumerate(examples) if n % options.folds != fold], matches)
        unseen = outcomes(examples[fold :: options.folds], learned, matches)
        show(f"fold {fold}, unseen", unseen)
        judged += unseen
    confidence = fit_confidence(judged)
    show("all folds, unseen", judged)
    show_reliability(judged, confidence)
    if options.write:
        weights = learn(examples, matches) | confidence
        lines = sorted((feature in confidence, -weight, feature) for feature, weight in weights.items())
        WEIGHTS_FILE.write_text(HEAD + "".join(f"{-w:.2f} {f}\n" for _, w, f in lines), encoding="utf-8")
        show(f"{len(lines)} weights, on what they were learned from", outcomes(examples, weights, matches))


if __name__ == "__main__":
    main()
