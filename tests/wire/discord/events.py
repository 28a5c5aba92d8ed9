"""What a session is told of an event: nothing, all of it, or a message without its words.

Rules: docs.discord.com/developers/events/gateway#gateway-intents and #message-content-intent.
"""

from tests.wire.discord.state import BOT
from tests.wire.discord.values import Event
from tests.wire.wire_types import Json

GUILDS, GUILD_MEMBERS, PRESENCES, MESSAGE_CONTENT = 1, 1 << 1, 1 << 8, 1 << 15
PRIVILEGED = GUILD_MEMBERS | PRESENCES | MESSAGE_CONTENT
_MESSAGES = ("MESSAGE_CREATE", "MESSAGE_UPDATE")
_WITHHELD: Json = {"content": "", "embeds": [], "attachments": [], "components": []}


def shard_of(guild: str | None, shards: int) -> int:
    """Which shard hears of a guild; conversations are heard by the first."""
    return 0 if guild is None else (int(guild) >> 22) % shards


def is_wanted(event: Event, intents: int) -> bool:
    """Whether a session that asked for these intents hears of an event."""
    return not event.intents or bool(event.intents & intents)


def told(event: Event, intents: int) -> Json:
    """The event's body for a session that asked for these intents."""
    if event.name not in _MESSAGES or intents & MESSAGE_CONTENT or event.guild is None:
        return event.body
    body = _withheld(event.body)
    answered = body.get("referenced_message")
    return body | {"referenced_message": _withheld(answered)} if answered else body


def _withheld(message: Json) -> Json:
    """A message of a guild, without its words unless the bot wrote it or is mentioned in it."""
    is_known = message["author"]["id"] == BOT or any(user["id"] == BOT for user in message["mentions"])
    return message if is_known else message | _WITHHELD
