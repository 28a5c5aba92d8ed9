"""What `serve` needs of a platform, and what a platform gets from `serve`."""

from contextlib import AbstractAsyncContextManager
from typing import NamedTuple, Protocol

from bot.digests.mail import Mail
from bot.dispatch import Dispatcher
from bot.ledger import Ledger
from bot.metrics import Metrics
from bot.threads import Threads
from briefings.models.subscription import PlatformName
from briefings.store.base import Store


class Core(NamedTuple):
    """What all platforms share."""

    dispatcher: Dispatcher
    ledger: Ledger
    store: Store
    threads: Threads
    metrics: Metrics


class Platform(AbstractAsyncContextManager["Platform"], Protocol):
    """Slack, or Discord: an async context manager that holds its connections."""

    name: PlatformName

    @property
    def mail(self) -> Mail | None:
        """Sends digests; ``None`` before it could connect."""
        ...

    async def run(self) -> None:
        """Connect and serve until cancelled; faults of the network are waited out.

        Raises:
            ConfigurationError: The platform refuses us; asking again would be hammering.
        """
        ...

    async def waits(self) -> str | None:
        """Why it does not serve, in words for the operator; ``None`` if it does."""
        ...

    async def stop(self, within_s: float) -> None:
        """Take no more, and finish what was taken; what takes longer is given up."""
        ...
