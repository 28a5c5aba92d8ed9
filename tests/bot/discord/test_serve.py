"""``briefbot serve`` with Discord, as a process: its start, its signals, its deaths; alone and beside Slack."""

import asyncio
import signal
import time
from pathlib import Path

import pytest

from bot.discord.lease import LEASE_S
from tests.bot.discord.running import answer_of
from tests.bot.running import SEEDS, Child, free_port, running_child
from tests.bot.test_serve import child_settings, ended, look, until_ready
from tests.wire.discord import BEN, BOT_TOKEN, NEWS, LoopbackDiscord
from tests.wire.faults import Slow
from tests.wire.slack import ANNA, LoopbackSlack
from tests.wire.slack import NEWS as SLACK_NEWS


def discord_settings(discord: LoopbackDiscord, database: Path) -> dict[str, str]:
    """An environment in which the product serves the loopback Discord."""
    common = {"HEALTH_PORT": str(free_port()), "CORPUS_DIR": str(SEEDS), "DATABASE_URL": f"sqlite:///{database}"}
    return discord.settings() | common


async def until_ready_again(child: Child, environment: dict[str, str]) -> None:
    """Wait for a process that has to wait for a dead one's lease first."""
    async with asyncio.timeout(LEASE_S + 20):
        while (await look(environment, "/readyz"))[0] != 200:
            assert child.process.returncode is None, child.log
            await asyncio.sleep(0.05)


async def test_it_becomes_ready_answers_and_ends_in_peace(discord: LoopbackDiscord, tmp_path: Path) -> None:
    environment = discord_settings(discord, tmp_path / "new.db")
    async with running_child(environment, tmp_path / "log") as child:
        said = await until_ready(child, environment)
        asked = await discord.slash(BEN, NEWS, "brief", {"topic": "lee-xi"})
        await answer_of(discord, asked)
        metrics = await look(environment, "/metrics")
        child.process.send_signal(signal.SIGTERM)
        code = await ended(child)
    assert (said, code) == ("corpus: ready\ndiscord: ready\ndigests: ready\n", 0)
    assert 'briefbot_answers_total{command="brief",outcome="found",platform="discord"} 1.0' in metrics[1]
    await discord.wait_for(lambda: not discord.gateway.sessions)
    assert BOT_TOKEN not in child.log
    assert "lee-xi" not in child.log


async def test_sigterm_finishes_what_was_taken(discord: LoopbackDiscord, tmp_path: Path) -> None:
    environment = discord_settings(discord, tmp_path / "new.db")
    discord.faults.add(Slow(2.0), route="create_message")
    discord.faults.add(Slow(2.0), route="update_original_webhook_message")
    async with running_child(environment, tmp_path / "log") as child:
        await until_ready(child, environment)
        said = discord.mention(BEN, NEWS, "topics")
        asked = await discord.slash(BEN, NEWS, "topics")
        start = time.monotonic()
        child.process.send_signal(signal.SIGTERM)
        code = await ended(child)
    assert (code, time.monotonic() - start < 10) == (0, True)
    assert len(discord.replies(said)) == 1
    assert discord.answer_to(asked) is not None


async def test_after_a_violent_death_what_comes_again_is_answered_once(
    discord: LoopbackDiscord, tmp_path: Path
) -> None:
    environment = discord_settings(discord, tmp_path / "new.db")
    async with running_child(environment, tmp_path / "log") as child:
        await until_ready(child, environment)
        said = discord.mention(BEN, NEWS, "topics")
        (answer,) = await discord.wait_for(lambda: discord.replies(said))
        child.process.kill()
        await ended(child)
    async with running_child(environment, tmp_path / "log") as child:
        await until_ready_again(child, environment)
        discord.redeliver(said)
        last = discord.mention(BEN, NEWS, "sources")
        await discord.wait_for(lambda: discord.replies(last))
    assert discord.replies(said) == (answer,)
    assert len(discord.calls("bulk_set_application_commands")) == 1


@pytest.mark.parametrize("values", [{"DISCORD_BOT_TOKEN": "wrong"}, {"DISCORD_GATEWAY_URL": "ws://discord.example"}])
async def test_a_wrong_setting_ends_it_with_a_sentence_that_names_it(
    values: dict[str, str], discord: LoopbackDiscord, tmp_path: Path
) -> None:
    environment = discord_settings(discord, tmp_path / "new.db") | values
    async with running_child(environment, tmp_path / "log") as child:
        code = await ended(child, within_s=20)
    assert code == 3
    assert next(iter(values)) in child.log.splitlines()[-1]
    assert len(discord.requests) <= 1


async def test_both_platforms_are_served_by_one_small_process(discord: LoopbackDiscord, tmp_path: Path) -> None:
    async with LoopbackSlack("socket") as slack:
        environment = discord_settings(discord, tmp_path / "new.db") | child_settings(slack, tmp_path / "new.db")
        async with running_child(environment, tmp_path / "log") as child:
            said = await until_ready(child, environment)
            status = Path(f"/proc/{child.process.pid}/status").read_text("utf-8")
            asked = await discord.slash(BEN, NEWS, "topics")
            await answer_of(discord, asked)
            await slack.deliver_command("/topics", "", user=ANNA, channel=SLACK_NEWS)
            await slack.wait_for(lambda: slack.ephemeral(ANNA))
    memory_kb = int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))
    assert said == "corpus: ready\nslack: ready\ndiscord: ready\ndigests: ready\n"
    assert memory_kb / 1024 <= 120
    assert slack.violations == []
