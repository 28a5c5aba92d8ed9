"""``briefbot doctor``: what serving would stumble over, said before it does. Asks, and changes nothing."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bot.discord.setup import DiscordSetup, discord_setup
from bot.finding import Finding
from bot.settings import ServeSettings, SlackSetup, slack_setup
from briefings.errors import BriefbotError
from briefings.schedule import LATE_AFTER_S
from briefings.services import locate
from briefings.store.opening import open_store


def examine(settings: ServeSettings, channels: Sequence[str], folder: Path | None) -> tuple[Finding, ...]:
    """Look at everything that serving needs."""
    findings = [*_of_corpus(settings, folder)]
    try:
        slack, discord = slack_setup(settings), discord_setup(settings)
    except BriefbotError as fault:
        return (*findings, Finding(False, str(fault)))
    if slack is None and discord is None:
        findings.append(Finding(False, "Nothing to serve: no tokens are set (SLACK_BOT_TOKEN, DISCORD_BOT_TOKEN)."))
    if slack is not None:
        findings += asyncio.run(_of_slack(slack, settings, [one for one in channels if not _is_of_discord(one)]))
    if discord is not None:
        findings += asyncio.run(_of_discord(discord, [one for one in channels if _is_of_discord(one)]))
    return tuple(findings)


def _of_corpus(settings: ServeSettings, folder: Path | None) -> Iterator[Finding]:
    try:
        place = locate(settings, folder)
        store = open_store(place.database)
        try:
            articles = store.state().articles
            idle = store.subscriptions.open_runs(idle_since=int(time.time()) - LATE_AFTER_S)
        finally:
            store.close()
    except BriefbotError as fault:
        yield Finding(False, str(fault))
        return
    yield Finding(True, f"The database answers; it holds {articles:,} articles.")
    for platform, (runs, since) in idle.items():
        due = f"{datetime.fromtimestamp(since, UTC):%Y-%m-%d %H:%M} UTC"
        yield Finding(
            False,
            f"Digests of {platform.capitalize()} wait and nobody sends them ({runs:,}, the first due {due}):"
            f" no process that serves {platform.capitalize()} runs on this database.",
        )
    if place.folder is not None:
        yield Finding(True, f"The folder {place.folder} is read when serving starts, and when it changes.")


def _is_of_discord(channel: str) -> bool:
    """Discord's ids are numbers, Slack's begin with a letter."""
    return channel.isdigit()


async def _of_slack(setup: SlackSetup, settings: ServeSettings, channels: Sequence[str]) -> list[Finding]:
    from bot.slack.doctor import examine_slack

    return [finding async for finding in examine_slack(setup, settings, channels)]


async def _of_discord(setup: DiscordSetup, channels: Sequence[str]) -> list[Finding]:
    from bot.discord.doctor import examine_discord
    from bot.discord_app import point_to

    point_to(setup)
    return [finding async for finding in examine_discord(setup, channels)]
