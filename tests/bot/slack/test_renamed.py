"""Commands under other names, and commands that nobody has."""

from pathlib import Path

from tests.bot.running import running_app
from tests.wire.slack import ANNA, NEWS, LoopbackSlack
from tests.wire.slack.blocks import shown_text


async def test_a_renamed_command_works_and_the_old_name_says_what_there_is(
    slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database, more={"BRIEFBOT_SLACK_COMMAND_PREFIX": "desk-"}):
        await slack.deliver_command("/desk-topics", user=ANNA, channel=NEWS)
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
        await slack.deliver_command("/topics", user=ANNA, channel=NEWS)
        *_, told = await slack.wait_for(lambda: found if len(found := slack.ephemeral(ANNA)) == 2 else None)
    assert "lee-xi" in shown_text(answer.blocks)
    assert "do not know that command" in told.text
