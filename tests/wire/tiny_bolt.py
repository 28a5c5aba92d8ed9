"""A bot of a few lines on the real slack-bolt, to prove the stand-in against the library that the product uses."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond, AsyncSay
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from tests.wire.loopback import Loopback
from tests.wire.slack import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, LoopbackSlack
from tests.wire.wire_types import Json

PATH = "/slack/events"
PING_S = 0.2  # how often the client looks whether its socket still stands


def web_client(slack: LoopbackSlack, token: str = BOT_TOKEN) -> AsyncWebClient:
    """A Web API client that points to the stand-in and obeys `Retry-After`."""
    handlers = [AsyncRateLimitErrorRetryHandler(max_retry_count=2)]
    return AsyncWebClient(token=token, base_url=slack.api_url, retry_handlers=list(handlers))


def section(text: str) -> Json:
    """A section block."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def button(label: str, action_id: str, value: str = "") -> Json:
    """A button."""
    shape: Json = {"type": "button", "text": {"type": "plain_text", "text": label}, "action_id": action_id}
    return shape | ({"value": value} if value else {})


def answer_blocks(text: str) -> list[Json]:
    """An answer that can be shared."""
    return [section(text), {"type": "actions", "elements": [button("Share", "share", text)]}]


ASK: Json = {
    "type": "modal",
    "callback_id": "ask",
    "title": {"type": "plain_text", "text": "Brief"},
    "submit": {"type": "plain_text", "text": "Go"},
    "blocks": [
        {
            "type": "input",
            "block_id": "topic",
            "label": {"type": "plain_text", "text": "Topic"},
            "element": {"type": "external_select", "action_id": "topic", "min_query_length": 0},
        }
    ],
}

SECOND: Json = {
    "type": "modal",
    "callback_id": "second",
    "title": {"type": "plain_text", "text": "Second"},
    "notify_on_close": True,
    "blocks": [section("more"), {"type": "actions", "elements": [button("On", "on")]}],
}
# What the modal is acknowledged with, by the topic that was chosen; any other topic just closes it.
ON_TOPIC: dict[str, Json] = {
    "trade": {"response_action": "errors", "errors": {"topic": "Nothing on that."}},
    "update": {"response_action": "update", "view": SECOND},
    "push": {"response_action": "push", "view": SECOND},
    "clear": {"response_action": "clear"},
}


def tiny_app(client: AsyncWebClient, *, signing_secret: str | None = None, verifies: bool = True) -> AsyncApp:
    """A bot with a command, a button, a modal with type-ahead, a shortcut, a mention and a Home tab."""
    app = AsyncApp(client=client, signing_secret=signing_secret, request_verification_enabled=verifies)

    @app.command("/brief")
    async def brief(ack: AsyncAck, command: Json, respond: AsyncRespond, client: AsyncWebClient) -> None:
        if command["text"] == "inline":
            await ack("at once")
            return
        await ack()
        if not command["text"]:
            await client.views_open(trigger_id=command["trigger_id"], view=ASK)
            return
        await respond(text=command["text"], blocks=answer_blocks(command["text"]))

    @app.action("share")
    async def share(ack: AsyncAck, body: Json, action: Json, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        words = action["value"]
        await client.chat_postMessage(
            channel=body["channel"]["id"],
            text=words,
            blocks=[section(words)],
            unfurl_links=False,
            unfurl_media=False,
        )
        await respond(delete_original=True)

    @app.options("topic")
    async def topics(ack: AsyncAck, payload: Json) -> None:
        names = [name for name in ("lee-xi", "trade") if payload["value"] in name]
        await ack(options=[{"text": {"type": "plain_text", "text": name}, "value": name} for name in names])

    @app.view("ask")
    async def ask(ack: AsyncAck, body: Json, view: Json, client: AsyncWebClient) -> None:
        topic = view["state"]["values"]["topic"]["topic"]["selected_option"]["value"]
        await ack(**ON_TOPIC.get(topic, {}))
        await client.chat_postMessage(channel=body["user"]["id"], text=f"On {topic}")

    @app.shortcut("check_quotes")
    async def check(ack: AsyncAck, shortcut: Json, respond: AsyncRespond) -> None:
        await ack()
        await respond(text=f"Checked: {shortcut['message']['text']}")

    @app.event("app_mention")
    async def mentioned(event: Json, say: AsyncSay) -> None:
        await say(text="You called", thread_ts=event["ts"])

    @app.event("message")
    async def written(event: Json, say: AsyncSay) -> None:
        await say(text=f"You wrote {event['text']}")

    @app.event("app_home_opened")
    async def home(event: Json, client: AsyncWebClient) -> None:
        view = {"type": "home", "blocks": [section("Welcome")]}
        await client.views_publish(user_id=event["user"], view=view)

    return app


@asynccontextmanager
async def running_bot(slack: LoopbackSlack, *, verifies: bool = True) -> AsyncIterator[AsyncApp]:
    """Run the bot against a stand-in, in the stand-in's mode, until the block ends."""
    if slack.mode == "socket":
        app = tiny_app(web_client(slack))
        handler = AsyncSocketModeHandler(app, APP_TOKEN, ping_interval=PING_S)
        await handler.connect_async()  # type: ignore[no-untyped-call]  # bolt leaves it untyped
        await slack.wait_for_socket()
        try:
            yield app
        finally:
            await handler.close_async()  # type: ignore[no-untyped-call]  # same
        return
    app = tiny_app(web_client(slack), signing_secret=SIGNING_SECRET, verifies=verifies)
    web_app: web.Application = app.web_app(path=PATH)
    async with Loopback(web_app) as server:
        slack.http.url = f"{server.origin}{PATH}"
        yield app
