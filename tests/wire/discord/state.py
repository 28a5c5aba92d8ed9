"""Everything the pretended Discord knows, and the only place where it is changed.

Values are frozen and replaced; each change rings the bell, so that a test can wait for what it wants to see, and is
told to whoever listens (the gateway).
"""

import secrets
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tests.wire.discord.buckets import Buckets
from tests.wire.discord.markdown import Allowed
from tests.wire.discord.permissions import BY_INTERACTION, EVERYTHING, permissions_of
from tests.wire.discord.refusals import ApiError
from tests.wire.discord.values import (
    DIRECT,
    Channel,
    Event,
    Guild,
    Interaction,
    Message,
    Modal,
    Request,
    Role,
    User,
)
from tests.wire.waiting import Bell
from tests.wire.wire_types import Json

APP = "1000000000000000000"  # newer apps share this id with their bot
BOT = APP
BOT_TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAwMA.loopback.discord-bot-token"
_EPOCH_MS = 1_420_070_400_000  # the first moment of snowflakes


class DiscordState:
    """The guilds, their people and channels, what was said, and what was asked of the platform."""

    def __init__(self) -> None:
        self.bell = Bell()
        self.buckets = Buckets()
        self.token = BOT_TOKEN
        self.users: dict[str, User] = {}
        self.guilds: dict[str, Guild] = {}
        self.roles: dict[str, Role] = {}
        self.channels: dict[str, Channel] = {}
        self.messages: dict[str, Message] = {}
        self.files: dict[str, bytes] = {}
        self.nonces: dict[tuple[str, str], tuple[str, float]] = {}
        self.modals: dict[str, list[Modal]] = {}
        self.commands: dict[str, tuple[Json, ...]] = {"": ()}
        self.interactions: dict[str, Interaction] = {}
        self.requests: list[Request] = []
        self.violations: list[str] = []
        self.links: tuple[str, ...] = ()
        self.mentionable: set[str] = set()
        self.origin = ""
        self.starts_left = 1000
        self.shards = 1
        self.listeners: list[Callable[[Event], None]] = []
        self._ahead_s = 0.0
        self._last_id = 0

    def now(self) -> float:
        """Epoch seconds on the platform's clock."""
        return time.time() + self._ahead_s

    def travel(self, seconds: float) -> None:
        """Move the platform's clock forward."""
        self._ahead_s += seconds
        self.bell.ring()

    def next_id(self) -> str:
        """A snowflake that was never given before; later ones are greater."""
        self._last_id = max(self._last_id + 1, (int(self.now() * 1000) - _EPOCH_MS) << 22)
        return str(self._last_id)

    def violate(self, where: str, complaints: Iterable[object]) -> None:
        """Write down broken rules."""
        self.violations += [f"{where}: {words}" for words in complaints]
        self.bell.ring()

    def publish(self, event: Event) -> None:
        """Tell what happened."""
        for listener in self.listeners:
            listener(event)
        self.bell.ring()

    @property
    def allowed(self) -> Allowed:
        """What the product may make live just now: itself, its commands, places, whoever spoke to it, its messages."""
        commands = {command["id"] for scope in self.commands.values() for command in scope}
        links = ("https://discord.com/channels/", *self.links)
        return Allowed(frozenset(self.mentionable | {BOT}), frozenset(self.channels), frozenset(commands), links)

    # People and places

    def permissions(self, user: str, channel: Channel) -> int:
        """What somebody may do in a channel, through interactions where the bot has no place of its own."""
        if channel.guild is None:
            return EVERYTHING if user in channel.people else BY_INTERACTION
        if user == BOT and not self.is_in(BOT, channel.guild):
            return BY_INTERACTION
        place = self.channels[channel.parent] if channel.is_thread and channel.parent is not None else channel
        return permissions_of(user, self.guilds[channel.guild], place, self.roles)

    def is_in(self, user: str, guild: str) -> bool:
        """Whether somebody is a member of a guild."""
        return user in self.guilds[guild].members

    def direct_channel(self, user: str) -> Channel:
        """The conversation between a person and the bot, opened when there is none."""
        for channel in self.channels.values():
            if channel.kind == DIRECT and set(channel.people) == {user, BOT}:
                return channel
        channel = Channel(self.next_id(), DIRECT, "", people=(user, BOT))
        self.channels[channel.id] = channel
        return channel

    def people_who_see(self, channel: Channel) -> Sequence[User]:
        """Everybody who could read a message there."""
        people = channel.people if channel.guild is None else self.guilds[channel.guild].members
        return [self.users[user] for user in people]

    # Messages

    def put(self, message: Message) -> Message:
        """Show a message, new or changed."""
        self.messages[message.id] = message
        self.bell.ring()
        return message

    def drop(self, message: Message) -> None:
        """Take a message away."""
        del self.messages[message.id]
        self.bell.ring()

    def message(self, channel: str, message: str) -> Message:
        """A message that the bot could read.

        Raises:
            ApiError: There is none such in the channel.
        """
        found = self.messages.get(message)
        if found is None or found.channel != channel or found.only_for is not None:
            raise ApiError(10008)
        return found

    def visible(self, channel: str) -> tuple[Message, ...]:
        """What all can read in a channel or thread, in order; an app that still thinks has said nothing."""
        found = (one for one in self.messages.values() if one.channel == channel and one.only_for is None)
        return _in_order(one for one in found if not one.is_loading)

    def ephemeral(self, user: str) -> tuple[Message, ...]:
        """What only this person sees, in order."""
        return _in_order(one for one in self.messages.values() if one.only_for == user and not one.is_loading)

    # Interactions

    def new_interaction(self, kind: int, user: str, channel: str, payload: Json, source: str | None) -> Interaction:
        """Keep something that somebody did, under a token of its own."""
        token = f"aW50ZXJhY3Rpb24:{secrets.token_hex(24)}"
        made = Interaction(self.next_id(), token, kind, user, channel, payload, self.now(), source=source)
        payload |= {"id": made.id, "token": token}
        self.interactions[token] = made
        return made

    def update(self, token: str, **changes: object) -> Interaction:
        """Keep what became of an interaction."""
        self.interactions[token] = replace(self.interactions[token], **changes)  # type: ignore[arg-type]  # by name
        self.bell.ring()
        return self.interactions[token]


def _in_order(messages: Iterable[Message]) -> tuple[Message, ...]:
    return tuple(sorted(messages, key=lambda one: int(one.id)))
