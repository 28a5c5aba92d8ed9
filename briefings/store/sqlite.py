"""SQLite: the default engine. One file, or one database in memory that all threads share.

Invariant: every session is one transaction. Writers come one at a time; in a file, readers never wait for them (WAL).
Source: https://www.sqlite.org/wal.html, https://www.sqlite.org/fts5.html.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from threading import Lock

from briefings.store.engine import ArticleWords, QuoteWords, Row, Value
from briefings.store.faults import make_folder, store_errors
from briefings.store.matching import all_phrases, any_phrase, any_word, searchable
from briefings.store.migrate import migrate
from briefings.store.queries import load_queries
from briefings.store.sql_store import SqlStore

MEMORY = ":memory:"
_LIST_FORM = r"SELECT value FROM json_each(:\1)"
_BUSY_TIMEOUT_MS = 10_000
_CACHE_KIB = 16_384


class SqliteStore(SqlStore):
    """A store in a SQLite file, which is made if it is not there, or in memory (``":memory:"``)."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(SqliteEngine(path))


class SqliteEngine:
    """Connections to one database: a free one for each reader, and one writer at a time."""

    def __init__(self, path: str | Path) -> None:
        self._path = str(path)
        self._writer = Lock()
        self._free: list[sqlite3.Connection] = []
        self._is_closed = False
        if self._path != MEMORY:
            make_folder(Path(self._path))
        with store_errors(self._path):
            connection = self._connect()
            migrate(connection, self._path)
        self._free.append(connection)

    @contextmanager
    def reading(self) -> Iterator["SqliteSession"]:
        """See `Engine.reading`."""
        if self._path == MEMORY:
            with self._writer, self._transaction("BEGIN") as session:
                yield session
        else:
            with self._transaction("BEGIN") as session:
                yield session

    @contextmanager
    def writing(self) -> Iterator["SqliteSession"]:
        """See `Engine.writing`."""
        with self._writer, self._transaction("BEGIN IMMEDIATE") as session:
            yield session

    def close(self) -> None:
        """See `Engine.close`."""
        self._is_closed = True
        while self._free:
            self._free.pop().close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator["SqliteSession"]:
        with store_errors(self._path):
            connection = self._take()
            try:
                connection.execute(begin)
                try:
                    yield SqliteSession(connection)
                except BaseException:
                    connection.rollback()
                    raise
                connection.commit()
            finally:
                self._give_back(connection)

    def _take(self) -> sqlite3.Connection:
        if self._is_closed:
            raise sqlite3.ProgrammingError("Cannot operate on a closed database.")
        try:
            return self._free.pop()
        except IndexError:
            return self._connect()

    def _give_back(self, connection: sqlite3.Connection) -> None:
        if self._is_closed:
            connection.close()
        else:
            self._free.append(connection)

    def _connect(self) -> sqlite3.Connection:
        # Connections wander between threads, but each is used by one session at a time.
        connection = sqlite3.connect(
            self._path, timeout=_BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
        )
        if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            connection.execute("PRAGMA journal_mode = wal")
        connection.execute("PRAGMA foreign_keys = on")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute("PRAGMA temp_store = memory")
        return connection


class SqliteSession:
    """See `Session`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._statements = load_queries("queries.sql", _LIST_FORM) | load_queries("sqlite.sql", _LIST_FORM)

    def rows(self, name: str, **parameters: Value) -> list[Row]:
        """See `Session.rows`."""
        return self._connection.execute(self._statements[name], _bound(parameters)).fetchall()

    def run(self, name: str, rows: Iterable[Mapping[str, Value]]) -> None:
        """See `Session.run`."""
        self._connection.executemany(self._statements[name], rows)

    def add_words(self, articles: Iterable[ArticleWords], quotes: Iterable[QuoteWords]) -> None:
        """See `Session.add_words`."""
        self.run("add_article_words", map(_article_row, articles))
        self.run("add_quote_words", map(_quote_row, quotes))

    def remove_words(self, articles: Iterable[ArticleWords], quotes: Iterable[QuoteWords]) -> None:
        """See `Session.remove_words`."""
        self.run("remove_article_words", map(_article_row, articles))
        self.run("remove_quote_words", map(_quote_row, quotes))

    def articles_with(
        self, phrases: Sequence[str], people: Sequence[str], numbers: tuple[int, int], limit: int
    ) -> list[int]:
        """See `Session.articles_with`."""
        low, high = numbers
        match = any_phrase(phrases)
        found = self.rows(
            "articles_with", match=match, low=low, high=high, limit=limit, people=people, how_many=len(people)
        )
        return [number for (number,) in found]

    def quotes_with(
        self, words: Sequence[str], speakers: Sequence[str], articles: Sequence[int] | None, frame: Mapping[str, Value]
    ) -> list[Row]:
        """See `Session.quotes_with`."""
        match = f"words : ({all_phrases(words)})"
        if speakers:
            match += f" AND speaker : ({any_phrase(list(map(_speaker_word, speakers)))})"
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
        low, high = numbers
        scored: list[tuple[int, float]] = self.rows("ranked", match=any_word(words), low=low, high=high)
        return sorted(scored, key=lambda hit: (-hit[1], -hit[0]))[:limit]


def _bound(parameters: Mapping[str, Value]) -> dict[str, int | str | None]:
    """Lists travel as JSON, which SQLite takes apart again."""
    return {
        name: value if value is None or isinstance(value, int) else _text(value) for name, value in parameters.items()
    }


def _text(value: str | Sequence[int] | Sequence[str]) -> str:
    if not isinstance(value, str):
        return json.dumps(list(value))
    return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")  # halves of surrogate pairs


def _article_row(words: ArticleWords) -> dict[str, Value]:
    return {"number": words.number, "headline": searchable(words.headline), "body": searchable(words.body)}


def _quote_row(words: QuoteWords) -> dict[str, Value]:
    speaker = None if words.speaker is None else _speaker_word(words.speaker)
    return {"number": words.number, "words": searchable(words.words), "speaker": speaker}


def _speaker_word(key: str) -> str:
    """A speaker key as one word that no text has; different keys may, very rarely, share it."""
    return "s" + blake2b(key.encode("utf-8", "replace"), digest_size=8).hexdigest()
