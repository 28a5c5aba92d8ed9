"""SQLite: the default engine. One file, or one database in memory that all threads share.

Invariant: every session is one transaction. Writers come one at a time; in a file, readers never wait for them (WAL).
Source: https://www.sqlite.org/wal.html, https://www.sqlite.org/fts5.html.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Lock

from briefings.store.faults import make_folder, store_errors
from briefings.store.migrate import migrate
from briefings.store.sql_store import SqlStore
from briefings.store.sqlite_session import SqliteSession

MEMORY = ":memory:"
_BUSY_TIMEOUT_S = 10.0  # a batch of another process takes well under a second
_CACHE_KIB = 16_384


class SqliteStore(SqlStore):
    """A store in a SQLite file, which is made if it is not there, or in memory (``":memory:"``).

    A writer waits ``busy_timeout_s`` seconds for the writers of other processes.
    """

    def __init__(self, path: str | Path, busy_timeout_s: float = _BUSY_TIMEOUT_S) -> None:
        super().__init__(SqliteEngine(path, busy_timeout_s))


class SqliteEngine:
    """Connections to one database: a free one for each reader, and one writer at a time."""

    def __init__(self, path: str | Path, busy_timeout_s: float = _BUSY_TIMEOUT_S) -> None:
        self._path = str(path)
        self._busy_timeout_s = busy_timeout_s
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
    def reading(self) -> Iterator[SqliteSession]:
        """See `Engine.reading`."""
        if self._path == MEMORY:
            with self._writer, self._transaction("BEGIN") as session:
                yield session
        else:
            with self._transaction("BEGIN") as session:
                yield session

    @contextmanager
    def writing(self) -> Iterator[SqliteSession]:
        """See `Engine.writing`."""
        with self._writer, self._transaction("BEGIN IMMEDIATE") as session:
            yield session

    def loading(self) -> AbstractContextManager[SqliteSession]:
        """See `Engine.loading`."""
        return self.writing()

    def close(self) -> None:
        """See `Engine.close`."""
        self._is_closed = True
        while self._free:
            self._free.pop().close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[SqliteSession]:
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
            self._path, timeout=self._busy_timeout_s, isolation_level=None, check_same_thread=False
        )
        if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            connection.execute("PRAGMA journal_mode = wal")
        connection.execute("PRAGMA foreign_keys = on")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute("PRAGMA temp_store = memory")
        return connection
