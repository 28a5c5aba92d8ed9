"""What the pretended workspace is made of: frozen values, replaced and never changed."""

from dataclasses import dataclass, field
from typing import Literal

from tests.wire.wire_types import Json

ChannelKind = Literal["public", "private", "im", "mpim"]


@dataclass(frozen=True)
class Team:
    """A workspace in which the app is, or may be, installed; or the organisation of several.

    Attributes:
        org: The organisation that installs for this workspace; empty where it installs for itself.
    """

    id: str
    name: str
    domain: str
    bot_user: str
    bot_id: str
    org: str = ""


@dataclass(frozen=True)
class User:
    """Somebody in a workspace, the app's own bot included."""

    id: str
    team: str
    name: str
    tz: str = "Europe/London"
    tz_offset: int = 0
    is_admin: bool = False
    is_owner: bool = False
    is_bot: bool = False


@dataclass(frozen=True)
class Channel:
    """A conversation and who is in it."""

    id: str
    team: str
    name: str
    kind: ChannelKind = "public"
    members: frozenset[str] = frozenset()
    is_archived: bool = False


@dataclass(frozen=True)
class Message:
    """What one message shows now.

    Attributes:
        only_for: The one person who sees it, when it is ephemeral.
        bot_id: The app's bot when the product wrote it, else `None`.
    """

    channel: str
    ts: str
    user: str
    text: str
    blocks: tuple[Json, ...] = ()
    thread_ts: str | None = None
    bot_id: str | None = None
    metadata: Json | None = None
    only_for: str | None = None
    is_broadcast: bool = False
    is_edited: bool = False
    is_streaming: bool = False

    @property
    def is_reply(self) -> bool:
        """Whether it stands in a thread and not at its head."""
        return self.thread_ts is not None and self.thread_ts != self.ts


@dataclass(frozen=True)
class View:
    """A modal or a Home tab as somebody has it open."""

    id: str
    team: str
    user: str
    body: Json
    hash: str
    root: str
    previous: str | None = None


@dataclass(frozen=True)
class Grant:
    """What a token may do.

    Attributes:
        expires_at: When it ends, in epoch seconds; `None` does not end.
        refresh: The token that renews it, usable once.
    """

    token: str
    team: str
    scopes: frozenset[str]
    kind: Literal["bot", "app"] = "bot"
    expires_at: float | None = None
    refresh: str | None = None
    is_revoked: bool = False


@dataclass
class Request:
    """A call that the product made, as it came and as it was answered; the only value that is filled in later.

    Attributes:
        method: The Web API method, or `response_url`.
        when: Epoch seconds on the stand-in's clock.
        status: The HTTP status that was sent, `None` while there is none.
    """

    method: str
    args: Json
    when: float
    token: str = ""
    status: int | None = None
    answer: Json = field(default_factory=dict)


@dataclass(frozen=True)
class Call:
    """A Web API call that passed the door."""

    method: str
    args: Json
    grant: Grant

    def text(self, name: str) -> str:
        """An argument as text; empty when it was not given."""
        value = self.args.get(name)
        return "" if value is None else str(value)

    def flag(self, name: str) -> bool:
        """An argument as yes or no; forms spell it as `1` or `true`."""
        return self.args.get(name) in (True, 1, "1", "true", "True")


class ApiError(Exception):
    """The platform says no; `extra` joins the answer."""

    def __init__(self, error: str, **extra: object) -> None:
        super().__init__(error)
        self.error = error
        self.extra = extra


class TooFastError(Exception):
    """The platform says not now; answered with 429."""

    def __init__(self, retry_after_s: int) -> None:
        super().__init__(retry_after_s)
        self.retry_after_s = retry_after_s
