"""How often a gateway session may be started: never in a hurry, also over restarts of the process.

A bot may IDENTIFY a thousand times a day, and then its token is reset (PLATFORMS.md, pitfall 9). So every start is
noted in the store before it is made, and each one soon after others waits longer. Invariant: a process that is
restarted in a loop, and one that loses its connection in a loop, both start at most some hundred times a day.

Source: docs.discord.com/developers/events/gateway#session-start-limit-object.
"""

import random
import time
from typing import NamedTuple

from bot.discord.rest import Json
from bot.threads import Threads
from briefings.store.base import Store

STEADY_S = 300.0
"""A session that stood so long was a good start: earlier ones are forgotten."""
_WINDOW_S = 3600.0
_FIRST_S, _LONGEST_S = 0.5, 600.0
_RESERVE = 20
"""Starts that are kept for the rest of the day."""
_KEPT = 20


class Budget(NamedTuple):
    """What Discord says of starting: how many shards, how many starts are left, when there are more again."""

    shards: int = 1
    left: int = 1000
    reset_after_s: float = 0.0
    at_once: int = 1
    """Shards that may IDENTIFY within the same five seconds."""

    @property
    def pause_s(self) -> float:
        """How long to wait so that the last starts of a day last for all of it."""
        return 0.0 if self.left > _RESERVE else self.reset_after_s / (self.left + 1)


def read_budget(answer: Json) -> Budget:
    """Read the answer of ``/gateway/bot``."""
    limit = answer.get("session_start_limit") or {}
    return Budget(
        max(1, int(answer.get("shards") or 1)),
        int(limit.get("remaining", 1000)),
        float(limit.get("reset_after", 0)) / 1000,
        max(1, int(limit.get("max_concurrency") or 1)),
    )


def pause_s(starts: tuple[float, ...], now: float, jitter: float = 1.0) -> float:
    """How long to wait before the next start.

    Args:
        starts: When the last ones were, in epoch seconds, oldest first.
        now: The same clock.
        jitter: Around 1; replicas that fail together should not come back together.
    """
    recent = [start for start in starts if now - _WINDOW_S < start <= now]
    if not recent:
        return 0.0
    pause = min(_LONGEST_S, _FIRST_S * 2.0 ** (len(recent) - 1)) * jitter
    return max(0.0, pause - (now - recent[-1]))


class Starts:
    """The starts of a shard, in the store."""

    def __init__(self, store: Store, threads: Threads, shard: str) -> None:
        self._store, self._threads, self._key = store, threads, f"discord starts {shard}"

    async def wait_s(self) -> float:
        """How long to wait now."""
        jitter = random.uniform(0.75, 1.25)  # noqa: S311 - no secret
        return pause_s(await self._read(), time.time(), jitter)

    async def note(self) -> None:
        """Note a start that is about to be made."""
        starts = (*await self._read(), time.time())[-_KEPT:]
        await self._threads.run(self._store.remember, self._key, " ".join(f"{start:.3f}" for start in starts))

    async def forget(self) -> None:
        """The last start was good."""
        await self._threads.run(self._store.remember, self._key, "")

    async def _read(self) -> tuple[float, ...]:
        noted = await self._threads.run(self._store.recall, self._key)
        return tuple(map(float, (noted or "").split()))
