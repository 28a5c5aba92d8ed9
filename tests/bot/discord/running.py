"""The Discord part of the product, running inside the test's process."""

import asyncio
import threading
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.discord.setup import discord_setup
from bot.discord_app import DiscordApp
from bot.settings import read_serve_settings
from tests.bot.running import environment, running_core
from tests.wire.discord import LoopbackDiscord
from tests.wire.discord.values import Interaction, Message


@asynccontextmanager
async def running_discord(
    discord: LoopbackDiscord, database: Path, *, more: Mapping[str, str] | None = None, is_awaited: bool = True
) -> AsyncIterator[DiscordApp]:
    """Run the Discord app on a corpus that is loaded, until the block ends; wait until it is ready if `is_awaited`."""
    with environment(discord.settings() | dict(more or {})):
        settings = read_serve_settings()
    setup = discord_setup(settings)
    assert setup is not None
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    async with AsyncExitStack() as parts:
        core = await parts.enter_async_context(running_core(settings, database))
        app = await parts.enter_async_context(DiscordApp(setup, settings.excerpt_words, core))
        running = asyncio.create_task(app.run())
        try:
            async with asyncio.timeout(30):
                while is_awaited and not running.done() and await app.waits() is not None:
                    await asyncio.sleep(0.01)
            yield app
        finally:
            await app.stop(within_s=5)
            running.cancel()
            ended = await asyncio.gather(running, return_exceptions=True)
            await _threads_ended()
            Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway
            assert all(isinstance(one, asyncio.CancelledError) or one is None for one in ended), ended


async def answer_of(discord: LoopbackDiscord, asked: Interaction, timeout_s: float = 5.0) -> Message:
    """Wait for the answer to what somebody did."""
    return await discord.wait_for(lambda: discord.answer_to(asked), timeout_s)


async def _threads_ended() -> None:
    """Wait for the library's heartbeat threads, which would otherwise beat into a loop that is closed."""
    async with asyncio.timeout(2):
        while any(thread.name.startswith("keep-alive-handler") for thread in threading.enumerate()):
            await asyncio.sleep(0.01)


def labels(message: Message) -> list[str]:
    """What can be pressed."""
    return [one["label"] for row in message.components for one in row["components"] if "label" in one]
