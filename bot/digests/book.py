"""The subscriptions in the store, asked from the event loop; every call is timed."""

import math
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from bot.metrics import Metrics
from bot.threads import Threads
from briefings.store.subscriptions import Subscriptions

P = ParamSpec("P")
T = TypeVar("T")


class Book:
    """`Subscriptions`, and the bridge to them."""

    def __init__(self, entries: Subscriptions, threads: Threads, metrics: Metrics) -> None:
        self.entries = entries
        self._threads, self._metrics = threads, metrics

    async def ask(self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a method of `entries` in a thread.

        Raises:
            StoreError: The database fails.
        """
        start = time.perf_counter()
        try:
            return await self._threads.run(method, *args, **kwargs)
        finally:
            took_s = time.perf_counter() - start
            self._metrics.store_seconds.labels(call=method.__name__).observe(took_s)


def now_s() -> int:
    """This moment as the store counts it: whole epoch seconds."""
    return int(time.time())


def in_s(pause_s: float) -> int:
    """The first whole second after a pause."""
    return math.ceil(time.time() + pause_s)
