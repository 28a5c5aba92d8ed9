"""The subscriptions in the store, asked from the event loop."""

import math
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from bot.threads import Threads
from briefings.store.subscriptions import Subscriptions

P = ParamSpec("P")
T = TypeVar("T")


class Book:
    """`Subscriptions`, and the bridge to them."""

    def __init__(self, entries: Subscriptions, threads: Threads) -> None:
        self.entries, self._threads = entries, threads

    async def ask(self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a method of `entries` in a thread.

        Raises:
            StoreError: The database fails.
        """
        return await self._threads.run(method, *args, **kwargs)


def now_s() -> int:
    """This moment as the store counts it: whole epoch seconds."""
    return int(time.time())


def in_s(pause_s: float) -> int:
    """The first whole second after a pause."""
    return math.ceil(time.time() + pause_s)
