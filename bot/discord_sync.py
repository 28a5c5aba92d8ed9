"""``briefbot sync``: register Discord's commands because somebody said so."""

import asyncio
from pathlib import Path

from bot.delivery import DeliveryError
from bot.discord.rest import Rest
from bot.discord.setup import DiscordSetup, discord_setup
from bot.discord.sync import sync
from bot.discord_app import point_to
from bot.metrics import Metrics
from bot.settings import ServeSettings
from bot.threads import Threads
from briefings.errors import ConfigurationError
from briefings.services import locate
from briefings.store.opening import open_store


def sync_now(settings: ServeSettings, folder: Path | None, database: str | None) -> str:
    """Register the commands, and say so.

    Raises:
        OperatorError: Discord is not set up, refuses, or does not answer.
    """
    setup = discord_setup(settings)
    if setup is None:
        raise ConfigurationError("DISCORD_BOT_TOKEN is not set, so there is nowhere to register commands.")
    asyncio.run(_sync(setup, locate(settings, folder, database).database))
    return "The commands are registered. Discord shows them within seconds; restart the app if you see old ones."


async def _sync(setup: DiscordSetup, database: str) -> None:
    point_to(setup)
    rest, threads, store = Rest(setup.token, Metrics()), Threads(), open_store(database)
    try:
        await rest.open()
        await sync(rest, store, threads, is_forced=True)
    except DeliveryError as fault:
        raise ConfigurationError(f"Discord does not take the commands ({fault}). Check DISCORD_BOT_TOKEN.") from fault
    finally:
        await rest.close()
        store.close()
        threads.close()
