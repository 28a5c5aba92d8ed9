"""What serving chats asks of a store: claims, leases and installations, over every engine."""

from concurrent.futures import ThreadPoolExecutor

from briefings.store.base import Store
from briefings.store.opening import open_store


def test_work_is_its_first_owners_and_nobody_elses(store: Store) -> None:
    assert store.claim("Ev1", "one", now=100, until=105)
    assert not store.claim("Ev1", "two", now=104, until=109)
    assert store.settle("Ev1", "one")
    assert not store.settle("Ev1", "two")


def test_work_that_was_settled_is_never_taken_over(store: Store) -> None:
    store.claim("Ev1", "one", now=100, until=105)
    assert not store.is_settled("Ev1")
    store.settle("Ev1", "one")
    assert store.is_settled("Ev1")
    assert not store.claim("Ev1", "two", now=1_000, until=1_005)


def test_work_of_a_dead_owner_is_taken_over_after_its_time_and_the_dead_one_may_not_finish(store: Store) -> None:
    store.claim("Ev1", "one", now=100, until=105)
    assert store.claim("Ev1", "two", now=105, until=110)
    assert not store.settle("Ev1", "one")
    assert store.settle("Ev1", "two")


def test_old_claims_are_forgotten_and_young_ones_are_kept(store: Store) -> None:
    store.claim("old", "one", now=100, until=105)
    store.claim("young", "one", now=900, until=905)
    store.forget_claims(before=500)
    assert store.claim("old", "two", now=1_000, until=1_005)
    assert not store.claim("young", "two", now=900, until=1_005)


def test_of_many_who_claim_at_once_one_gets_it(store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        got = list(pool.map(lambda number: store.claim("Ev1", f"o{number}", now=1, until=6), range(16)))
    assert got.count(True) == 1


def test_a_claim_outlives_its_process(durable_url: str) -> None:
    first = open_store(durable_url)
    first.claim("Ev1", "one", now=100, until=105)
    first.settle("Ev1", "one")
    first.close()
    second = open_store(durable_url)
    assert not second.claim("Ev1", "two", now=200, until=205)
    second.close()


def test_a_lease_has_one_holder_who_may_renew_it(store: Store) -> None:
    assert store.hold("gateway", "one", now=100, until=130)
    assert not store.hold("gateway", "two", now=129, until=159)
    assert store.hold("gateway", "one", now=129, until=159)
    assert not store.hold("gateway", "two", now=130, until=160)


def test_a_lease_passes_on_when_it_ends_or_is_given_back(store: Store) -> None:
    store.hold("gateway", "one", now=100, until=130)
    assert store.hold("gateway", "two", now=130, until=160)
    store.release("gateway", "one")
    assert not store.hold("gateway", "three", now=131, until=161)
    store.release("gateway", "two")
    assert store.hold("gateway", "three", now=131, until=161)


def test_an_installation_is_kept_replaced_and_dropped(store: Store) -> None:
    assert store.installation("slack T1") is None
    store.keep_installation("slack T1", "sealed")
    store.keep_installation("slack T1", "sealed anew")
    assert store.installation("slack T1") == "sealed anew"
    store.drop_installation("slack T1")
    assert store.installation("slack T1") is None
