"""The Home tab and the place where one talks to the bot alone."""

from pathlib import Path

import pytest

from tests.bot.running import running_app
from tests.wire.faults import Refused
from tests.wire.slack import ANNA, NEWS, LoopbackSlack
from tests.wire.slack.blocks import shown_text


async def test_the_home_tab_tells_the_state_and_your_briefings(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        await slack.deliver_home_opened(user=ANNA)
        before = await slack.wait_for(lambda: slack.home(ANNA))
        await slack.deliver_command("/brief", "lee-xi", user=ANNA, channel=NEWS)
        await slack.wait_for(lambda: slack.ephemeral(ANNA))
        await slack.deliver_home_opened(user=ANNA)
        after = await slack.wait_for(lambda: new if (new := slack.home(ANNA)) != before else None)
    assert "5 articles" in shown_text(before.body["blocks"])
    assert "None yet" in shown_text(before.body["blocks"])
    assert "as of" in shown_text(after.body["blocks"])


@pytest.mark.parametrize("label", ["Brief me", "Topics", "Sources"])
async def test_its_buttons_run_real_commands(label: str, slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        await slack.deliver_home_opened(user=ANNA)
        view = await slack.wait_for(lambda: slack.home(ANNA))
        await slack.deliver_action(view, user=ANNA, label=label)
        (answer,) = await slack.wait_for(lambda: slack.direct(ANNA))
    assert answer.blocks


async def test_a_newer_home_tab_is_left_alone_without_a_word(slack: LoopbackSlack, database: Path) -> None:
    slack.faults.add(Refused("hash_conflict"), route="views.publish")
    async with running_app(slack, database) as app:
        await slack.deliver_home_opened(user=ANNA)
        await app.stop_jobs(within_s=5)
    assert len(slack.calls("views.publish")) == 1
    assert slack.direct(ANNA) == ()


async def test_questions_are_suggested_where_one_talks_to_the_bot(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        await slack.deliver_home_opened(user=ANNA, tab="messages")
        (call,) = await slack.wait_for(lambda: slack.calls("assistant.threads.setSuggestedPrompts"))
    assert 1 <= len(call.args["prompts"]) <= 4
