"""A shard's life: stand by for its lease, start in turn and not too often, serve, start again.

discord.py ends when its first handshake fails, and knows neither leases nor a budget of starts; so the loop around it
is ours (PLATFORMS.md, pitfalls 8, 9, 11).
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import NamedTuple
from uuid import uuid4

import discord

from bot.delivery import DeliveryError
from bot.discord.ears import Listener
from bot.discord.lease import RENEW_S, Lease
from bot.discord.session import Session, SessionLostError
from bot.discord.starts import STEADY_S, Budget, Starts
from bot.logs import facts
from bot.threads import Threads
from briefings.errors import StoreError
from briefings.store.base import Store

_log = logging.getLogger(__name__)

FATAL = {
    4004: "Discord refuses DISCORD_BOT_TOKEN. Reset it in the developer portal, set the new one, and start again.",
    4013: "Discord knows no such intents. This version of briefbot is too old; please update it.",
    4014: "Discord refuses intents that the app was not granted. In the developer portal, look at Bot, Privileged"
    " Gateway Intents; briefbot needs none of them, so please report this.",
}
"""Close codes after which trying again only burns starts (docs.discord.com/…/opcodes-and-status-codes)."""
RESHARD = frozenset({4010, 4011})
"""The number of shards is not right any more."""
_TURN_S = 6
"""IDENTIFYs are five seconds apart; whole seconds, so one more."""
_LOOK_S = 0.2


class ShardRefusedError(Exception):
    """Discord will not have this shard; the message is for the operator."""


class ReshardError(Exception):
    """The number of shards has to be read again."""


class Shared(NamedTuple):
    """What the shards of a process share."""

    token: str
    store: Store
    threads: Threads
    listener: Listener
    read_budget: Callable[[], Awaitable[Budget]]


class Shard:
    """One shard."""

    def __init__(self, shared: Shared, number: int, budget: Budget) -> None:
        self._shared, self._budget = shared, budget
        count = budget.shards
        self._shard = (number, count)
        name = f"{number}/{count}"
        self._lease = Lease(shared.store, shared.threads, f"discord shard {name}")
        self._starts = Starts(shared.store, shared.threads, name)
        self._session: Session | None = None
        self._trouble: str | None = None
        self._is_done = False

    @property
    def waits(self) -> str | None:
        """Why it does not serve; ``None`` if it does, or if another process does."""
        if self._session is not None and self._session.is_up:
            return None
        if self._lease.is_held:
            return self._trouble or "the gateway is not connected"
        return None if self._lease.is_anothers else "another process may hold the gateway; waiting for its lease"

    @property
    def _stagger_s(self) -> float:
        """How much later than the first this shard starts, so that its turn comes before it gets impatient."""
        return float(_TURN_S * (self._shard[0] // self._budget.at_once))

    async def run(self) -> None:
        """Live until cancelled.

        Raises:
            ShardRefusedError: Trying again would be hammering.
            ReshardError: See there.
        """
        try:
            await asyncio.sleep(self._stagger_s)
            while not self._is_done:
                if await self._lease.hold():
                    await self._serve_while_held()
                else:
                    await asyncio.sleep(RENEW_S)
        finally:
            await self._let_go()

    def stop(self) -> None:
        """Take no more; `run` ends soon."""
        self._is_done = True
        if self._session is not None:
            self._session.end()

    async def _serve_while_held(self) -> None:
        """Serve until the lease is lost."""
        serving = asyncio.create_task(self._serve())
        try:
            while not serving.done() and self._lease.is_held:
                await asyncio.wait({serving}, timeout=RENEW_S)
                await self._lease.hold()
            if serving.done():
                serving.result()
            else:
                _log.warning(facts("lease_lost", platform="discord", shard=self._shard[0]))
        finally:
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)

    async def _serve(self) -> None:
        while not self._is_done:
            try:
                await self._wait_for_start()
                await self._live()
            except (DeliveryError, StoreError) as fault:
                self._trouble = f"Discord cannot be started ({fault})"
                _log.warning(facts("gateway_waits", why=fault))
                await asyncio.sleep(1.0)

    async def _wait_for_start(self) -> None:
        """Wait until another start does no harm, and note it."""
        budget = self._budget = await self._shared.read_budget()
        if budget.pause_s:
            self._trouble = f"only {budget.left} starts are left today; the next one waits {budget.pause_s:.0f} s"
            _log.error(facts("starts_used_up", left=budget.left, wait_s=budget.pause_s))
        await asyncio.sleep(max(budget.pause_s, await self._starts.wait_s()))
        await self._starts.note()

    async def _live(self) -> None:
        """One session, from its start to its loss."""
        began = time.monotonic()
        session = self._session = Session(self._shared.listener, self._turn, self._shard)
        steady = asyncio.create_task(self._note_steady(session))
        try:
            await session.run_until_lost(self._shared.token)
        except discord.LoginFailure:
            raise ShardRefusedError(FATAL[4004]) from None
        except discord.PrivilegedIntentsRequired:
            raise ShardRefusedError(FATAL[4014]) from None
        except discord.ConnectionClosed as closed:
            if closed.code in FATAL:
                raise ShardRefusedError(FATAL[closed.code]) from None
            if closed.code in RESHARD:
                raise ReshardError from None
            self._trouble = f"Discord closed the gateway ({closed.code})"
        except SessionLostError:
            self._trouble = "the gateway stayed away"
        except Exception as fault:  # noqa: BLE001 - the library raises anything when a first handshake fails
            self._trouble = f"the gateway does not connect ({type(fault).__name__})"
        finally:
            steady.cancel()
            self._session = None
        if not self._is_done:
            lived_s = time.monotonic() - began
            _log.warning(facts("session_lost", shard=self._shard[0], after_s=lived_s, why=self._trouble))

    async def _note_steady(self, session: Session) -> None:
        """Forget earlier starts once this one has proved to be good."""
        await asyncio.sleep(STEADY_S)
        if session.is_up:
            await self._starts.forget()

    async def _turn(self) -> None:
        """Wait until this shard may IDENTIFY, among all shards and processes."""
        name, owner = f"discord identify {self._shard[0] % self._budget.at_once}", uuid4().hex
        while True:
            now = int(time.time())
            if await self._shared.threads.run(self._shared.store.hold, name, owner, now=now, until=now + _TURN_S):
                return
            await asyncio.sleep(_LOOK_S)

    async def _let_go(self) -> None:
        try:
            await self._lease.release()
        except StoreError as fault:
            _log.warning(facts("lease_not_released", why=fault))
