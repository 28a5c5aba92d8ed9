"""Messages in channels: written, read, changed, taken away; reactions; threads."""

from dataclasses import replace
from urllib.parse import unquote

from tests.wire.discord.methods.method import NOTHING, Done, Method, channel_of, writable_channel
from tests.wire.discord.permissions import (
    ADD_REACTIONS,
    ATTACH_FILES,
    CREATE_PRIVATE_THREADS,
    CREATE_PUBLIC_THREADS,
    EMBED_LINKS,
    MANAGE_MESSAGES,
    READ_MESSAGE_HISTORY,
)
from tests.wire.discord.posting import content_of, new_message, read_content, tell_of, written
from tests.wire.discord.refusals import ApiError
from tests.wire.discord.shapes import channel_json, message_json
from tests.wire.discord.state import BOT, DiscordState
from tests.wire.discord.values import PRIVATE_THREAD, PUBLIC_THREAD, Call, Channel, Event, Message
from tests.wire.published import Complaint
from tests.wire.wire_types import Json

NONCE_S = 5 * 60.0  # "within the past few minutes": docs.discord.com/developers/resources/message#create-message
_GUILDS, _GUILD_REACTIONS, _DIRECT_REACTIONS = 1, 1 << 10, 1 << 13  # intents


def create(state: DiscordState, call: Call) -> Done:
    """Write to a channel; the same enforced nonce gives the first message again."""
    channel = writable_channel(state, call, *([ATTACH_FILES] if call.files else []))
    nonce = call.form.get("nonce")
    if nonce is not None and call.form.get("enforce_nonce"):
        first, when = state.nonces.get((channel.id, str(nonce)), ("", 0.0))
        if first in state.messages and state.now() - when < NONCE_S:
            return 200, message_json(state, state.messages[first])
    content = read_content(state, call, call.form)
    if not state.permissions(BOT, channel) & EMBED_LINKS:
        content = replace(content, embeds=())
    reply_to = _reply_to(state, call, channel)
    message = replace(new_message(state, channel.id, content), reply_to=reply_to, nonce=nonce and str(nonce))
    if nonce is not None:
        state.nonces[channel.id, str(nonce)] = (message.id, state.now())
    state.put(message)
    tell_of(state, "MESSAGE_CREATE", message)
    return 200, message_json(state, message)


def read(state: DiscordState, call: Call) -> Done:
    """Look at a message."""
    channel_of(state, call, READ_MESSAGE_HISTORY)
    return 200, message_json(state, _message(state, call))


def history(state: DiscordState, call: Call) -> Done:
    """Look back in a channel, the newest first."""
    channel = channel_of(state, call, READ_MESSAGE_HISTORY)
    before, after = int(call.query.get("before") or 1 << 63), int(call.query.get("after") or 0)
    found = [one for one in state.visible(channel.id) if after < int(one.id) < before]
    limit = int(call.query.get("limit") or 50)
    kept = found[:limit] if after else found[-limit:]
    return 200, [message_json(state, one) for one in reversed(kept)]


def update(state: DiscordState, call: Call) -> Done:
    """Write another content over a message; what is not given stays."""
    channel_of(state, call)
    message = _message(state, call)
    if message.author != BOT:
        raise ApiError(50005)
    content = read_content(state, call, call.form, content_of(message))
    changed = state.put(replace(written(message, content), edited_at=state.now()))
    tell_of(state, "MESSAGE_UPDATE", changed)
    return 200, message_json(state, changed)


def delete(state: DiscordState, call: Call) -> Done:
    """Take a message away."""
    channel = channel_of(state, call)
    message = _message(state, call)
    if message.author != BOT:
        channel_of(state, call, MANAGE_MESSAGES)
    state.drop(message)
    tell_of_end(state, message, channel)
    return NOTHING


def react(state: DiscordState, call: Call) -> Done:
    """Put an emoji under a message."""
    channel = channel_of(state, call, ADD_REACTIONS, READ_MESSAGE_HISTORY)
    message, emoji = _message(state, call), unquote(call.path["emoji_name"])
    state.put(replace(message, reactions=message.reactions | {(emoji, BOT)}))
    _tell_of_reaction(state, "MESSAGE_REACTION_ADD", message, channel, emoji)
    return NOTHING


def unreact(state: DiscordState, call: Call) -> Done:
    """Take the bot's emoji away again."""
    channel = channel_of(state, call)
    message, emoji = _message(state, call), unquote(call.path["emoji_name"])
    state.put(replace(message, reactions=message.reactions - {(emoji, BOT)}))
    _tell_of_reaction(state, "MESSAGE_REACTION_REMOVE", message, channel, emoji)
    return NOTHING


def thread_from(state: DiscordState, call: Call) -> Done:
    """Open a thread under a message; it has the message's id."""
    channel = channel_of(state, call, CREATE_PUBLIC_THREADS)
    message = _message(state, call)
    if message.id in state.channels:
        raise ApiError(160004)
    return _open_thread(state, call, channel, message.id, PUBLIC_THREAD)


def thread(state: DiscordState, call: Call) -> Done:
    """Open a thread that hangs on no message; private unless it says otherwise."""
    kind = int(call.form.get("type") or PRIVATE_THREAD)
    needed = CREATE_PUBLIC_THREADS if kind == PUBLIC_THREAD else CREATE_PRIVATE_THREADS
    return _open_thread(state, call, channel_of(state, call, needed), state.next_id(), kind)


def tell_of_end(state: DiscordState, message: Message, channel: Channel) -> None:
    """Tell the sessions that a message is gone."""
    if message.only_for is None:
        body: Json = {"id": message.id, "channel_id": channel.id}
        body |= {"guild_id": channel.guild} if channel.guild is not None else {}
        state.publish(Event("MESSAGE_DELETE", body, channel.guild, 1 << 9 if channel.guild else 1 << 12))


def _message(state: DiscordState, call: Call) -> Message:
    return state.message(call.path["channel_id"], call.path["message_id"])


def _reply_to(state: DiscordState, call: Call, channel: Channel) -> str | None:
    reference = call.form.get("message_reference")
    if not reference:
        return None
    channel_of(state, call, READ_MESSAGE_HISTORY)
    named = str(reference["message_id"])
    found = state.messages.get(named)
    if found is not None and found.channel == channel.id and found.only_for is None:
        return named
    if reference.get("fail_if_not_exists", True):
        raise ApiError(50035, [Complaint(("message_reference",), "Unknown message")])
    return None


def _open_thread(state: DiscordState, call: Call, parent: Channel, name: str, kind: int) -> Done:
    made = Channel(name, kind, str(call.form["name"]), parent.guild, people=(BOT,), parent=parent.id, owner=BOT)
    state.channels[made.id] = made
    body = channel_json(state, made)
    state.publish(Event("THREAD_CREATE", body | {"newly_created": True}, parent.guild, _GUILDS))
    joined = {"id": made.id, "user_id": BOT, "join_timestamp": body["thread_metadata"]["archive_timestamp"], "flags": 0}
    return 201, body | {"member": joined}


def _tell_of_reaction(state: DiscordState, name: str, message: Message, channel: Channel, emoji: str) -> None:
    body: Json = {
        "user_id": BOT,
        "channel_id": channel.id,
        "message_id": message.id,
        "emoji": {"id": None, "name": emoji},
    }
    body |= {"guild_id": channel.guild} if channel.guild is not None else {}
    body |= {"type": 0, "burst": False, "message_author_id": message.author}
    state.publish(Event(name, body, channel.guild, _GUILD_REACTIONS if channel.guild else _DIRECT_REACTIONS))


METHODS = {
    "create_message": Method(create),
    "get_message": Method(read),
    "list_messages": Method(history),
    "update_message": Method(update),
    "delete_message": Method(delete),
    "add_my_message_reaction": Method(react),
    "delete_my_message_reaction": Method(unreact),
    "create_thread_from_message": Method(thread_from),
    "create_thread": Method(thread),
}
