"""Which files a database keeps itself in: they may lie beside the documents that fill it, and are none of them."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from briefings.store.addresses import is_file, scheme_of

MEMORY = ":memory:"
_BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite puts beside a database (https://www.sqlite.org/tempfiles.html)."""


def sqlite_path(url: str) -> str | None:
    """The path of the SQLite database at a URL, or that is given by its path; ``None`` for another engine."""
    if is_file(url):
        return url
    return (unquote(urlsplit(url).path)[1:] or MEMORY) if scheme_of(url) == "sqlite" else None


def files_of(url: str) -> frozenset[Path]:
    """The files of the database at a URL, links followed; none of a server, or in memory."""
    path = sqlite_path(url)
    if path is None or path == MEMORY:
        return frozenset()
    whole = Path(path).resolve()
    return frozenset(whole.with_name(whole.name + suffix) for suffix in _BESIDE)
