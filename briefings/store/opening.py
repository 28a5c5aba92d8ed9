"""Chooses the engine by the database's URL."""

from briefings.errors import ConfigurationError
from briefings.store.addresses import is_of_postgres, scheme_of
from briefings.store.files import sqlite_path
from briefings.store.sql_store import SqlStore
from briefings.store.sqlite import SqliteStore


def open_store(url: str, *, make: bool = True) -> SqlStore:
    """Open the store at a URL, and make it if it is not there.

    Args:
        url: ``sqlite:////absolute/file.db``, ``sqlite:///relative/file.db``, the path of a file, ``:memory:``, or
            ``postgresql://user:password@host:5432/database`` or ``host=… user=… dbname=…``, as libpq reads them.
        make: Whether to make what is not there; else that is a fault, and nothing is touched.

    Raises:
        ConfigurationError: The URL names no engine that is here.
        StoreError: The database cannot be used; the message says what to do.
    """
    path = sqlite_path(url)
    if path is not None:
        return SqliteStore(path, make=make)
    if is_of_postgres(url):
        return _open_postgres(url, make)
    scheme = scheme_of(url)
    wrong = f'No database engine is called "{scheme}".' if scheme else "The URL of the database cannot be read."
    raise ConfigurationError(f"{wrong} Try sqlite:////absolute/file.db or postgresql://user@host/database.")


def _open_postgres(url: str, make: bool) -> SqlStore:
    try:
        from briefings.store.postgres import PostgresStore  # its driver is an extra, and takes time to import
    except ImportError as missing:
        raise ConfigurationError(
            'PostgreSQL needs an extra of this program: pip install "briefbot[postgres]".'
        ) from missing
    return PostgresStore(url, make=make)
