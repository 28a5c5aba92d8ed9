"""An export as chats show it: copied as raw text, part by part, it is imported as it was."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

import pytest

from briefings.commands.digest_moving import read_records
from briefings.commands.registry import Reply, reply_to_line
from briefings.models.asked import Asked
from briefings.render.discord.message import ROOM as DISCORD_ROOM
from briefings.render.discord.message import to_discord
from briefings.render.offered import offered
from briefings.render.parts import Room
from briefings.render.slack.message import ROOM as SLACK_ROOM
from briefings.render.slack.message import to_slack
from briefings.services import Services
from tests.briefings.commands.ordering import desk, kept, say

WORDS = "a `b` @everyone <x> [c](http://d) *e* _f_ ||g||  h\u200bi ```"
MANY = 24
Paint = Callable[[Reply], list[str]]


def parts(reply: Reply, room: Room) -> Iterator[Asked]:
    """The parts that More leads to."""
    asked: Asked | None = reply.asked
    while asked is not None:
        yield asked
        buttons = offered(reply.answer, asked, room, 90).offers.buttons
        asked = next((each.asked for each in buttons if each.label == "More"), None)


def in_slack(reply: Reply) -> list[str]:
    """The preformatted texts of all parts."""
    blocks = [block for asked in parts(reply, SLACK_ROOM) for block in to_slack(reply.answer, asked).blocks]
    elements = [each for block in blocks for each in cast(Sequence[Mapping[str, object]], block.get("elements", ()))]
    return [
        "".join(str(run["text"]) for run in cast(Sequence[Mapping[str, object]], each["elements"]))
        for each in elements
        if each["type"] == "rich_text_preformatted"
    ]


def in_discord(reply: Reply) -> list[str]:
    """The code blocks of all parts."""
    embeds = [embed for asked in parts(reply, DISCORD_ROOM) for embed in to_discord(reply.answer, asked).embeds]
    return re.findall(
        r"```json\n(.*?)\n```", "\n".join(str(embed.get("description", "")) for embed in embeds), re.DOTALL
    )


@pytest.mark.parametrize("paint", [in_slack, in_discord])
def test_what_is_copied_out_of_a_message_is_what_was_exported(services: Services, paint: Paint) -> None:
    say(services, "on lee-xi at 8")
    (order,) = kept(services)
    entries = services.store.subscriptions
    entries.keep(order.model_copy(update={"include": (WORDS,)}), None)
    for number in range(MANY):
        entries.keep(order.model_copy(update={"id": f"more{number:04}", "subject": f"term {number}"}), None)
    texts = paint(reply_to_line("digest export", services.names, desk(services)))
    assert len(texts) > 1
    assert not set("`@<>\u200b").intersection(*map(set, texts))
    records = [record for text in texts for record in read_records(text)]
    assert all(isinstance(record, dict) for record in records)
    read = [record for record in records if isinstance(record, dict)]
    assert {str(record["topic"]) for record in read} == {"lee-xi", *(f"term {number}" for number in range(MANY))}
    assert [record["include"] for record in read if record["topic"] == "lee-xi"] == [[WORDS]]
