"""PostgreSQL: the engine for several processes on one database.

Invariant: every session is one transaction. Loaders of articles come one at a time, in whatever process they are;
readers wait for nobody, and short writes only for writes of the same row. A connection that broke while it was idle,
because the server restarted, is replaced before it is used.

Source: https://www.psycopg.org/psycopg3/docs/advanced/pool.html; PostgreSQL manual, chapter 13, "Concurrency Control".
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

import psycopg
from psycopg import conninfo
from psycopg.types.numeric import Int8Dumper
from psycopg_pool import ConnectionPool, PoolClosed, PoolTimeout

from briefings.errors import StoreError
from briefings.store.engine import Row
from briefings.store.postgres_address import read_address
from briefings.store.postgres_faults import connecting, place, working
from briefings.store.postgres_migrate import SCHEMA, migrate
from briefings.store.postgres_session import PostgresSession
from briefings.store.sql_store import SqlStore

MOST_CONNECTIONS = 8
"""Of one process; the server must allow that many for each replica (docs/deploy.md)."""
_PATIENCE_S = 6.0  # for a server that restarts; an answer is due within 8 s (DESIGN section 5)
_STATEMENT_TIMEOUT_S = 30
_LOADERS = 0x6C6F6164  # "load": the advisory lock of those who change the corpus
_DEFAULTS: dict[str, str | int] = {
    "application_name": "briefbot",
    "connect_timeout": 5,
    # A peer that is gone without a word is noticed within half a minute.
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
}
# Compiling plans takes longer than running them; reading whole tables is never the way to an answer here.
_OPTIONS = f"-c search_path={SCHEMA} -c jit=off -c enable_seqscan=off"

_READ = b"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_WRITE = b"BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"


class PostgresStore(SqlStore):
    """A store in a PostgreSQL database, which must be there; its tables are made if they are not."""

    def __init__(self, url: str, *, make: bool = True) -> None:
        super().__init__(PostgresEngine(url, make=make))


class PostgresEngine:
    """Connections to one database."""

    def __init__(self, url: str, *, make: bool = True) -> None:
        parameters = _with_defaults(read_address(url))
        self._place = place(parameters)
        self.address = conninfo.make_conninfo("", **parameters)
        with connecting(self._place):
            connection = psycopg.connect(self.address, autocommit=True)
        with working(self._place), connection:
            migrate(connection, self._place, make=make)
        self._pool = ConnectionPool(
            self.address,
            kwargs={"autocommit": True},
            min_size=1,
            max_size=MOST_CONNECTIONS,
            timeout=_PATIENCE_S,
            reconnect_timeout=_PATIENCE_S,
            configure=_configure,
            num_workers=1,
            open=True,
        )

    @contextmanager
    def reading(self) -> Iterator[PostgresSession]:
        """See `Engine.reading`."""
        with self._transaction(_READ) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[PostgresSession]:
        """See `Engine.writing`."""
        with self._transaction(_WRITE) as session:
            yield session

    @contextmanager
    def loading(self) -> Iterator[PostgresSession]:
        """See `Engine.loading`."""
        with self._transaction(_WRITE) as session:
            session.wait_for_turn(_LOADERS)
            yield session

    def identity(self) -> str:
        """See `Engine.identity`."""
        with self._transaction(_READ) as session:
            ((server, database),) = session.rows("identity")
        return f"server {server} {database}"

    def require_place(self) -> None:
        """See `Engine.require_place`: a server is asked whenever it is used."""

    def close(self) -> None:
        """See `Engine.close`."""
        self._pool.close()

    @contextmanager
    def _transaction(self, begin: bytes) -> Iterator[PostgresSession]:
        with working(self._place):
            connection = self._begun(begin)
            try:
                try:
                    yield PostgresSession(connection)
                    connection.execute(b"COMMIT")
                except BaseException:
                    with suppress(psycopg.Error):  # the fault that is told is the first one
                        connection.execute(b"ROLLBACK")
                    raise
            finally:
                self._pool.putconn(connection)

    def _begun(self, begin: bytes) -> psycopg.Connection[Row]:
        """A connection in a transaction; one that broke while idle is given back, which makes the pool replace it."""
        for _ in range(MOST_CONNECTIONS):
            connection = self._take()
            try:
                connection.execute(begin)
            except psycopg.OperationalError:
                self._pool.putconn(connection)
            else:
                return connection
        raise psycopg.OperationalError("every connection broke")

    def _take(self) -> psycopg.Connection[Row]:
        try:
            return self._pool.getconn()
        except PoolClosed:
            raise StoreError(f"{self._place} has been closed.") from None
        except PoolTimeout as timeout:
            with connecting(self._place):
                psycopg.connect(self.address).close()  # tells why, if it is not that all are busy
            raise StoreError(
                f"{self._place} gave no connection within {_PATIENCE_S:g} s: all {MOST_CONNECTIONS} are in use, or"
                " it has just come back. Try again in a moment."
            ) from timeout


def _with_defaults(stated: Mapping[str, str]) -> dict[str, str | int]:
    options = f"-c statement_timeout={_STATEMENT_TIMEOUT_S}s {stated.get('options', '')} {_OPTIONS}"
    return {**_DEFAULTS, **stated, "options": options}


def _configure(connection: psycopg.Connection[Row]) -> None:
    connection.adapters.register_dumper(int, Int8Dumper)  # one type, so that statements are prepared once
