"""The digest loop of a process: what is due is found, what waits is sent, and who is followed is looked at.

All replicas run it and none leads: the store hands each run to one of them at a time.
"""

import asyncio

from bot.digests.book import Book, now_s
from bot.digests.carrier import Carrier, Mails
from bot.digests.follows import Follows
from bot.digests.scheduler import Scheduler
from bot.digests.sender import Sender
from bot.digests.terms import Terms
from bot.digests.writer import Writer
from bot.platform import Core
from bot.threads import Threads
from briefings.errors import StoreError
from briefings.models.subscription import PLATFORMS
from briefings.services import Services

_ALIVE_S = 20
"""A loop that has not looked for so long does not live: a digest is due within it."""


class DigestLoop:
    """See the module; made by `serve`."""

    def __init__(self, core: Core, services: Services, mails: Mails, terms: Terms) -> None:
        self._core, self._writing = core, Threads(1)
        self._book = book = Book(core.store.subscriptions, core.threads)
        carrier = Carrier(book, core.ledger, Writer(services, self._writing), mails, terms, core.metrics)
        self._scheduler = Scheduler(book, core.metrics)
        self._sender = Sender(book, carrier, terms)
        self._follows = Follows(book, services, self._writing, core.metrics)

    async def run(self) -> None:
        """Work until cancelled, or stopped."""
        await asyncio.gather(self._scheduler.run(), self._sender.run(), self._follows.run())

    async def waits(self) -> str | None:
        """Why no digest would leave, in words for the operator; ``None`` if all is well."""
        silent_s = now_s() - self._scheduler.looked_at
        if silent_s > _ALIVE_S:
            return f"nothing has been looked for since {silent_s} s"
        try:
            there = await self._book.ask(self._book.entries.open_runs)
        except StoreError as fault:
            return str(fault)
        for platform in PLATFORMS:  # also of those that other processes serve: if none lives, it is seen here
            self._core.metrics.digests_open.labels(platform).set(there[platform].runs if platform in there else 0)
        return None

    async def stop(self, within_s: float) -> None:
        """Start no more, and let the parts that are under way arrive."""
        await self._sender.stop(within_s)
        self._writing.close()
