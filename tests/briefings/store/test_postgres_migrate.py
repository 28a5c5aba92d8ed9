"""A PostgreSQL database comes to this version's schema from every earlier one, with its data, and only once."""

import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

import briefings.store
from briefings.errors import StoreError
from briefings.store.opening import open_store
from briefings.store.postgres_migrate import migrate
from tests.briefings.store.orders import order
from tests.briefings.store.readings import reading

MIGRATIONS = Path(briefings.store.__file__).parent / "migrations"
VERSIONS = sorted(file.stem for file in (MIGRATIONS / "postgres").glob("*.sql"))
LOADER = """
import sys
from briefings.store.opening import open_store
store = open_store(sys.argv[1])
print(store.state().articles)
store.close()
"""
DYING = """
import os, signal, sys, psycopg
from briefings.store.postgres_migrate import migrate
connection = psycopg.connect(sys.argv[1], autocommit=True, options="-c search_path=briefbot")
with connection.transaction():
    migrate(connection, "The database")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def connect(url: str) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(url, autocommit=True, options="-c search_path=briefbot")


def test_both_engines_have_the_same_migrations() -> None:
    assert [file.stem for file in sorted((MIGRATIONS / "sqlite").glob("*.sql"))] == VERSIONS


@pytest.mark.parametrize("version", range(1, len(VERSIONS)))
def test_an_earlier_database_is_brought_forward_with_its_data(postgres_url: str, version: int) -> None:
    with connect(postgres_url) as connection:
        migrate(connection, "The database", last=version)
        assert connection.execute("SELECT count(*) FROM migrations").fetchone() == (version,)
        connection.execute(
            "INSERT INTO articles VALUES (7, 'id', '2025-03-01', 'a.txt', '1', '{}', '{}');"
            "INSERT INTO documents VALUES ('a.txt', 7, 'digest', 1, 1);"
            "INSERT INTO notes VALUES ('key', 'value')"
        )
    store = open_store(postgres_url)
    assert (store.digests(""), store.recall("key")) == ({"a.txt": "digest"}, "value")
    assert store.save([reading("New.")])[0].outcome == "added"
    store.subscriptions.keep(order(), 100)
    assert [due.subscription for due in store.subscriptions.due(100, 9)] == [order()]
    store.close()


def test_migrations_are_recorded_once(postgres_url: str) -> None:
    open_store(postgres_url).close()
    open_store(postgres_url).close()
    with connect(postgres_url) as connection:
        rows = connection.execute("SELECT number, name FROM migrations ORDER BY number").fetchall()
    assert rows == list(enumerate(VERSIONS, start=1))


def test_processes_that_start_at_once_all_find_a_whole_schema(postgres_url: str) -> None:
    started = [
        subprocess.Popen(
            [sys.executable, "-c", LOADER, postgres_url], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for _ in range(4)
    ]
    assert [process.communicate()[0] for process in started] == ["0\n"] * 4


def test_a_migration_whose_process_dies_leaves_no_trace(postgres_url: str) -> None:
    dying = subprocess.run([sys.executable, "-c", DYING, postgres_url], check=False)
    assert dying.returncode == -signal.SIGKILL
    with connect(postgres_url) as connection:
        assert connection.execute("SELECT 1 FROM pg_tables WHERE schemaname = 'briefbot'").fetchall() == []
    open_store(postgres_url).close()


def test_a_newer_schema_is_refused(postgres_url: str) -> None:
    open_store(postgres_url).close()
    with connect(postgres_url) as connection:
        connection.execute("INSERT INTO migrations (number, name) VALUES (999, '0999_future')")
    with pytest.raises(StoreError, match="newer version"):
        open_store(postgres_url)


def test_a_schema_of_another_program_is_refused(postgres_url: str) -> None:
    with connect(postgres_url) as connection:
        connection.execute("CREATE SCHEMA briefbot CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(StoreError, match="another program"):
        open_store(postgres_url)


def test_tables_of_other_programs_are_left_alone(postgres_url: str) -> None:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS public.notes (theirs TEXT)")
        store = open_store(postgres_url)
        store.remember("key", "value")
        assert store.recall("key") == "value"
        assert connection.execute("SELECT * FROM public.notes").fetchall() == []
        connection.execute("DROP TABLE public.notes")
    store.close()


def test_a_database_without_unicode_is_refused(postgres_url: str) -> None:
    name = "briefbot_test_latin"
    with psycopg.connect(postgres_url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'".encode())
        try:
            with pytest.raises(StoreError, match="keeps no Unicode"):
                open_store(postgres_url.replace(str(server.info.dbname), name))
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
