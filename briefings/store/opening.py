"""Chooses the engine by the database's URL."""

from urllib.parse import unquote, urlsplit

from briefings.errors import ConfigurationError
from briefings.store.base import Store
from briefings.store.sqlite import MEMORY, SqliteStore


def open_store(url: str) -> Store:
    """Open the store at a URL, and make it if it is not there.

    Args:
        url: ``sqlite:////absolute/file.db``, ``sqlite:///relative/file.db``, the path of a file, or ``:memory:``.

    Raises:
        ConfigurationError: The URL names no engine that is here.
        StoreError: The database cannot be used; the message says what to do.
    """
    scheme, separator, _ = url.partition("://")
    if not separator:
        return SqliteStore(url)
    if scheme == "sqlite":
        path = unquote(urlsplit(url).path)
        return SqliteStore(path[1:] or MEMORY)
    if scheme in ("postgresql", "postgres"):
        raise ConfigurationError("PostgreSQL needs the extra briefbot[postgres], which this version does not have yet.")
    raise ConfigurationError(f'No database engine is called "{scheme}". Try sqlite:////absolute/file.db.')
