"""``briefbot doctor``: names what is missing."""

import asyncio
from pathlib import Path

import pytest

from bot.doctor import examine
from bot.finding import Finding
from bot.settings import read_serve_settings
from briefings.store.opening import open_store
from tests.bot.digests.sending import discord_order, put_due
from tests.bot.running import SEEDS, environment
from tests.wire.slack import BOT_TOKEN, NEWS, QUIET, LoopbackSlack
from tests.wire.slack.state import SCOPES


async def findings(slack: LoopbackSlack, tmp_path: Path, *channels: str, **more: str) -> tuple[Finding, ...]:
    """Examine in a thread, as the command line does without a loop of its own."""
    with environment(slack.settings() | {"BRIEFBOT_DATA_DIR": str(tmp_path)} | more):
        settings = read_serve_settings()
    return await asyncio.to_thread(examine, settings, channels, SEEDS)


async def test_where_all_is_well_it_says_so(slack: LoopbackSlack, tmp_path: Path) -> None:
    found = await findings(slack, tmp_path)
    assert [finding for finding in found if not finding.is_well] == []
    assert any("#news" in finding.what for finding in found)


@pytest.mark.parametrize(("ago_s", "is_told"), [(3600, True), (60, False)])
async def test_digests_that_nobody_sends_are_told(
    ago_s: int, is_told: bool, slack: LoopbackSlack, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'd.db'}"
    store = open_store(url)
    put_due(store.subscriptions, discord_order(channel="1"), ago_s=ago_s)
    store.close()
    found = await findings(slack, tmp_path, DATABASE_URL=url)
    told = [one.what for one in found if not one.is_well]
    assert len(told) == is_told
    assert all("Digests of Discord wait and nobody sends them (1," in what for what in told)


async def test_a_missing_scope_is_named_with_its_reason(slack: LoopbackSlack, tmp_path: Path) -> None:
    slack.set_scopes(*SCOPES - {"app_mentions:read"})
    (missing,) = [finding for finding in await findings(slack, tmp_path) if not finding.is_well]
    assert "app_mentions:read" in missing.what


@pytest.mark.parametrize(("channel", "is_well"), [(NEWS, True), (QUIET, False), ("C0NONE", False)])
async def test_a_channel_is_looked_at(channel: str, is_well: bool, slack: LoopbackSlack, tmp_path: Path) -> None:
    (finding,) = [one for one in await findings(slack, tmp_path, channel) if channel in one.what]
    assert finding.is_well == is_well


async def test_a_refused_token_is_named_and_not_shown(slack: LoopbackSlack, tmp_path: Path) -> None:
    slack.revoke()
    told = [finding.what for finding in await findings(slack, tmp_path) if not finding.is_well]
    assert any("SLACK_BOT_TOKEN" in what for what in told)
    assert not any(BOT_TOKEN in what for what in told)


def test_without_tokens_there_is_nothing_to_serve(tmp_path: Path) -> None:
    with environment({"BRIEFBOT_DATA_DIR": str(tmp_path)}):
        found = examine(read_serve_settings(), (), SEEDS)
    assert not found[-1].is_well


@pytest.mark.parametrize(
    ("more", "said"), [((), "ends as unsure"), (("channels:history", "groups:history"), "is looked for")]
)
async def test_what_the_lack_of_history_means_is_said_and_is_no_fault(
    more: tuple[str, ...], said: str, slack: LoopbackSlack, tmp_path: Path
) -> None:
    slack.set_scopes(*SCOPES, *more)
    (finding,) = [one for one in await findings(slack, tmp_path) if "arrival" in one.what]
    assert (finding.is_well, said in finding.what) == (True, True)
