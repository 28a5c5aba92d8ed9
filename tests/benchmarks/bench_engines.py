"""What common reads and writes take: ``python -m tests.benchmarks.bench_engines [ARTICLES] [ROUNDS]``.

Each call of the store is timed, and then the statements that it sent are sent once more by the bare driver, to a twin
of the database: the ratio of the two is what the store itself costs. Times are milliseconds of the clock, so other
work on the machine shows; the two are timed in turn and suffer alike.
"""

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import psycopg

from briefings.store.base import Store
from briefings.store.postgres import PostgresEngine
from briefings.store.postgres_session import PostgresSession
from briefings.store.sql_store import SqlStore
from briefings.store.sqlite import SqliteEngine
from briefings.store.sqlite_session import SqliteSession
from tests.benchmarks.bench_store import questions, readings
from tests.postgres_server import own_server

_BATCH = 200
_LATER = 3_600

Driver = sqlite3.Connection | psycopg.Connection[Any]


class Sent(NamedTuple):
    """A transaction: how it began, and the name of a method of the driver with its arguments, for each statement."""

    begin: Any
    statements: list[tuple[str, tuple[Any, ...], dict[str, Any]]]


class Recorder:
    """A driver's connection that keeps what it is asked."""

    def __init__(self, connection: Driver, sent: Sent) -> None:
        self._connection, self._sent = connection, sent

    def __getattr__(self, method: str) -> Callable[..., Any]:
        """Any method of the driver, which is kept before it runs."""

        def run(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - as the driver has it
            kept = tuple(
                argument if isinstance(argument, str | bytes | dict | list) else list(argument)
                for argument in arguments
            )
            self._sent.statements.append((method, kept, options))
            return getattr(self._connection, method)(*kept, **options)

        return run


class RecordedSqlite(SqliteEngine):
    """SQLite whose transactions are kept."""

    sent: list[Sent]

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[SqliteSession]:
        with super()._transaction(begin) as session:
            self.sent.append(Sent(begin, []))
            session._connection = Recorder(session._connection, self.sent[-1])  # type: ignore[assignment]  # stands in for it
            yield session


class RecordedPostgres(PostgresEngine):
    """PostgreSQL whose transactions are kept."""

    sent: list[Sent]

    @contextmanager
    def _transaction(self, begin: bytes) -> Iterator[PostgresSession]:
        with super()._transaction(begin) as session:
            self.sent.append(Sent(begin, []))
            session._connection = Recorder(session._connection, self.sent[-1])  # type: ignore[assignment]  # stands in for it
            yield session


def replay(driver: Driver, sent: list[Sent]) -> None:
    """Send again what was sent, and fetch what comes."""
    for begin, statements in sent:
        driver.execute(begin)
        for method, arguments, options in statements:
            cursor = getattr(driver, method)(*arguments, **options)
            if cursor.description:
                cursor.fetchall()
        driver.execute("COMMIT")


def writes(store: Store, count: int, rounds: int) -> dict[str, Callable[[], object]]:
    """The common writes, each time of another thing, which is made up before."""
    chance, fresh = random.Random(3), iter(list(islice(readings(count + 21 * rounds), count, None)))
    now = 1_700_000_000

    def key() -> str:
        return f"{chance.getrandbits(64):x}"

    def claim() -> None:
        event = key()
        store.claim(event, "one", now=now, until=now + _LATER)
        store.settle(event, "one")

    return {
        "remember a note": lambda: store.remember(key(), "2025-11-01"),
        "claim and settle": claim,
        "renew a lease": lambda: store.hold("gateway", "one", now=now, until=now + _LATER),
        "save an article": lambda: store.save([next(fresh)]),
        "save twenty articles": lambda: store.save(list(islice(fresh, 20))),
    }


def compare(name: str, engine: RecordedSqlite | RecordedPostgres, twin: Driver, articles: int, rounds: int) -> None:
    """Load both databases, and print a line for each read and write."""
    store = SqlStore(engine)
    engine.sent = []
    everything = readings(articles)
    while batch := list(islice(everything, _BATCH)):
        store.save(batch)
        replay(twin, engine.sent)
        engine.sent.clear()
    say(f"{name + ', ms':36}{'median':>8}{'p95':>8}{'bare':>8}{'ratio':>7}")
    for question, ask in (questions(store) | writes(store, articles, rounds)).items():
        taken, bare = [], []
        for _ in range(rounds):
            engine.sent.clear()
            started = time.perf_counter()
            ask()
            taken.append((time.perf_counter() - started) * 1000)
            started = time.perf_counter()
            replay(twin, engine.sent)
            bare.append((time.perf_counter() - started) * 1000)
        median, least = statistics.median(taken), statistics.median(bare)
        p95 = statistics.quantiles(taken, n=20)[18]
        say(f"{question:36}{median:8.2f}{p95:8.2f}{least:8.2f}{median / least:7.2f}")
    store.close()


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Compare both engines with their drivers."""
    articles, rounds = (int(argument) for argument in (*sys.argv[1:3], "2000", "100")[:2])
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        SqliteEngine(folder / "twin.db").close()
        twin = sqlite3.connect(folder / "twin.db", isolation_level=None)
        compare("SQLite", RecordedSqlite(folder / "own.db"), twin, articles, rounds)
        twin.close()
        server = stack.enter_context(own_server())
        with psycopg.connect(server.url(), autocommit=True) as connection:
            connection.execute("CREATE DATABASE twin")
        PostgresEngine(server.url("twin")).close()
        own = RecordedPostgres(server.url())
        bare = psycopg.connect(own.address.replace("dbname=postgres", "dbname=twin"), autocommit=True)
        compare("PostgreSQL", own, stack.enter_context(bare), articles, rounds)


if __name__ == "__main__":
    main()
