"""Socket Mode with bolt's own client: envelopes go to one socket, and lost sockets are opened again."""

import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import cast

import aiohttp
import pytest

from tests.wire.faults import ServerError
from tests.wire.slack import ANNA, APP_TOKEN, NEWS, LoopbackSlack
from tests.wire.tiny_bolt import running_bot, web_client


@pytest.fixture
async def socket_slack() -> AsyncIterator[LoopbackSlack]:
    async with LoopbackSlack("socket") as standin:
        yield standin
        assert standin.violations == []


async def ask(slack: LoopbackSlack, words: str) -> None:
    """Ask something and wait for the answer."""
    delivery = await slack.deliver_command("/brief", words, user=ANNA, channel=NEWS)
    assert delivery.is_acknowledged
    await slack.wait_for(lambda: [one for one in slack.ephemeral(ANNA) if one.text == words])


async def test_a_refreshed_connection_is_opened_again_at_once(socket_slack: LoopbackSlack) -> None:
    async with running_bot(socket_slack):
        start = time.perf_counter()
        await socket_slack.sockets.ask_to_leave("refresh_requested")
        await socket_slack.wait_for_socket()
        assert time.perf_counter() - start < 1
        await ask(socket_slack, "after")
    assert socket_slack.sockets.connected_ever == 2
    assert len(socket_slack.calls("apps.connections.open")) == 2


async def test_a_cut_connection_is_opened_again(socket_slack: LoopbackSlack) -> None:
    async with running_bot(socket_slack):
        socket_slack.sockets.cut()
        assert socket_slack.sockets.count == 0
        await socket_slack.wait_for_socket()
        await ask(socket_slack, "after")


async def test_a_silent_connection_is_given_up(socket_slack: LoopbackSlack) -> None:
    async with running_bot(socket_slack):
        socket_slack.sockets.is_silent = True
        await socket_slack.wait_for(lambda: socket_slack.sockets.connected_ever > 1, 10, "a new connection")


async def test_a_warned_client_moves_before_it_must(socket_slack: LoopbackSlack) -> None:
    async with running_bot(socket_slack):
        await socket_slack.sockets.ask_to_leave("warning")
        await socket_slack.wait_for(
            lambda: socket_slack.sockets.connected_ever == 2 and socket_slack.sockets.count == 1
        )
        await ask(socket_slack, "after")


async def test_an_address_that_is_not_given_is_asked_for_again(socket_slack: LoopbackSlack) -> None:
    async with running_bot(socket_slack):
        socket_slack.faults.add(ServerError(500), route="apps.connections.open")
        await socket_slack.sockets.ask_to_leave("refresh_requested")
        await socket_slack.wait_for_socket(10)
    assert [one.status for one in socket_slack.calls("apps.connections.open")] == [200, 500, 200]


async def test_each_payload_goes_to_one_of_several_connections(socket_slack: LoopbackSlack) -> None:
    async with AsyncExitStack() as bots:
        for _ in range(3):
            await bots.enter_async_context(running_bot(socket_slack))
        await socket_slack.wait_for(lambda: socket_slack.sockets.count == 3)
        for number in range(6):
            await ask(socket_slack, f"question {number}")
    assert len(socket_slack.ephemeral(ANNA)) == 6


async def test_without_a_connection_nothing_is_delivered(socket_slack: LoopbackSlack) -> None:
    delivery = await socket_slack.deliver_command("/brief", user=ANNA, channel=NEWS)
    assert delivery.failure == "no socket is connected"


async def test_a_ticket_opens_one_connection(socket_slack: LoopbackSlack) -> None:
    url = cast(str, (await web_client(socket_slack, APP_TOKEN).api_call("apps.connections.open"))["url"])
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        assert (await socket.receive_json())["type"] == "hello"
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)
