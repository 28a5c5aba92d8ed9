"""Work that goes on after an acknowledgement: held so that it is not lost, and finished before the process ends."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from bot.logs import facts

_log = logging.getLogger(__name__)


class Jobs:
    """Running tasks. A fault in one is logged and harms no other."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._running)

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Run work in a task of its own."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._finished)

    async def drain(self, timeout_s: float) -> int:
        """Wait for all work, cancel what takes longer; returns how many were cancelled."""
        if not self._running:
            return 0
        _, late = await asyncio.wait(tuple(self._running), timeout=timeout_s)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return len(late)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (fault := task.exception()) is not None:
            _log.error(facts("job_failed", kind=type(fault).__name__), exc_info=fault)
