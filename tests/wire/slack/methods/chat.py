"""`chat.*`: what is written, changed and taken away."""

from dataclasses import replace

from tests.wire.slack.methods.method import Method
from tests.wire.slack.posting import read_content
from tests.wire.slack.shapes import message_json
from tests.wire.slack.state import SlackState
from tests.wire.slack.values import ApiError, Call, Channel, Message, TooFastError
from tests.wire.wire_types import Json

SCHEDULE_AHEAD_S = 120 * 86_400  # docs.slack.dev/reference/methods/chat.scheduleMessage


def writable(state: SlackState, call: Call) -> Channel:
    """The channel that a call wants to write to, if the bot may."""
    channel = state.channel_for(call)
    if channel.is_archived:
        raise ApiError("is_archived")
    if state.team_of(call).bot_user not in channel.members and "chat:write.public" not in call.grant.scopes:
        raise ApiError("not_in_channel")
    return channel


def thread_of(state: SlackState, call: Call, channel: Channel) -> str | None:
    """The thread that a call writes into, which must have a head."""
    thread = call.text("thread_ts")
    if not thread:
        return None
    if (channel.id, thread) not in state.heads:
        state.violate(call.method, [f"thread_ts {thread} is no message of {channel.id}"])
        raise ApiError("thread_not_found")
    head = state.messages.get((channel.id, thread))
    if head is not None and head.is_reply:
        state.violate(call.method, [f"thread_ts {thread} is a reply; name the head of its thread"])
        return head.thread_ts
    return thread


def keep_pace(state: SlackState, call: Call, channel: Channel) -> None:
    """Refuse a message that comes too fast after the others."""
    if wait_s := state.pace.post(channel.id, state.now()):
        state.violate(call.method, [f"more than 1 message a second in {channel.id}"])
        raise TooFastError(wait_s)


def own_message(state: SlackState, call: Call, refusal: str) -> Message:
    """The message that a call names, which the bot must have written for all to see."""
    channel = state.channel_for(call)
    message = state.messages.get((channel.id, call.text("ts")))
    if message is None or message.only_for is not None:
        raise ApiError("message_not_found")
    if message.bot_id != state.team_of(call).bot_id:
        raise ApiError(refusal)
    return message


def post_message(state: SlackState, call: Call) -> Json:
    """Write to a channel."""
    channel = writable(state, call)
    content = read_content(state, call.method, call.args, is_public=True)
    thread = thread_of(state, call, channel)
    keep_pace(state, call, channel)
    team = state.team_of(call)
    message = state.put(
        Message(
            channel.id,
            state.next_ts(),
            team.bot_user,
            content.text,
            content.blocks,
            thread_ts=thread,
            bot_id=team.bot_id,
            metadata=content.metadata,
            is_broadcast=call.flag("reply_broadcast"),
        )
    )
    return {"channel": channel.id, "ts": message.ts, "message": message_json(message, team)}


def post_ephemeral(state: SlackState, call: Call) -> Json:
    """Write to one person in a channel."""
    channel = writable(state, call)
    user = call.text("user")
    if user not in channel.members:
        raise ApiError("user_not_in_channel")
    content = read_content(state, call.method, call.args, is_public=False)
    thread = thread_of(state, call, channel)
    team = state.team_of(call)
    message = state.put(
        Message(
            channel.id,
            state.next_ts(),
            team.bot_user,
            content.text,
            content.blocks,
            thread_ts=thread,
            bot_id=team.bot_id,
            only_for=user,
        )
    )
    return {"message_ts": message.ts}


def update(state: SlackState, call: Call) -> Json:
    """Write another content over a message; blocks that are not given stay."""
    message = own_message(state, call, "cant_update_message")
    # `chat.update` takes no unfurl flags: nothing new unfurls.
    content = read_content(state, call.method, call.args, is_public=False)
    changed = state.put(
        replace(
            message,
            text=content.text or message.text,
            blocks=content.blocks if "blocks" in call.args else message.blocks,
            metadata=content.metadata or message.metadata,
            is_edited=True,
        )
    )
    shape = message_json(changed, state.team_of(call))
    return {"channel": changed.channel, "ts": changed.ts, "text": changed.text, "message": shape}


def delete(state: SlackState, call: Call) -> Json:
    """Take a message away."""
    message = own_message(state, call, "cant_delete_message")
    state.drop(message)
    return {"channel": message.channel, "ts": message.ts}


def schedule_message(state: SlackState, call: Call) -> Json:
    """Keep a message for later."""
    channel = writable(state, call)
    content = read_content(state, call.method, call.args, is_public=True)
    ahead_s = float(call.text("post_at")) - state.now()
    if ahead_s < 0:
        raise ApiError("time_in_past")
    if ahead_s > SCHEDULE_AHEAD_S:
        raise ApiError("time_too_far")
    if content.metadata is not None:
        state.violate(call.method, ["a scheduled message with metadata is never posted"])
    name = state.next_id("Q")
    state.scheduled[name] = {**call.args, "channel": channel.id}
    state.bell.ring()
    return {"channel": channel.id, "scheduled_message_id": name, "post_at": call.args["post_at"]}


def delete_scheduled(state: SlackState, call: Call) -> Json:
    """Forget a message that was kept for later."""
    if state.scheduled.pop(call.text("scheduled_message_id"), None) is None:
        raise ApiError("invalid_scheduled_message_id")
    return {}


def permalink(state: SlackState, call: Call) -> Json:
    """Give the address of a message."""
    channel = state.channel_for(call)
    ts = call.text("message_ts")
    if (channel.id, ts) not in state.messages:
        raise ApiError("message_not_found")
    domain = state.team_of(call).domain
    return {
        "channel": channel.id,
        "permalink": f"https://{domain}.slack.com/archives/{channel.id}/p{ts.replace('.', '')}",
    }


_WRITE = ("chat:write",)
METHODS = {
    "chat.postMessage": Method(post_message, _WRITE),
    "chat.postEphemeral": Method(post_ephemeral, _WRITE),
    "chat.update": Method(update, _WRITE),
    "chat.delete": Method(delete, _WRITE),
    "chat.scheduleMessage": Method(schedule_message, _WRITE),
    "chat.deleteScheduledMessage": Method(delete_scheduled, _WRITE),
    "chat.getPermalink": Method(permalink),
}
