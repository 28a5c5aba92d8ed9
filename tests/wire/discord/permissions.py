"""What somebody may do in a guild or one of its channels.

Rules: docs.discord.com/developers/topics/permissions: everybody's role, roles, then the channel's overwrites for
everybody, for roles, for the member; an administrator and the owner may do all; who cannot see a channel can do
nothing in it; a thread follows its parent.
"""

from collections.abc import Mapping

from tests.wire.discord.values import Channel, Guild, Overwrite, Role

ADD_REACTIONS = 1 << 6
ADMINISTRATOR = 1 << 3
MANAGE_CHANNELS = 1 << 4
MANAGE_GUILD = 1 << 5
VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
MANAGE_MESSAGES = 1 << 13
EMBED_LINKS = 1 << 14
ATTACH_FILES = 1 << 15
READ_MESSAGE_HISTORY = 1 << 16
MENTION_EVERYONE = 1 << 17
USE_EXTERNAL_EMOJIS = 1 << 18
USE_APPLICATION_COMMANDS = 1 << 31
CREATE_PUBLIC_THREADS = 1 << 35
CREATE_PRIVATE_THREADS = 1 << 36
SEND_MESSAGES_IN_THREADS = 1 << 38

EVERYTHING = (1 << 53) - 1
MEMBER = (
    ADD_REACTIONS
    | VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_APPLICATION_COMMANDS
    | CREATE_PUBLIC_THREADS
    | SEND_MESSAGES_IN_THREADS
)
# What an app has through an interaction where its bot is not, and between people.
BY_INTERACTION = EMBED_LINKS | ATTACH_FILES | USE_EXTERNAL_EMOJIS


def permissions_of(user: str, guild: Guild, channel: Channel | None, roles: Mapping[str, Role]) -> int:
    """Work out what somebody may do.

    Args:
        user: Whose permissions.
        guild: Where.
        channel: In which channel, the parent for a thread; `None` for the guild as a whole.
        roles: Every role, by id.

    Returns:
        The permission bits; none for who is no member, or does not see the channel.
    """
    if user not in guild.members:
        return 0
    if user == guild.owner:
        return EVERYTHING
    own = guild.members[user]
    bits = roles[guild.id].permissions
    for role in own:
        bits |= roles[role].permissions
    if bits & ADMINISTRATOR:
        return EVERYTHING
    if channel is None:
        return bits
    bits = _overwritten(bits, [one for one in channel.overwrites if one.target == guild.id])
    bits = _overwritten(bits, [one for one in channel.overwrites if one.is_role and one.target in own])
    bits = _overwritten(bits, [one for one in channel.overwrites if not one.is_role and one.target == user])
    return bits if bits & VIEW_CHANNEL else 0


def _overwritten(bits: int, overwrites: list[Overwrite]) -> int:
    for one in overwrites:
        bits &= ~one.deny
    for one in overwrites:
        bits |= one.allow
    return bits
