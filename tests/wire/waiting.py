"""Waiting for something to become true, woken by what happens and never by a clock.

Whoever changes the state of a stand-in rings its `Bell`; whoever waits looks again. A test thus takes as long as the
product and not a poll longer.
"""

import asyncio
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Bell:
    """Wakes all who wait, each time that it is rung."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Event] = set()

    def ring(self) -> None:
        """Something changed: let everybody look again."""
        for event in self._waiting:
            event.set()

    async def wait_for(self, look: Callable[[], Found | None], timeout_s: float = 5.0, what: str = "") -> Found:
        """Wait until a look finds something.

        Args:
            look: Called at once and after each ring; anything truthy ends the wait.
            timeout_s: How long to wait, in seconds.
            what: What is waited for, in words, for the failure.

        Returns:
            What the look found.

        Raises:
            AssertionError: The time is up.
        """
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            async with asyncio.timeout(timeout_s):
                while not (found := look()):
                    await event.wait()
                    event.clear()
                return found
        except TimeoutError:
            raise AssertionError(f"waited {timeout_s} s in vain{' for ' + what if what else ''}") from None
        finally:
            self._waiting.discard(event)
