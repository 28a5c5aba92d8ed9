"""Chooses the engine by the database's URL."""

from briefings.errors import ConfigurationError
from briefings.store.files import sqlite_path
from briefings.store.sql_store import SqlStore
from briefings.store.sqlite import SqliteStore


def open_store(url: str) -> SqlStore:
    """Open the store at a URL, and make it if it is not there.

    Args:
        url: ``sqlite:////absolute/file.db``, ``sqlite:///relative/file.db``, the path of a file, ``:memory:``, or
            ``postgresql://user:password@host:5432/database``, in whatever form libpq reads.

    Raises:
        ConfigurationError: The URL names no engine that is here.
        StoreError: The database cannot be used; the message says what to do.
    """
    path = sqlite_path(url)
    if path is not None:
        return SqliteStore(path)
    scheme = url.partition("://")[0]
    if scheme in ("postgresql", "postgres"):
        return _open_postgres(url)
    raise ConfigurationError(
        f'No database engine is called "{scheme}". Try sqlite:////absolute/file.db or postgresql://user@host/database.'
    )


def _open_postgres(url: str) -> SqlStore:
    try:
        from briefings.store.postgres import PostgresStore  # its driver is an extra, and takes time to import
    except ImportError as missing:
        raise ConfigurationError(
            'PostgreSQL needs an extra of this program: pip install "briefbot[postgres]".'
        ) from missing
    return PostgresStore(url)
