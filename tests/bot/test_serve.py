"""``briefbot serve`` as a process of its own: its start, its health, its signals, its deaths."""

import asyncio
import json
import signal
import time
from collections.abc import Mapping
from pathlib import Path

import aiohttp
import pytest

from tests.bot.running import SEEDS, Child, free_port, running_child
from tests.wire.faults import RateLimited, Slow
from tests.wire.slack import ANNA, APP_TOKEN, BOT_TOKEN, NEWS, SIGNING_SECRET, LoopbackSlack

STARTS_S = 60.0


def child_settings(slack: LoopbackSlack, database: Path, **more: str) -> dict[str, str]:
    """An environment in which the product serves the loopback Slack."""
    port = free_port()
    slack.http.url = f"http://127.0.0.1:{port}/slack/events"
    common = {"HOST": "127.0.0.1", "PORT": str(port), "HEALTH_PORT": str(free_port()), "CORPUS_DIR": str(SEEDS)}
    return slack.settings() | common | {"DATABASE_URL": f"sqlite:///{database}"} | more


async def look(environment: Mapping[str, str], path: str) -> tuple[int, str]:
    """Ask a health page; 0 if nobody answers."""
    url = f"http://127.0.0.1:{environment['HEALTH_PORT']}{path}"
    try:
        async with aiohttp.ClientSession() as session, session.get(url) as answer:
            return answer.status, await answer.text()
    except aiohttp.ClientError:
        return 0, ""


async def until_ready(child: Child, environment: Mapping[str, str], status: int = 200) -> str:
    """Wait until ``/readyz`` says so; returns what it says."""
    async with asyncio.timeout(STARTS_S):
        while child.process.returncode is None:
            found, text = await look(environment, "/readyz")
            if found == status:
                return text
            await asyncio.sleep(0.05)
    raise AssertionError(f"ended with {child.process.returncode}: {child.log}")


async def ended(child: Child, within_s: float = 10.0) -> int:
    """Wait for its end; returns the exit code."""
    return await asyncio.wait_for(child.process.wait(), within_s)


async def test_it_becomes_ready_answers_and_ends_in_peace(slack: LoopbackSlack, tmp_path: Path) -> None:
    environment = child_settings(slack, tmp_path / "new.db")
    async with running_child(environment, tmp_path / "log") as child:
        said = await until_ready(child, environment)
        taken = await slack.deliver_command("/brief", "lee-xi", user=ANNA, channel=NEWS)
        await slack.wait_for(lambda: slack.ephemeral(ANNA))
        health, metrics = await look(environment, "/healthz"), await look(environment, "/metrics")
        child.process.send_signal(signal.SIGTERM)
        code = await ended(child)
    assert said == "corpus: ready\nslack: ready\ndigests: ready\n"
    assert (taken.is_acknowledged, health[0], code) == (True, 200, 0)
    assert 'briefbot_answers_total{command="brief",outcome="found",platform="slack"} 1.0' in metrics[1]
    assert "briefbot_articles 5.0" in metrics[1]
    assert "briefbot_loop_lag_seconds_bucket" in metrics[1]
    assert not [secret for secret in (BOT_TOKEN, APP_TOKEN, SIGNING_SECRET) if secret in child.log]
    assert "lee-xi" not in child.log


async def test_sigterm_finishes_what_was_taken(slack: LoopbackSlack, tmp_path: Path) -> None:
    environment = child_settings(slack, tmp_path / "new.db")
    slack.faults.add(Slow(2.0), route="chat.postMessage")
    async with running_child(environment, tmp_path / "log") as child:
        await until_ready(child, environment)
        for _ in range(2):
            await slack.deliver_mention("topics", user=ANNA, channel=NEWS)
        mentions = slack.visible(NEWS)
        start = time.monotonic()
        child.process.send_signal(signal.SIGTERM)
        code = await ended(child)
    assert (code, time.monotonic() - start < 10) == (0, True)
    assert [len(slack.thread(mention)) for mention in mentions] == [1, 1]


async def test_after_a_violent_death_what_comes_again_is_answered_once(slack: LoopbackSlack, tmp_path: Path) -> None:
    environment = child_settings(slack, tmp_path / "new.db")
    async with running_child(environment, tmp_path / "log") as child:
        await until_ready(child, environment)
        taken = await slack.deliver_mention("topics", user=ANNA, channel=NEWS)
        (mention,) = slack.visible(NEWS)
        await slack.wait_for(lambda: slack.thread(mention))
        child.process.kill()
        await ended(child)
    async with running_child(environment, tmp_path / "log") as child:
        await until_ready(child, environment)
        again = await slack.redeliver(taken)
        await slack.deliver_mention("topics help", user=ANNA, channel=NEWS)
        other = slack.visible(NEWS)[-1]
        await slack.wait_for(lambda: slack.thread(other))
    assert again.is_acknowledged
    assert len(slack.thread(mention)) == 1


async def test_the_folder_is_read_again_when_it_changes(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    async with LoopbackSlack("http") as slack:
        environment = child_settings(slack, tmp_path / "new.db", CORPUS_DIR=str(folder), BRIEFBOT_CORPUS_POLL_S="0.1")
        async with running_child(environment, tmp_path / "log") as child:
            waits = await until_ready(child, environment, status=503)
            (folder / "one.jsonl").write_text(
                json.dumps({"id": "1", "date": "2025-01-02", "title": "A bridge", "text": "The bridge opened."})
            )
            await until_ready(child, environment)
    assert waits.startswith(("corpus: ", "start"))


async def test_an_empty_folder_keeps_it_unready_and_says_why(tmp_path: Path) -> None:
    (folder := tmp_path / "articles").mkdir()
    async with LoopbackSlack("http") as slack:
        environment = child_settings(slack, tmp_path / "new.db", CORPUS_DIR=str(folder))
        async with running_child(environment, tmp_path / "log") as child:
            async with asyncio.timeout(STARTS_S):
                while "No articles" not in (await look(environment, "/readyz"))[1]:
                    await asyncio.sleep(0.05)
            assert (await look(environment, "/healthz"))[0] == 200
            assert child.process.returncode is None


async def test_a_cut_socket_is_noticed_and_comes_back_within_five_seconds(tmp_path: Path) -> None:
    async with LoopbackSlack("socket") as slack:
        environment = child_settings(slack, tmp_path / "new.db")
        async with running_child(environment, tmp_path / "log") as child:
            await until_ready(child, environment)
            for _ in range(2):
                start = time.monotonic()
                slack.sockets.cut()
                await slack.wait_for_socket()
                assert time.monotonic() - start < 5
                await until_ready(child, environment)
            await slack.sockets.ask_to_leave("refresh_requested")
            await slack.wait_for_socket()
            await slack.deliver_command("/topics", user=ANNA, channel=NEWS)
            await slack.wait_for(lambda: slack.ephemeral(ANNA))
        assert slack.violations == []


async def test_a_socket_that_falls_silent_is_given_up(tmp_path: Path) -> None:
    async with LoopbackSlack("socket") as slack:
        environment = child_settings(slack, tmp_path / "new.db")
        async with running_child(environment, tmp_path / "log") as child:
            await until_ready(child, environment)
            slack.sockets.is_silent = True
            await until_ready(child, environment, status=503)
            slack.sockets.is_silent = False
            await until_ready(child, environment)


async def test_an_outage_of_the_platform_makes_it_unready_and_it_recovers(tmp_path: Path) -> None:
    async with LoopbackSlack("socket") as slack:
        environment = child_settings(slack, tmp_path / "new.db")
        async with running_child(environment, tmp_path / "log") as child:
            await until_ready(child, environment)
            async with slack.server.refusing():
                await until_ready(child, environment, status=503)
                assert (await look(environment, "/healthz"))[0] == 200
                await asyncio.sleep(2)
            await until_ready(child, environment)
            await slack.deliver_command("/topics", user=ANNA, channel=NEWS)
            await slack.wait_for(lambda: slack.ephemeral(ANNA))


WRONG: list[tuple[dict[str, str], str]] = [
    ({}, "SLACK_BOT_TOKEN"),
    ({"SLACK_BOT_TOKEN": BOT_TOKEN}, "SLACK_APP_TOKEN"),
    ({"SLACK_APP_TOKEN": APP_TOKEN}, "SLACK_BOT_TOKEN"),
    ({"SLACK_SIGNING_SECRET": SIGNING_SECRET}, "SLACK_BOT_TOKEN"),
    ({"SLACK_BOT_TOKEN": APP_TOKEN, "SLACK_APP_TOKEN": BOT_TOKEN}, "SLACK_BOT_TOKEN"),
    ({"SLACK_CLIENT_ID": "1.2", "SLACK_SIGNING_SECRET": SIGNING_SECRET}, "SLACK_CLIENT_SECRET"),
    (
        {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, "SLACK_API_URL": "http://slack.example/api/"},
        "SLACK_API_URL",
    ),
    ({"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, "HEALTH_PORT": "no"}, "HEALTH_PORT"),
    ({"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, "CORPUS_DIR": "/nowhere/at/all"}, "/nowhere/at/all"),
    (
        {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, "BRIEFBOT_SLACK_COMMANDS": '{"x":"y"}'},
        "SLACK_COMM",
    ),
]


@pytest.mark.parametrize(("values", "named"), WRONG)
async def test_what_is_set_wrongly_is_named_and_ends_with_3(values: dict[str, str], named: str, tmp_path: Path) -> None:
    common = {"BRIEFBOT_DATA_DIR": str(tmp_path), "HEALTH_PORT": str(free_port())}
    async with running_child(common | values, tmp_path / "log") as child:
        code = await ended(child, STARTS_S)
    assert (code, named in child.log) == (3, True)
    assert "Traceback" not in child.log
    assert BOT_TOKEN not in child.log


@pytest.mark.parametrize("token", [BOT_TOKEN, APP_TOKEN])
async def test_a_token_that_slack_refuses_is_named_and_not_hammered(token: str, tmp_path: Path) -> None:
    async with LoopbackSlack("socket") as slack:
        slack.revoke(token)
        environment = child_settings(slack, tmp_path / "new.db")
        async with running_child(environment, tmp_path / "log") as child:
            code = await ended(child, STARTS_S)
        variable = "SLACK_BOT_TOKEN" if token == BOT_TOKEN else "SLACK_APP_TOKEN"
        assert (code, variable in child.log, token in child.log) == (3, True, False)
        assert len([call for call in slack.requests if call.token == token]) == 1


async def test_what_it_started_ends_with_it_even_if_it_is_killed(tmp_path: Path) -> None:
    (folder := tmp_path / "articles").mkdir()
    text = "The bridge was opened by the mayor. " * 400
    lines = (json.dumps({"id": str(n), "date": "2025-01-02", "text": f"{n} {text}"}) for n in range(3000))
    (folder / "many.jsonl").write_text("\n".join(lines))
    async with LoopbackSlack("http") as slack:
        environment = child_settings(slack, tmp_path / "new.db", CORPUS_DIR=str(folder))
        async with running_child(environment, tmp_path / "log") as child:
            pid = child.process.pid
            async with asyncio.timeout(STARTS_S):
                while not (started := Path(f"/proc/{pid}/task/{pid}/children").read_text().split()):
                    await asyncio.sleep(0.05)
            child.process.kill()
            async with asyncio.timeout(5):
                while any(Path(f"/proc/{one}/cmdline").exists() for one in started):
                    await asyncio.sleep(0.05)


async def test_a_limit_at_the_start_is_waited_out(slack: LoopbackSlack, tmp_path: Path) -> None:
    slack.faults.add(RateLimited(2), route="auth.test")
    if slack.mode == "socket":
        slack.faults.add(RateLimited(2), route="apps.connections.open")
    environment = child_settings(slack, tmp_path / "new.db")
    async with running_child(environment, tmp_path / "log") as child:
        await until_ready(child, environment)
        child.process.send_signal(signal.SIGTERM)
        assert await ended(child) == 0
