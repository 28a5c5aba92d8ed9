"""When a message leaves: one queue for each channel decides, never the single call.

Invariants: messages to a channel leave in order, about one a second after a short burst; after a 429 nothing leaves
for that channel before ``Retry-After`` is over; what failed is tried again with growing pauses, and if it may have
arrived all the same, whoever can look is asked first.

Source: https://docs.slack.dev/apis/web-api/rate-limits (1 message a second and channel, short bursts).
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

PER_S, BURST = 1.0, 3.0
MOST_TRIES = 8
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.3, 4.0
_LONGEST_WAIT_S = 120.0
_MARGIN_S = 0.05  # the clocks of two machines
_IDLE_S, _LANES_KEPT = 60.0, 1000

T = TypeVar("T")


class DeliveryError(Exception):
    """A message could not be delivered."""


class RateLimitedError(DeliveryError):
    """The platform says not now; nothing was done."""

    def __init__(self, after_s: float) -> None:
        super().__init__(f"not for {after_s:.0f} s")
        self.after_s = after_s


class UnreachableError(DeliveryError):
    """The platform did not answer, or with a fault of its own.

    ``may_be_done`` if the request may have taken effect all the same.
    """

    def __init__(self, why: str, *, may_be_done: bool) -> None:
        super().__init__(why)
        self.may_be_done = may_be_done


class RefusedError(DeliveryError):
    """The platform understands and says no, with its word for it; asking again will not help.

    ``needed`` names the permission that is missing, if that is why.
    """

    def __init__(self, error: str, needed: str = "") -> None:
        super().__init__(error)
        self.error, self.needed = error, needed


class Pace:
    """Lets so many a second pass, after a burst."""

    def __init__(self, per_s: float, burst: float) -> None:
        self.lock = asyncio.Lock()
        self._per_s, self._burst = per_s, burst
        self._room = burst
        self._at = self.used = time.monotonic()

    async def wait_in_turn(self) -> None:
        """Take a turn behind all who came before, and wait for room."""
        async with self.lock:
            await self.wait_for_room()

    async def wait_for_room(self) -> None:
        """Wait until a message may leave, and count it; the caller holds the lock."""
        now = time.monotonic()
        self._room = min(self._burst, self._room + (now - self._at) * self._per_s)
        self._at = now
        if self._room < 1:
            await asyncio.sleep((1 - self._room) / self._per_s)
            self._room, self._at = 1.0, time.monotonic()
        self._room -= 1

    async def stay_away(self, for_s: float) -> None:
        """Wait out a limit, after which one message may leave."""
        await asyncio.sleep(for_s)
        self._room, self._at = 1.0, time.monotonic()


class Delivery:
    """All queues of a platform."""

    def __init__(self) -> None:
        self._lanes: dict[str, Pace] = {}

    async def send(
        self,
        place: str,
        attempt: Callable[[], Awaitable[T]],
        *,
        is_paced: bool = True,
        look: Callable[[], Awaitable[T | None]] | None = None,
        tries: int = MOST_TRIES,
    ) -> T:
        """Send something when its turn comes.

        Args:
            place: The channel, whose queue it joins.
            attempt: Sends it once; raises a `DeliveryError`.
            is_paced: Whether it counts as a message.
            look: Finds what an attempt that got no answer has done all the same; ``None`` is nothing, or not known.
            tries: How often to try at most; being told to wait does not count.

        Returns:
            What the attempt, or the look, returned.

        Raises:
            DeliveryError: It was refused, or the platform stayed away too long.
        """
        lane = self._lane(place)
        async with lane.lock:
            give_up = time.monotonic() + _LONGEST_WAIT_S
            failures = 0
            while True:
                if is_paced:
                    await lane.wait_for_room()
                try:
                    return await attempt()
                except RateLimitedError as limit:
                    if time.monotonic() + limit.after_s > give_up:
                        raise
                    await lane.stay_away(limit.after_s + _MARGIN_S)
                except UnreachableError as fault:
                    failures += 1
                    if fault.may_be_done and look is not None and (done := await look()) is not None:
                        return done
                    if failures >= tries or time.monotonic() > give_up:
                        raise
                    await asyncio.sleep(pause_s(failures))

    def _lane(self, place: str) -> Pace:
        now = time.monotonic()
        if len(self._lanes) > _LANES_KEPT:
            busy = {name: lane for name, lane in self._lanes.items() if lane.lock.locked() or now - lane.used < _IDLE_S}
            self._lanes = busy
        lane = self._lanes.setdefault(place, Pace(PER_S, BURST))
        lane.used = now
        return lane


def pause_s(failures: int, fault: DeliveryError | None = None) -> float:
    """Seconds to wait after so many failures in a row: doubling, capped, with jitter so that replicas drift apart.

    After a limit it is what the platform asked for.
    """
    if isinstance(fault, RateLimitedError):
        return fault.after_s + _MARGIN_S
    pause = min(_LONGEST_PAUSE_S, _FIRST_PAUSE_S * 2.0 ** (failures - 1))
    return float(pause * random.uniform(0.75, 1.25))  # noqa: S311 - no secret
