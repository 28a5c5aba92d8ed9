"""Who holds a shard: one process at a time, by a lease in the store; the others stand by.

Both of two processes with one token would be told everything (unlike Slack). Invariant: whoever finds that its lease
is over, or cannot tell any more, has let go before another can take it.
"""

import time
from uuid import uuid4

from bot.threads import Threads
from briefings.errors import StoreError
from briefings.store.base import Store

LEASE_S = 12
RENEW_S = 3.0


class Lease:
    """A named lease; times are of the wall clock, which replicas share."""

    def __init__(self, store: Store, threads: Threads, name: str) -> None:
        self._store, self._threads, self._name = store, threads, name
        self._owner = uuid4().hex
        self._until = 0.0
        self._tried_since: float | None = None

    @property
    def is_held(self) -> bool:
        """Whether it is ours at this moment."""
        return time.time() < self._until

    @property
    def is_anothers(self) -> bool:
        """Whether another process is known to be alive and to hold it: longer than a dead one's lease would last."""
        since = self._tried_since
        return not self.is_held and since is not None and time.time() - since > LEASE_S + 1

    async def hold(self) -> bool:
        """Take or renew it; a database that fails lets the rest of the lease stand."""
        now = time.time()
        try:
            is_ours = await self._threads.run(
                self._store.hold, self._name, self._owner, now=int(now), until=int(now) + LEASE_S
            )
        except StoreError:
            return self.is_held
        self._until = int(now) + LEASE_S - 1 if is_ours else 0.0
        self._tried_since = None if is_ours else self._tried_since or now
        return is_ours

    async def release(self) -> None:
        """Give it back, so that another need not wait for its end."""
        if self._until:
            self._until = 0.0
            await self._threads.run(self._store.release, self._name, self._owner)
