"""The one bridge between the event loop and the synchronous core: a bounded pool of threads."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_THREADS = 4


class Threads:
    """Runs functions of the core, a few at a time; the loop never waits for one."""

    def __init__(self, size: int = _THREADS) -> None:
        self._pool = ThreadPoolExecutor(size, thread_name_prefix="core")

    async def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a function in the pool and return what it returns, or raise what it raises."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, partial(function, *args, **kwargs))

    def close(self) -> None:
        """Take no more work; what runs is not waited for."""
        self._pool.shutdown(wait=False, cancel_futures=True)
