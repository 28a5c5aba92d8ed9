"""The files of a database, by its URL."""

from pathlib import Path

import pytest

from briefings.store.files import files_of


@pytest.mark.parametrize("url", ["/a/kept.db", "sqlite:////a/kept.db", "sqlite:////a/b/../kept%2Edb"])
def test_a_database_has_a_file_and_what_sqlite_puts_beside_it(url: str) -> None:
    assert files_of(url) == {
        Path("/a/kept.db"),
        Path("/a/kept.db-wal"),
        Path("/a/kept.db-shm"),
        Path("/a/kept.db-journal"),
    }


@pytest.mark.parametrize("url", [":memory:", "sqlite:///", "postgresql://user@host/kept.db", "other://kept.db"])
def test_a_server_and_memory_have_none(url: str) -> None:
    assert files_of(url) == frozenset()
