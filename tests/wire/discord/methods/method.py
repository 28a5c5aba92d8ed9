"""A call of the REST interface: what it does, who may make it, and by which bucket it is counted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tests.wire.discord.permissions import SEND_MESSAGES, SEND_MESSAGES_IN_THREADS, VIEW_CHANNEL
from tests.wire.discord.refusals import ApiError
from tests.wire.discord.state import APP, BOT, DiscordState
from tests.wire.discord.values import Call, Channel, Guild

Done = tuple[int, object]  # the HTTP status and the answer's JSON, `None` for no body
NOTHING: Done = (204, None)


@dataclass(frozen=True)
class Method:
    """How a call answers.

    Attributes:
        run: Does it; raises `ApiError` or `TooFastError`.
        auth: Whether it needs the bot's token, or an interaction's token in its path is enough.
    """

    run: Callable[[DiscordState, Call], Done]
    auth: Literal["bot", "interaction"] = "bot"


def channel_of(state: DiscordState, call: Call, *needed: int) -> Channel:
    """The channel that a call names, if the bot may do there what it wants.

    Args:
        state: What there is.
        call: Names `channel_id` in its path.
        needed: Permissions beside that of seeing it.

    Raises:
        ApiError: 10003, 50001 when the bot does not see it, 50013 when it may not.
    """
    channel = state.channels.get(call.path["channel_id"])
    if channel is None:
        raise ApiError(10003)
    if channel.guild is None:
        if BOT not in channel.people:
            raise ApiError(50001)
        return channel
    permissions = state.permissions(BOT, channel) if state.is_in(BOT, channel.guild) else 0
    if not permissions & VIEW_CHANNEL:
        raise ApiError(50001)
    if any(not permissions & bit for bit in needed):
        raise ApiError(50013)
    return channel


def writable_channel(state: DiscordState, call: Call, *needed: int) -> Channel:
    """The channel that a call wants to write to, if the bot may.

    Raises:
        ApiError: See `channel_of`; 50007 for a person who takes no messages, 50083 for a thread that is closed.
    """
    channel = channel_of(state, call)
    channel_of(state, call, SEND_MESSAGES_IN_THREADS if channel.is_thread else SEND_MESSAGES, *needed)
    if channel.is_archived:
        raise ApiError(50083)
    if channel.guild is None and not all(state.users[one].takes_messages for one in channel.people):
        raise ApiError(50007)
    return channel


def guild_of(state: DiscordState, call: Call) -> Guild:
    """The guild that a call names, if the bot is in it.

    Raises:
        ApiError: 10004, or 50001 where the bot is not.
    """
    guild = state.guilds.get(call.path["guild_id"])
    if guild is None:
        raise ApiError(10004)
    if not state.is_in(BOT, guild.id):
        raise ApiError(50001)
    return guild


def need_own_app(call: Call) -> None:
    """Refuse to touch another app.

    Raises:
        ApiError: 50001.
    """
    if call.path["application_id"] != APP:
        raise ApiError(50001)
