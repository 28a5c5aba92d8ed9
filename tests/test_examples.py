"""The examples of the docs are messages that the platforms take."""

import json
from pathlib import Path

import pytest

from tests.examples import FOLDER, NAMES
from tests.wire.discord.markdown import NOTHING_ALLOWED as NO_MARKDOWN
from tests.wire.discord.openapi import body_complaint
from tests.wire.discord.rules import manners as discord_manners
from tests.wire.discord.rules import message_complaints
from tests.wire.slack.mrkdwn import NOTHING_ALLOWED as NO_MRKDWN
from tests.wire.slack.rules import block_complaints, manners, posting_manners


def example(name: str) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(Path(FOLDER, name).read_text("utf-8"))
    return loaded


@pytest.mark.parametrize("name", NAMES)
def test_slack_takes_the_example(name: str) -> None:
    payload = example(f"{name}.slack.json")
    assert [*block_complaints(payload["blocks"]), *manners(payload, NO_MRKDWN), *posting_manners(payload)] == []


@pytest.mark.parametrize("name", NAMES)
def test_discord_takes_the_example(name: str) -> None:
    body = example(f"{name}.discord.json")
    assert body_complaint("create_message", body) is None
    assert [*message_complaints(body, is_v2=False), *discord_manners(body, NO_MARKDOWN)] == []


def test_every_example_is_listed() -> None:
    listed = Path(FOLDER, "README.md").read_text("utf-8")
    assert all(path.name in listed for path in FOLDER.glob("*.json"))
