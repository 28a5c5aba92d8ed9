"""What became of the documents: counted while they come, reported at the end.

Invariant: every document that was met is in exactly one of the counts or among the problems; duplicates are in both.
"""

from collections import Counter
from collections.abc import Callable

from briefings.models.base import Frozen
from briefings.sources.document import Problem
from briefings.store.base import SaveOutcome

MAX_PROBLEMS = 1_000
"""Problems that a report lists; the others are counted."""

Progress = Callable[[int], None]
"""Called after each batch with the number of documents that have been dealt with so far."""


class IngestReport(Frozen):
    """What became of the documents."""

    added: int = 0
    revised: int = 0
    unchanged: int = 0
    duplicates: int = 0
    withdrawn: int = 0
    problems: tuple[Problem, ...] = ()
    """One for each document that was left out, duplicates last."""
    unlisted: int = 0
    """Problems beyond ``MAX_PROBLEMS``."""

    @property
    def loaded(self) -> int:
        """Documents that were found and are in the store."""
        return self.added + self.revised + self.unchanged

    def sentence(self) -> str:
        """The counts in words, those that are not zero: "5 added, 1 left out."."""
        left_out = len(self.problems) + self.unlisted - self.duplicates
        counts = {
            "added": self.added,
            "revised": self.revised,
            "unchanged": self.unchanged,
            "withdrawn": self.withdrawn,
            "the same as another": self.duplicates,
            "left out": left_out,
        }
        return (", ".join(f"{count:,} {what}" for what, count in counts.items() if count) or "Nothing found") + "."


class Tally:
    """Counts and problems, as they come. Keeps eight bytes for a duplicate, and no more than it will list."""

    def __init__(self, progress: Progress | None) -> None:
        self.counts: Counter[SaveOutcome] = Counter()
        self.withdrawn = 0
        self.repeats: set[int] = set()
        """Hashes of the origins of duplicates."""
        self._problems: list[Problem] = []
        self._repeat_problems: dict[int, Problem] = {}
        self._failed = 0
        self._progress = progress

    def failed(self, problem: Problem) -> None:
        """A document was left out."""
        self._failed += 1
        if len(self._problems) < MAX_PROBLEMS:
            self._problems.append(problem)

    def repeated(self, key: int, problem: Problem) -> None:
        """A document says what another one says already."""
        self.repeats.add(key)
        if len(self._repeat_problems) < MAX_PROBLEMS:
            self._repeat_problems[key] = problem

    def settled(self, key: int, outcome: SaveOutcome) -> None:
        """A duplicate has become an article of its own, because the other one is gone."""
        self.repeats.discard(key)
        self._repeat_problems.pop(key, None)
        self.counts[outcome] += 1

    def tell(self) -> None:
        """Report progress."""
        if self._progress:
            self._progress(sum(self.counts.values()) + len(self.repeats) + self._failed)

    @property
    def may_settle(self) -> bool:
        """Whether some article went away that a duplicate may have repeated."""
        return bool(self.repeats and (self.counts["revised"] or self.withdrawn))

    def report(self) -> IngestReport:
        """The final word."""
        problems = (*self._problems, *self._repeat_problems.values())[:MAX_PROBLEMS]
        return IngestReport(
            added=self.counts["added"],
            revised=self.counts["revised"],
            unchanged=self.counts["unchanged"],
            duplicates=len(self.repeats),
            withdrawn=self.withdrawn,
            problems=problems,
            unlisted=self._failed + len(self.repeats) - len(problems),
        )
