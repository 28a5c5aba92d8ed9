"""Buttons and menus: each asks its question again, also after a restart, and for whoever presses it."""

from pathlib import Path

import pytest

from tests.bot.running import running_app
from tests.wire.slack import ANNA, BEN, NEWS, PRIVATE, QUIET, LoopbackSlack
from tests.wire.slack.blocks import elements, shown_text
from tests.wire.slack.values import Message
from tests.wire.wire_types import Json


async def private_answer(slack: LoopbackSlack, command: str, text: str, *, channel: str = NEWS) -> Message:
    """What ANNA sees after a command."""
    before = len(slack.ephemeral(ANNA))
    await slack.deliver_command(command, text, user=ANNA, channel=channel)
    return (await slack.wait_for(lambda: slack.ephemeral(ANNA)[before:]))[-1]


def labels(message: Message) -> list[str]:
    """What can be pressed."""
    return [e["text"]["text"] for block in message.blocks for e in elements(block) if e["type"] == "button"]


@pytest.mark.parametrize(
    ("label", "shown"), [("Quotes", "quotes"), ("Timeline", "Timeline"), ("Wording", "worded"), ("Sources", "000")]
)
async def test_a_view_of_the_same_matter_comes_as_another_private_message(
    label: str, shown: str, slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database):
        brief = await private_answer(slack, "/brief", "lee-xi")
        await slack.deliver_action(brief, user=ANNA, label=label)
        _, answer = await slack.wait_for(lambda: found if len(found := slack.ephemeral(ANNA)) == 2 else None)
    assert shown.lower() in shown_text(answer.blocks).lower()
    assert slack.visible(NEWS) == ()


async def test_turning_the_page_replaces_it_and_turning_back_restores_it(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        first = await private_answer(slack, "/quotes", "lee-xi")
        await slack.deliver_action(first, user=ANNA, label="More")
        (second,) = await slack.wait_for(lambda: found if (found := slack.ephemeral(ANNA))[0].is_edited else None)
        await slack.deliver_action(second, user=ANNA, label="Back")
        (third,) = await slack.wait_for(lambda: found if (found := slack.ephemeral(ANNA))[0] != second else None)
    assert shown_text(third.blocks) == shown_text(first.blocks) != shown_text(second.blocks)


async def test_sharing_posts_it_for_all_without_a_share_button_and_takes_the_private_one_away(
    slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database):
        brief = await private_answer(slack, "/brief", "lee-xi")
        await slack.deliver_action(brief, user=ANNA, label="Share to channel")
        (shared,) = await slack.wait_for(lambda: slack.visible(NEWS))
        await slack.wait_for(lambda: not slack.ephemeral(ANNA))
    assert shown_text(shared.blocks).splitlines()[0] == shown_text(brief.blocks).splitlines()[0]
    assert not [label for label in labels(shared) if "Share" in label]


async def test_a_button_of_a_shared_message_answers_whoever_presses_it_alone(
    slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database):
        brief = await private_answer(slack, "/brief", "lee-xi", channel=PRIVATE)
        await slack.deliver_action(brief, user=ANNA, label="Share to channel")
        (shared,) = await slack.wait_for(lambda: slack.visible(PRIVATE))
        slack.invite(BEN, PRIVATE)
        await slack.deliver_action(shared, user=BEN, label="Quotes")
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(BEN))
    assert "quotes" in shown_text(answer.blocks).lower()
    assert slack.visible(PRIVATE) == (shared,)


async def test_sharing_where_the_bot_is_not_says_how_to_invite_it_and_retry_works(
    slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database):
        brief = await private_answer(slack, "/brief", "lee-xi", channel=QUIET)
        await slack.deliver_action(brief, user=ANNA, label="Share to channel")
        told = (await slack.wait_for(lambda: found if len(found := slack.ephemeral(ANNA)) == 2 else None))[-1]
        assert "/invite @briefbot" in shown_text(told.blocks)
        slack.invite("U0BOT", QUIET)
        await slack.deliver_action(told, user=ANNA, label="Retry")
        (shared,) = await slack.wait_for(lambda: slack.visible(QUIET))
    assert shown_text(shared.blocks).splitlines()[0] == shown_text(brief.blocks).splitlines()[0]


async def test_a_paragraph_is_chosen_from_the_menu(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        brief = await private_answer(slack, "/brief", "lee-xi")
        (menu,) = [e for b in brief.blocks for e in elements(b) if e["action_id"].endswith("paragraph")]
        await slack.deliver_action(brief, user=ANNA, action_id=menu["action_id"], choice=menu["options"][0]["value"])
        _, answer = await slack.wait_for(lambda: found if len(found := slack.ephemeral(ANNA)) == 2 else None)
    assert "¶" in shown_text(answer.blocks)


async def test_a_button_works_after_a_restart(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        brief = await private_answer(slack, "/brief", "lee-xi")
    async with running_app(slack, database):
        await slack.deliver_action(brief, user=ANNA, label="Timeline")
        await slack.wait_for(lambda: len(slack.ephemeral(ANNA)) == 2)


STRANGE = ["", "b0|k|1|a|brief|x", "b1~0123456789abcdef", "share:lee-xi", "b1|k|1|a", "🙂" * 700]


@pytest.mark.parametrize("value", STRANGE)
async def test_a_button_of_another_version_is_answered_in_one_sentence(
    value: str, slack: LoopbackSlack, database: Path
) -> None:
    element: Json = {"type": "button", "action_id": "old", "text": {"type": "plain_text", "text": "Old"}}
    async with running_app(slack, database):
        brief = await private_answer(slack, "/brief", "lee-xi")
        pressed = await slack.deliver_action(brief, user=ANNA, element=element | {"value": value})
        *_, told = await slack.wait_for(lambda: found if len(found := slack.ephemeral(ANNA)) == 2 else None)
    assert pressed.is_acknowledged
    assert "older version" in told.text


async def test_a_button_whose_command_is_gone_says_what_there_is(slack: LoopbackSlack, database: Path) -> None:
    element: Json = {"type": "button", "action_id": "old", "text": {"type": "plain_text", "text": "Old"}}
    async with running_app(slack, database):
        brief = await private_answer(slack, "/brief", "lee-xi")
        await slack.deliver_action(brief, user=ANNA, element=element | {"value": "b1|k|1|a|horoscope|leo"})
        *_, told = await slack.wait_for(lambda: found if len(found := slack.ephemeral(ANNA)) == 2 else None)
    assert 'no command "horoscope"' in told.text


async def test_choosing_between_people_of_one_name_answers_in_place(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        which = await private_answer(slack, "/who-said", "kim")
        label = next(label for label in labels(which) if label.startswith("Kim"))
        await slack.deliver_action(which, user=ANNA, label=label)
        (answer,) = await slack.wait_for(lambda: found if (found := slack.ephemeral(ANNA))[0].is_edited else None)
    assert shown_text(answer.blocks) != shown_text(which.blocks)
