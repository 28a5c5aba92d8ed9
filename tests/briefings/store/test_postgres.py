"""What only a server can do: go away and come back, refuse, and serve several processes at once."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import psycopg
import pytest

from briefings.errors import ConfigurationError, StoreError
from briefings.store.opening import open_store
from briefings.store.postgres import MOST_CONNECTIONS, PostgresEngine
from tests.briefings.store.readings import reading
from tests.postgres_server import PostgresServer, own_server

PASSWORD = "hunter2%2Fs3cret"


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with own_server() as server:
        yield server


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_a_store_outlives_the_restart_of_its_server(server: PostgresServer, mode: str) -> None:
    store = open_store(server.url())
    with ThreadPoolExecutor(4) as pool:  # several connections, all of which will break
        list(pool.map(lambda n: store.save([reading(f"{mode} {n}")]), range(8)))
    before = store.state()
    server.stop(mode)
    with pytest.raises(StoreError, match="cannot be reached"):
        store.state()
    server.start()
    started = time.monotonic()
    assert store.state() == before
    assert [saved.outcome for saved in store.save([reading(f"{mode} after")])] == ["added"]
    assert time.monotonic() - started < 8
    store.close()


def test_work_that_a_restart_cuts_leaves_no_trace(server: PostgresServer) -> None:
    engine = PostgresEngine(server.url())

    def write_while_the_server_restarts() -> None:
        with engine.writing() as session:
            session.run("put_note", [{"key": "half", "value": "written"}])
            server.stop()
            server.start()
            session.rows("note", key="half")

    with pytest.raises(StoreError, match="was lost while it worked"):
        write_while_the_server_restarts()
    with engine.reading() as session:
        assert session.rows("note", key="half") == []
    engine.close()


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("postgres@/nowhere", r"The database nowhere at .* is not there\. Create it"),
        ("stranger@/postgres", "does not know the user"),
    ],
)
def test_a_wrong_name_is_told(server: PostgresServer, where: str, words: str) -> None:
    with pytest.raises(StoreError, match=words):
        open_store(server.url().replace("postgres@/postgres", where))


def test_a_wrong_password_is_told_and_never_shown(server: PostgresServer) -> None:
    server.require_password("postgres", "right")
    try:
        with pytest.raises(StoreError, match="refuses the password") as refused:
            open_store(server.url().replace("postgres@", f"postgres:{PASSWORD}@"))
        assert "hunter2" not in f"{refused.value} {refused.value.__cause__}"
        open_store(server.url().replace("postgres@", "postgres:right@")).close()
    finally:
        server.require_no_password()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("postgresql://u:hunter2@127.0.0.1:1/news", r"The database news at 127.0.0.1:1 cannot be reached"),
        ("postgresql://u:hunter2@host.invalid/news", "cannot be reached"),
        ("postgresql://u:hunter2@/news?host=/nowhere", "The database news at /nowhere cannot be reached"),
    ],
)
def test_an_absent_server_is_told(url: str, words: str) -> None:
    with pytest.raises(StoreError, match=words) as absent:
        open_store(url)
    assert "hunter2" not in f"{absent.value} {absent.value.__cause__}"


@pytest.mark.parametrize("url", ["postgresql://u:hunter2%zz@h/x", "postgresql://u:hunter2@h:port:x/x?no=1"])
def test_a_malformed_url_is_told_without_its_password(url: str) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read") as malformed:
        open_store(url)
    assert "hunter2" not in f"{malformed.value}"
    assert malformed.value.__suppress_context__


def test_a_statement_that_takes_too_long_is_stopped(postgres_url: str) -> None:
    store = open_store(f"{postgres_url}{'&' if '?' in postgres_url else '?'}options=-cstatement_timeout%3D50ms")
    with psycopg.connect(postgres_url) as other:
        other.execute("LOCK TABLE briefbot.notes")
        with pytest.raises(StoreError, match="took too long"):
            store.remember("key", "value")
    store.remember("key", "value")
    assert store.recall("key") == "value"
    store.close()


def test_more_threads_than_connections_take_turns(postgres_url: str) -> None:
    store = open_store(postgres_url)
    with ThreadPoolExecutor(3 * MOST_CONNECTIONS) as pool:
        list(pool.map(lambda n: store.remember(f"{n}", "done"), range(200)))
        assert set(pool.map(lambda n: store.recall(f"{n}"), range(200))) == {"done"}
    store.close()


def test_short_writes_do_not_wait_for_a_loader(postgres_url: str) -> None:
    engine, store = PostgresEngine(postgres_url), open_store(postgres_url)
    with engine.loading():
        assert store.claim("Ev1", "one", now=100, until=105)
        assert store.settle("Ev1", "one")
        store.remember("key", "value")
        assert store.state().articles == 0
    engine.close()
    store.close()


def test_loaders_come_one_at_a_time(postgres_url: str) -> None:
    engine, store, order = PostgresEngine(postgres_url), open_store(postgres_url), list[str]()
    begun = Event()

    def second() -> None:
        begun.set()
        store.save([reading("Second.")])
        order.append("second")

    with ThreadPoolExecutor(1) as pool:
        with engine.loading():
            later = pool.submit(second)
            begun.wait()
            time.sleep(0.1)
            order.append("first")
        later.result()
    assert order == ["first", "second"]
    engine.close()
    store.close()


def test_processes_that_save_the_same_articles_at_once_agree(postgres_url: str) -> None:
    stores = [open_store(postgres_url) for _ in range(4)]
    articles = [reading(f"Text {number} of Jo Roe.", people=["Jo Roe"]) for number in range(20)]
    with ThreadPoolExecutor(4) as pool:
        outcomes = [saved.outcome for batch in pool.map(lambda store: store.save(articles), stores) for saved in batch]
    assert (outcomes.count("added"), outcomes.count("unchanged")) == (20, 60)
    assert stores[0].state().articles == stores[0].count_articles(people=["roe jo"]) == 20
    for store in stores:
        store.close()


@pytest.mark.parametrize("length", [3_000, 100_000])
def test_names_and_keys_of_any_length_are_kept(postgres_url: str, length: int) -> None:
    # Text that does not compress, or PostgreSQL would find room for it after all.
    long = "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(length))
    store = open_store(postgres_url)
    store.save([reading(f"{long} spoke.", people=[long], roles=[long], quotes=[("spoke", long, "direct")])])
    assert store.articles(store.find_articles())[0].text == f"{long} spoke."
    assert len(store.people()) == 1
    assert len(store.search("spoke")) == 1
    store.remember(long, long)
    assert store.recall(long) == long
    store.close()
