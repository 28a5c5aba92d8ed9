"""One transaction of SQLite: named statements, and full-text search with FTS5.

Invariant: whatever is typed reaches SQLite as a parameter, and full-text queries are written by `matching` alone.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from pydantic_core import to_json

from briefings.store.engine import ArticleWords, QuoteWords, Row, Value
from briefings.store.matching import any_phrase, any_set, query_words
from briefings.store.names import speaker_word
from briefings.store.queries import Dialect, load_queries
from briefings.store.sqlite_ranking import rank
from briefings.store.wording import searchable

_SQLITE = Dialect(
    parameter=r":\1",
    in_list=r"IN (SELECT value FROM json_each(:\1))",
    file="sqlite.sql",
)


class SqliteSession:
    """See `Session`."""

    __slots__ = ("_connection",)

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, name: str, **parameters: Value) -> list[Row]:
        """See `Session.rows`."""
        return self._connection.execute(_statements()[name], _bound(parameters)).fetchall()

    def change(self, name: str, **parameters: Value) -> None:
        """See `Session.change`."""
        self._connection.execute(_statements()[name], _bound(parameters))

    def kept(self, origin: str) -> str:
        """See `Session.kept`."""
        return _text(origin)

    def run(self, name: str, rows: Iterable[Mapping[str, Value]]) -> None:
        """See `Session.run`."""
        self._connection.executemany(_statements()[name], rows)

    def add_words(self, articles: Iterable[ArticleWords], quotes: Iterable[QuoteWords]) -> None:
        """See `Session.add_words`."""
        self.run("add_article_words", map(_article_row, articles))
        self.run("add_quote_words", map(_quote_row, quotes))

    def remove_words(self, articles: Iterable[ArticleWords], quotes: Iterable[QuoteWords]) -> None:
        """See `Session.remove_words`."""
        self.run("remove_article_words", map(_article_row, articles))
        self.run("remove_quote_words", map(_quote_row, quotes))

    def articles_with(
        self, phrases: Sequence[str], people: Mapping[str, Value], frame: Mapping[str, Value]
    ) -> list[Row]:
        """See `Session.articles_with`."""
        statement = "articles_with_people" if people else "articles_with"
        return self.rows(statement, match=any_phrase(phrases), **people, **frame)

    def quotes_with(
        self,
        alternatives: Sequence[Sequence[str]],
        speakers: Sequence[str],
        articles: Sequence[int] | None,
        frame: Mapping[str, Value],
    ) -> list[Row]:
        """See `Session.quotes_with`."""
        match = f"words : ({any_set(alternatives)})"
        if speakers:
            match += f" AND speaker : ({any_phrase(list(map(speaker_word, speakers)))})"
        return self.rows(
            "quotes_with",
            match=match,
            speakers=speakers,
            anybody=int(not speakers),
            articles=articles or (),
            anywhere=int(articles is None),
            **frame,
        )

    def ranked(self, words: str, numbers: tuple[int, int], limit: int) -> list[tuple[int, float]]:
        """See `Session.ranked`."""
        return rank(self, words, numbers, limit)

    def count_matches(self, words: str, numbers: tuple[int, int], most: int) -> int:
        """See `Session.count_matches`."""
        low, high = numbers
        ((count,),) = self.rows("count_matches", match=any_phrase(query_words(words)), low=low, high=high, most=most)
        return int(count)


@cache
def _statements() -> dict[str, str]:
    return load_queries("queries.sql", _SQLITE) | load_queries(_SQLITE.file, _SQLITE)


def _bound(parameters: Mapping[str, Value]) -> dict[str, int | float | str | None]:
    """Lists travel as JSON, which SQLite takes apart again."""
    return {
        name: value if value is None or isinstance(value, int | float) else _text(value)
        for name, value in parameters.items()
    }


def _text(value: str | Sequence[int] | Sequence[float] | Sequence[str]) -> str:
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")  # halves of pairs
    try:
        return to_json(value).decode()  # a tenth of the time
    except ValueError:
        return json.dumps(list(value))  # takes halves of surrogate pairs too


def _article_row(words: ArticleWords) -> dict[str, Value]:
    return {"number": words.number, "headline": searchable(words.headline), "body": searchable(words.body)}


def _quote_row(words: QuoteWords) -> dict[str, Value]:
    speaker = None if words.speaker is None else speaker_word(words.speaker)
    return {"number": words.number, "words": words.words, "speaker": speaker}
