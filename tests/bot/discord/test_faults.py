"""Faults of the platform: each is waited out, tried again, or told in one sentence; nothing is seen twice."""

import asyncio
from pathlib import Path

import pytest

from tests.bot.discord.running import answer_of, running_discord
from tests.wire.discord import BEN, NEWS, LoopbackDiscord
from tests.wire.faults import Cut, Fault, RateLimited, Refused, ServerError, Slow

CALLBACK, EDIT, POST = "create_interaction_response", "update_original_webhook_message", "create_message"
WITHIN_S = 10.0


@pytest.mark.parametrize(
    "fault",
    [
        RateLimited(1),
        RateLimited(1, is_global=True),
        ServerError(500),
        ServerError(502, done=True),
        ServerError(503),
        ServerError(503, done=True),
        Cut(),
        Cut(done=True),
        Slow(1.0),
    ],
)
@pytest.mark.parametrize("route", [CALLBACK, EDIT])
async def test_a_command_is_answered_once(route: str, fault: Fault, discord: LoopbackDiscord, database: Path) -> None:
    discord.faults.add(fault, route=route)
    async with running_discord(discord, database):
        asked = await discord.slash(BEN, NEWS, "brief", {"topic": "lee-xi"})
        answer = await answer_of(discord, asked, WITHIN_S)
    assert "What happened" in discord.text(answer)
    assert [one.id for one in discord.ephemeral(BEN)] == [answer.id]


@pytest.mark.parametrize(
    "fault",
    [
        RateLimited(1),
        RateLimited(1, is_global=True),
        ServerError(500, done=True),
        ServerError(503, done=True),
        ServerError(503),
        Cut(),
        Cut(done=True),
        Slow(1.0),
    ],
)
async def test_a_mention_is_answered_once(fault: Fault, discord: LoopbackDiscord, database: Path) -> None:
    discord.faults.add(fault, route=POST)
    async with running_discord(discord, database):
        said = discord.mention(BEN, NEWS, "topics")
        await discord.wait_for(lambda: discord.replies(said), WITHIN_S)
        await discord.wait_for(lambda: discord.calls(POST)[-1].status == 200, WITHIN_S)
    assert len(discord.replies(said)) == 1


async def test_several_faults_in_a_row_are_outlived(discord: LoopbackDiscord, database: Path) -> None:
    discord.faults.add(Cut(), route=EDIT)
    discord.faults.add(ServerError(503), route=EDIT, times=2)
    discord.faults.add(RateLimited(1), route=EDIT)
    async with running_discord(discord, database):
        asked = await discord.slash(BEN, NEWS, "topics")
        await answer_of(discord, asked, WITHIN_S)
    assert len(discord.ephemeral(BEN)) == 1


async def test_an_interaction_that_is_void_does_nothing(discord: LoopbackDiscord, database: Path) -> None:
    discord.faults.add(Refused("10062"), route=CALLBACK)
    async with running_discord(discord, database):
        asking = asyncio.create_task(discord.slash(BEN, NEWS, "topics"))
        await discord.wait_for(lambda: discord.calls(CALLBACK))
        other = await discord.slash(BEN, NEWS, "topics")
        await answer_of(discord, other)
        asking.cancel()
    assert len(discord.calls(EDIT)) == 1


async def test_the_platform_may_be_down_at_the_start(discord: LoopbackDiscord, database: Path) -> None:
    discord.faults.add(ServerError(503), route="get_my_user")
    discord.faults.add(ServerError(503), route="bulk_set_application_commands")
    discord.faults.add(ServerError(503), route="get_bot_gateway")
    async with running_discord(discord, database):
        asked = await discord.slash(BEN, NEWS, "topics")
        await answer_of(discord, asked)


@pytest.mark.parametrize("what", ["interaction", "message"])
async def test_what_is_told_twice_is_answered_once(what: str, discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        if what == "interaction":
            asked = await discord.slash(BEN, NEWS, "topics")
            await answer_of(discord, asked)
            discord.redeliver(asked)
        else:
            said = discord.mention(BEN, NEWS, "topics")
            await discord.wait_for(lambda: discord.replies(said))
            discord.redeliver(said)
        last = discord.mention(BEN, NEWS, "sources")
        await discord.wait_for(lambda: discord.replies(last))
    assert len(discord.calls(EDIT)) + len(discord.calls(POST)) == 2


async def test_what_is_told_again_after_a_restart_is_not_answered_again(
    discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        said = discord.mention(BEN, NEWS, "topics")
        await discord.wait_for(lambda: discord.replies(said))
    async with running_discord(discord, database):
        discord.redeliver(said)
        last = discord.mention(BEN, NEWS, "sources")
        await discord.wait_for(lambda: discord.replies(last))
    assert len(discord.calls(POST)) == 2


async def test_what_is_told_several_times_at_once_is_answered_once(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        said = discord.mention(BEN, NEWS, "lee-xi")
        for _ in range(3):
            discord.redeliver(said)
        await discord.wait_for(lambda: discord.replies(said))
        last = discord.mention(BEN, NEWS, "topics")
        await discord.wait_for(lambda: discord.replies(last))
    assert len(discord.calls(POST)) == 2
