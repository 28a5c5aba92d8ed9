"""Learn the weights of the speaker ranker: ``python -m tests.gold.train_speakers GOLD.jsonl [--folds N] [--write]``.

Softmax regression with a little decay, trained by AdaGrad (Duchi, Hazan, Singer, JMLR 2011) over several passes; the
quotation before is the model's own choice, so that training sees what use will see. The gold file has the form of the
shared evaluation data, and the name matching of the scorer beside it decides which candidates are right. Without
``--write`` it cross-validates by article and shows how often answers of each confidence are right.
"""

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from briefings.models.span import Span
from briefings.people.cast import find_cast
from briefings.quotes.attribution import Attribution, choose, speaker_of
from briefings.quotes.candidates import Candidate, find_candidates
from briefings.quotes.pronouns import Referent, resolve_pronouns
from briefings.quotes.ranker import shares
from briefings.quotes.scene import Mention, set_scene
from briefings.quotes.setting import Ground, Previous, setting_of, survey
from briefings.quotes.skeleton import build_skeleton
from briefings.text.marks import Stretch, find_stretches
from briefings.text.sentences import split_sentences

WEIGHTS_FILE = Path(__file__).parents[2] / "briefings" / "quotes" / "weights.txt"
HEAD = "# Weight and feature. Learned by tests/gold/train_speakers.py; see briefings/quotes/ranker.py.\n"
PASSES, RATE, DECAY = 8, 0.1, 2e-5

Matches = Callable[[str | None, str, dict[str, object]], bool]


class Example(NamedTuple):
    """An article ready to be attributed, with the gold of each stretch (``None``: nobody says it)."""

    ground: Ground
    referents: dict[int, Referent]
    stretches: Sequence[Stretch]
    gold: Sequence[dict[str, object] | None]
    judged: Sequence[bool]
    """Whether the gold has a word on the stretch: single marks and doubtful ones it passes over."""


def load(path: Path) -> list[Example]:
    """Prepare all articles of a gold file."""
    return [example(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def example(record: dict[str, object]) -> Example:
    """Prepare one article."""
    text = str(record["text"])
    prose, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            prose.append(Span(start, start + len(line)))
        start += len(line) + 1
    stretches = [s for s in find_stretches(text, prose) if s.depth == 0]
    scene = set_scene(build_skeleton(text, prose, split_sentences(text, prose), stretches), find_cast(text, prose))
    ground = survey(scene)
    subjects = [c.subject for c in ground.clauses] + [m for m in ground.mains if m]
    quotes, ignored = record["quotes"], record.get("ignore", [])
    assert isinstance(quotes, list)
    assert isinstance(ignored, list)
    gold = [
        next((q for q in quotes if q["start"] < s.content.end and s.content.start < q["end"]), None) for s in stretches
    ]
    judged = [
        s.family == "double" and not any(a < s.content.end and s.content.start < b for a, b in ignored)
        for s in stretches
    ]
    return Example(ground, resolve_pronouns(scene, subjects), stretches, gold, judged)


def words_of(example: Example, mention: Mention) -> tuple[str | None, str]:
    """The resolved name, if any, and the words of a mention."""
    scene = example.ground.scene
    speaker = speaker_of(scene, example.referents, mention)
    return (
        scene.cast[speaker].name if isinstance(speaker, int) else None,
        scene.skeleton.cut(mention.first, mention.last),
    )


def is_right(example: Example, candidate: Candidate, gold: dict[str, object] | None, matches: Matches) -> bool:
    """Tell whether a candidate says what the gold says."""
    if candidate.mention is None or gold is None:
        return candidate.mention is None and gold is None
    return matches(*words_of(example, candidate.mention), gold)


class Step(NamedTuple):
    """One quotation on the way: its candidates, which are right, and whether the choice was."""

    candidates: list[Candidate]
    odds: list[float]
    right: list[bool]
    choice: Attribution
    is_chosen_right: bool


def walk(example: Example, weights: dict[str, float], matches: Matches) -> Iterator[Step]:
    """Attribute an article, quotation by quotation."""
    previous: Previous | None = None
    scene = example.ground.scene
    for number, (stretch, gold) in enumerate(zip(example.stretches, example.gold, strict=True)):
        setting = setting_of(scene, number, stretch)
        candidates = list(find_candidates(example.ground, setting, previous))
        odds = shares(candidates, weights)
        right = [is_right(example, candidate, gold, matches) for candidate in candidates]
        chosen = choose(scene, example.referents, setting, candidates, odds)
        answer = Candidate(chosen.mention, None, ())
        yield Step(candidates, odds, right, chosen, is_right(example, answer, gold, matches))
        if chosen.mention is not None:
            previous = Previous(setting, chosen.mention)


def train(examples: Sequence[Example], matches: Matches) -> dict[str, float]:
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
                        steps[feature] += step
                for feature, step in steps.items():
                    step -= DECAY * weights[feature]
                    squares[feature] += step * step
                    weights[feature] += RATE * step / sqrt(squares[feature])
        if number >= PASSES // 2:
            for feature, weight in weights.items():
                totals[feature] += weight / (PASSES - PASSES // 2)
    return dict(totals)


class Outcome(NamedTuple):
    """A quotation that the gold gives to a speaker: the confidence of the answer, and what was right."""

    confidence: float
    is_right: bool
    is_reachable: bool


def outcomes(examples: Sequence[Example], weights: dict[str, float], matches: Matches) -> list[Outcome]:
    """Attribute articles and judge the answers."""
    return [
        Outcome(step.choice.share if step.choice.mention else 0.0, step.is_chosen_right, any(step.right))
        for one in examples
        for step, gold in zip(walk(one, weights, matches), one.gold, strict=True)
        if gold is not None
    ]


def show(name: str, judged: Sequence[Outcome]) -> None:
    """Print the share that is right, and the share where some candidate is."""
    right, reachable = sum(one.is_right for one in judged), sum(one.is_reachable for one in judged)
    print(f"{name}: right {right / len(judged):.4f}, some candidate right {reachable / len(judged):.4f}")


def show_reliability(judged: Sequence[Outcome]) -> None:
    """Print, for each band of confidence, how many answers fall into it and how many of them are right."""
    for low, high in pairwise((0.0, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)):
        band = [one.is_right for one in judged if low <= one.confidence < high]
        if band:
            print(
                f"  confidence {low:.2f}-{min(high, 1):.2f}: {len(band):5d} answers, right {sum(band) / len(band):.3f}"
            )


def main() -> None:
    """Cross-validate, or learn from everything and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=2)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, str(options.gold.parent))
    import score  # type: ignore[import-not-found, unused-ignore]  # the shared scorer, beside the gold

    def matches(name: str | None, words: str, gold: dict[str, object]) -> bool:
        return bool(score.mention_ok((name, words), gold))

    examples = load(options.gold)
    if options.write:
        weights = train(examples, matches)
        lines = sorted((-round(weight, 2), feature) for feature, weight in weights.items() if abs(weight) >= 0.05)
        WEIGHTS_FILE.write_text(HEAD + "".join(f"{-w:.2f} {f}\n" for w, f in lines), encoding="utf-8")
        show(f"{len(lines)} weights, on what they were learned from", outcomes(examples, weights, matches))
        return
    judged: list[Outcome] = []
    for fold in range(options.folds):
        learned = train([e for n, e in enumerate(examples) if n % options.folds != fold], matches)
        unseen = outcomes(examples[fold :: options.folds], learned, matches)
        show(f"fold {fold}, unseen", unseen)
        judged += unseen
    show_reliability(judged)


if __name__ == "__main__":
    main()
