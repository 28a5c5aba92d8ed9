"""What the pretended Discord is made of: frozen values, replaced and never changed.

Ids are snowflakes written as text, as Discord sends them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tests.wire.wire_types import Json

TEXT, DIRECT, GROUP, ANNOUNCEMENT, PUBLIC_THREAD, PRIVATE_THREAD = 0, 1, 3, 5, 11, 12  # channel types
THREADS = (PUBLIC_THREAD, PRIVATE_THREAD)

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5  # interaction types

SUPPRESS_EMBEDS, EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 2, 1 << 6, 1 << 7, 1 << 15  # message flags

HandshakeFault = Literal["refused", "dropped", "mute"]


@dataclass(frozen=True)
class User:
    """Somebody with an account, the app's own bot included.

    Attributes:
        has_app: Whether they installed the app for themselves, to have it where its bot is not.
        takes_messages: Whether the bot may write to them.
    """

    id: str
    name: str
    is_bot: bool = False
    has_app: bool = False
    takes_messages: bool = True


@dataclass(frozen=True)
class Role:
    """A role of a guild; the one whose id is the guild's is everybody's."""

    id: str
    guild: str
    name: str
    permissions: int
    position: int = 1


@dataclass(frozen=True)
class Overwrite:
    """What a channel gives and takes from a role or a member."""

    target: str
    is_role: bool
    allow: int = 0
    deny: int = 0


@dataclass(frozen=True)
class Guild:
    """A server; `members` are people and the roles that they have beside everybody's."""

    id: str
    name: str
    owner: str
    members: Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Channel:
    """A place to write in.

    Attributes:
        guild: `None` for a conversation of people.
        people: Who is in a conversation, or has joined a thread.
        parent: The channel in which a thread hangs.
    """

    id: str
    kind: int
    name: str
    guild: str | None = None
    overwrites: tuple[Overwrite, ...] = ()
    people: tuple[str, ...] = ()
    parent: str | None = None
    owner: str | None = None
    is_archived: bool = False

    @property
    def is_thread(self) -> bool:
        """Whether it hangs in another channel."""
        return self.kind in THREADS


@dataclass(frozen=True)
class Message:
    """What one message shows now.

    Attributes:
        mentions: Who was told of it.
        reply_to: The message that it answers.
        interaction: The id of the interaction that it answers, for the bot's.
        only_for: The one person who sees it, when it is ephemeral.
        reactions: Emoji and who put them there.
    """

    id: str
    channel: str
    author: str
    content: str = ""
    embeds: tuple[Json, ...] = ()
    components: tuple[Json, ...] = ()
    attachments: tuple[Json, ...] = ()
    flags: int = 0
    mentions: tuple[str, ...] = ()
    nonce: str | None = None
    reply_to: str | None = None
    interaction: str | None = None
    only_for: str | None = None
    edited_at: float | None = None
    reactions: frozenset[tuple[str, str]] = frozenset()

    @property
    def is_loading(self) -> bool:
        """Whether it only says that the app is thinking."""
        return bool(self.flags & LOADING)


@dataclass(frozen=True)
class Modal:
    """A modal that somebody has open."""

    user: str
    channel: str
    body: Json
    source: str | None = None

    @property
    def title(self) -> str:
        """The words at its top."""
        return str(self.body["title"])


@dataclass(frozen=True)
class Interaction:
    """Something that somebody did, and how the product took it so far.

    Attributes:
        kind: The interaction type.
        born: When it happened, in epoch seconds of the platform's clock; its token counts from here.
        told: When a session was first told of it, in seconds of the performance counter.
        deliveries: To how many sessions it went, repetitions counted.
        first: The callback type of the first response.
        latency_s: From the telling to the first response.
        original: The message that `@original` means.
        source: The message in which it happened, for components.
        choices: What autocomplete offered.
        is_hindered: Whether a fault of the platform struck its callback.
        failure: Why there was no first response, in words.
    """

    id: str
    token: str
    kind: int
    user: str
    channel: str
    payload: Json
    born: float
    told: float | None = None
    deliveries: int = 0
    first: int | None = None
    latency_s: float | None = None
    original: str | None = None
    source: str | None = None
    choices: tuple[Json, ...] = ()
    followups: int = 0
    is_hindered: bool = False
    failure: str = ""

    @property
    def is_answered(self) -> bool:
        """Whether the product took it."""
        return self.first is not None


@dataclass
class Request:
    """A call that the product made, as it came and as it was answered; the only value that is filled in later.

    Attributes:
        operation: The `operationId` that Discord's OpenAPI file gives it.
        when: Epoch seconds on the platform's clock.
        status: The HTTP status that was sent, `None` while there is none.
    """

    operation: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: object
    when: float
    status: int | None = None
    answer: object = None


@dataclass(frozen=True)
class Call:
    """A call that passed the door.

    Attributes:
        arrived: When, in seconds of the performance counter.
        files: Names and bytes of what was uploaded.
    """

    operation: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: object
    arrived: float
    files: tuple[tuple[str, bytes], ...] = ()

    @property
    def form(self) -> Json:
        """The body, where it is an object."""
        return self.body if isinstance(self.body, dict) else {}


@dataclass(frozen=True)
class Event:
    """Something that a session may be told.

    Attributes:
        guild: Where it happened, which decides the shard; `None` goes to shard 0.
        intents: Bits of which a session must have asked for one; 0 goes to all.
    """

    name: str
    body: Json
    guild: str | None = None
    intents: int = 0
