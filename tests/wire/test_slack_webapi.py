"""The Web API answers as Slack does: refusals in its words, and state that one call leaves for the next."""

from typing import cast

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.wire.slack import (
    ANNA,
    APP_TOKEN,
    BEN,
    BOT,
    NEWS,
    PRIVATE,
    QUIET,
    LoopbackSlack,
)
from tests.wire.tiny_bolt import ASK, section, web_client
from tests.wire.wire_types import Json


@pytest.fixture
def client(lenient_slack: LoopbackSlack) -> AsyncWebClient:
    return web_client(lenient_slack)


async def refusal(client: AsyncWebClient, method: str, **args: object) -> Json:
    """Call a method that must be refused, and give the answer."""
    with pytest.raises(SlackApiError) as caught:
        await client.api_call(method, json=args)
    return cast(Json, caught.value.response.data)


REFUSALS = [
    ("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
    ("chat.postMessage", {"channel": QUIET, "text": "x"}, "not_in_channel"),
    ("chat.postMessage", {"channel": NEWS}, "no_text"),
    ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
    ("chat.postMessage", {"channel": NEWS, "text": "x", "markdown_text": "y"}, "markdown_text_conflict"),
    ("chat.postMessage", {"channel": NEWS, "text": "x", "metadata": {"event_type": 1}}, "invalid_metadata_format"),
    ("chat.postMessage", {"channel": NEWS, "text": "x", "thread_ts": "1.0"}, "thread_not_found"),
    ("chat.postEphemeral", {"channel": PRIVATE, "user": BEN, "text": "x"}, "user_not_in_channel"),
    ("chat.update", {"channel": NEWS, "ts": "1.0", "text": "x"}, "message_not_found"),
    ("chat.scheduleMessage", {"channel": NEWS, "text": "x", "post_at": 1}, "time_in_past"),
    ("chat.scheduleMessage", {"channel": NEWS, "text": "x", "post_at": 9_999_999_999}, "time_too_far"),
    ("views.open", {"trigger_id": "1.x", "view": ASK}, "invalid_trigger_id"),
    ("views.update", {"view_id": "V1", "view": ASK}, "not_found"),
    ("views.publish", {"user_id": "U0NOBODY", "view": {"type": "home", "blocks": []}}, "user_not_found"),
    ("views.publish", {"user_id": ANNA, "view": ASK}, "invalid_arguments"),
    ("apps.connections.open", {}, "not_allowed_token_type"),
    ("chat.shout", {"channel": NEWS}, "unknown_method"),
]


@pytest.mark.parametrize(("method", "args", "error"), REFUSALS)
async def test_refusals_are_in_slacks_words(method: str, args: Json, error: str, client: AsyncWebClient) -> None:
    answer = await refusal(client, method, **args)
    assert answer["error"] == error


@pytest.mark.parametrize(
    ("token", "error"),
    [("", "not_authed"), ("xoxb-unknown", "invalid_auth"), (APP_TOKEN, "not_allowed_token_type")],
)
async def test_a_wrong_token_is_refused(token: str, error: str, lenient_slack: LoopbackSlack) -> None:
    assert (await refusal(web_client(lenient_slack, token), "auth.test"))["error"] == error


async def test_a_revoked_token_is_refused(client: AsyncWebClient, lenient_slack: LoopbackSlack) -> None:
    lenient_slack.revoke()
    assert (await refusal(client, "auth.test"))["error"] == "token_revoked"


async def test_a_missing_scope_is_named_with_what_was_provided(
    client: AsyncWebClient, lenient_slack: LoopbackSlack
) -> None:
    lenient_slack.set_scopes("commands", "users:read")
    answer = await refusal(client, "chat.postMessage", channel=NEWS, text="x")
    assert (answer["error"], answer["needed"], answer["provided"]) == (
        "missing_scope",
        "chat:write",
        "commands,users:read",
    )


async def test_history_is_a_scope_of_its_own(client: AsyncWebClient, lenient_slack: LoopbackSlack) -> None:
    with pytest.raises(SlackApiError, match="channels:history"):
        await client.conversations_history(channel=NEWS)
    lenient_slack.set_scopes("channels:history", "chat:write")
    mark = {"event_type": "digest", "event_payload": {"key": "k"}}
    await client.chat_postMessage(channel=NEWS, text="x", metadata=mark)
    with_marks = await client.conversations_history(channel=NEWS, include_all_metadata=True)
    without = await client.conversations_history(channel=NEWS)
    assert with_marks["messages"][0]["metadata"] == mark
    assert "metadata" not in without["messages"][0]


async def test_granted_scopes_are_in_a_header(client: AsyncWebClient) -> None:
    answer = await client.auth_test()
    headers = cast(dict[str, str], answer.headers)
    assert "chat:write" in headers["x-oauth-scopes"].split(",")
    assert (answer["user_id"], answer["ok"]) == (BOT, True)


async def test_messages_are_posted_changed_threaded_and_taken_away(
    client: AsyncWebClient, lenient_slack: LoopbackSlack
) -> None:
    head = await client.chat_postMessage(channel=NEWS, text="one")
    reply = await client.chat_postMessage(channel=NEWS, text="two", thread_ts=head["ts"])
    await client.chat_update(channel=NEWS, ts=head["ts"], text="uno")
    (shown,) = lenient_slack.visible(NEWS)
    assert (shown.text, shown.is_edited) == ("uno", True)
    assert [one.text for one in lenient_slack.thread(shown)] == ["two"]
    await client.chat_delete(channel=NEWS, ts=cast(str, reply["ts"]))
    assert lenient_slack.thread(shown) == ()
    link = await client.chat_getPermalink(channel=NEWS, message_ts=shown.ts)
    assert link["permalink"] == f"https://t0loop.slack.com/archives/{NEWS}/p{shown.ts.replace('.', '')}"
    assert lenient_slack.violations == []


async def test_another_persons_message_cannot_be_changed(client: AsyncWebClient, lenient_slack: LoopbackSlack) -> None:
    said = lenient_slack.say("mine", user=BEN, channel=NEWS)
    answer = await refusal(client, "chat.update", channel=NEWS, ts=said.ts, text="yours")
    assert answer["error"] == "cant_update_message"


async def test_an_ephemeral_message_has_one_reader(client: AsyncWebClient, lenient_slack: LoopbackSlack) -> None:
    await client.chat_postEphemeral(channel=NEWS, user=BEN, text="psst")
    assert [one.text for one in lenient_slack.ephemeral(BEN)] == ["psst"]
    assert lenient_slack.visible(NEWS) == ()


async def test_people_and_places_are_described(client: AsyncWebClient, lenient_slack: LoopbackSlack) -> None:
    anna = (await client.users_info(user=ANNA))["user"]
    inside = (await client.users_conversations(types="public_channel,private_channel"))["channels"]
    quiet = (await client.conversations_info(channel=QUIET))["channel"]
    people = (await client.conversations_members(channel=NEWS))["members"]
    direct = (await client.conversations_open(users=[BEN]))["channel"]["id"]
    await client.chat_postMessage(channel=direct, text="hello")
    assert (anna["is_admin"], anna["is_owner"], anna["tz"]) == (True, True, "Europe/London")
    assert [one["id"] for one in inside] == [NEWS, PRIVATE]
    assert quiet["is_member"] is False
    assert people == sorted([BOT, ANNA, BEN])
    assert [one.text for one in lenient_slack.direct(BEN)] == ["hello"]
    assert lenient_slack.violations == []


async def test_a_home_tab_holds_its_hash(client: AsyncWebClient, lenient_slack: LoopbackSlack) -> None:
    view = {"type": "home", "blocks": [section("one")]}
    first = (await client.views_publish(user_id=ANNA, view=view))["view"]
    second = (await client.views_publish(user_id=ANNA, view=view, hash=first["hash"]))["view"]
    answer = await refusal(client, "views.publish", user_id=ANNA, view=view, hash=first["hash"])
    assert answer["error"] == "hash_conflict"
    assert second["id"] == first["id"]
    home = lenient_slack.home(ANNA)
    assert home is not None
    assert home.hash == second["hash"]


async def test_an_agent_streams_an_answer(client: AsyncWebClient, lenient_slack: LoopbackSlack) -> None:
    said = lenient_slack.say("hello", user=BEN, channel=lenient_slack.state.direct_channel(BEN).id)
    await client.assistant_threads_setStatus(channel_id=said.channel, thread_ts=said.ts, status="reads")
    stream = await client.chat_startStream(channel=said.channel, thread_ts=said.ts, markdown_text="a")
    ts = cast(str, stream["ts"])
    await client.chat_appendStream(channel=said.channel, ts=ts, markdown_text="b")
    await client.chat_stopStream(channel=said.channel, ts=ts, chunks=[{"type": "markdown_text", "text": "c"}])
    assert [(one.text, one.is_streaming) for one in lenient_slack.thread(said)] == [("abc", False)]
    answer = await refusal(client, "chat.appendStream", channel=said.channel, ts=ts)
    assert answer["error"] == "message_not_in_streaming_state"


async def test_prompts_in_a_thread_fail_silently_for_agents(
    client: AsyncWebClient, lenient_slack: LoopbackSlack
) -> None:
    channel = lenient_slack.state.direct_channel(BEN).id
    prompts = [{"title": "Brief", "message": "brief lee-xi"}]
    await client.assistant_threads_setSuggestedPrompts(channel_id=channel, prompts=prompts)
    assert lenient_slack.violations == []
    await client.assistant_threads_setSuggestedPrompts(channel_id=channel, prompts=prompts, thread_ts="1.0")
    assert "fail silently for agents" in lenient_slack.violations[0]
