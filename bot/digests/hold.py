"""A run in the hands of this process: every step is written down before the next, and only while the run is ours.

Invariant: whoever finds that a claim is over, or cannot renew it in time, has stopped before another can take it.
"""

import asyncio
import logging
from collections.abc import Coroutine, Sequence
from typing import Any, TypedDict, Unpack

from bot.digests.book import Book, now_s
from bot.logs import facts
from briefings.errors import StoreError
from briefings.models.subscription import Run, RunState

_log = logging.getLogger(__name__)

_RENEWALS = 3
"""A claim is renewed so often within its life."""
_MARGIN_S = 1
_END_S = 0.3


class LostError(Exception):
    """The run is in other hands."""


class Changes(TypedDict, total=False):
    """What of a run can change; see `Run`."""

    state: RunState
    attempts: int
    payload: str
    parts: tuple[str, ...]
    is_part_under_way: bool
    part_at: int | None
    note: str
    finished_at: int


class Hold:
    """One run, and the right to send it."""

    def __init__(self, book: Book, run: Run, owner: str, until: int) -> None:
        self.run = run
        self._book, self._owner, self._until = book, owner, until

    def stage(self, **changes: Unpack[Changes]) -> None:
        """Change the run; it is written down with the next note."""
        self.run = self.run.model_copy(update=changes)

    async def note(
        self,
        *,
        retry_at: int | None = None,
        place_waits: bool = False,
        told: Sequence[str] | None = None,
        **changes: Unpack[Changes],
    ) -> None:
        """Change the run, and write it down; see `Subscriptions.note_run`.

        Raises:
            LostError: It is not ours any more.
            StoreError: The database fails; nothing was changed, as far as is known.
        """
        run, note = self.run.model_copy(update=changes), self._book.entries.note_run
        if not await self._book.ask(note, run, self._owner, retry_at=retry_at, place_waits=place_waits, told=told):
            raise LostError
        self.run = run

    async def work(self, work: Coroutine[Any, Any, None], lease_s: int) -> None:
        """Do the work on the run, and renew the claim meanwhile; if it is lost, the work ends at once.

        Raises:
            Exception: What the work raises.
        """
        task = asyncio.create_task(work)
        try:
            while not task.done():
                await asyncio.wait({task}, timeout=lease_s / _RENEWALS)
                if task.done() or await self._renew(lease_s):
                    continue
                await asyncio.wait({task}, timeout=_END_S)  # it may have come to its end meanwhile
                if not task.done():
                    _log.warning(facts("digest_lost", subscription=self.run.subscription, edition=self.run.edition))
                    return
            task.result()
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _renew(self, lease_s: int) -> bool:
        """Renew the claim; a database that fails lets the rest of it stand."""
        now = now_s()
        try:
            async with asyncio.timeout(lease_s / _RENEWALS):
                is_ours = await self._book.ask(self._book.entries.hold_run, self.run, self._owner, until=now + lease_s)
        except (StoreError, TimeoutError):
            return now_s() < self._until - _MARGIN_S
        self._until = now + lease_s
        return is_ours
