"""Learn the weights of reported clauses: ``python -m tests.gold.train_reports GOLD.jsonl [--write]``.

Logistic regression by AdaGrad over all bounds that `find_options` tries. Bounds are right if they overlap a gold
statement of the same speaker by half (F1 of their words) and no quotation covers that statement already. The gold file
has the form of the shared evaluation data. Without ``--write`` it says how well the weights do on unseen articles.
"""

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple

from briefings.quotes.indirect import MIN_CERTAINTY, find_options
from briefings.quotes.report_ranker import certainty_of
from briefings.text.words import words
from tests.gold.speaker_examples import Example, Matches, example, words_of

WEIGHTS_FILE = Path(__file__).parents[2] / "briefings" / "quotes" / "report_weights.txt"
HEAD = "# Weight and feature. Learned by tests/gold/train_reports.py; see briefings/quotes/report_ranker.py.\n"
PASSES, RATE, DECAY = 6, 0.1, 2e-5
ENOUGH = 0.5


class Case(NamedTuple):
    """One cue: the features of each of its bounds, and whether they are right."""

    options: tuple[tuple[tuple[str, ...], bool], ...]


def overlap(one: set[int], other: set[int]) -> float:
    """F1 of two sets of words."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def cases(record: dict[str, Any], matches: Matches) -> Iterator[Case]:
    """The cues of an article with what is right."""
    article: Example = example(record)
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


def train(articles: Sequence[Sequence[Case]]) -> dict[str, float]:
    """Learn weights by AdaGrad; the second half of the passes is averaged."""
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-6)
    totals: dict[str, float] = defaultdict(float)
    order = [case for article in articles for case in article]
    for number in range(PASSES):
        random.Random(number).shuffle(order)
        for case in order:
            for features, is_right in case.options:
                error = is_right - certainty_of(features, weights)
                for feature in features:
                    step = error - DECAY * weights[feature]
                    squares[feature] += step * step
                    weights[feature] += RATE * step / sqrt(squares[feature])
        if number >= PASSES // 2:
            for feature, weight in weights.items():
                totals[feature] += weight / (PASSES - PASSES // 2)
    return dict(totals)


def show(name: str, articles: Sequence[Sequence[Case]], weights: dict[str, float]) -> None:
    """Print how many of the clauses returned are right, at several thresholds."""
    best = [
        max(((certainty_of(features, weights), right) for features, right in case.options), default=(0.0, False))
        for article in articles
        for case in article
    ]
    reachable = sum(any(right for _, right in case.options) for article in articles for case in article)
    for least in (0.2, 0.3, MIN_CERTAINTY, 0.5, 0.6):
        kept = [right for certainty, right in best if certainty >= least]
        print(f"{name}, from {least}: {len(kept)} returned, {sum(kept)} right of {reachable} that some bounds reach")


def main() -> None:
    """Learn from one half and judge the other, or learn from everything and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, str(options.gold.parent))
    import score  # type: ignore[import-not-found, unused-ignore]  # the shared scorer, beside the gold

    def matches(name: str | None, said: str, gold: dict[str, object]) -> bool:
        return bool(score.mention_ok((name, said), gold))

    records = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    articles = [list(cases(record, matches)) for record in records]
    if not options.write:
        show("unseen", articles[1::2], train(articles[0::2]))
        return
    weights = train(articles)
    lines = sorted((-round(weight, 2), feature) for feature, weight in weights.items() if abs(weight) >= 0.1)
    WEIGHTS_FILE.write_text(HEAD + "".join(f"{-w:.2f} {f}\n" for w, f in lines), encoding="utf-8")
    show(f"{len(lines)} weights, on what they were learned from", articles, weights)


if __name__ == "__main__":
    main()
