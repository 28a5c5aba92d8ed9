"""Brings a SQLite database to the schema of this version: numbered files, each run once, forward only.

Invariant: a migration and the record of it are one transaction; two processes that start at once take turns.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from briefings.errors import StoreError

_FOLDER = Path(__file__).with_name("migrations") / "sqlite"
_RECORD = """
CREATE TABLE IF NOT EXISTS migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    done_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
) STRICT
"""


def migrate(connection: sqlite3.Connection, path: str, last: int | None = None, *, make: bool = True) -> None:
    """Run the migrations that the database has not seen, up to the ``last`` (default: all).

    Raises:
        StoreError: The database belongs to a newer version, or to another program, or holds nothing and shall not be
            made.
    """
    files = sorted(_FOLDER.glob("*.sql"))[:last]
    done = _done(connection, path)
    if done == len(files):
        return
    if not (done or make):
        raise StoreError(f"The database {path} holds nothing of this program. Check its name.")
    connection.execute("BEGIN IMMEDIATE")
    try:
        done = _done(connection, path)
        if done > len(files):
            raise StoreError(
                f"The database {path} was made by a newer version (schema {done}; this version knows {len(files)})."
                " Install the newer version, or name another file."
            )
        connection.execute(_RECORD)
        for number, file in enumerate(files[done:], start=done + 1):
            for statement in _statements(file.read_text("utf-8")):
                connection.execute(statement)
            connection.execute("INSERT INTO migrations (number, name) VALUES (?, ?)", (number, file.stem))
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _done(connection: sqlite3.Connection, path: str) -> int:
    """Number of the last migration; 0 for a database without tables."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return 0
    if not {"migrations", "documents"} <= tables:
        raise StoreError(f"The database {path} belongs to another program. Name another file.")
    return int(connection.execute("SELECT coalesce(max(number), 0) FROM migrations").fetchone()[0])


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
