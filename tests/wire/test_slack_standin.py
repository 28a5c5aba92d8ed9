"""What people do in Slack reaches a real slack-bolt app over both roads, and its answers are seen."""

from collections.abc import Awaitable, Callable

import pytest
from slack_bolt.request.async_request import AsyncBoltRequest

from tests.wire.slack import ANNA, BEN, NEWS, LoopbackSlack
from tests.wire.tiny_bolt import running_bot


async def test_a_command_is_acknowledged_and_answered_to_the_asker_alone(slack: LoopbackSlack) -> None:
    async with running_bot(slack):
        delivery = await slack.deliver_command("/brief", "lee-xi", user=ANNA, channel=NEWS)
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
    assert delivery.is_acknowledged
    assert delivery.latency_s < 1
    assert answer.text == "lee-xi"
    assert slack.visible(NEWS) == ()
    assert slack.ephemeral(BEN) == ()


async def test_an_acknowledgement_with_words_is_an_answer(slack: LoopbackSlack) -> None:
    async with running_bot(slack):
        await slack.deliver_command("/brief", "inline", user=BEN, channel=NEWS)
    assert [message.text for message in slack.ephemeral(BEN)] == ["at once"]


async def test_a_button_under_an_ephemeral_answer_shares_it_and_takes_it_away(slack: LoopbackSlack) -> None:
    async with running_bot(slack):
        await slack.deliver_command("/brief", "lee-xi", user=ANNA, channel=NEWS)
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
        delivery = await slack.deliver_action(answer, user=ANNA, label="Share")
        await slack.wait_for(lambda: not slack.ephemeral(ANNA))
    assert "message" not in delivery.envelope.payload
    assert [message.text for message in slack.visible(NEWS)] == ["lee-xi"]


async def test_a_modal_suggests_options_and_is_sent(slack: LoopbackSlack) -> None:
    async with running_bot(slack):
        await slack.deliver_command("/brief", user=ANNA, channel=NEWS)
        (modal,) = await slack.wait_for(lambda: slack.modals(ANNA))
        options = (await slack.deliver_options(modal, "le", user=ANNA, action_id="topic")).body["options"]
        await slack.deliver_view_submission(modal, {"topic": options[0]}, user=ANNA)
        (answer,) = await slack.wait_for(lambda: slack.direct(ANNA))
    assert [option["value"] for option in options] == ["lee-xi"]
    assert answer.text == "On lee-xi"
    assert slack.modals(ANNA) == ()


async def test_a_modal_with_errors_stays_open(slack: LoopbackSlack) -> None:
    async with running_bot(slack):
        await slack.deliver_command("/brief", user=ANNA, channel=NEWS)
        (modal,) = await slack.wait_for(lambda: slack.modals(ANNA))
        delivery = await slack.deliver_view_submission(modal, {"topic": "trade"}, user=ANNA)
    assert delivery.body["response_action"] == "errors"
    assert slack.modals(ANNA) == (modal,)


async def test_a_message_shortcut_answers_only_the_asker(slack: LoopbackSlack) -> None:
    said = slack.say("He said so", user=BEN, channel=NEWS)
    async with running_bot(slack):
        await slack.deliver_shortcut(said, "check_quotes", user=ANNA)
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
    assert answer.text == "Checked: He said so"
    assert slack.visible(NEWS) == (said,)


async def test_a_mention_is_answered_in_its_thread(slack: LoopbackSlack) -> None:
    async with running_bot(slack):
        await slack.deliver_mention("hello", user=ANNA, channel=NEWS)
        (said,) = slack.visible(NEWS)
        (answer,) = await slack.wait_for(lambda: slack.thread(said))
    assert answer.text == "You called"
    assert slack.visible(NEWS) == (said,)


async def test_a_direct_message_is_answered_there(slack: LoopbackSlack) -> None:
    async with running_bot(slack):
        await slack.deliver_direct_message("hello", user=BEN)
        _, answer = await slack.wait_for(lambda: found if len(found := slack.direct(BEN)) == 2 else ())
    assert answer.text == "You wrote hello"


async def test_opening_the_home_tab_fills_it(slack: LoopbackSlack) -> None:
    async with running_bot(slack):
        await slack.deliver_home_opened(user=ANNA)
        home = await slack.wait_for(lambda: slack.home(ANNA))
    assert home.body["blocks"][0]["text"]["text"] == "Welcome"


async def test_a_redelivered_event_shows_twice_if_the_product_does_not_remember_it(slack: LoopbackSlack) -> None:
    async with running_bot(slack):
        first = await slack.deliver_mention("hello", user=ANNA, channel=NEWS)
        second = await slack.redeliver(first)
        (said,) = slack.visible(NEWS)
        await slack.wait_for(lambda: len(slack.thread(said)) == 2)
    assert first.envelope.payload["event_id"] == second.envelope.payload["event_id"]


async def test_redelivery_reaches_bolt_with_its_marks(slack: LoopbackSlack) -> None:
    marks: list[str] = []
    async with running_bot(slack) as app:

        @app.middleware
        async def note(request: AsyncBoltRequest, next_: Callable[[], Awaitable[None]]) -> None:
            marks.extend(request.headers.get("x-slack-retry-num", []))
            await next_()

        await slack.redeliver(await slack.deliver_home_opened(user=ANNA), 2, "http_error")
        await slack.wait_for(lambda: len(slack.calls("views.publish")) == 2)
    assert marks[-1] == "2"


async def test_nobody_can_press_what_is_not_shown(slack: LoopbackSlack) -> None:
    async with running_bot(slack):
        await slack.deliver_command("/brief", "lee-xi", user=ANNA, channel=NEWS)
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
        with pytest.raises(LookupError, match="there is \\['Share'\\]"):
            await slack.deliver_action(answer, user=ANNA, label="Quotes")
