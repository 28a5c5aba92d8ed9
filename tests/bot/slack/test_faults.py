"""What goes wrong between us and Slack: nothing is lost, nothing comes twice where that can be known."""

import time
from pathlib import Path

import pytest

from tests.bot.running import running_app
from tests.wire.faults import Cut, Fault, RateLimited, Refused, ServerError, Slow
from tests.wire.slack import ANNA, BEN, NEWS, LoopbackSlack
from tests.wire.slack.blocks import shown_text

RESPONSE, POST = "response_url", "chat.postMessage"

TRANSIENT = [RateLimited(1), RateLimited(2), ServerError(500), ServerError(503), Cut(), Slow(1.0)]
DONE_UNHEARD = [Cut(done=True), ServerError(502, done=True)]


@pytest.mark.parametrize(
    ("fault", "times"),
    [*((fault, 1) for fault in (*TRANSIENT, *DONE_UNHEARD)), (ServerError(500), 3), (Cut(), 3)],
    ids=str,
)
async def test_a_private_answer_comes_once_whatever_the_fault(
    fault: Fault, times: int, slack: LoopbackSlack, database: Path
) -> None:
    slack.faults.add(fault, route=RESPONSE, times=times)
    async with running_app(slack, database) as app:
        await slack.deliver_command("/topics", user=ANNA, channel=NEWS)
        await slack.wait_for(lambda: slack.ephemeral(ANNA), timeout_s=12)
        await app.stop(within_s=9)
    assert len(slack.ephemeral(ANNA)) == 1


@pytest.mark.parametrize("fault", TRANSIENT, ids=str)
async def test_a_public_answer_comes_once_whatever_the_fault(
    fault: Fault, slack: LoopbackSlack, database: Path
) -> None:
    slack.faults.add(fault, route=POST)
    async with running_app(slack, database) as app:
        await slack.deliver_mention("topics", user=ANNA, channel=NEWS)
        (mention,) = slack.visible(NEWS)
        await slack.wait_for(lambda: slack.thread(mention), timeout_s=10)
        await app.stop(within_s=5)
    assert len(slack.thread(mention)) == 1


@pytest.mark.parametrize("fault", DONE_UNHEARD, ids=str)
async def test_in_a_direct_message_an_answer_that_arrived_unheard_is_found_and_not_sent_again(
    fault: Fault, slack: LoopbackSlack, database: Path
) -> None:
    slack.faults.add(fault, route=POST)
    async with running_app(slack, database) as app:
        await slack.deliver_direct_message("topics", user=ANNA)
        await slack.wait_for(lambda: len(slack.direct(ANNA)) == 2, timeout_s=10)
        await app.stop(within_s=5)
    assert len(slack.direct(ANNA)) == 2


async def test_where_history_may_be_read_a_shared_answer_is_looked_for_too(
    slack: LoopbackSlack, database: Path
) -> None:
    slack.set_scopes("chat:write", "commands", "app_mentions:read", "channels:history")
    slack.faults.add(Cut(done=True), route=POST)
    async with running_app(slack, database) as app:
        await slack.deliver_mention("topics", user=ANNA, channel=NEWS)
        (mention,) = slack.visible(NEWS)
        await slack.wait_for(lambda: slack.thread(mention))
        await app.stop(within_s=5)
    assert len(slack.thread(mention)) == 1


async def test_an_outage_of_the_platform_delays_answers_and_loses_none(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        await slack.deliver_mention("topics", user=ANNA, channel=NEWS)
        (mention,) = slack.visible(NEWS)
        async with slack.server.refusing():
            pass
        await slack.wait_for(lambda: slack.thread(mention), timeout_s=10)


async def test_many_answers_at_once_keep_the_pace_of_the_channel(slack: LoopbackSlack, database: Path) -> None:
    start = time.monotonic()
    async with running_app(slack, database):
        for number in range(6):
            await slack.deliver_mention("topics", user=(ANNA, BEN)[number % 2], channel=NEWS)
        mentions = slack.visible(NEWS)
        await slack.wait_for(lambda: all(slack.thread(mention) for mention in mentions), timeout_s=15)
    assert time.monotonic() - start >= 2  # six messages, of which three may leave at once


async def test_a_limit_on_one_channel_does_not_hold_up_another(slack: LoopbackSlack, database: Path) -> None:
    slack.add_channel("C0MORE", "more", members=("U0BOT", ANNA))
    slack.faults.add(RateLimited(3), route=POST, place=NEWS)
    async with running_app(slack, database):
        await slack.deliver_mention("topics", user=ANNA, channel=NEWS)
        await slack.deliver_mention("topics", user=ANNA, channel="C0MORE")
        (other,) = slack.visible("C0MORE")
        await slack.wait_for(lambda: slack.thread(other), timeout_s=2)
        (mention,) = slack.visible(NEWS)
        assert slack.thread(mention) == ()
        await slack.wait_for(lambda: slack.thread(mention))


REFUSALS = [
    ("restricted_action", "does not let me post"),
    ("is_archived", "archived"),
    ("missing_scope", "briefbot doctor"),
    ("fatal_error", "ref "),
]


@pytest.mark.parametrize(("error", "told"), REFUSALS)
async def test_what_slack_refuses_is_told_to_the_asker_alone(
    error: str, told: str, slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database):
        await slack.deliver_command("/topics", user=ANNA, channel=NEWS)
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
        slack.faults.add(Refused(error), route=POST)
        await slack.deliver_action(answer, user=ANNA, label="Share to channel")
        *_, sentence = await slack.wait_for(lambda: found if len(found := slack.ephemeral(ANNA)) == 2 else None)
    assert told in sentence.text
    assert slack.visible(NEWS) == ()


async def test_a_response_url_that_is_used_up_is_made_good_by_another_way(slack: LoopbackSlack, database: Path) -> None:
    slack.faults.add(Refused("used_url"), route=RESPONSE)
    async with running_app(slack, database):
        await slack.deliver_command("/topics", user=ANNA, channel=NEWS)
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
    assert "lee-xi" in shown_text(answer.blocks)


async def test_a_token_that_ends_while_serving_makes_the_app_unready(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        slack.revoke()
        await slack.deliver_mention("topics", user=ANNA, channel=NEWS)
        await slack.wait_for(lambda: any(call.answer.get("error") == "token_revoked" for call in slack.requests))
        await app.stop(within_s=5)
        assert "SLACK_BOT_TOKEN" in (await app.waits() or "")


async def test_who_asks_too_much_is_told_so_and_the_others_are_answered(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        for _ in range(15):
            await slack.deliver_command("/topics", "help", user=ANNA, channel=NEWS)
        await slack.deliver_command("/topics", user=BEN, channel=NEWS)
        await slack.wait_for(lambda: len(slack.ephemeral(ANNA)) == 15)
        (answer,) = await slack.wait_for(lambda: slack.ephemeral(BEN))
    assert any("more than I can answer" in told.text for told in slack.ephemeral(ANNA))
    assert "lee-xi" in shown_text(answer.blocks)
