"""Counting: how many were right, of how many given, of how many marked."""

from collections.abc import Iterable
from typing import NamedTuple


class Rate(NamedTuple):
    """One figure of the gate. Each is 1.0 at best; with nothing given and nothing marked it is 1.0."""

    right: int = 0
    given: int = 0
    marked: int = 0

    @property
    def precision(self) -> float:
        """Share of what was given that is right."""
        return self.right / self.given if self.given else float(not self.marked)

    @property
    def recall(self) -> float:
        """Share of what was marked that was given rightly."""
        return self.right / self.marked if self.marked else float(not self.given)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.given + self.marked
        return 2 * self.right / total if total else 1.0


class Miss(NamedTuple):
    """One thing that is not as marked."""

    figure: str
    place: str
    marked: str
    given: str


class Score(NamedTuple):
    """Figures by name, and everything that keeps them from 1.0."""

    rates: dict[str, Rate]
    misses: tuple[Miss, ...]


class Tally:
    """Collects what a scorer finds, figure by figure."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int]] = {}
        self._misses: list[Miss] = []

    def count(self, figure: str, *, right: int = 0, given: int = 0, marked: int = 0) -> None:
        """Add to a figure."""
        for place, number in enumerate((right, given, marked)):
            self._counts.setdefault(figure, [0, 0, 0])[place] += number

    def judge(self, figure: str, is_right: bool, place: str, marked: object, given: object) -> None:
        """Add one answer to a question that was asked and answered."""
        self.count(figure, right=is_right, given=1, marked=1)
        if not is_right:
            self.miss(figure, place, marked, given)

    def miss(self, figure: str, place: str, marked: object, given: object) -> None:
        """Note what is not as marked."""
        self._misses.append(Miss(figure, place, _show(marked), _show(given)))

    def score(self) -> Score:
        """Close the books."""
        return Score({figure: Rate(*counts) for figure, counts in self._counts.items()}, tuple(self._misses))


def add_scores(scores: Iterable[Score]) -> Score:
    """Sum the counts of several scores and keep all misses."""
    total = Tally()
    misses: list[Miss] = []
    for score in scores:
        for figure, rate in score.rates.items():
            total.count(figure, right=rate.right, given=rate.given, marked=rate.marked)
        misses.extend(score.misses)
    return Score(total.score().rates, tuple(misses))


def _show(value: object) -> str:
    return "—" if value is None else str(value)
