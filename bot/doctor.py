"""``briefbot doctor``: what serving would stumble over, said before it does. Asks, and changes nothing."""

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bot.corpus import locate
from bot.settings import ServeSettings, SlackSetup, slack_setup
from briefings.errors import BriefbotError
from briefings.store.opening import open_store


class Finding(NamedTuple):
    """One thing that was looked at, in a sentence."""

    is_well: bool
    what: str


def examine(settings: ServeSettings, channels: Sequence[str], folder: Path | None) -> tuple[Finding, ...]:
    """Look at everything that serving needs."""
    findings = [*_of_corpus(settings, folder)]
    try:
        slack = slack_setup(settings)
    except BriefbotError as fault:
        return (*findings, Finding(False, str(fault)))
    if slack is None:
        return (*findings, Finding(False, "Nothing to serve: no tokens are set (SLACK_BOT_TOKEN)."))
    return (*findings, *asyncio.run(_of_slack(slack, settings, channels)))


def _of_corpus(settings: ServeSettings, folder: Path | None) -> Iterator[Finding]:
    try:
        place = locate(settings, folder)
        store = open_store(place.database)
        try:
            articles = store.state().articles
        finally:
            store.close()
    except BriefbotError as fault:
        yield Finding(False, str(fault))
        return
    yield Finding(True, f"The database answers; it holds {articles:,} articles.")
    if place.folder is not None:
        yield Finding(True, f"The folder {place.folder} is read when serving starts, and when it changes.")


async def _of_slack(setup: SlackSetup, settings: ServeSettings, channels: Sequence[str]) -> list[Finding]:
    from bot.slack.doctor import examine_slack

    return [finding async for finding in examine_slack(setup, settings, channels)]
