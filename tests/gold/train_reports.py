"""Learn the weights of reported clauses: ``python -m tests.gold.train_reports GOLD.jsonl [--folds N] [--write]``.

Logistic regression by AdaGrad over all bounds that `find_options` tries, thinned: of the features learned once, the
`MOST` that move scores most are learned again by themselves. Bounds are right if they overlap a gold statement of the
same speaker by half (F1 of their words) and no quotation covers that statement already. The gold file has the form of
the shared evaluation data. Without ``--write`` it cross-validates the whole pipeline by article, speakers learned in
the same folds, and shows how often reports of each confidence are right.
"""

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

from briefings.quotes import ranker, report_ranker
from briefings.quotes.batch import extract_record
from briefings.quotes.indirect import find_options
from briefings.quotes.report_ranker import certainty_of
from briefings.text.words import words
from tests.gold.speaker_examples import Example, Matches, example, words_of
from tests.gold.train_speakers import train as train_speakers

WEIGHTS_FILE = Path(__file__).parents[2] / "briefings" / "quotes" / "report_weights.txt"
HEAD = "# Weight and feature. Learned by tests/gold/train_reports.py; see briefings/quotes/report_ranker.py.\n"
PASSES, RATE, DECAY = 6, 0.1, 2e-5
ENOUGH = 0.5
MOST = 120
"""Weights kept. 339 are worth 0.001 of F1 more, 100 cost 0.0015."""
BANDS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


class Case(NamedTuple):
    """One cue: the features of each of its bounds, and whether they are right."""

    options: tuple[tuple[tuple[str, ...], bool], ...]


def overlap(one: set[int], other: set[int]) -> float:
    """F1 of two sets of words."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def cases(record: dict[str, Any], article: Example, matches: Matches) -> Iterator[Case]:
    """The cues of an article with what is right."""
    starts = [word.span.start for word in words(str(record["text"]))]

    def covered(spans: Sequence[Sequence[int]]) -> set[int]:
        return {start for start in starts if any(a <= start < b for a, b in spans)}

    quoted = [covered([stretch.content]) for stretch in article.stretches if stretch.family == "double"]
    gold = [(one, covered(one["content"])) for one in record["statements"]]
    open_ = [(one, content) for one, content in gold if all(overlap(q, content) < ENOUGH for q in quoted)]
    skeleton = article.ground.scene.skeleton
    for place, clause in enumerate(article.ground.clauses):
        options = []
        for option in find_options(article.ground, place):
            content = covered([skeleton.span(option.bounds.first, option.bounds.last)])
            near = [one for one, other in open_ if overlap(content, other) >= ENOUGH]
            is_right = any(
                one["speaker"] is not None and matches(*words_of(article, clause.subject), one) for one in near
            )
            options.append((option.features, is_right))
        yield Case(tuple(options))


def learn(order: Sequence[Case], seed: int, kept: frozenset[str] | None = None) -> dict[str, float]:
    """Learn weights by AdaGrad, of the features ``kept`` if given; the second half of the passes is averaged."""
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-6)
    totals: dict[str, float] = defaultdict(float)
    options = [
        (tuple(f for f in features if f in kept) if kept is not None else features, right)
        for case in order
        for features, right in case.options
    ]
    for number in range(PASSES):
        random.Random(seed + number).shuffle(options)
        for features, is_right in options:
            error = is_right - certainty_of(features, weights)
            for feature in features:
                step = error - DECAY * weights[feature]
                squares[feature] += step * step
                weights[feature] += RATE * step / sqrt(squares[feature])
        if number >= PASSES // 2:
            for feature, weight in weights.items():
                totals[feature] += weight / (PASSES - PASSES // 2)
    return dict(totals)


def train(articles: Sequence[Sequence[Case]], seed: int = 0) -> dict[str, float]:
    """Learn weights, keep the features that move scores most, learn those again; two decimals."""
    order = [case for article in articles for case in article]
    first = learn(order, seed)
    counts = Counter(feature for case in order for features, _ in case.options for feature in features)
    total = sum(len(case.options) for case in order)

    def moves(feature: str) -> float:
        share = counts[feature] / total
        return abs(first[feature]) * sqrt(share * (1 - share))

    kept = frozenset(sorted(first, key=moves, reverse=True)[: MOST - 1]) | {"report"}
    return {feature: round(weight, 2) for feature, weight in learn(order, seed, kept).items()}


class Judged(NamedTuple):
    """An article's predictions on unseen text, with its gold."""

    gold: dict[str, Any]
    predicted: dict[str, Any]


def predict(
    records: Sequence[dict[str, Any]], folds: int, seed: int, examples: Sequence[Example], matches: Matches
) -> list[Judged]:
    """Read each article with weights learned from the other folds."""
    order = list(range(len(records)))
    random.Random(seed).shuffle(order)
    articles = [list(cases(records[n], examples[n], matches)) for n in range(len(records))]
    found: list[Judged] = []
    for fold in range(folds):
        rest = [n for place, n in enumerate(order) if place % folds != fold]
        speakers = train_speakers([examples[n] for n in rest], matches)
        reports = train([articles[n] for n in rest], seed)
        with (
            patch.dict(ranker.WEIGHTS, speakers, clear=True),
            patch.dict(report_ranker.WEIGHTS, reports, clear=True),
        ):
            found += [Judged(records[n], dict(extract_record(records[n]))) for n in order[fold::folds]]
    return found


def show_reliability(judged: Sequence[Judged], scorer: ModuleType) -> None:
    """Print, for each band of confidence, how many reports fall into it and how many are right."""
    outcomes = []
    for gold, predicted in judged:
        tokens = scorer.tokens(gold["text"])
        statements = [
            (one, scorer.units_of([{"spans": one["content"]}], gold, "statements")) for one in gold["statements"]
        ]
        for quote in predicted["quotes"]:
            if quote["kind"] == "indirect":
                (content, _, _), *_ = scorer.units_of([quote], gold, "statements")[0]
                hit = any(
                    scorer.overlap_f(other[0][0], content) >= ENOUGH
                    and (one["speaker"] is None or scorer.mention_ok((quote["speaker"], quote["mention"]), one))
                    for one, (other, _) in statements
                )
                outcomes.append((quote["confidence"], hit))
        del tokens
    for low, high in pairwise(BANDS):
        band = [right for confidence, right in outcomes if low <= confidence < high]
        if band:
            print(
                f"  confidence {low:.2f}-{min(high, 1):.2f}: {len(band):5d} reports, right {sum(band) / len(band):.3f}"
            )


def main() -> None:
    """Cross-validate, or learn from everything and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, str(options.gold.parent))
    import score  # type: ignore[import-not-found, unused-ignore]  # the shared scorer, beside the gold

    def matches(name: str | None, said: str, gold: dict[str, object]) -> bool:
        return bool(score.mention_ok((name, said), gold))

    records = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    examples = [example(record) for record in records]
    if options.write:
        weights = train([list(cases(*pair, matches)) for pair in zip(records, examples, strict=True)])
        lines = sorted((-weight, feature) for feature, weight in weights.items())
        WEIGHTS_FILE.write_text(HEAD + "".join(f"{-w:.2f} {f}\n" for w, f in lines), encoding="utf-8")
        print(f"{len(lines)} weights written")
        return
    for seed in range(options.seeds):
        judged = predict(records, options.folds, seed, examples, matches)
        flat = score.flatten([one.predicted for one in judged])
        for track, least in (("quotes", 0.8), ("statements", ENOUGH)):
            result = score.score(records, flat, track, least)
            figures = " ".join(f"{k} {result[k]['f1']:.4f}" for k in ("span", "+mention", "+resolved"))
            print(f"seed {seed}, {options.folds} folds, {track}: {figures}", flush=True)
    show_reliability(judged, score)


if __name__ == "__main__":
    main()
