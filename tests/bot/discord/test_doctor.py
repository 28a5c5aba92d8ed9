"""``briefbot doctor`` and ``briefbot sync`` for Discord."""

import asyncio
from pathlib import Path

import pytest

from bot.discord_sync import sync_now
from bot.doctor import examine
from bot.finding import Finding
from bot.settings import ServeSettings, read_serve_settings
from briefings.errors import ConfigurationError
from tests.bot.running import SEEDS, environment
from tests.wire.discord import BOT_TOKEN, LOCKED, NEWS, QUIET, LoopbackDiscord
from tests.wire.faults import ServerError


def settings(discord: LoopbackDiscord, tmp_path: Path) -> ServeSettings:
    """The settings that point to the stand-in."""
    with environment(discord.settings() | {"BRIEFBOT_DATA_DIR": str(tmp_path)}):
        return read_serve_settings()


async def findings(discord: LoopbackDiscord, tmp_path: Path, *channels: str) -> tuple[Finding, ...]:
    """Examine in a thread, as the command line does without a loop of its own."""
    return await asyncio.to_thread(examine, settings(discord, tmp_path), channels, SEEDS)


async def sync(discord: LoopbackDiscord, tmp_path: Path) -> str:
    """Register the commands, as the command line does."""
    return await asyncio.to_thread(sync_now, settings(discord, tmp_path), SEEDS, str(tmp_path / "x.db"))


async def test_where_all_is_well_it_says_so(discord: LoopbackDiscord, tmp_path: Path) -> None:
    await sync(discord, tmp_path)
    found = await findings(discord, tmp_path)
    assert [finding for finding in found if not finding.is_well] == []
    assert any("news desk" in finding.what for finding in found)


async def test_commands_that_are_not_registered_are_named(discord: LoopbackDiscord, tmp_path: Path) -> None:
    (missing,) = [finding for finding in await findings(discord, tmp_path) if not finding.is_well]
    assert "who-said" in missing.what


@pytest.mark.parametrize(
    ("channel", "lack"), [(NEWS, None), (LOCKED, "Send Messages"), (QUIET, "does not see"), ("1", "does not see")]
)
async def test_a_channel_is_looked_at(channel: str, lack: str | None, discord: LoopbackDiscord, tmp_path: Path) -> None:
    (finding,) = [one for one in await findings(discord, tmp_path, channel) if one.what.startswith("channel")]
    assert finding.is_well == (lack is None)
    assert (lack or "may do all") in finding.what


async def test_a_refused_token_is_named_and_not_shown(discord: LoopbackDiscord, tmp_path: Path) -> None:
    discord.reset_token()
    told = [finding.what for finding in await findings(discord, tmp_path) if not finding.is_well]
    assert any("DISCORD_BOT_TOKEN" in what for what in told)
    assert not any(BOT_TOKEN in what for what in told)


async def test_a_discord_that_is_away_is_said_to_be(discord: LoopbackDiscord, tmp_path: Path) -> None:
    discord.faults.add(ServerError(503), route="get_my_user")
    told = [finding.what for finding in await findings(discord, tmp_path) if not finding.is_well]
    assert any("DISCORD_API_URL" in what for what in told)


async def test_sync_registers_every_time(discord: LoopbackDiscord, tmp_path: Path) -> None:
    for _ in range(2):
        assert "registered" in await sync(discord, tmp_path)
    assert len(discord.calls("bulk_set_application_commands")) == 2


async def test_sync_says_what_is_wrong(discord: LoopbackDiscord, tmp_path: Path) -> None:
    discord.reset_token()
    with pytest.raises(ConfigurationError, match="DISCORD_BOT_TOKEN"):
        await sync(discord, tmp_path)
