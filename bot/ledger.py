"""What was taken already, on disk: a delivery that comes again does nothing, also after a restart.

A delivery is *claimed* before anything is done, and *settled* just before its visible effect. A second delivery of
what is settled is dropped at once. One of what is only claimed waits: if the process that claimed it died, its work
is taken over, so that no answer is lost either (platforms deliver at least once: PLATFORMS.md, pitfall 1).
"""

import asyncio
import time
from collections import OrderedDict
from typing import NamedTuple
from uuid import uuid4

from bot.metrics import Metrics
from bot.threads import Threads
from briefings.store.base import Store

LEASE_S = 5
"""Answers are made in less; who needs longer is not disturbed, since only one of two attempts can settle."""
KEEP_S = 2 * 86_400
_SETTLED_KEPT = 10_000


class Claim(NamedTuple):
    """The right to do a piece of work, of one attempt."""

    key: str
    owner: str


class Ledger:
    """Claims in the store, with the last keys of this process in memory."""

    def __init__(self, store: Store, threads: Threads, metrics: Metrics) -> None:
        self._store, self._threads, self._metrics = store, threads, metrics
        self._settled: OrderedDict[str, None] = OrderedDict()

    async def claim(self, key: str) -> Claim | None:
        """Take a piece of work; ``None`` if it is done, or another attempt is at it.

        Raises:
            StoreError: The database fails; nothing may be done then.
        """
        claim = Claim(key, uuid4().hex)
        for wait_s in (0, LEASE_S + 1):
            await asyncio.sleep(wait_s)
            if key in self._settled:
                break
            now = int(time.time())
            if await self._threads.run(self._store.claim, key, claim.owner, now=now, until=now + LEASE_S):
                return claim
            if await self._threads.run(self._store.is_settled, key):
                break
        self._metrics.repeats.inc()
        return None

    async def settle(self, claim: Claim) -> bool:
        """Say that the visible effect follows; it must not if this is ``False``."""
        self._settled[claim.key] = None
        if len(self._settled) > _SETTLED_KEPT:
            self._settled.popitem(last=False)
        return await self._threads.run(self._store.settle, claim.key, claim.owner)

    async def prune(self) -> None:
        """Forget what is too old to come again."""
        await self._threads.run(self._store.forget_claims, int(time.time()) - KEEP_S)
