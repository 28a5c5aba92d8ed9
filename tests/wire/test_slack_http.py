"""Signed HTTP: who is let in, what an acknowledgement may be, and how far a response URL goes."""

import asyncio
import json

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from tests.wire.slack import ANNA, NEWS, LoopbackSlack
from tests.wire.slack.envelopes import Delivery, Signature
from tests.wire.tiny_bolt import ASK, running_bot, web_client
from tests.wire.wire_types import Json

BAD: tuple[Signature, ...] = ("wrong", "missing", "stale", "future")


@pytest.mark.parametrize("signature", BAD)
async def test_bolt_refuses_a_bad_signature(signature: Signature, lenient_slack: LoopbackSlack) -> None:
    async with running_bot(lenient_slack):
        delivery = await lenient_slack.deliver_command("/brief", "x", user=ANNA, channel=NEWS, signature=signature)
    assert delivery.status == 401
    assert lenient_slack.violations == []
    assert lenient_slack.ephemeral(ANNA) == ()


async def test_a_product_that_takes_a_bad_signature_is_noted(lenient_slack: LoopbackSlack) -> None:
    async with running_bot(lenient_slack, verifies=False):
        await lenient_slack.deliver_command("/brief", "inline", user=ANNA, channel=NEWS, signature="wrong")
    assert lenient_slack.violations == ["acknowledgement of /brief: took a request whose signature is wrong"]


async def test_a_command_that_nobody_handles_is_noted(lenient_slack: LoopbackSlack) -> None:
    async with running_bot(lenient_slack):
        await lenient_slack.deliver_command("/unknown", user=ANNA, channel=NEWS)
    assert lenient_slack.violations == ["acknowledgement of /unknown: HTTP 404"]


async def test_an_acknowledgement_that_does_not_come_is_noted(lenient_slack: LoopbackSlack) -> None:
    async with running_bot(lenient_slack) as app:

        @app.command("/slow")
        async def slow() -> None:
            await asyncio.sleep(3.5)

        delivery = await lenient_slack.deliver_command("/slow", user=ANNA, channel=NEWS)
    assert not delivery.is_acknowledged
    assert lenient_slack.violations == ["acknowledgement of /slow: none within 3 s"]


async def test_a_product_that_is_not_there_is_told_by_the_delivery(lenient_slack: LoopbackSlack) -> None:
    lenient_slack.http.url = "http://127.0.0.1:9/slack/events"
    delivery = await lenient_slack.deliver_command("/brief", user=ANNA, channel=NEWS)
    assert delivery.status is None
    assert "ClientConnectorError" in delivery.failure
    assert lenient_slack.violations == []


async def respond(delivery: Delivery, **answer: object) -> int:
    """Use the response URL of a delivery."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(delivery.envelope.payload["response_url"], data=json.dumps(answer)) as reply,
    ):
        return reply.status


async def command(slack: LoopbackSlack) -> Delivery:
    """A command that the product leaves unanswered."""
    async with running_bot(slack) as app:

        @app.command("/quiet")
        async def quiet(ack: object) -> None:
            await ack()  # type: ignore[operator]  # bolt hands over what the name says

        return await slack.deliver_command("/quiet", user=ANNA, channel=NEWS)


async def test_a_response_url_takes_five_answers(lenient_slack: LoopbackSlack) -> None:
    delivery = await command(lenient_slack)
    statuses = [await respond(delivery, text=f"answer {n}") for n in range(6)]
    assert statuses == [200] * 5 + [400]
    assert lenient_slack.violations == ["response_url: used more than 5 times"]


async def test_a_response_url_ends_after_thirty_minutes(lenient_slack: LoopbackSlack) -> None:
    delivery = await command(lenient_slack)
    lenient_slack.travel(30 * 60 - 5)
    assert await respond(delivery, text="in time") == 200
    lenient_slack.travel(10)
    assert await respond(delivery, text="late") == 400
    assert lenient_slack.violations == ["response_url: used after 30 minutes"]


async def test_a_response_replaces_and_deletes_the_first_answer(lenient_slack: LoopbackSlack) -> None:
    delivery = await command(lenient_slack)
    await respond(delivery, text="one")
    await respond(delivery, text="uno", replace_original=True)
    assert [message.text for message in lenient_slack.ephemeral(ANNA)] == ["uno"]
    await respond(delivery, delete_original=True)
    assert lenient_slack.ephemeral(ANNA) == ()


async def test_a_response_to_the_channel_is_seen_by_all(lenient_slack: LoopbackSlack) -> None:
    await respond(await command(lenient_slack), text="all", response_type="in_channel")
    assert [message.text for message in lenient_slack.visible(NEWS)] == ["all"]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"text": "<!here>"}, "live broadcast <!here>"),
        ({"text": "x", "colour": "red"}, "has no field 'colour'"),
        ({"blocks": [{"type": "divider"}]}, "blocks without text"),
        ({"text": "x", "blocks": [{"type": "divider"}], "response_type": "in_channel"}, "unfurl_links is not false"),
    ],
)
async def test_answers_are_judged_like_messages(answer: Json, words: str, lenient_slack: LoopbackSlack) -> None:
    await respond(await command(lenient_slack), **answer)
    assert words in "; ".join(lenient_slack.violations)


async def test_a_trigger_opens_one_view(lenient_slack: LoopbackSlack) -> None:
    trigger = (await command(lenient_slack)).envelope.payload["trigger_id"]
    client = web_client(lenient_slack)
    await client.views_open(trigger_id=trigger, view=ASK)
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        await client.views_open(trigger_id=trigger, view=ASK)
    assert "a trigger opens one view within 3 s" in lenient_slack.violations[0]


async def test_a_trigger_ends_after_three_seconds(lenient_slack: LoopbackSlack) -> None:
    trigger = (await command(lenient_slack)).envelope.payload["trigger_id"]
    lenient_slack.travel(3.1)
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        await web_client(lenient_slack).views_open(trigger_id=trigger, view=ASK)
    assert "a trigger opens one view within 3 s" in lenient_slack.violations[0]
