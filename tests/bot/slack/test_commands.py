"""Slash commands: answered to whoever typed them, and to nobody else."""

from pathlib import Path

import pytest

from tests.bot.running import running_app
from tests.wire.slack import ANNA, BEN, NEWS, LoopbackSlack
from tests.wire.slack.blocks import shown_text

# (command, its words, words that the answer shows)
ANSWERED = [
    ("/brief", "lee-xi", "Ahead"),
    ("/who-said", '"unprecedented"', "unprecedented"),
    ("/who-said", "xi", "neighbours"),
    ("/quotes", "lee-xi", "quotes"),
    ("/check", 'lee "unprecedented"', "QUOTED"),
    ("/timeline", "lee-xi", "2025"),
    ("/topics", "", "lee-xi"),
    ("/brief", "help", "[short|full]"),
    ("/check", "help", "check <person>"),
    ("/brief", "lee-chi", "Did you mean"),
    ("/brief", "lee-xi since 31 nov", "does not exist"),
    ("/check", 'lee "denuclearization is impossible"', "That is not proof it was never said."),
    ("/who-said", "kim", "Sarah Kim"),
]


@pytest.mark.parametrize(("command", "text", "shown"), ANSWERED)
async def test_a_command_is_answered_to_the_asker_alone(
    command: str, text: str, shown: str, slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database):
        taken = await slack.deliver_command(command, text, user=ANNA, channel=NEWS)
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
    assert taken.is_acknowledged
    assert shown.lower() in shown_text(answer.blocks).lower()
    assert slack.visible(NEWS) == slack.ephemeral(BEN) == ()


async def test_what_was_acknowledged_is_counted(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        await slack.deliver_command("/topics", user=ANNA, channel=NEWS)
        await slack.wait_for(lambda: slack.ephemeral(ANNA))
        page = app.core.metrics.page().decode()
    assert 'briefbot_acks_total{platform="slack"} 1.0' in page
    assert 'briefbot_ack_seconds_count{platform="slack"} 1.0' in page


async def test_when_the_database_fails_the_asker_sees_a_reference(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        app.core.store.close()
        await slack.deliver_command("/topics", user=ANNA, channel=NEWS)
        (told,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
    assert told.text.startswith("I cannot get at my articles at the moment (ref ")
    assert told.text.endswith("Nothing was posted. Please ask again in a minute.")


async def test_between_two_people_the_answer_is_for_whoever_asked(slack: LoopbackSlack, database: Path) -> None:
    """There commands can be typed, and the bot is not."""
    slack.add_channel("D0PAIR", "directmessage", "im", members=(ANNA, BEN))
    async with running_app(slack, database):
        await slack.deliver_command("/brief", "lee-xi", user=ANNA, channel="D0PAIR")
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
        await slack.deliver_action(answer, user=ANNA, label="Timeline")
        *_, timeline = await slack.wait_for(lambda: found if len(found := slack.ephemeral(ANNA)) == 2 else None)
    assert "What happened" in shown_text(answer.blocks)
    assert "timeline" in shown_text(timeline.blocks).lower()
    assert slack.visible("D0PAIR") == ()
