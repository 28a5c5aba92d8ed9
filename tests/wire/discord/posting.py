"""What every way of writing a message has in common: the content is read and judged once, here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tests.wire.discord.components import as_objects, completed
from tests.wire.discord.refusals import ApiError
from tests.wire.discord.rules import manners, message_complaints
from tests.wire.discord.shapes import message_json
from tests.wire.discord.state import BOT, DiscordState
from tests.wire.discord.values import (
    COMPONENTS_V2,
    SUPPRESS_EMBEDS,
    Call,
    Channel,
    Event,
    Message,
)
from tests.wire.wire_types import Json

GUILD_MESSAGES, DIRECT_MESSAGES = 1 << 9, 1 << 12  # intents


@dataclass(frozen=True)
class Content:
    """What a message says."""

    content: str
    embeds: tuple[Json, ...]
    components: tuple[Json, ...]
    attachments: tuple[Json, ...]
    flags: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.content or self.embeds or self.components or self.attachments)


NOTHING = Content("", (), (), (), 0)


def read_content(state: DiscordState, call: Call, form: Json, old: Content = NOTHING) -> Content:
    """Read a message out of a body and judge it.

    Args:
        state: Takes the violations.
        call: The call, for the violations and what was uploaded with it.
        form: The part of the body that is the message.
        old: What it showed before, where it is changed; what the form does not name stays.

    Returns:
        What Discord would show.

    Raises:
        ApiError: Discord would refuse it.
    """
    flags = int(form.get("flags") or 0) | (old.flags & COMPONENTS_V2)
    state.violate(call.operation, manners(form, state.allowed))
    if found := message_complaints(form, is_v2=bool(flags & COMPONENTS_V2)):
        wrong = found if form is call.form else [one.below("data") for one in found]
        state.violate(call.operation, wrong)
        raise ApiError(50035, wrong)
    is_turning = bool(flags & ~old.flags & COMPONENTS_V2)
    base = replace(old, content="", embeds=()) if is_turning else old
    read = Content(
        str(form.get("content") or "") if "content" in form else base.content,
        _embeds(form["embeds"]) if "embeds" in form else base.embeds,
        completed(as_objects(form.get("components"))) if "components" in form else base.components,
        _attachments(state, call, form, base.attachments),
        flags & (COMPONENTS_V2 | SUPPRESS_EMBEDS),
    )
    if read.is_empty:
        state.violate(call.operation, ["a message that says nothing"])
        raise ApiError(50006)
    return read


def content_of(message: Message) -> Content:
    """What a message says now."""
    return Content(message.content, message.embeds, message.components, message.attachments, message.flags)


def written(message: Message, content: Content, kept_flags: int = 0) -> Message:
    """The message with another content; `kept_flags` are those that no content can change."""
    return replace(
        message,
        content=content.content,
        embeds=content.embeds,
        components=content.components,
        attachments=content.attachments,
        flags=content.flags | (message.flags & kept_flags),
    )


def tell_of(state: DiscordState, name: str, message: Message) -> None:
    """Tell the sessions of a message that all can see."""
    if message.only_for is not None:
        return
    channel = state.channels[message.channel]
    state.publish(Event(name, message_event(state, message), channel.guild, intents_of(channel)))


def message_event(state: DiscordState, message: Message) -> Json:
    """A message as sessions are told of it: with the guild and its author's membership."""
    body = message_json(state, message)
    guild = state.channels[message.channel].guild
    if guild is None:
        return body
    from_member = state.guilds[guild].members.get(message.author)
    body["guild_id"] = guild
    if from_member is not None:
        body["member"] = {
            "roles": sorted(from_member),
            "nick": None,
            "avatar": None,
            "joined_at": "2025-01-02T03:04:05+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
        }
    return body


def intents_of(channel: Channel) -> int:
    """What a session must have asked for to hear of messages there."""
    return DIRECT_MESSAGES if channel.guild is None else GUILD_MESSAGES


def new_message(state: DiscordState, channel: str, content: Content, message_id: str = "") -> Message:
    """A message of the bot that nobody has seen yet."""
    return written(Message(message_id or state.next_id(), channel, BOT), content)


def _embeds(embeds: object) -> tuple[Json, ...]:
    return tuple({name: value for name, value in one.items() if value is not None} for one in as_objects(embeds))


def _attachments(state: DiscordState, call: Call, form: Json, old: Sequence[Json]) -> tuple[Json, ...]:
    """Those that stay, by the ids in the form, and then what was uploaded."""
    named = {str(one.get("id")): one for one in as_objects(form.get("attachments"))}
    kept = [one for one in old if "attachments" not in form or one["id"] in named]
    for number, (filename, content) in enumerate(call.files):
        made: Json = {"id": state.next_id(), "filename": filename, "size": len(content)}
        address = f"https://cdn.discordapp.com/attachments/{made['id']}/{filename}"
        state.files[made["id"]] = content
        made |= {"description": words} if (words := named.get(str(number), {}).get("description")) else {}
        kept.append(made | {"url": address, "proxy_url": address, "content_type": "application/octet-stream"})
    return tuple(kept)
