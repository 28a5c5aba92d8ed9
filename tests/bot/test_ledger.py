"""Work is taken by one attempt, done once, and forgotten when it is too old to come again."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.corpus import Corpus
from bot.dispatch import Dispatcher
from bot.jobs import Jobs
from bot.ledger import KEEP_S, Claim, Ledger
from bot.metrics import Metrics
from bot.threads import Threads
from bot.work import Workbench
from briefings.services import Place
from briefings.settings import Settings
from briefings.store.base import Store
from briefings.store.opening import open_store


@pytest.fixture
async def parts(tmp_path: Path) -> AsyncIterator[tuple[Ledger, Store, Threads]]:
    """A ledger over a database that others may use too."""
    store, threads = open_store(str(tmp_path / "x.db")), Threads()
    yield Ledger(store, threads, Metrics()), store, threads
    threads.close()
    store.close()


def take_over(store: Store, key: str) -> bool:
    """Another process finds that a claim is over, and takes the work."""
    now = int(time.time()) + 3600
    return store.claim(key, "another", now=now, until=now + 5)


async def test_work_that_was_taken_over_is_not_settled_by_who_had_it(parts: tuple[Ledger, Store, Threads]) -> None:
    ledger, store, _ = parts
    claim = await ledger.claim("a deed")
    assert claim is not None
    assert take_over(store, "a deed")
    assert not await ledger.settle(claim)
    assert store.settle("a deed", "another")


async def test_work_that_is_settled_is_claimed_by_nobody(parts: tuple[Ledger, Store, Threads]) -> None:
    ledger, store, threads = parts
    claim = await ledger.claim("a deed")
    assert claim is not None
    assert await ledger.settle(claim)
    assert await ledger.claim("a deed") is None
    assert await Ledger(store, threads, Metrics()).claim("a deed") is None


@pytest.mark.parametrize(("ago_s", "is_done"), [(0, True), (KEEP_S - 60, True), (KEEP_S + 60, False)])
async def test_what_is_too_old_to_come_again_is_forgotten_and_nothing_else(
    ago_s: int, is_done: bool, parts: tuple[Ledger, Store, Threads]
) -> None:
    ledger, store, _ = parts
    then = int(time.time()) - ago_s
    assert store.claim("a deed", "somebody", now=then, until=then + 5)
    assert store.settle("a deed", "somebody")
    await ledger.prune()
    assert store.is_settled("a deed") == is_done


async def test_who_has_lost_the_work_ends_before_anything_is_seen_and_says_nothing(
    parts: tuple[Ledger, Store, Threads], tmp_path: Path
) -> None:
    ledger, store, threads = parts
    corpus = await Corpus.open(Place(str(tmp_path / "x.db"), None), Settings(), threads, Metrics())
    jobs, seen = Jobs(), list[str]()
    bench = Workbench(Dispatcher(corpus, threads, Metrics()), ledger, jobs, lambda _: None)

    async def work(claim: Claim) -> None:
        assert await asyncio.to_thread(take_over, store, claim.key)
        await bench.settle(claim)
        seen.append("the answer")

    async def tell(sentence: str) -> None:
        seen.append(sentence)

    bench.start("a deed", work, tell)
    assert await jobs.drain(5) == 0
    corpus.close()
    assert seen == []
