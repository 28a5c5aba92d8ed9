"""A Slack on 127.0.0.1: Web API, response URLs, signed HTTP and Socket Mode, with rules checked on every request.

async with LoopbackSlack() as slack:
    …start the product with `slack.settings()`…
    await slack.deliver_command("/brief", "lee-xi", user=ANNA, channel=NEWS)
    await slack.wait_for(lambda: slack.ephemeral(ANNA))
    assert slack.violations == []
"""

from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from types import TracebackType
from typing import Literal, Self, TypeVar

from aiohttp import web
from aiohttp.typedefs import Handler

from tests.wire.faults import FaultScript
from tests.wire.loopback import Loopback
from tests.wire.slack.deliveries import Deliveries
from tests.wire.slack.envelopes import Road
from tests.wire.slack.http_road import HttpRoad
from tests.wire.slack.pace import BURST
from tests.wire.slack.responses import ResponseUrls
from tests.wire.slack.socket_road import SocketRoad
from tests.wire.slack.state import SCOPES, SlackState
from tests.wire.slack.tickets import Code
from tests.wire.slack.values import Channel, ChannelKind, Grant, Message, Request, Team, User, View
from tests.wire.slack.webapi import WebApi

Mode = Literal["http", "socket"]
Found = TypeVar("Found")

TEAM = "T0LOOP"
BOT = "U0BOT"
ANNA = "U0ANNA"  # owns the workspace
BEN = "U0BEN"  # a member like any other
NEWS = "C0NEWS"  # the bot is in it
QUIET = "C0QUIET"  # the bot is not
PRIVATE = "G0PRIVATE"  # the bot is in it

BOT_TOKEN = "xoxb-loopback-bot"
APP_TOKEN = "xapp-loopback-app"
SIGNING_SECRET = "loopback-signing-secret"


class LoopbackSlack(Deliveries):
    """One workspace with two people and three channels, ready to talk to a product."""

    def __init__(self, mode: Mode = "http", burst: int = BURST) -> None:
        self.mode: Mode = mode
        self.state = SlackState(burst)
        self.faults = FaultScript()
        self.sockets = SocketRoad(self.state)
        self.http = HttpRoad("", SIGNING_SECRET)
        app = web.Application(client_max_size=4 * 1024 * 1024, middlewares=[self._own_up])
        app.router.add_route("*", "/api/{method}", WebApi(self.state, self.faults).answer)
        app.router.add_post("/commands/{secret}", ResponseUrls(self.state, self.faults).answer)
        app.router.add_get("/link/", self.sockets.hold)
        self.server = Loopback(app)
        self._exit = AsyncExitStack()
        self.add_team(TEAM, BOT)
        self.state.grants[BOT_TOKEN] = Grant(BOT_TOKEN, TEAM, SCOPES)
        self.state.grants[APP_TOKEN] = Grant(APP_TOKEN, TEAM, frozenset({"connections:write"}), kind="app")
        self.add_user(ANNA, "anna", is_admin=True, is_owner=True)
        self.add_user(BEN, "ben")
        self.add_channel(NEWS, "news", members=(BOT, ANNA, BEN))
        self.add_channel(QUIET, "quiet", members=(ANNA, BEN))
        self.add_channel(PRIVATE, "desk", "private", members=(BOT, ANNA))

    async def __aenter__(self) -> Self:
        await self._exit.enter_async_context(self.server)
        self._exit.push_async_callback(self.http.close)
        self._exit.push_async_callback(self.sockets.close)
        self.state.origin = self.server.origin
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._exit.aclose()

    @property
    def road(self) -> Road:
        """The road that the mode names."""
        return self.http if self.mode == "http" else self.sockets

    @property
    def api_url(self) -> str:
        """The base address of the Web API, with its slash."""
        return f"{self.server.origin}/api/"

    def settings(self) -> dict[str, str]:
        """The environment that points a product here, in the mode in use."""
        common = {"SLACK_API_URL": self.api_url, "SLACK_BOT_TOKEN": BOT_TOKEN}
        if self.mode == "http":
            return common | {"SLACK_SIGNING_SECRET": SIGNING_SECRET}
        return common | {"SLACK_APP_TOKEN": APP_TOKEN}

    @web.middleware
    async def _own_up(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let no fault of the stand-in itself pass for a fault of the platform."""
        try:
            return await handler(request)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            self.state.violate(f"the stand-in at {request.path}", [f"{type(error).__name__}: {error}"])
            raise

    # The workspace

    def add_team(self, team: str, bot_user: str, *, org: str = "") -> Team:
        """Another workspace, with a bot that is installed once a token is granted, to it or to its organisation."""
        made = Team(team, team.lower(), team.lower(), bot_user, f"B{bot_user[1:]}", org)
        self.state.teams[team] = made
        self.state.users[bot_user] = User(bot_user, team, "briefbot", is_bot=True)
        return made

    def add_user(
        self,
        user: str,
        name: str,
        *,
        team: str = TEAM,
        is_admin: bool = False,
        is_owner: bool = False,
        tz: str = "Europe/London",
    ) -> User:
        """Another person."""
        self.state.users[user] = User(user, team, name, tz=tz, is_admin=is_admin, is_owner=is_owner)
        return self.state.users[user]

    def add_channel(
        self, channel: str, name: str, kind: ChannelKind = "public", *, team: str = TEAM, members: tuple[str, ...] = ()
    ) -> Channel:
        """Another channel."""
        self.state.channels[channel] = Channel(channel, team, name, kind, frozenset(members))
        return self.state.channels[channel]

    def invite(self, user: str, channel: str) -> None:
        """Put somebody into a channel, the bot too."""
        old = self.state.channels[channel]
        self.state.channels[channel] = replace(old, members=old.members | {user})

    def kick(self, user: str, channel: str) -> None:
        """Take somebody out of a channel, the bot too."""
        old = self.state.channels[channel]
        self.state.channels[channel] = replace(old, members=old.members - {user})

    def archive(self, channel: str) -> None:
        """Close a channel."""
        self.state.channels[channel] = replace(self.state.channels[channel], is_archived=True)

    def set_scopes(self, *scopes: str, token: str = BOT_TOKEN) -> None:
        """Give a token exactly these scopes."""
        self.state.grants[token] = replace(self.state.grants[token], scopes=frozenset(scopes))

    def revoke(self, token: str = BOT_TOKEN) -> None:
        """End a token."""
        self.state.grants[token] = replace(self.state.grants[token], is_revoked=True)

    def issue_code(self, *, team: str, user: str, redirect_uri: str, scopes: frozenset[str] = SCOPES) -> str:
        """Somebody pressed Allow; the code goes to the product's redirect address."""
        return self.state.tickets.code(Code(team, user, scopes, redirect_uri, self.state.now()))

    def allow_links(self, *beginnings: str) -> None:
        """Let the product link to addresses that begin like these."""
        self.state.links += beginnings

    def allow_mentions(self, *users: str) -> None:
        """Let the product mention these people, who did not speak to it."""
        self.state.mentionable.update(users)

    # What can be seen

    @property
    def violations(self) -> list[str]:
        """Every broken rule so far, in words."""
        return self.state.violations

    @property
    def requests(self) -> list[Request]:
        """Every call that the product made, in order."""
        return self.state.requests

    def calls(self, method: str) -> tuple[Request, ...]:
        """The calls of one method, `response_url` among them."""
        return self.state.calls(method)

    def visible(self, channel: str) -> tuple[Message, ...]:
        """What everybody sees in a channel now, threads folded."""
        return self.state.visible(channel)

    def thread(self, message: Message) -> tuple[Message, ...]:
        """The replies under a message."""
        return self.state.thread(message.channel, message.ts)

    def ephemeral(self, user: str) -> tuple[Message, ...]:
        """What only this person sees now."""
        return self.state.ephemeral(user)

    def direct(self, user: str) -> tuple[Message, ...]:
        """What stands in the conversation between a person and the bot."""
        return self.state.visible(self.state.direct_channel(user).id)

    def home(self, user: str) -> View | None:
        """A person's Home tab."""
        return self.state.homes.get(user)

    def modals(self, user: str) -> tuple[View, ...]:
        """The modals a person has open, the topmost last."""
        return tuple(self.state.modals.get(user, ()))

    async def wait_for(self, look: Callable[[], Found | None], timeout_s: float = 5.0, what: str = "") -> Found:
        """Wait until a look finds something; see `Bell.wait_for`. A wait in vain tells what did happen."""
        try:
            return await self.state.bell.wait_for(look, timeout_s, what)
        except AssertionError as vain:
            seen = [(one.method, one.status, one.answer.get("error")) for one in self.requests[-8:]]
            raise AssertionError(f"{vain}; violations {self.violations}; last requests {seen}") from None

    async def wait_for_socket(self, timeout_s: float = 5.0) -> None:
        """Wait until a product is connected over Socket Mode."""
        await self.wait_for(lambda: self.sockets.count, timeout_s, "a socket")

    def travel(self, seconds: float) -> None:
        """Move the platform's clock forward; signatures keep the true time."""
        self.state.travel(seconds)
