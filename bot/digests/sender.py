"""Runs that wait are claimed, a page at a time, and carried side by side; every process does, none leads.

Invariant: this process holds no more runs than it sends at once, so its memory does not grow with what waits.
"""

import asyncio
import contextlib
import logging
from uuid import uuid4

from bot.digests.book import Book, now_s
from bot.digests.carrier import Carrier
from bot.digests.hold import Hold, LostError
from bot.digests.terms import Terms
from bot.jobs import Jobs
from bot.logs import facts
from briefings.errors import StoreError
from briefings.models.subscription import Run

_log = logging.getLogger(__name__)

_LOOK_S = 1.0
_GATHER_S = 0.05
"""Runs that end close together make room for one claim, and not for one each."""


class Sender:
    """Claims and carries."""

    def __init__(self, book: Book, carrier: Carrier, terms: Terms) -> None:
        self._book, self._carrier, self._terms = book, carrier, terms
        self._owner = uuid4().hex
        self._jobs, self._ended = Jobs(), asyncio.Event()
        self._running: set[tuple[str, str]] = set()

    async def run(self) -> None:
        """Send until stopped."""
        while not self._carrier.is_stopping:
            self._ended.clear()
            try:
                await self.claim()
            except StoreError as fault:
                _log.warning(facts("digests_wait", why=fault))
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_S):
                    await self._ended.wait()
                await asyncio.sleep(_GATHER_S)

    async def claim(self) -> int:
        """Take as many runs as there is room for, of platforms that can be sent to; returns how many were there.

        Raises:
            StoreError: The database fails.
        """
        room, platforms = self._terms.at_once - len(self._jobs), self._carrier.platforms
        if room <= 0 or not platforms or self._carrier.is_stopping:
            return 0
        now, claim_runs = now_s(), self._book.entries.claim_runs
        until = now + self._terms.lease_s
        runs = await self._book.ask(claim_runs, self._owner, now=now, until=until, limit=room, platforms=platforms)
        for run in runs:
            key = (run.subscription, run.edition)
            if key not in self._running:
                self._running.add(key)
                self._jobs.start(self._carry(Hold(self._book, run, self._owner, until), key))
        return len(runs)

    async def stop(self, within_s: float) -> None:
        """Claim no more, and let the parts that are under way arrive; the rest waits for another process."""
        self._carrier.is_stopping = True
        if late := await self._jobs.drain(within_s):
            _log.warning(facts("digests_given_up", how_many=late))

    async def _carry(self, hold: Hold, key: tuple[str, str]) -> None:
        try:
            await hold.work(self._carrier.carry(hold), self._terms.lease_s)
        except asyncio.CancelledError:
            await self._let_go(hold)
            raise
        except LostError:
            _log.info(facts("digest_taken_over", subscription=hold.run.subscription, edition=hold.run.edition))
        except StoreError as fault:
            _log.warning(facts("digest_not_noted", subscription=hold.run.subscription, why=fault))
        except Exception as fault:  # noqa: BLE001 - whatever it is, it must not be tried again at once for ever
            await self._give_back(hold, fault)
        finally:
            self._running.discard(key)
            self._ended.set()

    async def _let_go(self, hold: Hold) -> None:
        """We stop: another process may go on at once, unless a part may still be arriving; then after our claim."""
        if not hold.run.is_part_under_way:
            with contextlib.suppress(LostError, StoreError):
                await hold.note(retry_at=now_s())

    async def _give_back(self, hold: Hold, fault: Exception) -> None:
        """A fault of ours, most likely in the writing: try again later, a few times."""
        run: Run = hold.run
        _log.error(facts("digest_failed", subscription=run.subscription, edition=run.edition), exc_info=fault)
        with contextlib.suppress(LostError, StoreError):
            await self._carrier.failed(hold, type(fault).__name__)
