"""Brings a PostgreSQL database to the schema of this version: numbered files, each run once, forward only.

Everything lies in a schema of its own, so that other programs may share the database.

Invariant: a migration and the record of it are one transaction; processes that start at once take turns.
"""

from pathlib import Path

import psycopg

from briefings.errors import StoreError
from briefings.store.engine import Row

SCHEMA = "briefbot"
_FOLDER = Path(__file__).with_name("migrations") / "postgres"
_TURN = 0x62726965  # "brie": any number that no other program of the database takes for its advisory locks
_RECORD = """
CREATE TABLE IF NOT EXISTS migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    done_at TIMESTAMPTZ NOT NULL DEFAULT now()
)
"""


def migrate(connection: psycopg.Connection[Row], place: str, last: int | None = None, *, make: bool = True) -> None:
    """Run the migrations that the database has not seen, up to the ``last`` (default: all).

    Raises:
        StoreError: The database belongs to a newer version, or to another program, or keeps no Unicode, or holds
            nothing and shall not be made.
    """
    files = sorted(_FOLDER.glob("*.sql"))[:last]
    done = _done(connection, place)
    if done == len(files):
        return
    if not (done or make):
        raise StoreError(f"{place} holds nothing of this program. Check its URL.")
    with connection.transaction():
        connection.execute("SET LOCAL statement_timeout = 0")
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])
        done = _done(connection, place)
        if done > len(files):
            raise StoreError(
                f"{place} was made by a newer version (schema {done}; this version knows {len(files)})."
                " Install the newer version, or name another database."
            )
        if not done:
            _make_room(connection, place)
        for number, file in enumerate(files[done:], start=done + 1):
            connection.execute(file.read_bytes())
            connection.execute("INSERT INTO migrations (number, name) VALUES (%s, %s)", (number, file.stem))


def _make_room(connection: psycopg.Connection[Row], place: str) -> None:
    if connection.info.parameter_status("server_encoding") != "UTF8":
        raise StoreError(
            f"{place} keeps no Unicode. Create it anew with the encoding UTF8 (createdb -E UTF8 -T template0)."
        )
    if not _exists(connection, "SELECT 1 FROM pg_namespace WHERE nspname = %s", SCHEMA):
        connection.execute(f"CREATE SCHEMA {SCHEMA}".encode())
    connection.execute(_RECORD)


def _done(connection: psycopg.Connection[Row], place: str) -> int:
    """Number of the last migration; 0 for a schema without tables."""
    tables = {name for (name,) in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [SCHEMA])}
    if not tables:
        return 0
    if not {"migrations", "documents"} <= tables:
        raise StoreError(f"{place} has a schema {SCHEMA} that belongs to another program. Name another database.")
    ((last,),) = connection.execute("SELECT coalesce(max(number), 0) FROM migrations").fetchall()
    return int(last)


def _exists(connection: psycopg.Connection[Row], query: str, value: str) -> bool:
    return connection.execute(query.encode(), [value]).fetchone() is not None
