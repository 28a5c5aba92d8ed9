"""Who said what on unseen articles: ``python -m tests.gold.cross_validate GOLD.jsonl [FOLDS]``.

For each fold by article, both weight files and the two numbers of the confidence are learned from the other folds, as
the training scripts learn them from everything; the whole pipeline then reads the fold with these. The confidence is
fitted to answers that are unseen too: in each pair of folds one is answered by weights learned without either.

Invariant: no figure is of an article that anything it was read with has been learned from. The rules of the pipeline
are another matter: they were written after reading misses on these very articles (docs/decisions/0004).
"""

import argparse
import importlib
import json
import sys
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import cache
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

from briefings.quotes import ranker, report_ranker
from briefings.quotes.batch import extract_record
from tests.gold import train_reports, train_speakers
from tests.gold.answered import answers, precision_at
from tests.gold.reliability import Outcome, fit_confidence, outcomes, show_reliability
from tests.gold.speaker_examples import Example, Matches, example

Records = list[dict[str, Any]]
Weights = dict[str, float]
COVERED = 0.75
"""The share of all speech that the surest answers must cover."""


@cache
def scorer_beside(gold: Path) -> ModuleType:
    """The scorer that lies beside the gold."""
    sys.path.insert(0, str(gold.parent))
    return importlib.import_module("score")


@cache
def prepared(gold: Path) -> tuple[Records, list[Example], Matches]:
    """The articles, ready to be attributed, and what tells right names; once in each process."""
    scorer = scorer_beside(gold)

    def matches(name: str | None, words: str, one: dict[str, object]) -> bool:
        return bool(scorer.mention_ok((name, words), one))

    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    return records, [example(record) for record in records], matches


def without(fold: int, articles: Sequence[Any], folds: int, other: int = -1) -> list[Any]:
    """What lies outside a fold, or outside two; article n belongs to fold n modulo their number."""
    return [one for number, one in enumerate(articles) if number % folds not in (fold, other)]


def crosswise(gold: Path, folds: int, pair: tuple[int, int]) -> dict[int, list[Outcome]]:
    """Answer each of two folds by weights learned without either; by the fold that the answers may be used for."""
    one, other = pair
    _, examples, matches = prepared(gold)
    weights = train_speakers.learn(without(one, examples, folds, other), matches)
    return {
        one: outcomes(examples[other::folds], weights, matches),
        other: outcomes(examples[one::folds], weights, matches),
    }


def learn(gold: Path, folds: int, fold: int) -> tuple[Weights, Weights]:
    """Learn the speakers' and the reports' weights without a fold."""
    records, examples, matches = prepared(gold)
    rest = zip(without(fold, records, folds), without(fold, examples, folds), strict=True)
    reports = train_reports.train([list(train_reports.cases(record, one, matches)) for record, one in rest])
    return train_speakers.learn(without(fold, examples, folds), matches), reports


def read(records: Sequence[dict[str, Any]], speakers: Weights, reports: Weights) -> list[dict[str, Any]]:
    """Run the whole pipeline over articles with other weights than its own."""
    with patch.dict(ranker.WEIGHTS, speakers, clear=True), patch.dict(report_ranker.WEIGHTS, reports, clear=True):
        return [dict(extract_record(record)) for record in records]


def read_unseen(gold: Path, folds: int, pool: Executor) -> list[dict[str, Any]]:
    """Read every article with what was learned without its fold; answers in the order of the file."""
    pairs = list(combinations(range(folds), 2))
    crossed = [pool.submit(crosswise, gold, folds, pair) for pair in pairs]
    learned = [pool.submit(learn, gold, folds, fold) for fold in range(folds)]
    judged: dict[int, list[Outcome]] = {fold: [] for fold in range(folds)}
    for crossing in crossed:
        for fold, answered in crossing.result().items():
            judged[fold] += answered
    records, _, _ = prepared(gold)
    predicted: dict[int, dict[str, Any]] = {}
    for fold, learning in enumerate(learned):
        speakers, reports = learning.result()
        found = read(records[fold::folds], speakers | fit_confidence(judged[fold]), reports)
        predicted |= dict(zip(range(fold, len(records), folds), found, strict=True))
    return [predicted[number] for number in range(len(records))]


def show(records: Records, predicted: Sequence[dict[str, Any]], scorer: ModuleType) -> None:
    """Print the figures of the contract."""
    flat = scorer.flatten(predicted)
    quotes = scorer.score(records, flat)
    for name, figure in (("found", "span"), ("+ speaker", "+mention"), ("+ resolved name", "+resolved")):
        print(f"{name:28s} {quotes[figure]['f1']:.3f}")
    kinds = quotes["by_category"]
    for name, kind in (
        ("named", "named"),
        ("bodies", "named_org"),
        ("descriptions", "nominal"),
        ("pronouns", "pronoun"),
    ):
        print(f"recall of {name:18s} {kinds[kind]['mention_recall']:.3f} of {kinds[kind]['gold']}")
    known = kinds["pronoun"]
    print(f"pronouns, the right name     {known['resolved_recall'] or 0:.3f} of {known['resolved_gold']}")
    statements = scorer.score(records, flat, "statements", 0.5)
    print(f"statements with speaker      {statements['+mention']['f1']:.3f}")
    judged = [one for pair in zip(records, predicted, strict=True) for one in answers(*pair, scorer)]
    sure = precision_at(judged, COVERED)
    print(f"certain, coverage {sure.coverage:.3f}      {sure.speech:.4f} of speech, {sure.overall:.4f} of all answers")
    show_reliability(judged, {})


def main() -> None:
    """Cross-validate and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("folds", type=int, nargs="?", default=5)
    parser.add_argument("--seen", action="store_true", help="the weights as they are, which have seen all articles")
    options = parser.parse_args()
    scorer = scorer_beside(options.gold)
    records, _, _ = prepared(options.gold)
    if options.seen:
        predicted = [dict(extract_record(record)) for record in records]
    else:
        with ProcessPoolExecutor(2, get_context("spawn")) as pool:
            predicted = read_unseen(options.gold, options.folds, pool)
    show(records, predicted, scorer)


if __name__ == "__main__":
    main()
