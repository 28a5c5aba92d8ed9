"""A shard's lease: one holder at a time, let go in time, taken over when its holder is dead."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine

from bot.discord.lease import LEASE_S, RENEW_S, Lease
from bot.threads import Threads
from briefings.store.base import Store
from briefings.store.opening import open_store


@pytest.fixture
def threads() -> Iterator[Threads]:
    made = Threads()
    yield made
    made.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(str(tmp_path / "leases.db"))
    yield made
    made.close()


async def test_whoever_comes_first_holds_it_until_it_is_given_back(store: Store, threads: Threads) -> None:
    first, second = Lease(store, threads, "x"), Lease(store, threads, "x")
    assert [await first.hold(), await second.hold()] == [True, False]
    assert (first.is_held, second.is_held) == (True, False)
    await first.release()
    assert await second.hold()
    assert not first.is_held


async def test_a_dead_holders_lease_is_taken_over_after_its_end(store: Store, threads: Threads) -> None:
    with time_machine.travel("2026-01-01T00:00:00Z", tick=False) as clock:
        dead, heir = Lease(store, threads, "x"), Lease(store, threads, "x")
        assert await dead.hold()
        assert not await heir.hold()
        clock.shift(LEASE_S - 1)
        assert (dead.is_held, await heir.hold()) == (False, False)
        clock.shift(1)
        assert await heir.hold()
        assert not await dead.hold()


async def test_standing_by_is_known_only_when_a_dead_ones_lease_would_have_ended(
    store: Store, threads: Threads
) -> None:
    with time_machine.travel("2026-01-01T00:00:00Z", tick=False) as clock:
        alive, other = Lease(store, threads, "x"), Lease(store, threads, "x")
        seen = []
        for _ in range(7):
            await alive.hold()
            await other.hold()
            seen.append(other.is_anothers)
            clock.shift(RENEW_S)
    assert seen == [False] * 5 + [True] * 2


async def test_a_database_that_fails_lets_the_rest_of_the_lease_stand(tmp_path: Path, threads: Threads) -> None:
    store = open_store(str(tmp_path / "closed.db"))
    with time_machine.travel("2026-01-01T00:00:00Z", tick=False) as clock:
        lease = Lease(store, threads, "x")
        assert await lease.hold()
        store.close()
        assert await lease.hold()
        clock.shift(LEASE_S)
        assert not await lease.hold()
