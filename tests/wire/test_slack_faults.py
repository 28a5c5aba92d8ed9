"""What goes wrong goes wrong as scripted, and leaves the state that it says."""

import asyncio
import time

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncConnectionErrorRetryHandler

from tests.wire.faults import Cut, Fault, FaultScript, RateLimited, Refused, ServerError, Slow
from tests.wire.slack import ANNA, NEWS, LoopbackSlack
from tests.wire.tiny_bolt import running_bot, web_client

POST = "chat.postMessage"


async def test_a_client_that_obeys_retry_after_breaks_no_rule(lenient_slack: LoopbackSlack) -> None:
    lenient_slack.faults.add(RateLimited(1), route=POST)
    start = time.perf_counter()
    await web_client(lenient_slack).chat_postMessage(channel=NEWS, text="x")
    assert time.perf_counter() - start >= 1
    assert [call.status for call in lenient_slack.calls(POST)] == [429, 200]
    assert lenient_slack.violations == []


async def test_a_client_that_comes_back_too_early_is_noted(lenient_slack: LoopbackSlack) -> None:
    client = web_client(lenient_slack)
    client.retry_handlers.clear()
    lenient_slack.faults.add(RateLimited(30), route=POST)
    with pytest.raises(SlackApiError, match="ratelimited"):
        await client.chat_postMessage(channel=NEWS, text="x")
    await client.chat_postMessage(channel=NEWS, text="x")
    assert "before Retry-After was over" in lenient_slack.violations[0]


@pytest.mark.parametrize(
    ("fault", "seen"),
    [(Cut(), 0), (Cut(done=True), 1), (ServerError(500), 0), (ServerError(502, done=True), 1)],
)
async def test_a_failed_call_has_had_its_effect_or_not(fault: Fault, seen: int, lenient_slack: LoopbackSlack) -> None:
    client = web_client(lenient_slack)
    client.retry_handlers.clear()
    lenient_slack.faults.add(fault, route=POST)
    with pytest.raises((SlackApiError, aiohttp.ClientError)):
        await client.chat_postMessage(channel=NEWS, text="x")
    assert len(lenient_slack.visible(NEWS)) == seen
    assert lenient_slack.faults.left == ()


async def test_a_blind_retry_after_a_cut_line_posts_twice(lenient_slack: LoopbackSlack) -> None:
    client = web_client(lenient_slack)
    client.retry_handlers.append(AsyncConnectionErrorRetryHandler(max_retry_count=1))
    lenient_slack.faults.add(Cut(done=True), route=POST)
    await client.chat_postMessage(channel=NEWS, text="x")
    assert [message.text for message in lenient_slack.visible(NEWS)] == ["x", "x"]


async def test_a_slow_answer_comes_after_its_effect(lenient_slack: LoopbackSlack) -> None:
    lenient_slack.faults.add(Slow(0.3), route=POST)
    posting = asyncio.create_task(web_client(lenient_slack).chat_postMessage(channel=NEWS, text="x"))
    await lenient_slack.wait_for(lambda: lenient_slack.visible(NEWS))
    assert not posting.done()
    await posting


async def test_a_platform_that_is_down_comes_back_at_the_same_address(lenient_slack: LoopbackSlack) -> None:
    client = web_client(lenient_slack)
    client.retry_handlers.clear()
    async with lenient_slack.server.refusing():
        with pytest.raises(aiohttp.ClientConnectorError):
            await client.chat_postMessage(channel=NEWS, text="x")
    await client.chat_postMessage(channel=NEWS, text="x")
    assert len(lenient_slack.visible(NEWS)) == 1


async def test_a_refusal_can_be_scripted(lenient_slack: LoopbackSlack) -> None:
    lenient_slack.faults.add(Refused("internal_error"), route="auth.test")
    with pytest.raises(SlackApiError, match="internal_error"):
        await web_client(lenient_slack).auth_test()


async def test_a_limited_response_url_loses_what_the_product_does_not_send_again(slack: LoopbackSlack) -> None:
    slack.faults.add(RateLimited(1), route="response_url", place=NEWS)
    async with running_bot(slack):
        await slack.deliver_command("/brief", "lee-xi", user=ANNA, channel=NEWS)
        await slack.wait_for(lambda: [call for call in slack.calls("response_url") if call.status == 429])
    assert slack.ephemeral(ANNA) == ()


def test_faults_strike_in_order_the_calls_that_they_mean() -> None:
    script = FaultScript()
    script.add(Cut(), route="a", place="C1", after=1)
    script.add(Slow(1), route="*", times=2)
    taken = [script.take(route, place) for route, place in [("a", "C1"), ("a", "C1"), ("b", ""), ("b", "")]]
    assert taken == [Slow(1), Cut(), Slow(1), None]
    assert script.left == ()
