"""Who sends what: runs are claimed by one owner at a time, and a place is sent in order, over every engine."""

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from briefings.models.subscription import Place, Run, Subscription
from briefings.store.base import Store
from briefings.store.opening import open_store
from briefings.store.subscriptions import Due, OpenRuns
from tests.briefings.store.orders import NORTH, SOUTH, order, run

CLAIMER = """
import sys
from briefings.store.opening import open_store
store = open_store(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
while claimed := store.subscriptions.claim_runs(sys.argv[2], now=1000, until=2000, limit=3):
    for run in claimed:
        print(run.subscription, run.edition)
        store.subscriptions.note_run(run.model_copy(update={"state": "sent", "finished_at": 1000}), sys.argv[2])
store.close()
"""


def put(store: Store, one: Subscription, *runs: Run) -> None:
    store.subscriptions.keep(one, 100)
    assert store.subscriptions.advance(Due(one, 100), 200, runs)


def claim(store: Store, owner: str = "x", now: int = 200, limit: int = 10) -> list[Run]:
    return list(store.subscriptions.claim_runs(owner, now=now, until=now + 60, limit=limit))


def sent(one: Run) -> Run:
    return one.model_copy(update={"state": "sent", "finished_at": 201})


def test_a_run_is_handed_out_once(store: Store) -> None:
    one = order()
    put(store, one, run(one))
    assert claim(store, "x") == [run(one)]
    assert claim(store, "y") == []
    assert claim(store, "x") == []


def test_runs_are_handed_out_longest_due_first(store: Store) -> None:
    orders = [order(f"o{n}", place=Place(platform="slack", workspace="T", channel=f"C{n}")) for n in range(4)]
    for one, due_at in zip(orders, (40, 10, 30, 20), strict=True):
        put(store, one, run(one, due_at=due_at))
    assert [one.due_at for one in claim(store, limit=3)] == [10, 20, 30]
    assert [one.due_at for one in claim(store, limit=3)] == [40]


def test_a_place_is_sent_one_run_at_a_time_in_order(store: Store) -> None:
    one, other, far = order("one"), order("other", subject="rail"), order("far", place=SOUTH)
    put(store, one, run(one, "b", due_at=20), run(one, "a", due_at=10))
    put(store, other, run(other, "c", due_at=15))
    put(store, far, run(far, "z", due_at=90))
    first, elsewhere = claim(store)
    assert (first.edition, elsewhere.edition) == ("a", "z")
    assert claim(store) == []
    store.subscriptions.note_run(sent(first), "x")
    assert [each.edition for each in claim(store)] == ["c"]


def test_runs_that_have_ended_are_not_handed_out(store: Store) -> None:
    one = order()
    put(store, one, run(one, "a", state="missed"), run(one, "b", state="nothing"))
    assert claim(store) == []
    assert store.subscriptions.open_runs() == {}


def test_a_dead_owners_run_passes_on_and_the_dead_one_may_not_go_on(store: Store) -> None:
    one = order()
    put(store, one, run(one))
    (claimed,) = claim(store, "dead", now=200)
    assert claim(store, "y", now=259) == []
    assert claim(store, "y", now=260) == [claimed]
    assert not store.subscriptions.hold_run(claimed, "dead", until=999)
    assert not store.subscriptions.note_run(sent(claimed), "dead", told=["a"])
    assert store.subscriptions.told(one.id) == ()
    assert store.subscriptions.runs(one.id) == (claimed,)


def test_whoever_takes_over_goes_on_where_the_dead_one_stopped(store: Store) -> None:
    one = order()
    put(store, one, run(one))
    (claimed,) = claim(store, "dead", now=200)
    far = claimed.model_copy(update={"state": "sending", "payload": "{}", "parts": ("p1",), "is_part_under_way": True})
    assert store.subscriptions.note_run(far, "dead")
    assert store.subscriptions.open_runs() == {"slack": OpenRuns(1, 100)}
    assert claim(store, "y", now=259) == []
    assert claim(store, "y", now=260) == [far]


def test_a_renewed_claim_stays_its_owners(store: Store) -> None:
    one = order()
    put(store, one, run(one))
    (claimed,) = claim(store, "x", now=200)
    assert store.subscriptions.hold_run(claimed, "x", until=400)
    assert claim(store, "y", now=399) == []
    assert claim(store, "y", now=400) == [claimed]


def test_while_the_platform_is_away_the_whole_place_waits_and_others_do_not(store: Store) -> None:
    one, other, far = order("one"), order("other", subject="rail"), order("far", place=SOUTH)
    put(store, one, run(one, due_at=10))
    put(store, other, run(other, due_at=20))
    (claimed,) = claim(store)
    assert store.subscriptions.note_run(claimed, "x", retry_at=300, place_waits=True)
    put(store, far, run(far, due_at=30))
    assert [each.subscription for each in claim(store, "y", now=299)] == [far.id]
    assert claim(store, "y", now=300) == [claimed]


def test_a_run_that_fails_by_itself_holds_up_no_other_order_of_its_place(store: Store) -> None:
    one, other = order("one"), order("other", subject="rail")
    put(store, one, run(one, due_at=10))
    put(store, other, run(other, due_at=20))
    (claimed,) = claim(store)
    failed = claimed.model_copy(update={"attempts": 1})
    assert store.subscriptions.note_run(failed, "x", retry_at=300)
    (next_one,) = claim(store, "y", now=299)
    assert next_one.subscription == other.id
    assert claim(store, "z", now=300) == [], "still one at a time"
    assert store.subscriptions.note_run(sent(next_one), "y")
    assert claim(store, "y", now=300) == [failed]


def test_an_orders_own_runs_leave_in_turn_since_the_next_tells_what_the_last_did_not(store: Store) -> None:
    one, other = order("one"), order("other", subject="rail")
    put(store, one, run(one, "a", due_at=10), run(one, "b", due_at=20))
    put(store, other, run(other, "c", due_at=30))
    (first,) = claim(store)
    assert store.subscriptions.note_run(first, "x", retry_at=300)
    (free,) = claim(store, now=299)
    assert free.edition == "c"
    assert store.subscriptions.note_run(sent(free), "x")
    assert claim(store, now=299) == []
    assert claim(store, now=300) == [first]


def test_a_process_takes_only_what_its_platforms_are_to_send(store: Store) -> None:
    here, there = order("here", place=NORTH), order("there", place=SOUTH)
    put(store, here, run(here, due_at=20))
    put(store, there, run(there, due_at=10))
    take = partial(store.subscriptions.claim_runs, now=200, until=260, limit=10)
    assert take("nobody", platforms=()) == ()
    assert take("x", platforms=("slack",)) == (run(here, due_at=20),)
    assert take("x", platforms=("slack",)) == ()
    assert take("y", platforms=("discord",)) == (run(there, due_at=10),)


def test_of_several_platforms_those_longest_due_come_first(store: Store) -> None:
    for number, platform in enumerate(("slack", "discord", "slack", "discord")):
        one = order(f"o{number}", place=Place(platform=platform, workspace="W", channel=f"C{number}"))
        put(store, one, run(one, due_at=40 - number))
    assert [one.due_at for one in claim(store, limit=3)] == [37, 38, 39]
    assert [one.due_at for one in claim(store, limit=3)] == [40]


def test_what_waits_is_counted_for_each_platform(store: Store) -> None:
    entries = store.subscriptions
    for name, place, due_at in (("one", SOUTH, 50), ("two", SOUTH, 30), ("three", NORTH, 100)):
        one = order(name, place=place, subject=name)
        put(store, one, run(one, due_at=due_at))
    assert entries.open_runs() == {"discord": OpenRuns(2, 30), "slack": OpenRuns(1, 100)}
    assert entries.open_runs(idle_since=49) == {"discord": OpenRuns(1, 30)}
    (tried, *_) = claim(store, limit=1)
    assert entries.note_run(tried, "x", retry_at=300)
    assert entries.open_runs(idle_since=99) == {"discord": OpenRuns(1, 50)}, "one that was tried is not idle"


def test_a_run_that_is_over_frees_its_place_and_tells_what_is_known(store: Store) -> None:
    one, other = order("one"), order("other", subject="rail")
    put(store, one, run(one, due_at=10))
    put(store, other, run(other, due_at=20))
    (claimed,) = claim(store)
    assert store.subscriptions.note_run(sent(claimed), "x", told=["a", "b"])
    assert store.subscriptions.told(one.id) == ("a", "b")
    assert store.subscriptions.told(other.id) == ()
    assert not store.subscriptions.note_run(sent(claimed), "x")
    assert [each.subscription for each in claim(store)] == [other.id]


def test_a_run_whose_order_was_dropped_is_no_longer_its_owners(store: Store) -> None:
    one = order()
    put(store, one, run(one))
    (claimed,) = claim(store)
    store.subscriptions.drop(one.id)
    assert not store.subscriptions.hold_run(claimed, "x", until=999)
    assert not store.subscriptions.note_run(sent(claimed), "x")


def test_eight_threads_send_each_of_many_runs_once_and_in_order(store: Store) -> None:
    places = [Place(platform="slack", workspace="T", channel=f"C{n}") for n in range(5)]
    for at, place in enumerate(places):
        one = order(f"o{at}", place=place)
        put(store, one, *(run(one, f"{n:02}", due_at=n) for n in range(20)))

    def work(owner: str) -> list[Run]:
        done = []
        while claimed := claim(store, owner, limit=2):
            for each in claimed:
                assert store.subscriptions.note_run(sent(each), owner)
                done.append(each)
        return done

    with ThreadPoolExecutor(8) as pool:
        by_owner = list(pool.map(work, (f"owner{n}" for n in range(8))))
    counted = Counter((each.subscription, each.edition) for done in by_owner for each in done)
    assert store.subscriptions.open_runs() == {}
    assert (len(counted), set(counted.values())) == (100, {1})
    assert all(done == sorted(done, key=lambda each: each.due_at) for done in map(_of_one_place, by_owner))


def _of_one_place(done: list[Run]) -> list[Run]:
    return [each for each in done if each.subscription == "o0"]


def test_eight_processes_claim_each_run_once(durable_url: str) -> None:
    store = open_store(durable_url)
    for at in range(40):
        one = order(f"o{at:02}", place=Place(platform="slack", workspace="T", channel=f"C{at % 10}"), subject=str(at))
        put(store, one, run(one))
    claimers = [
        subprocess.Popen(
            [sys.executable, "-c", CLAIMER, durable_url, f"owner{n}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(8)
    ]
    for claimer in claimers:
        assert claimer.stdout is not None
        assert claimer.stdout.readline() == "ready\n"
    for claimer in claimers:
        assert claimer.stdin is not None
        claimer.stdin.write("go\n")
        claimer.stdin.flush()
    claimed = [line for claimer in claimers for line in claimer.communicate()[0].splitlines()]
    left = store.subscriptions.claim_runs("last", now=1000, until=2000, limit=50)
    assert sorted([*claimed, *(f"{each.subscription} {each.edition}" for each in left)]) == [
        f"o{at:02} 2025-11-03" for at in range(40)
    ]
    store.close()


@pytest.mark.parametrize("limit", [0, 1, 3])
def test_no_more_runs_are_handed_out_than_wanted(store: Store, limit: int) -> None:
    for place in (NORTH, SOUTH):
        one = order(f"o{place.channel}", place=place)
        put(store, one, run(one))
    assert len(claim(store, limit=limit)) == min(limit, 2)
