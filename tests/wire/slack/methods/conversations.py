"""`conversations.*` and `users.conversations`: where one can be, and who is there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from tests.wire.slack.methods.method import Method, need_scope
from tests.wire.slack.shapes import channel_json, message_json
from tests.wire.slack.state import SlackState
from tests.wire.slack.values import ApiError, Call, Channel, ChannelKind, Message
from tests.wire.wire_types import Json

Item = TypeVar("Item")
_FAMILY: dict[ChannelKind, str] = {"public": "channels", "private": "groups", "im": "im", "mpim": "mpim"}
_TYPES: dict[str, ChannelKind] = {"public_channel": "public", "private_channel": "private", "im": "im", "mpim": "mpim"}


def page(call: Call, items: Sequence[Item]) -> tuple[list[Item], Json]:
    """Cut one page out of a list by `cursor` and `limit`, and give the cursor of the next."""
    start = int(call.text("cursor") or 0)
    limit = int(call.text("limit") or 100)
    end = start + limit
    return list(items[start:end]), {"next_cursor": str(end) if end < len(items) else ""}


def info(state: SlackState, call: Call) -> Json:
    """Describe a conversation."""
    channel = state.channel_for(call)
    need_scope(call, f"{_FAMILY[channel.kind]}:read")
    return {"channel": channel_json(channel, state.team_of(call).bot_user)}


def open_direct(state: SlackState, call: Call) -> Json:
    """Open the conversation with one person."""
    users = [name for name in call.text("users").split(",") if name]
    if call.text("channel"):
        return {"channel": {"id": state.channel_for(call).id}}
    if not users:
        raise ApiError("users_list_not_supplied")
    (user,) = users
    if user not in state.users or not state.reaches(call.grant, state.users[user].team):
        raise ApiError("user_not_found")
    is_new = f"D{user[1:]}" not in state.channels
    return {"channel": {"id": state.direct_channel(user).id}, "already_open": not is_new, "no_op": not is_new}


def members(state: SlackState, call: Call) -> Json:
    """List who is there."""
    channel = state.channel_for(call)
    need_scope(call, f"{_FAMILY[channel.kind]}:read")
    found, cursor = page(call, sorted(channel.members))
    return {"members": found, "response_metadata": cursor}


def join(state: SlackState, call: Call) -> Json:
    """Go into a public channel."""
    channel = state.channel_for(call)
    if channel.kind != "public":
        raise ApiError("method_not_supported_for_channel_type")
    if channel.is_archived:
        raise ApiError("is_archived")
    bot = state.team_of(call).bot_user
    joined = replace(channel, members=channel.members | {bot})
    state.channels[channel.id] = joined
    state.bell.ring()
    return {"channel": channel_json(joined, bot)}


def history(state: SlackState, call: Call) -> Json:
    """Read what was said, newest first."""
    channel = _readable(state, call)
    return _messages(state, call, state.visible(channel.id)[::-1])


def replies(state: SlackState, call: Call) -> Json:
    """Read a thread from its head on."""
    channel = _readable(state, call)
    head = state.messages.get((channel.id, call.text("ts")))
    if head is None:
        raise ApiError("thread_not_found")
    return _messages(state, call, (head, *state.thread(channel.id, head.ts)))


def of_user(state: SlackState, call: Call) -> Json:
    """List the conversations that somebody, else the bot, is in."""
    kinds = {_TYPES[name.strip()] for name in (call.text("types") or "public_channel").split(",")}
    need_scope(call, *sorted(f"{_FAMILY[kind]}:read" for kind in kinds))
    bot = state.team_of(call).bot_user
    user = call.text("user") or bot
    inside: list[Channel] = [
        one
        for one in state.channels.values()
        if state.reaches(call.grant, one.team)
        and one.kind in kinds
        and user in one.members
        and (one.kind == "public" or bot in one.members)
        and not (one.is_archived and call.flag("exclude_archived"))
    ]
    found, cursor = page(call, inside)
    return {"channels": [channel_json(one, bot) for one in found], "response_metadata": cursor}


def _readable(state: SlackState, call: Call) -> Channel:
    channel = state.channel_for(call)
    need_scope(call, f"{_FAMILY[channel.kind]}:history")
    if state.team_of(call).bot_user not in channel.members:
        raise ApiError("not_in_channel")
    return channel


def _messages(state: SlackState, call: Call, messages: Sequence[Message]) -> Json:
    oldest, latest = call.text("oldest") or "0", call.text("latest") or "9"
    span = [
        one for one in messages if oldest < one.ts < latest or (call.flag("inclusive") and one.ts in (oldest, latest))
    ]
    found, cursor = page(call, span)
    kept = found if call.flag("include_all_metadata") else [replace(one, metadata=None) for one in found]
    team = state.team_of(call)
    shapes = [message_json(one, team) for one in kept]
    return {"messages": shapes, "has_more": bool(cursor["next_cursor"]), "response_metadata": cursor}


METHODS = {
    "conversations.info": Method(info),
    "conversations.open": Method(open_direct, ("im:write",)),
    "conversations.members": Method(members),
    "conversations.join": Method(join, ("channels:join",)),
    "conversations.history": Method(history),
    "conversations.replies": Method(replies),
    "users.conversations": Method(of_user),
}
