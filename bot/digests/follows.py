"""Who is followed: looked at when the corpus has changed, for somebody may have said something new."""

import asyncio
import logging

from bot.digests.book import Book, now_s
from bot.digests.scheduler import local_day
from bot.logs import facts
from bot.metrics import Metrics
from bot.threads import Threads
from briefings.digesting import follow_edition
from briefings.errors import StoreError
from briefings.models.subscription import Run, Subscription
from briefings.services import Services

_log = logging.getLogger(__name__)

_LOOK_S = 3.0
_AGAIN_S = 600
"""Somebody may follow again after a pause in which the corpus changed."""


class Follows:
    """Makes runs of what those who are followed said anew.

    Every process looks; that words are told once is the store's: of one edition there is one run.
    """

    def __init__(self, book: Book, services: Services, threads: Threads, metrics: Metrics) -> None:
        self._book, self._services, self._threads, self._metrics = book, services, threads, metrics
        self._seen: str | None = None
        self._seen_at = 0

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except StoreError as fault:
                _log.warning(facts("follows_not_looked_at", why=fault))
            await asyncio.sleep(_LOOK_S)

    async def look(self) -> None:
        """Look at everybody who is followed, if the corpus has changed since the last look.

        Raises:
            StoreError: The database fails; the next look is at all of them again.
        """
        state = await self._threads.run(self._services.store.state)
        if state.corpus_hash == self._seen and now_s() - self._seen_at < _AGAIN_S:
            return
        for order in await self._book.ask(self._book.entries.followed):
            now = now_s()
            edition = await self._threads.run(self._edition, order, now)
            run = Run(subscription=order.id, edition=edition, due_at=now) if edition is not None else None
            if run is not None and await self._book.ask(self._book.entries.put_run, run):
                self._metrics.digests.labels(outcome="due").inc()
        self._seen, self._seen_at = state.corpus_hash, now_s()

    def _edition(self, order: Subscription, now: int) -> str | None:
        try:
            return follow_edition(self._services, order, today=local_day(order, now))
        except StoreError:
            raise
        except Exception:  # noqa: BLE001 - the others are not to blame
            _log.exception(facts("follow_not_looked_at", subscription=order.id))
            return None
