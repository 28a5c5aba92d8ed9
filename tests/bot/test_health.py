"""Health over HTTP: true, and in time."""

import asyncio
import time
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.health import PATIENCE_S, Health
from bot.metrics import Metrics


@pytest.fixture
async def health() -> AsyncIterator[Health]:
    async with Health("127.0.0.1", 0, Metrics()) as server:
        yield server


async def fetch(health: Health, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{health.port}{path}") as answer:
        return answer.status, await answer.text()


async def ready() -> str | None:
    return None


async def waiting() -> str | None:
    return "no token"


async def test_it_is_ready_when_all_parts_are(health: Health) -> None:
    assert (await fetch(health, "/readyz"))[0] == 503
    health.parts = {"corpus": ready, "slack": ready}
    assert await fetch(health, "/readyz") == (200, "corpus: ready\nslack: ready\n")
    health.parts["slack"] = waiting
    assert await fetch(health, "/readyz") == (503, "corpus: ready\nslack: no token\n")


async def test_what_one_platform_needs_is_told_apart(health: Health) -> None:
    health.parts = {"corpus": ready, "slack": ready, "discord": waiting}
    assert await fetch(health, "/readyz/slack") == (200, "corpus: ready\nslack: ready\n")
    assert (await fetch(health, "/readyz/discord"))[0] == 503
    assert (await fetch(health, "/readyz/teams"))[0] == 404
    health.parts["corpus"] = waiting
    assert (await fetch(health, "/readyz/slack"))[0] == 503


async def test_a_platform_is_not_ready_while_all_is_starting(health: Health) -> None:
    health.parts = {"start": waiting}
    assert (await fetch(health, "/readyz/slack"))[0] == 503


@pytest.mark.parametrize("path", ["/readyz", "/metrics", "/healthz", "/readyz/slack"])
async def test_a_part_that_does_not_answer_holds_up_no_page(health: Health, path: str) -> None:
    async def hangs() -> str | None:
        await asyncio.sleep(60)
        return None

    health.parts = {"corpus": hangs, "slack": hangs}
    start = time.monotonic()
    status, text = await fetch(health, path)
    assert time.monotonic() - start < 2
    assert status == (503 if "readyz" in path else 200)
    assert path != "/readyz" or f"corpus: no answer within {PATIENCE_S} s" in text


async def test_a_part_is_not_asked_again_while_it_is_being_asked_and_its_last_reason_is_told(health: Health) -> None:
    asked = 0

    async def fails_slowly() -> str | None:
        nonlocal asked
        asked += 1
        await asyncio.sleep(PATIENCE_S + 0.3)
        return "The database is away."

    health.parts = {"corpus": fails_slowly}
    first = await fetch(health, "/readyz")
    assert (asked, "no answer" in first[1]) == (1, True)
    second = await fetch(health, "/readyz")
    assert (asked, second) == (1, (503, "corpus: The database is away.\n"))
    third = await fetch(health, "/readyz")
    assert (asked, third) == (2, (503, "corpus: The database is away.\n"))


async def test_a_look_that_fails_is_no_ready_part(health: Health) -> None:
    async def breaks() -> str | None:
        raise KeyError("x")

    health.parts = {"corpus": breaks}
    assert await fetch(health, "/readyz") == (503, "corpus: cannot be looked at (KeyError)\n")


async def test_the_page_of_metrics_forgets_the_start(health: Health) -> None:
    health.parts = {"start": waiting}
    assert 'briefbot_ready{part="start"} 0.0' in (await fetch(health, "/metrics"))[1]
    health.parts = {"corpus": ready}
    page = (await fetch(health, "/metrics"))[1]
    assert "start" not in page.replace("briefbot_", "").partition("ready{")[2]
    assert 'briefbot_ready{part="corpus"} 1.0' in page
