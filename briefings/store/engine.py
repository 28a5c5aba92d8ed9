"""What a database engine must give, so that `SqlStore` can be a store on it.

The named statements of ``queries.sql`` are common to all engines; the schema and full-text search are not.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, Protocol

Value = int | float | str | None | Sequence[int] | Sequence[float] | Sequence[str]
Row = tuple[Any, ...]  # columns are typed where a statement's rows are read


class ArticleWords(NamedTuple):
    """What full-text search knows of an article."""

    number: int
    headline: str
    body: str


class QuoteWords(NamedTuple):
    """What full-text search knows of a quote."""

    number: int
    words: str
    speaker: str | None


class Session(Protocol):
    """One transaction. Phrases and words are any strings; without a letter or digit they are found nowhere."""

    def rows(self, name: str, **parameters: Value) -> list[Row]:
        """Run a named statement and return its rows."""
        ...

    def change(self, name: str, **parameters: Value) -> None:
        """Run a named statement that returns nothing."""
        ...

    def kept(self, origin: str) -> str:
        """How an origin is kept, and comes back: most as they are, but no engine keeps every string."""
        ...

    def run(self, name: str, rows: Iterable[Mapping[str, Value]]) -> None:
        """Run a named statement once for each row of parameters."""
        ...

    def add_words(self, articles: Iterable[ArticleWords], quotes: Iterable[QuoteWords]) -> None:
        """Put articles and quotes, none of which is there, into the full-text indices."""
        ...

    def remove_words(self, articles: Iterable[ArticleWords], quotes: Iterable[QuoteWords]) -> None:
        """Take articles and quotes out again; they must be given just as they were added."""
        ...

    def articles_with(
        self, phrases: Sequence[str], people: Mapping[str, Value], frame: Mapping[str, Value]
    ) -> list[Row]:
        """Ids of the newest articles that hold one of the phrases, in the order of lists.

        Args:
            phrases: Words that stand side by side.
            people: The parameters ``person``, ``others`` and ``how_many`` of ``articles_mentioning``, or none.
            frame: The parameters ``low``, ``high`` and ``limit``.
        """
        ...

    def quotes_with(
        self,
        alternatives: Sequence[Sequence[str]],
        speakers: Sequence[str],
        articles: Sequence[int] | None,
        frame: Mapping[str, Value],
    ) -> list[Row]:
        """Newest quotes in JSON that have all the words of at least one of the alternatives, in the order of lists."""
        ...

    def ranked(self, words: str, numbers: tuple[int, int], limit: int) -> list[tuple[int, float]]:
        """Articles that match words, with scores, best first."""
        ...

    def count_matches(self, words: str, numbers: tuple[int, int], most: int) -> int:
        """How many articles have any of the words; counting stops at ``most``."""
        ...


class Engine(Protocol):
    """A database. Sessions may be opened from any thread; faults of the database are raised as `StoreError`."""

    def reading(self) -> AbstractContextManager[Session]:
        """A transaction that sees one state of the database."""
        ...

    def writing(self) -> AbstractContextManager[Session]:
        """A transaction that is on disk after the block, or has left no trace if the block raised."""
        ...

    def loading(self) -> AbstractContextManager[Session]:
        """A writing transaction that changes the corpus: these come one at a time, whatever process they are of."""
        ...

    def identity(self) -> str:
        """What tells the database from every other one, by whatever address it was opened."""
        ...

    def require_place(self) -> None:
        """See that what is written still goes where the next process will look for it."""
        ...

    def close(self) -> None:
        """Release the database."""
        ...
