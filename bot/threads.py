"""The one bridge between the event loop and the synchronous core: a bounded pool of threads."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Lock
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_THREADS = 4


class Threads:
    """Runs functions of the core, a few at a time; the loop never waits for one."""

    def __init__(self, size: int = _THREADS) -> None:
        self._pool = ThreadPoolExecutor(size, thread_name_prefix="core")
        self._busy, self._counting = 0, Lock()

    async def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a function in the pool and return what it returns, or raise what it raises."""
        return await asyncio.get_running_loop().run_in_executor(
            self._pool, partial(self._work, function, *args, **kwargs)
        )

    @property
    def is_busy(self) -> bool:
        """Whether a function still runs, perhaps one that nobody waits for any more."""
        return self._busy > 0

    def close(self) -> None:
        """Take no more work; what runs is not waited for."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _work(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        with self._counting:
            self._busy += 1
        try:
            return function(*args, **kwargs)
        finally:
            with self._counting:
                self._busy -= 1
