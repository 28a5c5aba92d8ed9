"""The work of acts, the same for every platform: each act once, in a task of its own, its faults told to whoever acted.

Invariant: an act has at most one visible effect, however often a platform delivers it. All of this runs after the
platform was acknowledged.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable

from bot.delivery import DeliveryError
from bot.dispatch import Dispatcher
from bot.jobs import Jobs
from bot.ledger import Claim, Ledger
from bot.logs import facts
from briefings.services import Services

_log = logging.getLogger(__name__)

Work = Callable[[Claim], Awaitable[None]]
Tell = Callable[[str], Awaitable[None]]
Wording = Callable[[DeliveryError], str | None]
"""The platform's sentence for a fault of delivery; ``None`` if it has none."""


class Workbench:
    """Does the work."""

    def __init__(self, dispatcher: Dispatcher, ledger: Ledger, jobs: Jobs, wording: Wording) -> None:
        self._dispatcher, self._ledger, self._jobs, self._wording = dispatcher, ledger, jobs, wording

    def start(self, key: str, work: Work, tell: Tell) -> None:
        """Work for an act in a task of its own, unless it was done before.

        Args:
            key: What tells the act from every other; the same when it is delivered again.
            work: Does it, given its claim; calls `settle` just before anything can be seen.
            tell: Tells whoever acted one sentence, should it fail.
        """
        self._jobs.start(self._guarded(key, work, tell))

    async def settle(self, claim: Claim) -> None:
        """Say that the visible effect follows.

        Raises:
            asyncio.CancelledError: Another attempt has taken the work over; this one must end.
        """
        if not await self._ledger.settle(claim):
            raise asyncio.CancelledError

    async def keep(self, states: Iterable[tuple[str, str]]) -> None:
        """Store what buttons are too small for, before their message is sent."""
        kept = tuple(states)

        def remember(services: Services) -> None:
            for state, text in kept:
                services.store.remember(state, text)

        if kept:
            await self._dispatcher.look(remember)

    async def _guarded(self, key: str, work: Work, tell: Tell) -> None:
        try:
            claim = await self._ledger.claim(key)
            if claim is not None:
                await work(claim)
        except Exception as fault:  # noqa: BLE001 - whatever it is, whoever acted is told, and it is logged
            await self._tell_fault(fault, tell)

    async def _tell_fault(self, fault: Exception, tell: Tell) -> None:
        sentence = self._wording(fault) if isinstance(fault, DeliveryError) else None
        if sentence is None:
            sentence = self._dispatcher.problem_of(fault).message
        try:
            await tell(sentence)
        except DeliveryError as silent:
            _log.error(facts("asker_not_told", why=silent))
