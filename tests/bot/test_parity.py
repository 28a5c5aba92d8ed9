"""Each command through the terminal, Slack and Discord, over real sockets: the same words, citations and counts.

Chats show long answers in pages, whose size is theirs; the page that both show is compared.
"""

import re
from pathlib import Path

import pytest

from briefings.commands.registry import COMMANDS, reply_to_line
from briefings.render.terminal import to_text
from briefings.services import Services
from briefings.store.opening import open_store
from briefings.topics.catalogue import open_catalogue
from tests.bot.discord.running import labels, running_discord
from tests.bot.running import running_app
from tests.briefings.render.test_parity import CITATION, MARKUP, words
from tests.wire.conftest import discord
from tests.wire.discord import BEN, LoopbackDiscord
from tests.wire.discord import NEWS as DISCORD_NEWS
from tests.wire.slack import ANNA, NEWS, LoopbackSlack
from tests.wire.slack.blocks import shown_text

__all__ = ["discord"]

ASKED = {
    "brief": "brief lee-xi",
    "who-said": 'who-said "unprecedented"',
    "quotes": "quotes by xi",
    "check": 'check lee "unprecedented"',
    "check-quotes": 'check-quotes Lee said the visits were "unprecedented".',
    "wording": "wording by lee about milestone",
    "timeline": "timeline lee-xi since 2026",
    "changed": "changed lee-xi since 2026-01-01",
    "topics": "topics",
    "search": "search silver economy",
    "ask": "ask when did Moon Jae-in visit China?",
    "paragraph": "paragraph 002 7",
    "sources": "sources",
    "digest": "digest list",
}
COUNT = re.compile(r"\b\d+ of \d+\b|\b\d+ (?:articles?|quotes?|quotations?|facts?|outlets?)\b")
HOW_TO_SEE_ALL = re.compile(r"(?:Showing|For all of them|Not shown)[^.]*\.")


@pytest.fixture
def mode() -> str:
    """One way to Slack is enough here."""
    return "http"


def in_terminal(line: str, database: Path) -> str:
    """What the terminal prints."""
    store = open_store(str(database))
    try:
        services = Services(store, open_catalogue(store), None)
        return to_text(reply_to_line(line, services.names, services.desk(None)).answer, 160)
    finally:
        store.close()


async def in_slack(line: str, slack: LoopbackSlack, database: Path) -> tuple[str, bool]:
    """What Slack shows, and whether there is more."""
    async with running_app(slack, database):
        await slack.deliver_mention(line, user=ANNA, channel=NEWS)
        (mention,) = slack.visible(NEWS)
        (answer,) = await slack.wait_for(lambda: slack.thread(mention))
    shown = shown_text([block for block in answer.blocks if block["type"] != "actions"])
    return shown, "More" in shown_text(answer.blocks).replace(shown, "")


async def in_discord(line: str, discord: LoopbackDiscord, database: Path) -> tuple[str, bool]:
    """What Discord shows, and whether there is more."""
    async with running_discord(discord, database):
        said = discord.mention(BEN, DISCORD_NEWS, line)
        (answer,) = await discord.wait_for(lambda: discord.replies(said))
    return MARKUP.sub("", discord.text(answer)), "More" in labels(answer)


def counts(text: str) -> set[str]:
    """The counts that an answer tells, without those of the page."""
    return set(COUNT.findall(HOW_TO_SEE_ALL.sub("", text)))


@pytest.mark.parametrize("name", COMMANDS)
async def test_terminal_slack_and_discord_say_the_same(
    name: str, slack: LoopbackSlack, discord: LoopbackDiscord, database: Path
) -> None:
    assert name in ASKED, "ask something of the new command here"
    said = in_terminal(ASKED[name], database)
    in_one, one_goes_on = await in_slack(ASKED[name], slack, database)
    in_other, other_goes_on = await in_discord(ASKED[name], discord, database)
    cited = [CITATION.findall(text.partition("\nSources\n")[0]) for text in (said, in_one, in_other)]
    assert one_goes_on == other_goes_on
    if not one_goes_on:
        assert words(in_one) == words(in_other)
        assert counts(in_one) == counts(in_other)
    assert words(HOW_TO_SEE_ALL.sub("", in_other)) <= words(said)
    assert cited[1] == cited[2]
    assert cited[0][: len(cited[1])] == cited[1]
