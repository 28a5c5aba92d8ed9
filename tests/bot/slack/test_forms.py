"""The form that opens when something needed was not typed."""

from pathlib import Path

import pytest

from tests.bot.running import running_app
from tests.wire.faults import Cut, RateLimited, Refused, ServerError
from tests.wire.slack import ANNA, NEWS, LoopbackSlack
from tests.wire.slack.blocks import shown_text
from tests.wire.slack.values import View


async def open_form(slack: LoopbackSlack, command: str, text: str = "") -> View:
    """Let ANNA type a command without what it needs."""
    await slack.deliver_command(command, text, user=ANNA, channel=NEWS)
    (view,) = await slack.wait_for(lambda: slack.modals(ANNA))
    return view


@pytest.mark.parametrize(
    ("command", "text", "inputs"),
    [
        ("/check", "", ["person", "words"]),
        ("/check", "lee", ["person", "words"]),
        ("/who-said", "", ["person", "phrase", "topic", "since"]),
        ("/brief", "", ["topic", "since", "length"]),
        ("/timeline", "", ["topic", "since"]),
    ],
)
async def test_a_command_without_what_it_needs_opens_a_form(
    command: str, text: str, inputs: list[str], slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database):
        view = await open_form(slack, command, text)
    assert [block["block_id"] for block in view.body["blocks"]] == inputs
    assert slack.ephemeral(ANNA) == ()


async def test_what_was_typed_is_in_the_form_already(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        view = await open_form(slack, "/check", "lee")
    assert view.body["blocks"][0]["element"]["initial_option"]["value"] == "lee"


async def test_people_and_topics_are_suggested_as_one_types(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        view = await open_form(slack, "/who-said")
        people = await slack.deliver_options(view, "le", user=ANNA, action_id="person")
        topics = await slack.deliver_options(view, "xi", user=ANNA, action_id="topic")
        nobody = await slack.deliver_options(view, "qqqqqqqq", user=ANNA, action_id="person")
    assert any(one["value"].startswith("Lee") for one in people.body["options"])
    assert any("xi" in one["value"] for one in topics.body["options"])
    assert nobody.body == {"options": []}


async def test_a_form_that_is_sent_is_answered_where_the_command_was_typed(
    slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database):
        view = await open_form(slack, "/check")
        people = await slack.deliver_options(view, "lee", user=ANNA, action_id="person")
        await slack.deliver_view_submission(
            view, {"person": people.body["options"][0], "words": "unprecedented"}, user=ANNA
        )
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
    assert (answer.channel, slack.modals(ANNA)) == (NEWS, ())
    assert "QUOTED" in shown_text(answer.blocks)


async def test_an_empty_form_is_told_what_to_fill_in(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        view = await open_form(slack, "/who-said")
        sent = await slack.deliver_view_submission(view, {}, user=ANNA)
    assert sent.body["response_action"] == "errors"
    assert slack.modals(ANNA) == (view,)


async def test_a_date_that_does_not_exist_is_told_after_the_form(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        view = await open_form(slack, "/who-said")
        await slack.deliver_view_submission(view, {"phrase": "unprecedented", "since": "31 nov"}, user=ANNA)
        (told,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
    assert "31 nov" in told.text


@pytest.mark.parametrize("fault", [RateLimited(10), Refused("expired_trigger_id"), Cut(), Cut(done=True)])
async def test_if_no_form_can_open_the_asker_is_told_what_to_type(
    fault: RateLimited | Refused | Cut, slack: LoopbackSlack, database: Path
) -> None:
    slack.faults.add(fault, route="views.open")
    async with running_app(slack, database):
        await slack.deliver_command("/check", "", user=ANNA, channel=NEWS)
        (told,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
    assert "check" in told.text


async def test_a_form_that_was_closed_leaves_nothing(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        view = await open_form(slack, "/check")
        await slack.deliver_view_closed(view, user=ANNA)
        await app.stop(within_s=5)
    assert slack.ephemeral(ANNA) == ()


async def test_a_front_server_that_stumbles_once_does_not_cost_the_form(slack: LoopbackSlack, database: Path) -> None:
    slack.faults.add(ServerError(503), route="views.open")
    async with running_app(slack, database):
        await slack.deliver_command("/check", "", user=ANNA, channel=NEWS)
        await slack.wait_for(lambda: slack.modals(ANNA) or slack.ephemeral(ANNA))


async def test_where_a_form_would_have_to_wait_the_sentence_comes_at_once(slack: LoopbackSlack, database: Path) -> None:
    slack.faults.add(RateLimited(30), route="views.open")
    async with running_app(slack, database):
        await slack.deliver_command("/check", "lee", user=ANNA, channel=NEWS)
        (told,) = await slack.wait_for(lambda: slack.ephemeral(ANNA), timeout_s=1.5)
    assert "Which words" in told.text
