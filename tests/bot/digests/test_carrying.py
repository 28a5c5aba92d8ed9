"""A run in hand, step by step: what is on disk when a part leaves, when to stop, how many at once."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from bot.delivery import RefusedError, UnreachableError
from bot.digests.book import Book
from bot.digests.carrier import Carrier
from bot.digests.hold import Hold
from bot.digests.mail import Guard, Rendered
from bot.digests.parcel import Slip
from bot.digests.sender import Sender
from bot.digests.terms import Terms
from bot.ledger import Ledger
from bot.metrics import Metrics
from bot.threads import Threads
from briefings.errors import StoreError
from briefings.models.digest import Digest
from briefings.models.subscription import Run, Subscription
from briefings.store.opening import open_store
from briefings.store.subscriptions import Subscriptions
from tests.bot.digests.sending import QUICK, Writer, put_due, slack_order

Deed = Callable[[Slip, Guard], Awaitable[str]]


class Mail:
    """Sends as it is told, and finds nothing."""

    def __init__(self, send: Deed) -> None:
        self._send = send

    def render(self, digest: Digest, subscription: Subscription) -> Rendered:  # noqa: ARG002 - the protocol's
        raise AssertionError("the writer of these tests renders")

    async def send(self, slip: Slip, guard: Guard) -> str:
        return await self._send(slip, guard)

    async def find(self, slip: Slip) -> str | None:  # noqa: ARG002 - the protocol's
        return None

    async def tell(self, subscription: Subscription, sentence: str, key: str) -> None:
        """Nobody is told anything here."""

    def reason(self, subscription: Subscription, refusal: RefusedError) -> str:  # noqa: ARG002 - the protocol's
        return str(refusal)


class Desk(NamedTuple):
    """What carrying needs."""

    book: Book
    ledger: Ledger
    threads: Threads

    @property
    def entries(self) -> Subscriptions:
        return self.book.entries

    def carrier(self, send: Deed) -> Carrier:
        mail = Mail(send)
        return Carrier(self.book, self.ledger, Writer(), lambda _: mail, QUICK, Metrics())

    def hold(self, lease_s: int = 60) -> Hold:
        """Claim what is due."""
        now = int(time.time())
        (run,) = self.entries.claim_runs("me", now=now, until=now + lease_s, limit=1)
        return Hold(self.book, run, "me", now + lease_s)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A store with one run that is due."""
    store, threads = open_store(str(tmp_path / "d.db")), Threads()
    book = Book(store.subscriptions, threads)
    put_due(book.entries, slack_order())
    yield Desk(book, Ledger(store, threads, Metrics()), threads)
    threads.close()
    store.close()


def written(desk: Desk) -> Run:
    """The run as it is on disk."""
    (run,) = desk.entries.runs(slack_order().id, 1)
    return run


async def test_that_a_part_leaves_is_on_disk_before_it_does_and_that_it_arrived_before_the_next(desk: Desk) -> None:
    seen: list[tuple[bool, int]] = []

    async def send(slip: Slip, guard: Guard) -> str:
        async def attempt() -> str:
            run = written(desk)
            seen.append((run.is_part_under_way, len(run.parts)))
            return f"m{len(slip.before)}"

        return await guard(attempt)

    await desk.carrier(send).carry(desk.hold())
    assert seen == [(True, 0), (True, 1), (True, 2)]
    assert (written(desk).state, written(desk).parts) == ("sent", ("m0", "m1", "m2"))


@pytest.mark.parametrize(("first_may_be_done", "is_in_doubt"), [(True, True), (False, False)])
async def test_a_later_refusal_does_not_undo_what_an_attempt_before_it_may_have_done(
    first_may_be_done: bool, is_in_doubt: bool, desk: Desk
) -> None:
    faults = [UnreachableError("cut", may_be_done=first_may_be_done), RefusedError("is_archived")]

    async def attempt() -> str:
        raise faults.pop(0)

    async def send(slip: Slip, guard: Guard) -> str:  # noqa: ARG001 - the protocol's
        try:
            return await guard(attempt)
        except UnreachableError:
            return await guard(attempt)

    await desk.carrier(send).carry(desk.hold())
    assert written(desk).is_part_under_way == is_in_doubt


class Unrenewable:
    """The entries of a store that fails whenever a claim is to be renewed."""

    def __init__(self, entries: Subscriptions) -> None:
        self._entries = entries

    def __getattr__(self, name: str) -> object:
        return getattr(self._entries, name)

    def hold_run(self, run: Run, owner: str, *, until: int) -> bool:  # noqa: ARG002 - the protocol's
        raise StoreError("gone")


async def test_whoever_cannot_renew_its_claim_has_stopped_before_it_is_over(desk: Desk) -> None:
    hold = desk.hold(lease_s=3)
    until = time.time() + 3
    entries = cast(Subscriptions, Unrenewable(desk.entries))
    hold = Hold(Book(entries, desk.threads), hold.run, "me", int(time.time()) + 3)
    ended = list[float]()

    async def work() -> None:
        try:
            await asyncio.sleep(30)
        finally:
            ended.append(time.time())

    await hold.work(work(), 3)
    assert len(ended) == 1
    assert ended[0] < until


async def test_no_more_runs_are_in_hand_than_are_sent_at_once(desk: Desk) -> None:
    for number in range(6):
        put_due(desk.entries, slack_order(f"more{number:04}", channel=f"C{number}"))
    in_hand, go_on = 0, asyncio.Event()

    async def send(slip: Slip, guard: Guard) -> str:
        nonlocal in_hand
        in_hand += not slip.before
        await go_on.wait()
        return await guard(lambda: asyncio.sleep(0, "m"))

    terms = Terms(lease_s=60, retry_s=0.01, spacing_s=0.0, at_once=2)
    sender = Sender(desk.book, desk.carrier(send), terms)
    for _ in range(3):
        await sender.claim()
        await asyncio.sleep(0.2)
    most = in_hand
    go_on.set()
    await sender.stop(5)
    assert most == 2
