"""Guilds, their people and roles, and channels."""

from tests.wire.discord.methods.method import NOTHING, Done, Method, channel_of, guild_of, writable_channel
from tests.wire.discord.refusals import ApiError
from tests.wire.discord.shapes import channel_json, guild_json, member_json, role_json, roles_of
from tests.wire.discord.state import BOT, DiscordState
from tests.wire.discord.values import Call


def guild(state: DiscordState, call: Call) -> Done:
    """A guild."""
    return 200, guild_json(state, guild_of(state, call))


def guild_channels(state: DiscordState, call: Call) -> Done:
    """The channels of a guild, threads apart."""
    place = guild_of(state, call)
    found = [one for one in state.channels.values() if one.guild == place.id and not one.is_thread]
    return 200, [channel_json(state, one) for one in found]


def guild_roles(state: DiscordState, call: Call) -> Done:
    """The roles of a guild."""
    return 200, [role_json(role) for role in roles_of(state, guild_of(state, call))]


def member(state: DiscordState, call: Call) -> Done:
    """A person in a guild."""
    place = guild_of(state, call)
    if call.path["user_id"] not in place.members:
        raise ApiError(10007)
    return 200, member_json(state, place, call.path["user_id"])


def channel(state: DiscordState, call: Call) -> Done:
    """A channel."""
    return 200, channel_json(state, channel_of(state, call))


def open_direct(state: DiscordState, call: Call) -> Done:
    """The conversation with a person."""
    recipient = str(call.form.get("recipient_id"))
    if recipient not in state.users:
        raise ApiError(10013)
    if not _may_meet(state, recipient):
        raise ApiError(50007)
    return 200, channel_json(state, state.direct_channel(recipient))


def typing(state: DiscordState, call: Call) -> Done:
    """Show that the bot types."""
    writable_channel(state, call)
    return NOTHING


def _may_meet(state: DiscordState, user: str) -> bool:
    """Whether the bot shares a guild with a person, or is installed by them."""
    return state.users[user].has_app or any({user, BOT} <= set(one.members) for one in state.guilds.values())


METHODS = {
    "get_guild": Method(guild),
    "list_guild_channels": Method(guild_channels),
    "list_guild_roles": Method(guild_roles),
    "get_guild_member": Method(member),
    "get_channel": Method(channel),
    "create_dm": Method(open_direct),
    "trigger_typing_indicator": Method(typing),
}
