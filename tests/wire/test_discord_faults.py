"""What goes wrong goes wrong as scripted, and leaves the state that it says."""

import asyncio
import time
from collections.abc import AsyncIterator

import aiohttp
import discord as library
import pytest

from tests.wire.discord import BEN, BOT_TOKEN, LOCKED, NEWS, LoopbackDiscord
from tests.wire.discord.buckets import Buckets
from tests.wire.discord.refusals import TooFastError
from tests.wire.faults import Cut, Fault, RateLimited, Refused, ServerError, Slow
from tests.wire.tiny_discord import TinyClient, logged_in, running_client

POST = "create_message"


@pytest.fixture
async def channel(lenient_discord: LoopbackDiscord) -> AsyncIterator[library.PartialMessageable]:
    """The news channel, seen by a client that talks REST only."""
    async with logged_in(lenient_discord) as client:
        yield client.get_partial_messageable(int(NEWS))


@pytest.mark.parametrize("is_global", [False, True])
async def test_a_client_that_obeys_a_429_breaks_no_rule(
    is_global: bool, channel: library.PartialMessageable, lenient_discord: LoopbackDiscord
) -> None:
    lenient_discord.faults.add(RateLimited(1, is_global), route=POST)
    start = time.perf_counter()
    await channel.send("x")
    assert time.perf_counter() - start >= 1
    assert [call.status for call in lenient_discord.calls(POST)] == [429, 200]
    assert lenient_discord.violations == []


async def test_a_client_that_comes_back_too_early_is_noted(lenient_discord: LoopbackDiscord) -> None:
    lenient_discord.faults.add(RateLimited(30, is_global=True), route="get_my_user")
    headers = {"Authorization": f"Bot {BOT_TOKEN}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.get(f"{lenient_discord.api_url}/users/@me") as refused:
            assert (refused.status, refused.headers["X-RateLimit-Scope"]) == (429, "global")
            assert refused.headers["Via"]
            assert (await refused.json())["retry_after"] == 30.0
        await asyncio.sleep(0.1)
        await session.get(f"{lenient_discord.api_url}/gateway")
    assert "before its 429 was over" in lenient_discord.violations[0]


@pytest.mark.parametrize(
    ("fault", "seen"),
    [(Cut(), 0), (Cut(done=True), 1), (ServerError(503), 0), (ServerError(503, done=True), 1)],
)
async def test_a_failed_call_has_had_its_effect_or_not(
    fault: Fault, seen: int, channel: library.PartialMessageable, lenient_discord: LoopbackDiscord
) -> None:
    lenient_discord.faults.add(fault, route=POST, place=NEWS)
    with pytest.raises((library.DiscordServerError, aiohttp.ClientError)):
        await channel.send("x")
    assert len(lenient_discord.visible(NEWS)) == seen
    assert lenient_discord.faults.left == ()


async def test_a_blind_retry_of_a_done_call_shows_once_because_of_its_nonce(
    channel: library.PartialMessageable, lenient_discord: LoopbackDiscord
) -> None:
    lenient_discord.faults.add(ServerError(502, done=True), route=POST)
    await channel.send("x")
    assert len(lenient_discord.calls(POST)) == 2
    assert len(lenient_discord.visible(NEWS)) == 1


async def test_a_slow_answer_comes_after_its_effect(
    channel: library.PartialMessageable, lenient_discord: LoopbackDiscord
) -> None:
    lenient_discord.faults.add(Slow(0.3), route=POST)
    sending = asyncio.create_task(channel.send("x"))
    await lenient_discord.wait_for(lambda: lenient_discord.visible(NEWS))
    assert not sending.done()
    await sending


async def test_a_refusal_can_be_scripted(channel: library.PartialMessageable, lenient_discord: LoopbackDiscord) -> None:
    lenient_discord.faults.add(Refused("50013"), route=POST)
    with pytest.raises(library.Forbidden, match="50013"):
        await channel.send("x")


async def test_a_fault_elsewhere_does_not_strike_here(
    channel: library.PartialMessageable, lenient_discord: LoopbackDiscord
) -> None:
    lenient_discord.faults.add(Cut(), place=LOCKED)
    await channel.send("x")
    assert len(lenient_discord.faults.left) == 1


@pytest.mark.parametrize("fault", [RateLimited(1), ServerError(500), ServerError(500, done=True)])
async def test_a_struck_callback_is_not_the_products_fault(fault: Fault, discord: LoopbackDiscord) -> None:
    discord.faults.add(fault, route="create_interaction_response")
    async with running_client(discord):
        asked = await discord.slash(BEN, NEWS, "brief", {"topic": "trade"})
    assert asked.is_answered
    assert asked.is_hindered
    assert len(discord.ephemeral(BEN)) == 1


async def test_a_platform_that_is_down_comes_back_at_the_same_address(
    channel: library.PartialMessageable, lenient_discord: LoopbackDiscord
) -> None:
    async with lenient_discord.server.refusing():
        with pytest.raises(aiohttp.ClientError):
            await channel.send("x")
    await channel.send("x")
    assert len(lenient_discord.visible(NEWS)) == 1


async def test_a_client_that_reads_the_headers_is_never_refused(discord: LoopbackDiscord) -> None:
    async with logged_in(discord) as client:
        message = await client.get_partial_messageable(int(NEWS)).send("x")
        start = time.perf_counter()
        for emoji in "👀👍👎":
            await message.add_reaction(emoji)
        assert time.perf_counter() - start > 0.4
    assert [call.status for call in discord.calls("add_my_message_reaction")] == [204] * 3


async def test_a_revoked_token_ends_a_login(lenient_discord: LoopbackDiscord) -> None:
    lenient_discord.reset_token()
    with pytest.raises(library.LoginFailure):
        async with running_client(lenient_discord, TinyClient()):
            pass


def test_a_bucket_empties_and_fills_again() -> None:
    buckets = Buckets()
    taken = [buckets.take(POST, NEWS, now=100.0 + number / 10) for number in range(5)]
    assert [bucket.remaining for bucket in taken] == [4, 3, 2, 1, 0]
    assert taken[0].headers(100.0)["X-RateLimit-Reset-After"] == "5.000"
    with pytest.raises(TooFastError) as refusal:
        buckets.take(POST, NEWS, now=104.0)
    assert (refusal.value.retry_after_s, refusal.value.is_global) == (1.0, False)
    assert buckets.take(POST, LOCKED, now=104.0).remaining == 4
    assert buckets.take(POST, NEWS, now=105.0).remaining == 4


def test_fifty_calls_a_second_are_the_most() -> None:
    buckets = Buckets()
    for number in range(50):
        buckets.take_global(100 + number / 100)
    with pytest.raises(TooFastError) as refusal:
        buckets.take_global(100.5)
    assert (refusal.value.retry_after_s, refusal.value.is_global) == (0.5, True)
    buckets.take_global(101.0)
