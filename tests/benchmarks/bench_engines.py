"""What common reads and writes take: ``python -m tests.benchmarks.bench_engines [ARTICLES] [ROUNDS]``.

Each call of the store is timed; then the statements that it sends are sent by the bare driver, which fetches what
comes, and are timed too: the ratio of the two is what the store itself costs. Times are milliseconds of the clock, so
other work on the machine shows; the two are timed in turn and suffer alike.

So that the two are like each other there are three databases, loaded by the same statements: one whose store is timed,
one whose store is asked the same and writes down what it sends (writing down takes time too, which is nobody's), and
one for the bare driver. Its connection is made as the store's are: with the checks of references, the sizes of caches
and the types of numbers that they have. The store and the driver go first in turn: who goes second finds the
processor's caches warmer.

A store keeps values that it made lately. What reads take that remember none of them is told too.
"""

import gc
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import psycopg

from briefings.store.base import Store
from briefings.store.postgres import PostgresEngine
from briefings.store.postgres_session import PostgresSession
from briefings.store.sql_store import SqlStore
from briefings.store.sqlite import SqliteEngine
from tests.benchmarks.bench_store import Call, questions, readings
from tests.postgres_server import own_server

_BATCH = 200
_LATER = 3_600
_REMEMBERED = ("quotes of a person", "quotes with words", "people")

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

    def begin(self, how: str) -> sqlite3.Connection:
        """Begin as SQLite does, and keep what follows."""
        self.sent.append(Sent(how, []))
        return Recorder(super().begin(how), self.sent[-1])  # type: ignore[return-value]  # stands in for it

    def end(self, connection: Any, fault: BaseException | None) -> None:  # noqa: ANN401 - the recorder
        """End as SQLite does."""
        super().end(connection._connection, fault)


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


def writes(store: Store, count: int, rounds: int) -> dict[str, Callable[[], Call]]:
    """The common writes, each time of another thing, which is made up before."""
    chance, fresh = random.Random(3), iter(list(islice(readings(count + 21 * rounds), count, None)))
    now = 1_700_000_000

    def key() -> str:
        return f"{chance.getrandbits(64):x}"

    def claim(event: str) -> None:
        store.claim(event, "one", now=now, until=now + _LATER)
        store.settle(event, "one")

    return {
        "remember a note": lambda: partial(store.remember, key(), "2025-11-01"),
        "claim and settle": lambda: partial(claim, key()),
        "renew a lease": lambda: partial(store.hold, "gateway", "one", now=now, until=now + _LATER),
        "save an article": lambda: partial(store.save, [next(fresh)]),
        "save twenty articles": lambda: partial(store.save, list(islice(fresh, 20))),
    }


def forget(store: SqlStore) -> None:
    """Let go of the quotes and people that a store made lately."""
    for shelf in (store._quotes, store._people):
        shelf._newer.clear()
        shelf._older.clear()


def compare(
    name: str,
    own: SqliteEngine | PostgresEngine,
    recorded: RecordedSqlite | RecordedPostgres,
    bare: Driver,
    articles: int,
    rounds: int,
) -> None:
    """Load the three databases, and print a line for each read and write."""
    store, double = SqlStore(own), SqlStore(recorded)
    recorded.sent = []
    everything = readings(articles)
    while batch := list(islice(everything, _BATCH)):
        store.save(batch)
        double.save(batch)
        replay(bare, recorded.sent)
        recorded.sent.clear()
    say(f"{name + ', ms':36}{'median':>8}{'p95':>8}{'bare':>8}{'ratio':>7}")

    def measure(line: str, make: Callable[[], Call], make_double: Callable[[], Call], *, remembers: bool) -> None:
        taken: list[float] = []
        least: list[float] = []
        for turn in range(rounds):
            if not remembers:
                forget(store)
            ask, ask_double = make(), make_double()
            recorded.sent.clear()
            ask_double()
            both: list[tuple[Call, list[float]]] = [(ask, taken), (partial(replay, bare, recorded.sent), least)]
            for call, times in both if turn % 2 else reversed(both):
                started = time.perf_counter()
                call()
                times.append((time.perf_counter() - started) * 1000)
        median, of_bare = statistics.median(taken), statistics.median(least)
        p95 = statistics.quantiles(taken, n=20)[18]
        say(f"{line:36}{median:8.3f}{p95:8.3f}{of_bare:8.3f}{median / of_bare:7.2f}")

    asked = questions(store) | writes(store, articles, rounds)
    asked_double = questions(double) | writes(double, articles, rounds)
    for line, make in asked.items():
        measure(line, make, asked_double[line], remembers=True)
    for line in _REMEMBERED:
        measure(f"{line}, none remembered", asked[line], asked_double[line], remembers=False)
    store.close()
    double.close()


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Compare both engines with their drivers."""
    gc.set_threshold(50_000)  # as the program itself does (bot/__main__.py)
    articles, rounds = (int(argument) for argument in (*sys.argv[1:3], "2000", "100")[:2])
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        lite = SqliteEngine(folder / "bare.db")
        own, double = SqliteEngine(folder / "own.db"), RecordedSqlite(folder / "double.db")
        compare("SQLite", own, double, lite._take(), articles, rounds)
        server = stack.enter_context(own_server())
        with psycopg.connect(server.url(), autocommit=True) as connection:
            for database in ("bare", "own", "double"):
                connection.execute(f"CREATE DATABASE {database}".encode())
        post = PostgresEngine(server.url("bare"))
        served, doubled = PostgresEngine(server.url("own")), RecordedPostgres(server.url("double"))
        compare("PostgreSQL", served, doubled, post._take(), articles, rounds)


if __name__ == "__main__":
    main()
