"""When messages leave."""

import asyncio
import time

import pytest

from bot.delivery import Delivery, RateLimitedError, RefusedError, UnreachableError, pause_s


class Attempts:
    """Something to send, that fails as it is told."""

    def __init__(self, *faults: Exception) -> None:
        self._faults = list(faults)
        self.times: list[float] = []

    async def __call__(self) -> str:
        self.times.append(time.monotonic())
        if self._faults:
            raise self._faults.pop(0)
        return "sent"


async def test_after_a_limit_nothing_leaves_for_that_place_and_everything_for_others() -> None:
    delivery, limited, behind, elsewhere = Delivery(), Attempts(RateLimitedError(0.5)), Attempts(), Attempts()
    start = time.monotonic()
    await asyncio.gather(
        delivery.send("here", limited), delivery.send("here", behind), delivery.send("there", elsewhere)
    )
    assert limited.times[1] - start >= 0.5
    assert behind.times[0] >= limited.times[1]
    assert elsewhere.times[0] - start < 0.4


async def test_messages_leave_in_order_and_at_the_pace() -> None:
    delivery, sent = Delivery(), list[int]()

    async def send(number: int) -> None:
        async def attempt() -> None:
            sent.append(number)

        await delivery.send("here", attempt)

    start = time.monotonic()
    await asyncio.gather(*map(send, range(4)))
    assert sent == [0, 1, 2, 3]
    assert time.monotonic() - start >= 0.9


async def test_what_may_have_arrived_is_looked_for_and_not_sent_again() -> None:
    attempts = Attempts(UnreachableError("cut", may_be_done=True))

    async def look() -> str | None:
        return "found"

    assert await Delivery().send("here", attempts, look=look) == "found"
    assert len(attempts.times) == 1


async def test_what_certainly_did_not_arrive_is_not_looked_for() -> None:
    async def look() -> str | None:
        raise AssertionError("nobody should look")

    assert await Delivery().send("here", Attempts(UnreachableError("no", may_be_done=False)), look=look) == "sent"


async def test_a_refusal_is_final_and_does_not_block_the_queue() -> None:
    delivery = Delivery()
    with pytest.raises(RefusedError, match="is_archived"):
        await delivery.send("here", Attempts(RefusedError("is_archived")))
    assert await delivery.send("here", Attempts()) == "sent"


async def test_it_gives_up_in_the_end() -> None:
    attempts = Attempts(*[UnreachableError("down", may_be_done=False)] * 2)
    with pytest.raises(UnreachableError):
        await Delivery().send("here", attempts, tries=2)
    assert len(attempts.times) == 2


async def test_a_limit_longer_than_anybody_waits_is_not_waited_out() -> None:
    with pytest.raises(RateLimitedError):
        await Delivery().send("here", Attempts(RateLimitedError(3600)))


def test_pauses_grow_to_a_limit() -> None:
    assert pause_s(1) < pause_s(3) < pause_s(6) <= 5
