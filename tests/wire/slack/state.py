"""Everything the pretended Slack knows, and the only place where it is changed.

Values are frozen and replaced; each change rings the bell, so that a test can wait for what it wants to see.
"""

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from tests.wire.slack.blocks import with_ids
from tests.wire.slack.mrkdwn import Allowed
from tests.wire.slack.pace import BURST, Pace
from tests.wire.slack.tickets import Tickets
from tests.wire.slack.values import ApiError, Call, Channel, Grant, Message, Request, Team, User, View
from tests.wire.waiting import Bell
from tests.wire.wire_types import Json

APP_ID = "A0BRIEF"
# What a product that answers commands, mentions and direct messages needs, and no more.
SCOPES = frozenset(
    {
        "app_mentions:read",
        "assistant:write",
        "channels:read",
        "chat:write",
        "commands",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "users:read",
    }
)


class SlackState:
    """The workspaces, their people and channels, what was said, and what was asked of the platform."""

    def __init__(self, burst: int = BURST) -> None:
        self.bell = Bell()
        self.pace = Pace(burst)
        self.tickets = Tickets()
        self.teams: dict[str, Team] = {}
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.messages: dict[tuple[str, str], Message] = {}
        self.heads: set[tuple[str, str]] = set()
        self.scheduled: dict[str, Json] = {}
        self.modals: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.grants: dict[str, Grant] = {}
        self.agent: dict[tuple[str, str], Json] = {}
        self.requests: list[Request] = []
        self.violations: list[str] = []
        self.links: tuple[str, ...] = ()
        self.mentionable: set[str] = set()
        self.origin = ""
        self.rotates = False
        self._ahead_s = 0.0
        self._last_ts = 0
        self._ids = count(1)

    def now(self) -> float:
        """Epoch seconds on the platform's clock."""
        return time.time() + self._ahead_s

    def travel(self, seconds: float) -> None:
        """Move the platform's clock forward."""
        self._ahead_s += seconds
        self.bell.ring()

    def next_id(self, letter: str) -> str:
        """An id that was never given before."""
        return f"{letter}{next(self._ids):08d}"

    def next_ts(self) -> str:
        """A message time, unique and rising."""
        self._last_ts = max(self._last_ts + 1, int(self.now() * 1_000_000))
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def violate(self, where: str, complaints: Sequence[str]) -> None:
        """Write down broken rules."""
        self.violations += [f"{where}: {words}" for words in complaints]
        self.bell.ring()

    @property
    def allowed(self) -> Allowed:
        """What the product may make live just now: its own name, channels, whoever spoke to it, its permalinks."""
        bots = {team.bot_user for team in self.teams.values()}
        permalinks = tuple(f"https://{team.domain}.slack.com/" for team in self.teams.values())
        return Allowed(frozenset(self.mentionable | bots), frozenset(self.channels), permalinks + self.links)

    # People and places

    def team_of(self, call: Call) -> Team:
        """The workspace that a token belongs to."""
        return self.teams[call.grant.team]

    def is_org(self, team: str) -> bool:
        """Whether that is the organisation of workspaces."""
        return any(one.org == team for one in self.teams.values())

    def reaches(self, grant: Grant, team: str) -> bool:
        """Whether a token is good in a workspace: its own, or one of its organisation."""
        return grant.team in (team, self.teams[team].org)

    def direct_channel(self, user: str) -> Channel:
        """The conversation between a person and the bot, opened when there is none."""
        somebody = self.users[user]
        channel = f"D{user[1:]}"
        bot = self.teams[somebody.team].bot_user
        return self.channels.setdefault(
            channel, Channel(channel, somebody.team, "directmessage", "im", frozenset({user, bot}))
        )

    def channel_for(self, call: Call, name: str = "channel") -> Channel:
        """The channel that a call names, if the bot may know of it.

        Raises:
            ApiError: `channel_not_found`.
        """
        wanted = call.text(name)
        if wanted in self.users and self.reaches(call.grant, self.users[wanted].team):
            return self.direct_channel(wanted)
        channel = self.channels.get(wanted)
        bot = self.team_of(call).bot_user
        hidden = channel is not None and channel.kind != "public" and bot not in channel.members
        if channel is None or not self.reaches(call.grant, channel.team) or hidden:
            raise ApiError("channel_not_found")
        return channel

    # Messages

    def put(self, message: Message) -> Message:
        """Show a message, new or changed, with the ids that Slack fills in."""
        shown = replace(message, blocks=with_ids(message.blocks, self._ids))
        self.messages[shown.channel, shown.ts] = shown
        self.heads.add((shown.channel, shown.ts))
        self.bell.ring()
        return shown

    def drop(self, message: Message) -> None:
        """Take a message away; its thread stays."""
        del self.messages[message.channel, message.ts]
        self.bell.ring()

    def thread(self, channel: str, ts: str) -> tuple[Message, ...]:
        """The replies under a message that all can see, in order."""
        found = (one for one in self.messages.values() if one.channel == channel and one.only_for is None)
        return tuple(sorted((one for one in found if one.is_reply and one.thread_ts == ts), key=lambda one: one.ts))

    def visible(self, channel: str) -> tuple[Message, ...]:
        """What all can see in a channel outside its threads, in order."""
        found = (one for one in self.messages.values() if one.channel == channel and one.only_for is None)
        return tuple(sorted((one for one in found if not one.is_reply or one.is_broadcast), key=lambda one: one.ts))

    def ephemeral(self, user: str) -> tuple[Message, ...]:
        """What only this person sees, in order."""
        return tuple(sorted((one for one in self.messages.values() if one.only_for == user), key=lambda one: one.ts))

    # Views

    def new_view(self, team: str, user: str, body: Json, previous: View | None = None) -> View:
        """Make a view that nobody has open yet."""
        name = self.next_id("V")
        shown = {**body, "blocks": list(with_ids(body.get("blocks", ()), self._ids))}
        root = previous.root if previous is not None else name
        return View(name, team, user, shown, self._hash(), root, previous.id if previous else None)

    def changed_view(self, view: View, body: Json) -> View:
        """The same view with another content and thus another hash."""
        shown = {**body, "blocks": list(with_ids(body.get("blocks", ()), self._ids))}
        return replace(view, body=shown, hash=self._hash())

    def replace_view(self, view: View) -> None:
        """Show a changed view where its older self is open."""
        if view.body["type"] == "home":
            self.homes[view.user] = view
        else:
            stack = self.modals.get(view.user, [])
            self.modals[view.user] = [view if one.id == view.id else one for one in stack]
        self.bell.ring()

    def find_view(self, team: str, *, view_id: str = "", external_id: str = "") -> View | None:
        """An open view by one of its names."""
        views = [*self.homes.values(), *(view for stack in self.modals.values() for view in stack)]
        for view in views:
            named = view.id == view_id or (external_id and view.body.get("external_id") == external_id)
            if view.team == team and named:
                return view
        return None

    # Accounts of the wire

    def calls(self, method: str) -> tuple[Request, ...]:
        """The calls of one method, in order."""
        return tuple(one for one in self.requests if one.method == method)

    def call_counts(self) -> Counter[str]:
        """How often each method was called."""
        return Counter(one.method for one in self.requests)

    def _hash(self) -> str:
        return f"{self.now():.0f}.{next(self._ids):08x}"
