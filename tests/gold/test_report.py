"""The report tells what was wrong, where, and what was given instead."""

from tests.gold.rates import Miss, Rate, Score
from tests.gold.report import report

SCORES = {
    "own": Score({"found": Rate(1, 2, 4)}, (Miss("found", "a.txt¶2", "so it goes", "—"), Miss("kind", "b", "x", "y")))
}


def test_a_figure_is_shown_with_its_counts() -> None:
    assert "found                0.333  0.500  0.250  (1 / 2 / 4)" in list(report(SCORES))


def test_a_miss_is_shown_with_place_mark_and_answer() -> None:
    lines = list(report(SCORES, frozenset(["found"])))
    assert lines[-3:] == ["found: a.txt¶2", "    marked: so it goes", "    given:  —"]
