"""Deliveries that come again, and requests that Slack never made."""

import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from uuid import uuid4

import pytest

from bot.ledger import LEASE_S
from briefings.store.opening import open_store
from tests.bot.running import running_app
from tests.wire.slack import ANNA, NEWS, LoopbackSlack
from tests.wire.slack.envelopes import Delivery, Signature

Act = Callable[[LoopbackSlack], Awaitable[Delivery]]


async def type_command(slack: LoopbackSlack) -> Delivery:
    return await slack.deliver_command("/topics", user=ANNA, channel=NEWS)


async def mention(slack: LoopbackSlack) -> Delivery:
    return await slack.deliver_mention("topics", user=ANNA, channel=NEWS)


async def write_directly(slack: LoopbackSlack) -> Delivery:
    return await slack.deliver_direct_message("topics", user=ANNA)


def seen(slack: LoopbackSlack) -> int:
    """How many messages of ours anybody sees."""
    return sum(message.bot_id is not None for message in slack.state.messages.values())


ACTS = [type_command, mention, write_directly]


@pytest.mark.parametrize("act", ACTS)
async def test_what_is_delivered_again_does_nothing_again(act: Act, slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        first = await act(slack)
        await slack.wait_for(lambda: seen(slack))
        again = await slack.redeliver(first)
        await app.stop(within_s=5)
    assert again.is_acknowledged
    assert seen(slack) == 1


@pytest.mark.parametrize("act", ACTS)
async def test_nor_does_it_after_a_restart(act: Act, slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        first = await act(slack)
        await slack.wait_for(lambda: seen(slack))
    async with running_app(slack, database) as app:
        again = await slack.redeliver(first)
        await app.stop(within_s=8)
    assert again.is_acknowledged
    assert seen(slack) == 1


async def test_a_share_that_is_delivered_again_is_posted_once(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        await type_command(slack)
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
        pressed = await slack.deliver_action(answer, user=ANNA, label="Share to channel")
        await slack.redeliver(pressed)
        await slack.wait_for(lambda: slack.visible(NEWS))
        await app.stop(within_s=8)
    assert len(slack.visible(NEWS)) == 1


async def test_two_at_the_same_time_are_one(slack: LoopbackSlack, database: Path) -> None:
    event = {"type": "app_mention", "user": ANNA, "text": "<@U0BOT> topics", "channel": NEWS, "team": "T0LOOP"}
    said = slack.say("<@U0BOT> topics", user=ANNA, channel=NEWS)
    event |= {"ts": said.ts, "event_ts": said.ts}
    async with running_app(slack, database) as app:
        for _ in range(3):
            await slack.deliver_event(dict(event), event_id="EvSame")
        await slack.wait_for(lambda: slack.thread(said))
        await app.stop(within_s=8)
    assert len(slack.thread(said)) == 1


async def test_the_work_of_a_process_that_died_before_answering_is_taken_over(
    slack: LoopbackSlack, database: Path
) -> None:
    store = open_store(str(database))
    now = int(time.time())
    store.claim("slack event EvDead", uuid4().hex, now=now, until=now + LEASE_S)
    store.close()
    said = slack.say("<@U0BOT> topics", user=ANNA, channel=NEWS)
    place = {"ts": said.ts, "event_ts": said.ts, "channel": NEWS, "team": "T0LOOP"}
    async with running_app(slack, database):
        await slack.deliver_event(
            {"type": "app_mention", "user": ANNA, "text": "<@U0BOT> topics", **place}, event_id="EvDead"
        )
        await slack.wait_for(lambda: slack.thread(said), timeout_s=LEASE_S + 4)


@pytest.mark.parametrize("signature", ["wrong", "missing", "stale", "future"])
async def test_what_slack_did_not_sign_is_refused_and_has_no_effect(signature: Signature, database: Path) -> None:
    async with LoopbackSlack("http") as slack:
        async with running_app(slack, database) as app:
            taken = await slack.deliver_command("/topics", user=ANNA, channel=NEWS, signature=signature)
            await app.stop(within_s=5)
        assert taken.status == 401
        assert seen(slack) == 0
        assert slack.violations == []
