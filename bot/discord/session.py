"""One session of the gateway on discord.py: it lives, resumes, and knows how it is.

discord.py resumes by itself; what it does not do is done here: it sees a zombie by the gateway's own heartbeat
interval, and gives up a connection that never begins or is lost for long, so that a new one is made.

Source: docs.discord.com/developers/events/gateway; PLATFORMS.md, pitfalls 7 and 8.
"""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable

import discord

from bot.discord.ears import Listener
from bot.logs import facts

_log = logging.getLogger(__name__)

INTENTS = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
"""None of these is privileged; of messages, only those have words that are for the bot."""
_LOOK_S = 0.2
_BEGIN_WITHIN_S = 20.0
_LOST_FOR_S = 90.0
_BEATS_MISSED, _MARGIN_S = 1.5, 1.0
_LONGEST_SILENCE_S = 65.0
_HELLO_LETTERS = 1000
ZOMBIE = 4000
"""Our own close code: neither 1000 nor 1001, so that the session can be resumed."""

Turn = Callable[[], Awaitable[None]]


class SessionLostError(Exception):
    """A session is not to be had again."""


class Session(discord.Client):
    """A client for one shard; ``run_until_lost`` is its life."""

    def __init__(self, listener: Listener, turn: Turn, shard: tuple[int, int]) -> None:
        super().__init__(
            intents=INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            enable_debug_events=True,
            shard_id=shard[0],
            shard_count=shard[1],
        )
        self.is_up = False
        self._listener, self._turn = listener, turn
        self._silence_s = _LONGEST_SILENCE_S
        self._heard_at = self._lost_at = time.monotonic()
        self._has_begun = self._is_ended = False
        self._life: asyncio.Task[None] | None = None

    async def run_until_lost(self, token: str) -> None:
        """Connect, and live until the session is lost or refused.

        Raises:
            discord.DiscordException: It is refused.
            SessionLostError: It never began, or was away too long.
        """
        life = self._life = asyncio.create_task(self.start(token))
        try:
            while not life.done():
                await asyncio.wait({life}, timeout=_LOOK_S)
                await self._look()
            if not self._is_ended:
                life.result()
        finally:
            self.is_up = False
            # First the life, then the socket: whoever reads while it is closed closes it as if it were to be resumed.
            life.cancel()
            await asyncio.gather(life, return_exceptions=True)
            await self.close()

    def end(self) -> None:
        """Let the life end in peace."""
        self._is_ended = True
        if self._life is not None:
            self._life.cancel()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:  # noqa: ARG002
        """Wait for the turn to IDENTIFY."""
        await self._turn()

    async def on_connect(self) -> None:
        """A session has begun."""
        self._found("session_started")

    async def on_resumed(self) -> None:
        """A session goes on; what was missed follows."""
        self._found("session_resumed")

    async def on_disconnect(self) -> None:
        """The connection is gone; the library tries to resume."""
        if self.is_up:
            self._lost_at = time.monotonic()
        self.is_up = False

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """See `Listener`."""
        await self._listener.interaction(interaction)

    async def on_message(self, message: discord.Message) -> None:
        """See `Listener`."""
        await self._listener.message(message)

    async def on_socket_raw_receive(self, message: str) -> None:
        """Something was heard; HELLO says how often that should be."""
        self._heard_at = time.monotonic()
        if len(message) < _HELLO_LETTERS and "heartbeat_interval" in message:
            interval_ms = (json.loads(message).get("d") or {}).get("heartbeat_interval")
            if interval_ms:
                self._has_begun = True
                silence_s = _BEATS_MISSED * float(interval_ms) / 1000 + _MARGIN_S
                self._silence_s = min(_LONGEST_SILENCE_S, silence_s)

    async def on_error(self, event_method: str, /, *_: object, **__: object) -> None:
        """A fault of ours while an event was taken: logged once, and harms no other."""
        _log.exception(facts("event_failed", platform="discord", kind=event_method))

    async def _look(self) -> None:
        now = time.monotonic()
        if self._is_ended:
            return
        if not self.is_up:
            if now - self._lost_at > (_LOST_FOR_S if self._has_begun else _BEGIN_WITHIN_S):
                raise SessionLostError
        elif now - self._heard_at > self._silence_s and self.ws is not None:
            _log.warning(facts("zombie", platform="discord", silent_s=now - self._heard_at))
            self._heard_at = now
            await self.ws.close(ZOMBIE)

    def _found(self, event: str) -> None:
        self.is_up = True
        self._heard_at = time.monotonic()
        _log.info(facts(event, platform="discord", shard=self.shard_id))
