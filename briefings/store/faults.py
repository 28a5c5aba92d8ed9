"""Turns SQLite's faults into `StoreError`s that say what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefings.errors import StoreError

_ADVICE = (
    ("file is not a database", "is not a database. Name another file, or move this one away."),
    ("unable to open", "cannot be opened. Make sure that its folder is there and that you may write in it."),
    ("readonly", "cannot be written. Make sure that you may write the file and its folder."),
    ("locked", "is busy with another process. Try again when that is done."),
    ("malformed", "is damaged. Restore a copy, or move the file away and load the articles again."),
    ("disk is full", "has no room. Free some space on its disk and try again."),
    ("disk i/o", "cannot be read or written: its disk or file system fails."),
    ("no such module: fts5", "needs full-text search (FTS5), which this Python's SQLite lacks. Use another Python."),
    ('near "strict"', "needs SQLite 3.37 or newer, which this Python lacks. Use another Python."),
    ("closed database", "has been closed."),
)


def make_folder(path: Path) -> None:
    """Make the folder of a database file."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise StoreError(
            f"The folder of the database {path} cannot be made ({fault.strerror}). Name a file in a folder of yours."
        ) from fault


def require_file(path: Path) -> None:
    """See that a database file is there."""
    if not path.is_file():
        raise StoreError(f"There is no database {path}. Check its name; nothing was made.")


@contextmanager
def file_errors(path: str) -> Iterator[None]:
    """Raise what keeps us from looking at the file at ``path`` as `StoreError`."""
    try:
        yield
    except OSError as fault:
        raise StoreError(
            f"The file of the database {path} is gone ({fault.strerror}). Put it back and restart, or restart to begin"
            " with an empty one."
        ) from fault


@contextmanager
def store_errors(path: str) -> Iterator[None]:
    """Raise faults of the database at ``path`` as `StoreError`."""
    try:
        yield
    except sqlite3.Error as fault:
        raise store_error(path, fault) from fault


def store_error(path: str, fault: sqlite3.Error) -> StoreError:
    """What is told of a fault of the database at ``path``."""
    words = str(fault)
    advice = next((advice for sign, advice in _ADVICE if sign in words.lower()), f"fails: {words}.")
    return StoreError(f"The database {path} {advice}")
