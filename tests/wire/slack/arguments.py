"""Arguments of a Web API call: read from query, form or JSON as Slack reads them, and held against what is published.

The published description stops in 2021; what came later is listed here, after docs.slack.dev/reference/methods.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from aiohttp import web

from tests.wire.published import schema
from tests.wire.wire_types import Json

# Arguments that came after 2021, by method.
_LATER: dict[str, tuple[str, ...]] = {
    "chat.postMessage": ("metadata", "markdown_text"),
    "chat.postEphemeral": ("markdown_text",),
    "chat.update": ("metadata", "markdown_text", "file_ids", "reply_broadcast"),
    "chat.scheduleMessage": ("metadata", "markdown_text"),
    "conversations.history": ("include_all_metadata",),
    "conversations.replies": ("include_all_metadata",),
    "conversations.open": ("prevent_creation",),
    "oauth.v2.access": ("grant_type", "refresh_token"),
    "users.conversations": ("team_id",),
}
# Required in 2021 and not since: rotation renews without a code.
_NO_LONGER_REQUIRED = frozenset({("oauth.v2.access", "code")})
# Methods that came after 2021: (required, optional).
_LATER_METHODS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "apps.connections.open": ((), ()),
    "assistant.threads.setStatus": (
        ("channel_id", "thread_ts", "status"),
        ("loading_messages", "icon_emoji", "icon_url", "username"),
    ),
    "assistant.threads.setTitle": (("channel_id", "thread_ts", "title"), ()),
    "assistant.threads.setSuggestedPrompts": (("channel_id", "prompts"), ("thread_ts", "title")),
    "chat.startStream": (
        ("channel", "thread_ts"),
        ("markdown_text", "recipient_team_id", "recipient_user_id", "chunks", "task_display_mode"),
    ),
    "chat.appendStream": (("channel", "ts"), ("markdown_text", "chunks")),
    "chat.stopStream": (
        ("channel", "ts"),
        ("markdown_text", "blocks", "metadata", "chunks", "session_status", "text"),
    ),
}
# Given as objects in JSON and as JSON text in forms.
_NESTED = ("blocks", "attachments", "view", "metadata", "prompts", "chunks", "loading_messages")
# Taken by every method: the workspace when a token is good for many; bolt always sends it.
_EVERYWHERE = ("token", "team_id")
_BOOLEANS = (True, False, 0, 1, "0", "1", "true", "false", "True", "False")


@dataclass(frozen=True)
class Arguments:
    """What a method takes.

    Attributes:
        types: The published type of each argument, `object` for those that came later.
        required: Those that must be there.
        takes_json: Whether a JSON body is read; reading methods take forms only.
    """

    types: Mapping[str, str]
    required: frozenset[str]
    takes_json: bool


@cache
def arguments_of(method: str) -> Arguments | None:
    """Look up what a method takes; `None` when there is no such method."""
    if method in _LATER_METHODS:
        must, may = _LATER_METHODS[method]
        return Arguments(dict.fromkeys((*must, *may), "object"), frozenset(must), takes_json=True)
    paths = schema("slack/slack_web_openapi_v2_without_examples.json")["paths"]
    if f"/{method}" not in paths:
        return None
    (operation,) = paths[f"/{method}"].values()
    published = {one["name"]: one for one in operation["parameters"] if one["name"] != "token"}
    types = {name: str(one.get("type", "object")) for name, one in published.items()}
    required = frozenset(
        name for name, one in published.items() if one.get("required") and (method, name) not in _NO_LONGER_REQUIRED
    )
    takes_json = "application/json" in operation.get("consumes", ())
    return Arguments({**dict.fromkeys(_LATER.get(method, ()), "object"), **types}, required, takes_json)


async def read_arguments(request: web.Request) -> Json:
    """Read the arguments of a call wherever they are given; nested ones come out as objects."""
    args: Json = dict(request.query)
    if request.content_type == "application/json":
        body = _from_json(await request.text())
        args.update(body if isinstance(body, dict) else {})
    elif request.can_read_body:
        args.update({name: value for name, value in (await request.post()).items() if isinstance(value, str)})
    for name in _NESTED:
        if isinstance(args.get(name), str):
            args[name] = _from_json(args[name])
    return args


def argument_complaints(method: str, args: Json, content_type: str) -> list[str]:
    """Say which arguments a method does not know, lacks, or was given in another type."""
    known = arguments_of(method)
    if known is None:
        return ["there is no such method"]
    found = []
    if content_type == "application/json" and not known.takes_json:
        found.append("takes no JSON body")
    if "token" in args:
        found.append("token sent as an argument")
    found += [f"has no argument {name!r}" for name in args if name not in known.types and name not in _EVERYWHERE]
    found += [f"argument {name!r} is missing" for name in sorted(missing(method, args))]
    found += [
        f"argument {name!r} is not a boolean"
        for name, value in args.items()
        if known.types.get(name) == "boolean" and value not in _BOOLEANS
    ]
    return found


def missing(method: str, args: Json) -> frozenset[str]:
    """The required arguments that were not given."""
    known = arguments_of(method)
    return frozenset() if known is None else frozenset(known.required - set(args))


def _from_json(text: str) -> object:
    try:
        return cast(object, json.loads(text))
    except ValueError:
        return text
