"""The way in over HTTP, while it closes and where its port is taken."""

import asyncio
from typing import cast

import pytest
from aiohttp.test_utils import make_mocked_request
from slack_bolt.async_app import AsyncApp

from bot.metrics import Metrics
from bot.slack.http_road import HttpRoad
from bot.slack.manifest import EVENTS_PATH
from briefings.errors import ConfigurationError

NO_APP = cast(AsyncApp, None)
"""Nothing gets that far."""


async def test_what_was_accepted_when_it_closes_is_for_slack_to_send_again() -> None:
    road = HttpRoad(NO_APP, "127.0.0.1", 0, Metrics())
    await road.open()
    assert await road.waits() is None
    await road.close()
    answer = await road._take(make_mocked_request("POST", EVENTS_PATH))  # it came before the socket was closed
    assert answer.status == 503
    assert await road.waits() == "not listening"


async def test_a_port_that_is_taken_is_named() -> None:
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    with pytest.raises(ConfigurationError, match=f"PORT {port} cannot be used"):
        await HttpRoad(NO_APP, "127.0.0.1", port, Metrics()).open()
    server.close()
    await server.wait_closed()
