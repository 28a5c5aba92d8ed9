"""Standing orders: a digest of a topic at an hour, or what somebody says anew, and what became of each.

Instants are whole epoch seconds, days are local to the schedule's zone. Of people nothing is kept but the id of who
subscribed (PRODUCT section 7).
"""

from datetime import date, time
from typing import Final, Literal, NewType, get_args

from pydantic import Field

from briefings.models.base import Frozen

PlatformName = Literal["slack", "discord"]
PLATFORMS: Final[tuple[PlatformName, ...]] = get_args(PlatformName)
SubscriptionId = NewType("SubscriptionId", str)
"""Eight letters and digits, made when somebody subscribes; what `digest list` shows and `digest off` takes."""

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


class Place(Frozen):
    """A channel, a thread-less conversation with one person included."""

    platform: PlatformName
    workspace: str
    """Slack's team, Discord's guild; empty in a Discord direct message."""
    channel: str

    @property
    def key(self) -> str:
        """It as one string, unique over platforms."""
        return f"{self.platform} {self.workspace} {self.channel}"

    @property
    def is_direct(self) -> bool:
        """Whether it is a conversation with one person: what is sent there is that person's own matter."""
        return self.channel.startswith("D") if self.platform == "slack" else not self.workspace


class Seat(Frozen):
    """Where somebody asks from, and what they may do there. Questions of the terminal have none."""

    place: Place
    user: str
    can_manage: bool = False
    """Whether they manage the channel, as the platform or the operator says."""
    zone: str | None = None
    """Their own IANA zone, where the platform tells it."""
    is_reachable: bool = True
    """Whether the bot itself can be in the place; a conversation of other people takes its commands and not it."""


class Schedule(Frozen):
    """A wall-clock time on some days of the week."""

    at: time
    zone: str
    """An IANA name (``Europe/Berlin``)."""
    weekdays: tuple[int, ...] = Field(EVERY_DAY, min_length=1)
    """0 is Monday; ascending, at least one."""


class Subscription(Frozen):
    """What a place is sent, and when."""

    id: SubscriptionId
    kind: Literal["digest", "follow"] = "digest"
    place: Place
    subject: str
    """The topic as `brief` takes it, or the id of the person who is followed."""
    title: str
    """What is shown of it: the topic's title, the person's name."""
    schedule: Schedule | None = None
    """``None`` for a person who is followed: something new is what makes those due."""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    length: Literal["short", "full"] = "short"
    when_nothing: Literal["silent", "line"] = "silent"
    made_by: str
    made_at: int
    state: Literal["active", "paused", "refused"] = "active"
    """``refused``: the platform does not let us write there; whoever subscribed was told."""
    paused_until: date | None = None
    """The first local day that is sent again; ``None`` while paused: until somebody says so."""


RunState = Literal["waiting", "sending", "sent", "nothing", "missed", "refused", "unsure"]
"""``nothing``: nothing was new, and nothing was sent. ``missed``: too late to be of use. ``refused``: the place does
not take it. ``unsure``: it may have arrived, nobody can look, and so it is not sent again."""

OPEN: frozenset[RunState] = frozenset({"waiting", "sending"})


class Run(Frozen):
    """One edition for one subscription: claimed by one process at a time, sent part by part."""

    subscription: SubscriptionId
    edition: str
    """The local day in ISO form; for a person who is followed, the mark of the newest words. Never sent twice."""
    due_at: int
    state: RunState = "waiting"
    attempts: int = Field(0, ge=0)
    """Sendings that failed, in a row."""
    payload: str | None = None
    """What is sent, frozen before the first part leaves: whoever takes over sends the same."""
    parts: tuple[str, ...] = ()
    """The platform's id of each part that is known to have arrived, the parent first."""
    is_part_under_way: bool = False
    """A part was about to leave, and whether it arrived is not known."""
    part_at: int | None = None
    """When the last part was about to leave for the first time: how far back to look for it."""
    note: str = ""
    """Why it was missed or refused, for `digest doctor`."""
    finished_at: int | None = None
