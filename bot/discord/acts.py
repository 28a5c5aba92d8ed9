"""What somebody did in Discord, read off an event: who, where, and the ways to answer.

Source: docs.discord.com/developers/interactions/receiving-and-responding, …/resources/message.
"""

from typing import NamedTuple

import discord

from bot.discord.permissions import MANAGES
from briefings.models.subscription import Place, Seat

_THREADS = (discord.ChannelType.public_thread, discord.ChannelType.private_thread, discord.ChannelType.news_thread)


class Ticket(NamedTuple):
    """The right to answer an interaction: once at first within 3 s, then for 15 minutes."""

    id: str
    token: str


class Act(NamedTuple):
    """One act of a person.

    Attributes:
        key: What tells it from every other act; the same when Discord delivers it again.
        ticket: Answers it, if it was an interaction.
        message: The message on which, or with which, it was done.
        is_only_theirs: Whether that message is seen by this person alone.
        is_direct: Whether it happened where only this person and the bot are.
        is_member: Whether the bot itself is where it happened, and not only the app of the person.
        is_in_thread: Whether the channel is a thread.
        rights: What the person may do there, as bits.
        own_rights: What the bot may do there, as bits; ``None`` if Discord did not say.
        place: The message below which an answer is to be shared.
        guild: The server; empty in a direct message.
    """

    key: str
    user: str
    channel: str
    ticket: Ticket | None = None
    message: str | None = None
    is_only_theirs: bool = False
    is_direct: bool = False
    is_member: bool = False
    is_in_thread: bool = False
    rights: int = 0
    own_rights: int | None = None
    place: str = ""
    guild: str = ""

    @property
    def person(self) -> str:
        """The reader's name in the core."""
        return f"discord {self.user}"

    @property
    def seat(self) -> Seat:
        """The channel, whether this person manages it or the server, and whether the bot is there."""
        place = Place(platform="discord", workspace=self.guild, channel=self.channel)
        can_manage = bool(self.rights & MANAGES)
        return Seat(place=place, user=self.person, can_manage=can_manage, is_reachable=self.is_member)


def of_interaction(interaction: discord.Interaction) -> Act:
    """Read a command, a button, a menu or a form that was sent."""
    message, channel = interaction.message, interaction.channel
    is_direct = interaction.guild_id is None and interaction.context.dm_channel
    return Act(
        f"discord interaction {interaction.id}",
        str(interaction.user.id),
        str(interaction.channel_id),
        ticket=Ticket(str(interaction.id), interaction.token),
        message=str(message.id) if message is not None else None,
        is_only_theirs=message is not None and message.flags.ephemeral,
        is_direct=is_direct,
        is_member=is_direct or interaction.is_guild_integration(),
        is_in_thread=channel is not None and channel.type in _THREADS,
        rights=interaction.permissions.value,
        own_rights=interaction.app_permissions.value if interaction.guild_id is not None else None,
        guild=str(interaction.guild_id or ""),
    )


def of_message(message: discord.Message) -> Act:
    """Read a mention or a direct message."""
    return Act(
        f"discord message {message.id}",
        str(message.author.id),
        str(message.channel.id),
        message=str(message.id),
        is_direct=isinstance(message.channel, discord.DMChannel),
        is_member=True,
        rights=_rights_of(message),
        guild=str(message.guild.id) if message.guild is not None else "",
    )


def _rights_of(message: discord.Message) -> int:
    """What the author may do there; nothing, if Discord has not told of the server's roles."""
    author = message.author
    if message.guild is None or not isinstance(author, discord.Member):
        return 0
    return author.guild_permissions.value
