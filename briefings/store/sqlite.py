"""SQLite: the default engine. One file, or one database in memory that all threads share.

Invariant: every session is one transaction. Writers come one at a time; in a file, readers never wait for them (WAL).
Source: https://www.sqlite.org/wal.html, https://www.sqlite.org/fts5.html.
"""

import sqlite3
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import Lock
from types import TracebackType

from briefings.errors import StoreError
from briefings.store.faults import file_errors, make_folder, require_file, store_error, store_errors
from briefings.store.migrate import migrate
from briefings.store.sql_store import SqlStore
from briefings.store.sqlite_session import SqliteSession

MEMORY = ":memory:"
_BUSY_TIMEOUT_S = 10.0  # a batch of another process takes well under a second
_CACHE_KIB = 16_384
_ALONGSIDE = nullcontext()


class SqliteStore(SqlStore):
    """A store in a SQLite file, which is made if it is not there, or in memory (``":memory:"``).

    A writer waits ``busy_timeout_s`` seconds for the writers of other processes.
    """

    def __init__(self, path: str | Path, busy_timeout_s: float = _BUSY_TIMEOUT_S, *, make: bool = True) -> None:
        super().__init__(SqliteEngine(path, busy_timeout_s, make=make))


class SqliteEngine:
    """Connections to one database: a free one for each reader, and one writer at a time."""

    def __init__(self, path: str | Path, busy_timeout_s: float = _BUSY_TIMEOUT_S, *, make: bool = True) -> None:
        self.path = str(path)
        self._busy_timeout_s = busy_timeout_s
        self._writer = Lock()
        self._free: list[sqlite3.Connection] = []
        self._is_closed = False
        if not make:
            require_file(Path(self.path))
        elif self.path != MEMORY:
            make_folder(Path(self.path))
        with store_errors(self.path):
            connection = self._connect()
            migrate(connection, self.path, make=make)
        self._free.append(connection)
        self._opened = self.identity()

    def reading(self) -> "Transaction":
        """See `Engine.reading`."""
        return Transaction(self, "BEGIN", self._writer if self.path == MEMORY else _ALONGSIDE)

    def writing(self) -> "Transaction":
        """See `Engine.writing`."""
        return Transaction(self, "BEGIN IMMEDIATE", self._writer)

    def loading(self) -> "Transaction":
        """See `Engine.loading`."""
        return self.writing()

    def identity(self) -> str:
        """See `Engine.identity`."""
        if self.path == MEMORY:
            return f"memory {id(self)}"
        with file_errors(self.path):
            file = Path(self.path).stat()
        return f"file {file.st_dev} {file.st_ino}"

    def require_place(self) -> None:
        """See `Engine.require_place`."""
        if self.identity() != self._opened:
            raise StoreError(f"The database {self.path} is another file than at the start. Restart, to use that one.")

    def close(self) -> None:
        """See `Engine.close`."""
        self._is_closed = True
        while self._free:
            self._free.pop().close()

    def begin(self, how: str) -> sqlite3.Connection:
        """A connection that nobody uses, in a transaction; `end` gives it back."""
        try:
            connection = self._take()
            try:
                connection.execute(how)
            except BaseException:
                self._give_back(connection)
                raise
        except sqlite3.Error as fault:
            raise store_error(self.path, fault) from fault
        return connection

    def end(self, connection: sqlite3.Connection, fault: BaseException | None) -> None:
        """Make what was done last, or undo it if there was a fault."""
        try:
            if fault is None:
                connection.commit()
        except sqlite3.Error as broken:
            fault = broken
        finally:
            if fault is not None:
                connection.rollback()
            self._give_back(connection)
        if isinstance(fault, sqlite3.Error):
            raise store_error(self.path, fault) from fault

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
            self.path, timeout=self._busy_timeout_s, isolation_level=None, check_same_thread=False
        )
        if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            connection.execute("PRAGMA journal_mode = wal")
        connection.execute("PRAGMA foreign_keys = on")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute("PRAGMA temp_store = memory")
        return connection


class Transaction(SqliteSession):
    """A session from its begin to its end; faults of SQLite leave it as `StoreError`, whichever statement met them.

    Written out, because generators (`contextlib.contextmanager`) take as long as a look-up.
    """

    __slots__ = ("_engine", "_how", "_turn")

    def __init__(self, engine: SqliteEngine, how: str, turn: AbstractContextManager[object]) -> None:
        self._engine, self._how, self._turn = engine, how, turn

    def __enter__(self) -> SqliteSession:
        self._turn.__enter__()
        try:
            self._connection = self._engine.begin(self._how)
        except BaseException:
            self._turn.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: object, fault: BaseException | None, trace: TracebackType | None) -> None:
        try:
            self._engine.end(self._connection, fault)
        finally:
            self._turn.__exit__(None, None, None)
