"""Digests of a platform that this process does not serve: left to one that does, and seen to wait until then."""

import asyncio
import time
from pathlib import Path

from briefings.models.subscription import Run
from briefings.store.subscriptions import OpenRuns
from tests.bot.digests.sending import digesting, discord_order, ended, put_due, sending, slack_order
from tests.bot.discord.conftest import discord
from tests.bot.discord.running import running_discord
from tests.bot.running import running_app
from tests.wire.discord import NEWS, LoopbackDiscord
from tests.wire.slack import LoopbackSlack

__all__ = ["discord"]


async def test_what_goes_to_another_platform_is_not_touched(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app, sending(app.core, app) as sender:
        entries = app.core.store.subscriptions
        waiting = put_due(entries, discord_order(channel=NEWS), ago_s=5)
        put_due(entries, slack_order())
        run = await ended(entries, slack_order())
        await sender.claim()
        now = int(time.time())
        (free,) = entries.claim_runs("another", now=now, until=now + 5, limit=9)
    assert (run.state, free) == ("sent", waiting)


async def test_what_waits_for_another_platform_is_counted_and_this_process_is_ready(
    slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database) as app, digesting(app.core, app) as loop:
        put_due(app.core.store.subscriptions, discord_order(channel=NEWS))
        await asyncio.sleep(0)
        waits = await loop.waits()
        figures = app.core.metrics.page().decode()
    assert waits is None
    assert 'briefbot_digests_open{platform="discord"} 1.0' in figures
    assert 'briefbot_digests_open{platform="slack"} 0.0' in figures


async def test_when_the_platform_is_served_again_the_newest_arrives_late_and_the_older_ones_are_missed(
    discord: LoopbackDiscord, database: Path
) -> None:
    order = discord_order(channel=NEWS)
    async with running_discord(discord, database) as app:
        entries, now = app.core.store.subscriptions, int(time.time())
        put_due(entries, order, "2026-01-03", ago_s=50 * 3600)
        for edition, ago_s in (("2026-01-04", 26 * 3600), ("2026-01-05", 2 * 3600)):
            assert entries.put_run(Run(subscription=order.id, edition=edition, due_at=now - ago_s))
        assert entries.open_runs() == {"discord": OpenRuns(3, entries.runs(order.id)[-1].due_at)}
        async with sending(app.core, app):
            await ended(entries, order)
        states = {run.edition: run.state for run in entries.runs(order.id)}
    assert states == {"2026-01-03": "missed", "2026-01-04": "missed", "2026-01-05": "sent"}
    assert [discord.text(message) for message in discord.visible(NEWS)] == ["Lee–Xi summits 2026-01-05"]
