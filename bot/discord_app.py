"""The Discord app: settings in, a running `Platform` out. Puts the parts together and decides nothing else."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Self, TypeVar

import yarl
from discord import VoiceClient
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.delivery import Delivery, DeliveryError, RefusedError, pause_s
from bot.discord.answering import Answering
from bot.discord.digest_mail import DiscordMail
from bot.discord.ears import Ears
from bot.discord.outbox import Outbox
from bot.discord.rest import DEAD, Rest
from bot.discord.sentences import sentence_for
from bot.discord.setup import DiscordSetup
from bot.discord.shard import FATAL, ReshardError, Shard, ShardRefusedError, Shared
from bot.discord.starts import Budget, read_budget
from bot.discord.sync import sync
from bot.jobs import Jobs
from bot.logs import facts
from bot.platform import Core
from bot.work import Workbench
from briefings.errors import ConfigurationError, StoreError
from briefings.models.subscription import PlatformName

_log = logging.getLogger(__name__)

T = TypeVar("T")

_CLOSE_WITHIN_S = 2.0


class DiscordApp:
    """Discord; see `bot.platform.Platform`."""

    name: PlatformName = "discord"

    def __init__(self, setup: DiscordSetup, excerpt_words: int, core: Core) -> None:
        self._setup, self._excerpt_words, self.core = setup, excerpt_words, core
        self._jobs = Jobs()
        self._rest, delivery = Rest(setup.token, core.metrics), Delivery()
        self._outbox = Outbox(self._rest, delivery)
        self._post = DiscordMail(self._rest, self._outbox, delivery, excerpt_words)
        self._shards: tuple[Shard, ...] = ()
        self._lives: list[asyncio.Task[None]] = []
        self._trouble: str | None = "not started"
        self._was_ready = self._is_stopping = False

    async def __aenter__(self) -> Self:
        point_to(self._setup)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._rest.close()

    @property
    def mail(self) -> DiscordMail | None:
        """See `Platform.mail`."""
        return self._post if self._rest.user else None

    async def run(self) -> None:
        """See `Platform.run`."""
        await self._until_answered(self._rest.open)
        await self._until_answered(self._sync)
        ears = self._make_ears()
        while not self._is_stopping:
            try:
                await self._serve(ears)
            except ReshardError:
                _log.warning(facts("shards_changed"))
            except ShardRefusedError as refusal:
                await self._give_up(str(refusal))

    async def waits(self) -> str | None:
        """See `Platform.waits`."""
        if self._rest.is_dead:
            return FATAL[4004]
        reasons = [reason for shard in self._shards if (reason := shard.waits) is not None]
        reason = self._trouble or (reasons[0] if reasons else None)
        self._was_ready = self._was_ready or reason is None
        return reason

    async def stop(self, within_s: float) -> None:
        """See `Platform.stop`: the gateway is closed, and answers that are under way still leave."""
        self._is_stopping = True
        for shard in self._shards:
            shard.stop()
        if self._lives:
            await asyncio.wait(self._lives, timeout=_CLOSE_WITHIN_S)
        if late := await self._jobs.drain(within_s):
            _log.warning(facts("answers_given_up", how_many=late))

    async def _serve(self, ears: Ears) -> None:
        """Run every shard until one cannot go on, and raise its fault."""
        shared = Shared(self._setup.token, self.core.store, self.core.threads, ears, self._read_budget)
        budget = await self._until_answered(self._read_budget)
        self._shards = tuple(Shard(shared, number, budget) for number in range(budget.shards))
        self._trouble = None
        lives = self._lives = [asyncio.create_task(shard.run()) for shard in self._shards]
        try:
            done, _ = await asyncio.wait(lives, return_when=asyncio.FIRST_EXCEPTION)
            for life in done:
                life.result()
        finally:
            for life in lives:
                life.cancel()
            await asyncio.gather(*lives, return_exceptions=True)

    async def _give_up(self, sentence: str) -> None:
        """Stop trying. At the start it is a setting that is wrong; later others may be served on, so we stay, unready.

        Raises:
            ConfigurationError: The gateway never took us.
        """
        if not self._was_ready:
            raise ConfigurationError(sentence)
        self._trouble = sentence
        _log.error(facts("gateway_refused", why=sentence))
        await asyncio.Event().wait()

    async def _until_answered(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Ask until Discord answers, with pauses that grow; a refused token is the operator's matter.

        Raises:
            ConfigurationError: Discord refuses the token.
        """
        failures = 0
        while True:
            try:
                return await ask()
            except RefusedError as refusal:
                if refusal.error == DEAD:
                    raise ConfigurationError(FATAL[4004]) from None
                fault: Exception = refusal
            except (DeliveryError, StoreError) as other:
                fault = other
            failures += 1
            self._trouble = f"Discord does not answer ({fault})"
            _log.warning(facts("discord_waits", why=fault))
            await asyncio.sleep(pause_s(failures))

    async def _sync(self) -> None:
        await sync(self._rest, self.core.store, self.core.threads)

    async def _read_budget(self) -> Budget:
        return read_budget(await self._rest.call("GET", "/gateway/bot"))

    def _make_ears(self) -> Ears:
        bench = Workbench(self.core.dispatcher, self.core.ledger, self._jobs, sentence_for)
        return Ears(Answering(self.core.dispatcher, bench, self._outbox, self._excerpt_words), self._rest.user)


def point_to(setup: DiscordSetup) -> None:
    """Tell the library where Discord is; it has no other way than these two. And that nobody will speak."""
    Route.BASE = setup.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(setup.gateway_url)
    VoiceClient.warn_nacl = VoiceClient.warn_dave = False
