"""What is kept of standing orders, over every engine."""

import pytest

from briefings.models.subscription import SubscriptionId
from briefings.store.base import Store
from briefings.store.opening import open_store
from briefings.store.subscriptions import Due
from tests.briefings.store.orders import ASKER, NORTH, SOUTH, follow, order, run


def test_an_order_is_kept_as_it_is(store: Store) -> None:
    one = order(subject="Grid «and» 電力")
    store.subscriptions.keep(one, 100)
    assert store.subscriptions.subscription(one.id) == one
    assert store.subscriptions.next_due(one.id) == 100
    assert store.subscriptions.subscription(SubscriptionId("nobody")) is None
    assert store.subscriptions.next_due(SubscriptionId("nobody")) is None


def test_an_order_of_an_endless_subject_is_kept(store: Store) -> None:
    one = order(subject="word " * 4_000)
    store.subscriptions.keep(one, 100)
    assert store.subscriptions.subscription(one.id) == one


def test_orders_are_listed_oldest_first_by_place_and_by_person(store: Store) -> None:
    late, early = order("late0000", made_at=9), order("early000", subject="rail", made_at=2)
    other = order("other000", place=SOUTH, made_by="slack T1 U2", made_at=5)
    for each in (late, early, other):
        store.subscriptions.keep(each, None)
    assert store.subscriptions.subscriptions() == (early, other, late)
    assert store.subscriptions.subscriptions(place=NORTH) == (early, late)
    assert store.subscriptions.subscriptions(made_by="slack T1 U2") == (other,)
    assert store.subscriptions.subscriptions(place=NORTH, made_by="slack T1 U2") == ()


def test_a_changed_order_keeps_its_runs_and_what_the_place_was_told(store: Store) -> None:
    one = order()
    store.subscriptions.keep(one, 100)
    store.subscriptions.advance(Due(one, 100), 200, [run(one)])
    (claimed,) = store.subscriptions.claim_runs("x", now=100, until=160, limit=5)
    store.subscriptions.note_run(claimed.model_copy(update={"state": "sent", "finished_at": 101}), "x", told=["a"])
    changed = one.model_copy(update={"length": "full"})
    store.subscriptions.keep(changed, 300)
    assert store.subscriptions.subscription(one.id) == changed
    assert store.subscriptions.next_due(one.id) == 300
    assert store.subscriptions.told(one.id) == ("a",)
    assert [each.edition for each in store.subscriptions.runs(one.id)] == ["2025-11-03"]


def test_a_place_can_know_what_it_was_not_sent_from_the_moment_that_it_subscribes(store: Store) -> None:
    one = follow("a")
    store.subscriptions.keep(one, None, told=["a", "b"])
    assert store.subscriptions.told(one.id) == ("a", "b")
    store.subscriptions.keep(one, None)
    assert store.subscriptions.told(one.id) == ("a", "b")
    store.subscriptions.keep(one, None, told=[])
    assert store.subscriptions.told(one.id) == ()
    assert store.subscriptions.told(SubscriptionId("nobody")) == ()


def test_a_place_has_one_order_of_a_subject(store: Store) -> None:
    old, new = order("old00000"), order("new00000")
    store.subscriptions.keep(old, 100)
    store.subscriptions.advance(Due(old, 100), 200, [run(old)])
    store.subscriptions.keep(new, 300)
    assert store.subscriptions.subscriptions() == (new,)
    assert store.subscriptions.runs(old.id) == ()
    assert store.subscriptions.open_runs() == {}
    for other in (order("x", place=SOUTH), order("y", subject="rail"), follow("z", "grid")):
        store.subscriptions.keep(other, None)
    assert len(store.subscriptions.subscriptions()) == 4


def test_an_order_is_dropped_with_its_runs(store: Store) -> None:
    one = order()
    store.subscriptions.keep(one, 100)
    store.subscriptions.advance(Due(one, 100), 200, [run(one)])
    assert store.subscriptions.drop(one.id)
    assert not store.subscriptions.drop(one.id)
    assert store.subscriptions.runs(one.id) == ()
    assert store.subscriptions.told(one.id) == ()
    assert store.subscriptions.claim_runs("x", now=900, until=960, limit=5) == ()


def test_only_active_follows_are_followed(store: Store) -> None:
    active = follow("a")
    for each in (active, follow("b", "vidal rosa", is_paused=True), order("c")):
        store.subscriptions.keep(each, None)
    assert store.subscriptions.followed() == (active,)


def test_what_a_person_made_is_forgotten_with_their_notes(store: Store) -> None:
    mine, theirs = order("mine0000"), order("theirs00", subject="rail", made_by="slack T1 U11")
    for each in (mine, theirs):
        store.subscriptions.keep(each, None)
    store.remember(f"briefed {ASKER} grid", "2025-11-03")
    store.remember("briefed slack T1 U11 grid", "2025-11-03")
    assert store.subscriptions.forget(ASKER) == 1
    assert store.subscriptions.subscriptions() == (theirs,)
    assert store.recall(f"briefed {ASKER} grid") is None
    assert store.recall("briefed slack T1 U11 grid") == "2025-11-03"


def test_forgetting_somebody_deletes_how_their_orders_were_before_a_change(store: Store) -> None:
    for number in range(600):
        store.remember(f"undo {number:08}", f'{{"made_by": "{ASKER if number % 2 else "slack T1 U11"}"}}')
    store.remember("undone", ASKER)
    store.subscriptions.forget(ASKER)
    left = [number for number in range(600) if store.recall(f"undo {number:08}")]
    assert left == list(range(0, 600, 2))
    assert store.recall("undone") == ASKER


def test_due_orders_come_longest_due_first(store: Store) -> None:
    late, early, later = order("late", subject="a"), order("early", subject="b"), order("later", subject="c")
    for each, due_at in ((late, 90), (early, 50), (later, 101), (follow("f"), None)):
        store.subscriptions.keep(each, due_at)
    assert store.subscriptions.due(100, 10) == (Due(early, 50), Due(late, 90))
    assert store.subscriptions.due(100, 1) == (Due(early, 50),)


def test_an_order_moves_on_once(store: Store) -> None:
    one = order()
    store.subscriptions.keep(one, 100)
    assert store.subscriptions.advance(Due(one, 100), 200, [run(one)])
    assert not store.subscriptions.advance(Due(one, 100), 300, [run(one, "2025-11-04")])
    assert store.subscriptions.next_due(one.id) == 200
    assert [each.edition for each in store.subscriptions.runs(one.id)] == ["2025-11-03"]


def test_an_edition_that_exists_is_left_as_it_is(store: Store) -> None:
    one = order()
    store.subscriptions.keep(one, 100)
    store.subscriptions.advance(Due(one, 100), 200, [run(one, state="missed")])
    assert store.subscriptions.advance(Due(one, 200), 300, [run(one), run(one, "2025-11-04", due_at=200)])
    assert [each.state for each in store.subscriptions.runs(one.id)] == ["waiting", "missed"]


def test_an_order_that_has_no_next_time_is_due_no_more(store: Store) -> None:
    one = order()
    store.subscriptions.keep(one, 100)
    assert store.subscriptions.advance(Due(one, 100), None, [])
    assert store.subscriptions.next_due(one.id) is None
    assert store.subscriptions.due(999, 10) == ()


def test_runs_that_ended_long_ago_are_forgotten_but_for_the_newest_of_each_order(store: Store) -> None:
    one, other = order("one"), order("other", subject="rail")
    for each in (one, other):
        store.subscriptions.keep(each, 100)
    ended = [run(one, f"2025-11-0{day}", due_at=day * 10, state="missed") for day in (1, 2, 3)]
    store.subscriptions.advance(Due(one, 100), 200, [*ended, run(one, "2025-11-04", due_at=5)])
    store.subscriptions.advance(Due(other, 100), 200, [run(other, "2025-11-01", due_at=10, state="nothing")])
    store.subscriptions.forget_runs(before=30)
    assert [each.edition for each in store.subscriptions.runs(one.id)] == ["2025-11-03", "2025-11-04"]
    assert len(store.subscriptions.runs(other.id)) == 1


def test_a_run_that_no_hour_asks_for_is_put_once(store: Store) -> None:
    one = follow("a")
    store.subscriptions.keep(one, None)
    assert store.subscriptions.put_run(run(one, "mark"))
    assert not store.subscriptions.put_run(run(one, "mark", due_at=200))
    assert store.subscriptions.claim_runs("x", now=100, until=160, limit=5) == (run(one, "mark"),)


def test_no_run_is_put_for_an_order_that_is_paused_or_gone(store: Store) -> None:
    store.subscriptions.keep(follow("a", is_paused=True), None)
    assert not store.subscriptions.put_run(run(follow("a")))
    assert not store.subscriptions.put_run(run(follow("b")))
    assert store.subscriptions.open_runs() == {}


@pytest.mark.parametrize("limit", [1, 2])
def test_the_last_runs_are_listed_newest_first(store: Store, limit: int) -> None:
    one = order()
    store.subscriptions.keep(one, 100)
    store.subscriptions.advance(Due(one, 100), 200, [run(one, str(n), due_at=n) for n in (1, 3, 2)])
    assert [each.edition for each in store.subscriptions.runs(one.id, limit)] == ["3", "2"][:limit]


def test_orders_outlive_their_process(durable_url: str) -> None:
    one = order()
    first = open_store(durable_url)
    first.subscriptions.keep(one, 100)
    first.subscriptions.advance(Due(one, 100), 200, [run(one)])
    first.close()
    second = open_store(durable_url)
    assert second.subscriptions.subscription(one.id) == one
    assert second.subscriptions.runs(one.id) == (run(one),)
    second.close()


def test_an_order_rests_only_if_nobody_changed_it_meanwhile(store: Store) -> None:
    orders = store.subscriptions
    read = order()
    orders.keep(read, 100)
    assert orders.rest(read)
    resting = orders.subscription(read.id)
    assert (resting and resting.state, orders.next_due(read.id)) == ("refused", None)
    paused = read.model_copy(update={"state": "paused"})
    orders.keep(paused, None)
    assert not orders.rest(read)
    assert orders.subscription(read.id) == paused
    orders.drop(read.id)
    assert not orders.rest(read)
    assert orders.subscription(read.id) is None
