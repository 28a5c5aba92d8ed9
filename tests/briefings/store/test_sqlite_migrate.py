"""A SQLite database comes to this version's schema from every earlier one, with its data."""

import sqlite3
from pathlib import Path

import pytest

import briefings.store
from briefings.store.migrate import migrate
from briefings.store.opening import open_store
from tests.briefings.store.orders import order
from tests.briefings.store.readings import reading

VERSIONS = len(list((Path(briefings.store.__file__).parent / "migrations" / "sqlite").glob("*.sql")))


@pytest.mark.parametrize("version", range(1, VERSIONS))
def test_an_earlier_database_is_brought_forward_with_its_data(tmp_path: Path, version: int) -> None:
    file = tmp_path / "old.db"
    old = sqlite3.connect(file, isolation_level=None)
    migrate(old, str(file), last=version)
    assert old.execute("SELECT count(*) FROM migrations").fetchone() == (version,)
    old.execute("INSERT INTO articles VALUES (7, 'id', '2025-03-01', 'a.txt', '1', '{}', '{}')")
    old.execute("INSERT INTO documents VALUES ('a.txt', 7, 'digest', 1, 1)")
    old.execute("INSERT INTO notes VALUES ('key', 'value')")
    old.close()
    store = open_store(str(file))
    assert (store.digests(""), store.recall("key")) == ({"a.txt": "digest"}, "value")
    assert store.save([reading("New.")])[0].outcome == "added"
    store.subscriptions.keep(order(), 100)
    assert [due.subscription for due in store.subscriptions.due(100, 9)] == [order()]
    store.close()
