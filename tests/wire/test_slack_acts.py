"""The less common acts of people, and what an acknowledgement makes of a modal."""

from collections.abc import Mapping

import pytest
from slack_bolt.async_app import AsyncAck

from tests.wire.slack import ANNA, BEN, BOT_TOKEN, NEWS, QUIET, TEAM, LoopbackSlack
from tests.wire.slack.choices import chosen, filled
from tests.wire.slack.values import View
from tests.wire.tiny_bolt import ASK, SECOND, running_bot, web_client
from tests.wire.wire_types import Json


async def open_modal(slack: LoopbackSlack) -> View:
    """Let ANNA open the tiny bot's modal."""
    await slack.deliver_command("/brief", user=ANNA, channel=NEWS)
    (modal,) = await slack.wait_for(lambda: slack.modals(ANNA))
    return modal


@pytest.mark.parametrize(
    ("topic", "titles"), [("update", ["Second"]), ("push", ["Brief", "Second"]), ("clear", []), ("lee-xi", [])]
)
async def test_an_acknowledged_modal_does_what_the_answer_says(
    topic: str, titles: list[str], slack: LoopbackSlack
) -> None:
    async with running_bot(slack):
        modal = await open_modal(slack)
        await slack.deliver_view_submission(modal, {"topic": topic}, user=ANNA)
        await slack.wait_for(lambda: slack.direct(ANNA))
    assert [view.body["title"]["text"] for view in slack.modals(ANNA)] == titles


async def test_a_button_in_a_modal_pushes_another(slack: LoopbackSlack) -> None:
    async with running_bot(slack) as app:

        @app.action("on")
        async def on(ack: AsyncAck, body: Json) -> None:
            await ack()
            await web_client(slack).views_push(trigger_id=body["trigger_id"], view=SECOND)

        modal = await open_modal(slack)
        await web_client(slack).views_update(view_id=modal.id, hash=modal.hash, view=SECOND)
        (modal,) = slack.modals(ANNA)
        await slack.deliver_action(modal, user=ANNA, label="On")
        _, pushed = await slack.wait_for(lambda: found if len(found := slack.modals(ANNA)) == 2 else None)
    assert (pushed.root, pushed.previous) == (modal.id, modal.id)


async def test_closing_a_modal_is_told_only_when_asked(slack: LoopbackSlack) -> None:
    closed: list[str] = []
    async with running_bot(slack) as app:

        @app.view_closed("second")
        async def note(ack: AsyncAck, view: Json) -> None:
            await ack()
            closed.append(view["callback_id"])

        modal = await open_modal(slack)
        assert await slack.deliver_view_closed(modal, user=ANNA) is None
        modal = await open_modal(slack)
        await web_client(slack).views_update(view_id=modal.id, view=SECOND)
        (modal,) = slack.modals(ANNA)
        await slack.deliver_view_closed(modal, user=ANNA)
    assert closed == ["second"]
    assert slack.modals(ANNA) == ()


async def test_uninstalling_ends_the_token_and_tells_it_twice(slack: LoopbackSlack) -> None:
    told: list[str] = []
    async with running_bot(slack) as app:

        @app.event("app_uninstalled")
        async def gone(body: Json) -> None:
            told.append(body["event"]["type"])

        @app.event("tokens_revoked")
        async def revoked(body: Json) -> None:
            told.append(body["event"]["type"])

        await slack.deliver_command("/brief", "inline", user=ANNA, channel=NEWS)  # bolt now knows its token
        await slack.deliver_uninstalled(team=TEAM)
        await slack.wait_for(lambda: len(told) == 2)
    assert slack.state.grants[BOT_TOKEN].is_revoked


async def test_a_shortcut_works_where_the_bot_is_not(slack: LoopbackSlack) -> None:
    said = slack.say("He said so", user=BEN, channel=QUIET)
    async with running_bot(slack):
        await slack.deliver_shortcut(said, "check_quotes", user=ANNA)
        await slack.wait_for(lambda: slack.ephemeral(ANNA))


async def test_no_mention_comes_from_a_channel_without_the_bot(slack: LoopbackSlack) -> None:
    with pytest.raises(AssertionError, match="nothing of channels"):
        await slack.deliver_mention("hello", user=ANNA, channel=QUIET)


async def test_an_event_that_slack_would_never_send_is_the_tests_own_fault(slack: LoopbackSlack) -> None:
    with pytest.raises(AssertionError, match="no event looks like that"):
        await slack.deliver_event({"type": "app_home_opened", "user": ANNA})


EVENTS: list[Json] = [
    {"type": "app_context_changed", "user": ANNA, "channel": "D1", "event_ts": "1.0", "context": {"entities": []}},
    {
        "type": "member_joined_channel",
        "user": ANNA,
        "channel": NEWS,
        "channel_type": "C",
        "team": TEAM,
        "event_ts": "1",
    },
    {
        "type": "channel_rename",
        "channel": {
            "id": NEWS,
            "name": "n",
            "name_normalized": "n",
            "created": 1,
            "is_channel": True,
            "is_mpim": False,
        },
        "event_ts": "1",
    },
]


@pytest.mark.parametrize("event", EVENTS)
async def test_other_events_pass_the_published_schemas(event: Json, slack: LoopbackSlack) -> None:
    seen: list[str] = []
    async with running_bot(slack) as app:

        @app.event(event["type"])
        async def note(body: Json) -> None:
            seen.append(body["event"]["type"])

        await slack.deliver_event(event)
        await slack.wait_for(lambda: seen)


OPTION: Json = {"text": {"type": "plain_text", "text": "A"}, "value": "a"}
HELD: list[tuple[Json, object, Json]] = [
    ({"type": "static_select", "options": [OPTION]}, "a", {"selected_option": OPTION}),
    ({"type": "external_select"}, OPTION, {"selected_option": OPTION}),
    ({"type": "overflow", "options": [OPTION]}, "a", {"selected_option": OPTION}),
    ({"type": "checkboxes", "options": [OPTION]}, ["a"], {"selected_options": [OPTION]}),
    ({"type": "checkboxes", "options": [OPTION]}, None, {"selected_options": []}),
    ({"type": "static_select", "initial_option": OPTION}, None, {"selected_option": OPTION}),
    ({"type": "plain_text_input", "initial_value": "x"}, None, {"value": "x"}),
    ({"type": "plain_text_input"}, "y", {"value": "y"}),
    ({"type": "conversations_select"}, "C1", {"selected_conversation": "C1"}),
    ({"type": "multi_users_select"}, ["U1"], {"selected_users": ["U1"]}),
    ({"type": "datepicker", "initial_date": "2025-11-01"}, None, {"selected_date": "2025-11-01"}),
]


@pytest.mark.parametrize(("element", "choice", "held"), HELD)
def test_an_element_holds_what_was_put_into_it(element: Json, choice: str, held: Json) -> None:
    assert chosen(element, choice) == {"type": element["type"], **held}


@pytest.mark.parametrize(
    ("values", "words"), [({}, "may not be empty"), ({"topic": "x", "colour": "red"}, "has no \\['colour'\\]")]
)
def test_slacks_client_sends_no_modal_that_is_not_filled_in(values: Mapping[str, str], words: str) -> None:
    with pytest.raises(AssertionError, match=words):
        filled(tuple(ASK["blocks"]), values)
