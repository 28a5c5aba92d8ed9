import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from briefings.errors import ConfigurationError, StoreError
from briefings.store.opening import open_store
from briefings.store.sqlite import SqliteStore
from tests.briefings.store.readings import reading


@pytest.mark.parametrize("form", ["sqlite:///{}", "{}"])
def test_a_file_is_named_by_url_or_path_and_made_with_its_folder(form: str, tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "corpus.db"
    store = open_store(form.format(file))
    store.save([reading("a")])
    store.close()
    assert file.exists()


def test_percent_signs_of_a_url_are_read(tmp_path: Path) -> None:
    open_store(f"sqlite:///{tmp_path}/my%20news.db").close()
    assert (tmp_path / "my news.db").exists()


@pytest.mark.parametrize("url", [":memory:", "sqlite://", "sqlite:///:memory:"])
def test_memory_leaves_no_file(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    open_store(url).close()
    assert list(tmp_path.iterdir()) == []


def test_other_engines_are_refused_by_name() -> None:
    with pytest.raises(ConfigurationError, match='"mysql"'):
        open_store("mysql://x")


def test_postgresql_without_its_driver_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    monkeypatch.delitem(sys.modules, "briefings.store.postgres", raising=False)
    with pytest.raises(ConfigurationError, match=r"briefbot\[postgres\]"):
        open_store("postgresql://host/db")


def test_a_file_of_other_content_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text("These are words, and no database. " * 100)
    with pytest.raises(StoreError, match="not a database"):
        open_store(str(file))
    assert file.read_text().startswith("These are words")


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    with pytest.raises(StoreError, match="another program"):
        open_store(str(file))


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "corpus.db"
    open_store(str(file)).close()
    newer = sqlite3.connect(file)
    newer.execute("INSERT INTO migrations (number, name) VALUES (999, '0999_future')")
    newer.commit()
    newer.close()
    with pytest.raises(StoreError, match="newer version"):
        open_store(str(file))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"folder .* cannot be made"):
        open_store(str(tmp_path / "file" / "corpus.db"))


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(str(tmp_path))


def test_a_locked_database_is_told_and_leaves_no_trace(tmp_path: Path) -> None:
    file = tmp_path / "corpus.db"
    store = SqliteStore(file, busy_timeout_s=0.05)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="busy with another process"):
        store.save([reading("a")])
    other.execute("ROLLBACK")
    other.close()
    assert store.save([reading("a")])[0].outcome == "added"
    store.close()


def test_a_damaged_database_is_told(tmp_path: Path) -> None:
    file = tmp_path / "corpus.db"
    store = open_store(str(file))
    store.save([reading(f"text {n}") for n in range(200)])
    store.close()
    content = file.read_bytes()
    file.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    with pytest.raises(StoreError, match=r"damaged|not a database"):
        open_store(str(file)).search("text")


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "corpus.db"))
    store.close()
    with pytest.raises(StoreError, match="has been closed"):
        store.state()


def test_processes_that_start_at_once_all_find_a_whole_schema(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/corpus.db"
    program = f"from briefings.store.opening import open_store; print(open_store({url!r}).state().articles)"
    started = [subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert [process.communicate()[0] for process in started] == ["0\n"] * 4


def test_migrations_are_recorded_once(tmp_path: Path) -> None:
    file = tmp_path / "corpus.db"
    open_store(str(file)).close()
    open_store(str(file)).close()
    seen = sqlite3.connect(file)
    numbers = [number for (number,) in seen.execute("SELECT number FROM migrations ORDER BY number")]
    seen.close()
    assert numbers == list(range(1, len(numbers) + 1))
