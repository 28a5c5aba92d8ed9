"""The gateway's life: begun again when it fails, resumed when it is cut, held by one process, given up when refused."""

import asyncio
from pathlib import Path

import pytest

from bot.discord.lease import LEASE_S
from tests.bot.discord.running import answer_of, running_discord
from tests.wire.discord import BEN, NEWS, LoopbackDiscord
from tests.wire.discord.gateway import REFUSED_INTENTS, UNKNOWN_TOKEN
from tests.wire.discord.values import HandshakeFault


async def ask(discord: LoopbackDiscord) -> None:
    """Ask something, and wait for the answer."""
    asked = await discord.slash(BEN, NEWS, "topics")
    await answer_of(discord, asked)


@pytest.mark.parametrize("faults", [("refused",), ("dropped",), ("refused", "dropped", "refused")])
async def test_a_first_handshake_that_fails_is_tried_again(
    faults: tuple[HandshakeFault, ...], discord: LoopbackDiscord, database: Path
) -> None:
    discord.gateway.fail_handshakes(*faults)
    async with running_discord(discord, database):
        await ask(discord)
    assert len(discord.gateway.identifies) == 1


async def test_a_cut_connection_is_resumed_and_what_was_missed_is_answered(
    discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        discord.gateway.cut()
        said = discord.mention(BEN, NEWS, "topics")
        await discord.wait_for(lambda: discord.replies(said))
        await ask(discord)
    assert discord.gateway.resumed == [1]
    assert len(discord.gateway.identifies) == 1


@pytest.mark.parametrize("is_resumable", [True, False])
async def test_a_session_that_is_called_invalid_is_resumed_or_begun_again(
    discord: LoopbackDiscord, database: Path, *, is_resumable: bool
) -> None:
    discord.gateway.identify_every_s = 5.0
    async with running_discord(discord, database) as app:
        discord.gateway.invalidate(resumable=is_resumable)
        await discord.wait_for(
            lambda: bool(discord.gateway.resumed) if is_resumable else len(discord.gateway.identifies) == 2, 12
        )
        async with asyncio.timeout(5):
            while await app.waits() is not None:
                await asyncio.sleep(0.01)
        await ask(discord)


async def test_it_comes_back_when_asked_to_reconnect(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        discord.gateway.ask_to_reconnect()
        await discord.wait_for(lambda: discord.gateway.resumed)
        await ask(discord)


async def test_a_zombie_is_seen_by_the_heartbeat_that_the_gateway_asked_for(
    discord: LoopbackDiscord, database: Path
) -> None:
    discord.gateway.heartbeat_ms = 200
    async with running_discord(discord, database):
        discord.gateway.fall_silent()
        said = discord.mention(BEN, NEWS, "topics")
        await discord.wait_for(lambda: discord.replies(said))
    assert discord.gateway.resumed == [1]


async def test_while_the_gateway_is_away_it_is_not_ready(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database) as app:
        discord.gateway.fail_handshakes("refused")
        discord.gateway.cut()
        async with asyncio.timeout(5):
            while await app.waits() is None:
                await asyncio.sleep(0.01)
        await discord.wait_for(lambda: discord.gateway.resumed)
        await ask(discord)
        assert await app.waits() is None


async def test_a_refused_token_names_the_setting_and_is_not_shown_again(
    discord: LoopbackDiscord, database: Path
) -> None:
    with pytest.raises(AssertionError, match="DISCORD_BOT_TOKEN"):
        async with running_discord(discord, database, more={"DISCORD_BOT_TOKEN": "wrong"}):
            await asyncio.sleep(0.5)
    assert len(discord.requests) == 1


@pytest.mark.parametrize(("code", "named"), [(UNKNOWN_TOKEN, "DISCORD_BOT_TOKEN"), (REFUSED_INTENTS, "Privileged")])
async def test_a_final_refusal_stops_the_trying_and_says_what_to_mend(
    code: int, named: str, discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database) as app:
        await discord.gateway.close(code)
        async with asyncio.timeout(5):
            while named not in (await app.waits() or ""):
                await asyncio.sleep(0.01)
        await asyncio.sleep(1.0)
    assert len(discord.gateway.identifies) == 1


async def test_one_of_two_processes_holds_the_gateway_and_the_other_takes_over(
    discord: LoopbackDiscord, database: Path
) -> None:
    async with (
        running_discord(discord, database) as first,
        running_discord(discord, database, is_awaited=False) as second,
    ):
        await ask(discord)
        assert (await first.waits(), len(discord.gateway.ready)) == (None, 1)
        assert "another process" in (await second.waits() or "")
        await first.stop(within_s=1)
        await discord.wait_for(lambda: len(discord.gateway.identifies) == 2, LEASE_S + 10)
        await discord.wait_for_session()
        await ask(discord)


async def test_a_start_waits_while_the_day_has_few_left(discord: LoopbackDiscord, database: Path) -> None:
    discord.state.starts_left = 0
    async with running_discord(discord, database, is_awaited=False) as app:
        async with asyncio.timeout(5):
            while "starts are left" not in (await app.waits() or ""):
                await asyncio.sleep(0.01)
    assert discord.gateway.identifies == []


async def test_a_bot_in_many_servers_is_served_by_shards_that_start_in_turn(
    discord: LoopbackDiscord, database: Path
) -> None:
    discord.state.shards = 2
    discord.gateway.identify_every_s = 5.0
    async with running_discord(discord, database):
        said = [discord.mention(BEN, NEWS, "topics"), discord.direct_message(BEN, "topics")]
        await discord.wait_for(lambda: all(discord.replies(one) for one in said))
    assert sorted(discord.gateway.identifies) == [(0, 2), (1, 2)]
    assert [len(discord.replies(one)) for one in said] == [1, 1]
