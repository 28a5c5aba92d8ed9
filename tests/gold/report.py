"""``python -m tests.gold.report``: the figures of the gate, and every miss by figure and place."""

import argparse
import sys
from collections.abc import Iterable, Mapping

from tests.gold.predict import score_all
from tests.gold.rates import Miss, Score


def main() -> int:
    """Print figures and misses of all corpora."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold.report", description=__doc__)
    parser.add_argument("figures", nargs="*", help="only these figures' misses")
    wanted = frozenset(parser.parse_args().figures)
    sys.stdout.write("\n".join(report(score_all(), wanted)) + "\n")
    return 0


def report(scores: Mapping[str, Score], wanted: frozenset[str] = frozenset()) -> Iterable[str]:
    """Lay figures and misses out as lines; without wanted figures, the misses of all."""
    for corpus, score in scores.items():
        yield f"== {corpus}: figure, F1, precision, recall (right / given / marked)"
        for figure, rate in score.rates.items():
            counts = f"({rate.right} / {rate.given} / {rate.marked})"
            yield f"{figure:20} {rate.f1:.3f}  {rate.precision:.3f}  {rate.recall:.3f}  {counts}"
        yield ""
        for miss in score.misses:
            if not wanted or miss.figure in wanted:
                yield from _lines(miss)


def _lines(miss: Miss) -> Iterable[str]:
    yield f"{miss.figure}: {miss.place}"
    yield f"    marked: {miss.marked}"
    yield f"    given:  {miss.given}"


if __name__ == "__main__":
    sys.exit(main())
