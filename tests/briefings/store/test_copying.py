import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from hypothesis import given, settings
from psycopg import conninfo

from briefings.errors import StoreError
from briefings.store.base import Reading, Store
from briefings.store.copying import Copied, copy_store
from briefings.store.opening import open_store
from briefings.store.sql_store import SqlStore
from briefings.store.subscriptions import Due
from tests.briefings.store.corpora import answers, corpora
from tests.briefings.store.orders import ASKER, follow, order, run
from tests.briefings.store.readings import reading

COPIER = """
import sys
from briefings.store.copying import copy_store
from briefings.store.opening import open_store
print("started", flush=True)
copy_store(open_store(sys.argv[1]), open_store(sys.argv[2]))
"""


@pytest.fixture(params=["to postgresql", "to sqlite"])
def urls(request: pytest.FixtureRequest, postgres_url: str) -> tuple[str, str]:
    file = f"sqlite:///{request.getfixturevalue('tmp_path')}/corpus.db"
    return (file, postgres_url) if request.param == "to postgresql" else (postgres_url, file)


@pytest.fixture
def stores(urls: tuple[str, str]) -> Iterator[tuple[SqlStore, SqlStore]]:
    source, target = map(open_store, urls)
    yield source, target
    source.close()
    target.close()


def fill(store: Store) -> list[Reading]:
    """Documents that were revised, withdrawn, renamed, and went back to what they said."""
    ten, twelve = reading("Ten of Jo Roe.", origin="a", people=["Jo Roe"]), reading("Twelve, \0 “so”.", origin="a")
    renamed = reading("The same words.", origin="b"), reading("The same words.", origin="c")
    kept = reading("Steel and trade.", origin="d", quotes=[("trade", "Jo Roe", "direct")], headline="Steel", day=2)
    store.save([ten, kept])
    store.save([twelve])
    store.save([ten])
    store.save([renamed[0]])
    store.withdraw(["b"])
    store.save([renamed[1]])
    store.remember("seen", "2025-01-01")
    store.keep_installation("slack T1", "sealed")
    store.claim("Ev1", "one", now=100, until=105)
    store.settle("Ev1", "one")
    fill_orders(store)
    return [ten, twelve, *renamed, kept]


def fill_orders(store: Store) -> None:
    """An order whose first run was sent and whose second is being sent, and a person who is followed."""
    one = order()
    store.subscriptions.keep(one, 100)
    store.subscriptions.keep(follow("bbbb2222"), None)
    store.subscriptions.advance(Due(one, 100), 200, [run(one)])
    (claimed,) = store.subscriptions.claim_runs("x", now=100, until=160, limit=1)
    store.subscriptions.note_run(claimed.model_copy(update={"state": "sent", "finished_at": 101}), "x", told=["a"])
    store.subscriptions.advance(Due(one, 200), 300, [run(one, "2025-11-04", due_at=200)])
    store.subscriptions.claim_runs("x", now=200, until=260, limit=1)


def orders(store: Store) -> list[object]:
    kept = store.subscriptions
    return [(each, kept.next_due(each.id), kept.told(each.id), kept.runs(each.id)) for each in kept.subscriptions()]


def everything(store: Store, readings: list[Reading]) -> list[object]:
    ids = [one.article.id for one in readings]
    revisions = [store.revisions(article_id) for article_id in ids]
    known = [store.articles(ids), store.analyses(ids), revisions, store.revised(), store.digests("")]
    return [answers(store), *known, store.recall("seen"), store.installation("slack T1"), orders(store)]


def test_a_copy_holds_all_that_the_source_holds(stores: tuple[SqlStore, SqlStore]) -> None:
    source, target = stores
    readings = fill(source)
    assert copy_store(source, target) == Copied(
        documents=4, duplicates=0, notes=1, installations=1, claims=1, subscriptions=2, runs=2, held=0
    )
    assert everything(target, readings) == everything(source, readings)
    assert not target.claim("Ev1", "two", now=1_000, until=1_005)


def test_a_run_that_was_being_sent_is_taken_up_in_the_copy(stores: tuple[SqlStore, SqlStore]) -> None:
    source, target = stores
    fill_orders(source)
    copy_store(source, target)
    assert [each.edition for each in target.subscriptions.claim_runs("y", now=201, until=261, limit=9)] == [
        "2025-11-04"
    ]


def test_an_order_that_was_made_anew_takes_the_place_of_the_old_one_in_the_copy(
    stores: tuple[SqlStore, SqlStore],
) -> None:
    source, target = stores
    fill_orders(source)
    copy_store(source, target)
    source.subscriptions.keep(order("cccc3333"), 500)
    copy_store(source, target)
    assert orders(target) == orders(source)


def test_an_order_that_was_dropped_in_the_source_goes_in_the_copy_too(stores: tuple[SqlStore, SqlStore]) -> None:
    source, target = stores
    fill_orders(source)
    copy_store(source, target)
    source.subscriptions.drop(order().id)
    target.subscriptions.keep(order("cccc3333", subject="rail"), 500)
    copy_store(source, target)
    assert [each.id for each in target.subscriptions.subscriptions()] == ["bbbb2222", "cccc3333"]
    assert target.subscriptions.open_runs() == {}


def test_what_a_person_had_forgotten_goes_in_the_copy_too(stores: tuple[SqlStore, SqlStore]) -> None:
    source, target = stores
    fill_orders(source)
    copy_store(source, target)
    source.subscriptions.forget(ASKER)
    copy_store(source, target)
    assert orders(target) == []


def test_an_order_that_was_dropped_in_the_copy_goes_when_it_is_copied_back(stores: tuple[SqlStore, SqlStore]) -> None:
    source, target = stores
    fill_orders(source)
    copy_store(source, target)
    target.subscriptions.drop(order().id)
    copy_store(target, source)
    assert orders(source) == orders(target)
    assert [each.id for each in source.subscriptions.subscriptions()] == ["bbbb2222"]


def test_an_order_that_was_dropped_and_made_anew_is_copied_as_it_is(stores: tuple[SqlStore, SqlStore]) -> None:
    source, target = stores
    fill_orders(source)
    copy_store(source, target)
    source.subscriptions.drop(order().id)
    source.subscriptions.keep(order(made_at=7), 900)
    copy_store(source, target)
    assert orders(target) == orders(source)
    assert target.subscriptions.runs(order().id) == ()


def test_an_order_that_the_copy_made_anew_is_not_the_one_that_was_dropped(stores: tuple[SqlStore, SqlStore]) -> None:
    source, target = stores
    fill_orders(source)
    copy_store(source, target)
    source.subscriptions.drop(order().id)
    target.subscriptions.drop(order().id)
    target.subscriptions.keep(order(made_at=7), 900)
    copy_store(source, target)
    assert target.subscriptions.subscription(order().id) == order(made_at=7)


def test_copying_again_changes_nothing(stores: tuple[SqlStore, SqlStore]) -> None:
    source, target = stores
    readings = fill(source)
    copy_store(source, target)
    before = everything(target, readings)
    copy_store(source, target)
    assert everything(target, readings) == before


def test_a_later_copy_brings_what_the_source_did_since(stores: tuple[SqlStore, SqlStore]) -> None:
    source, target = stores
    readings = fill(source)
    copy_store(source, target)
    one, other = reading("One.", origin="d"), reading("The same words.", origin="a")
    source.withdraw(["c"])
    source.save([other])
    source.save([reading("Ten of Jo Roe.", origin="c", people=["Jo Roe"]), one])
    source.remember("seen", "2025-02-02")
    copy_store(source, target)
    readings += [one, other]
    assert everything(target, readings) == everything(source, readings)


def test_what_only_the_target_has_stays_there(stores: tuple[SqlStore, SqlStore]) -> None:
    source, target = stores
    fill(source)
    own = reading("Of the target alone.", origin="z")
    target.save([own, reading("Steel and trade.", origin="y", headline="Steel", day=2)])
    assert copy_store(source, target).duplicates == 1
    assert own.article.id in target.find_articles()
    assert target.state().articles == source.state().articles + 1
    assert set(target.digests("")) == {"a", "c", "y", "z"}


def test_a_copy_that_is_killed_is_taken_up_again(urls: tuple[str, str]) -> None:
    source = open_store(urls[0])
    source.save([reading(f"Text {n} of Jo Roe.", people=["Jo Roe"]) for n in range(600)])
    copier = subprocess.Popen([sys.executable, "-c", COPIER, *urls], stdout=subprocess.PIPE, text=True)
    assert copier.stdout is not None
    copier.stdout.readline()
    target = open_store(urls[1])
    while target.state().articles == 0:
        time.sleep(0.005)
    copier.send_signal(signal.SIGKILL)
    copier.wait()
    copier.stdout.close()
    copied = target.state().articles
    assert (
        target.count_articles(people=["roe jo"]) == len(target.find_articles(phrases=["text"], limit=1_000)) == copied
    )
    copy_store(source, target)
    assert answers(target) == answers(source)
    source.close()
    target.close()


@given(corpora, corpora)
@settings(max_examples=30, deadline=None)
def test_any_two_states_of_a_corpus_are_copied_one_after_the_other(old: list[Reading], new: list[Reading]) -> None:
    source, target = open_store(":memory:"), open_store(":memory:")
    source.save(old)
    copy_store(source, target)
    source.withdraw(one.origin for one in old[len(new) :])
    source.save(new)
    copy_store(source, target)
    assert answers(target) == answers(source)
    assert target.digests("") == source.digests("")
    source.close()
    target.close()


def test_what_the_target_held_before_is_counted(stores: tuple[SqlStore, SqlStore]) -> None:
    source, target = stores
    source.save([reading("One.")])
    target.save([reading("Two."), reading("Three.")])
    assert copy_store(source, target).held == 2


def test_a_database_is_not_copied_into_itself(durable_url: str) -> None:
    source = open_store(durable_url)
    source.save([reading("One.")])
    target = open_store(durable_url)
    with pytest.raises(StoreError, match="same database"):
        copy_store(source, target)
    source.close()
    target.close()


def test_a_file_of_two_names_is_one_database(tmp_path: Path) -> None:
    open_store(str(tmp_path / "one.db")).close()
    (tmp_path / "two.db").symlink_to(tmp_path / "one.db")
    source, target = open_store(str(tmp_path / "one.db")), open_store(str(tmp_path / "two.db"))
    with pytest.raises(StoreError, match="same database"):
        copy_store(source, target)
    source.close()
    target.close()


def test_a_server_of_two_addresses_is_one_database(postgres_url: str) -> None:
    source, target = open_store(postgres_url), open_store(conninfo.make_conninfo(postgres_url))
    with pytest.raises(StoreError, match="same database"):
        copy_store(source, target)
    source.close()
    target.close()


def test_a_server_without_anything_of_ours_is_no_source_and_stays_so(postgres_url: str) -> None:
    with pytest.raises(StoreError, match="holds nothing of this program"):
        open_store(postgres_url, make=False)
    with psycopg.connect(postgres_url) as server:
        assert server.execute("SELECT 1 FROM pg_namespace WHERE nspname = 'briefbot'").fetchone() is None


def test_a_file_that_is_not_there_is_no_source_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no database"):
        open_store(f"sqlite:///{tmp_path}/new/nope.db", make=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreError, match="holds nothing of this program"):
        open_store(str(tmp_path / "empty.db"), make=False)
