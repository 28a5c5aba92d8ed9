"""A Discord on 127.0.0.1: REST v10 and gateway v10, with rules checked on every request.

async with LoopbackDiscord() as discord:
    …start the product with `discord.settings()`…
    await discord.wait_for_session()
    await discord.slash(BEN, NEWS, "brief", {"topic": "lee-xi"})
    await discord.wait_for(lambda: discord.ephemeral(BEN))
    assert discord.violations == []
"""

from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from types import TracebackType
from typing import Self, TypeVar

from aiohttp import web
from aiohttp.typedefs import Handler

from tests.wire.discord.acts import Acts
from tests.wire.discord.components import shown_text
from tests.wire.discord.gateway import Gateway
from tests.wire.discord.methods.identity import gateway_url
from tests.wire.discord.permissions import MANAGE_CHANNELS, MANAGE_GUILD, MEMBER, SEND_MESSAGES, VIEW_CHANNEL
from tests.wire.discord.rest import API, Rest
from tests.wire.discord.state import BOT, BOT_TOKEN, DiscordState
from tests.wire.discord.values import (
    GROUP,
    TEXT,
    Channel,
    Guild,
    Interaction,
    Message,
    Modal,
    Overwrite,
    Request,
    Role,
    User,
)
from tests.wire.faults import FaultScript
from tests.wire.loopback import Loopback
from tests.wire.wire_types import Json

Found = TypeVar("Found")

GUILD = "1000000000000000001"
ANNA = "1000000000000000011"  # owns the guild, and has the app for herself too
MONA = "1000000000000000012"  # may manage the guild and its channels
BEN = "1000000000000000013"  # a member like any other
MANAGERS = "1000000000000000021"  # Mona's role
NEWS = "1000000000000000031"  # the bot may do all that it needs
LOCKED = "1000000000000000032"  # the bot sees it, and may not write
QUIET = "1000000000000000033"  # the bot does not see it
ELSEWHERE = "1000000000000000002"  # a guild without the bot; all are in it
FAR = "1000000000000000034"  # its only channel
CROWD = "1000000000000000035"  # Anna and Ben among themselves, without the bot


class LoopbackDiscord(Acts):
    """Two guilds with three people, ready to talk to a product."""

    def __init__(self) -> None:
        self.state = DiscordState()
        self.faults = FaultScript()
        self.gateway = Gateway(self.state)
        app = web.Application(client_max_size=16 * 1024 * 1024, middlewares=[self._own_up])
        Rest(self.state, self.faults).add_routes(app)
        app.router.add_get("/gateway", self.gateway.hold)
        app.router.add_get("/gateway/resume", self.gateway.hold)
        self.server = Loopback(app)
        self._exit = AsyncExitStack()
        self.state.users[BOT] = User(BOT, "briefbot", is_bot=True)
        self.add_user(ANNA, "anna", has_app=True)
        self.add_user(MONA, "mona")
        self.add_user(BEN, "ben")
        self.add_guild(GUILD, "news desk", owner=ANNA, members=(BOT, MONA, BEN))
        self.add_guild(ELSEWHERE, "elsewhere", owner=MONA, members=(ANNA, BEN))
        self.add_role(MANAGERS, "managers", MANAGE_GUILD | MANAGE_CHANNELS)
        self.give_role(MONA, MANAGERS)
        self.add_channel(NEWS, "news")
        self.add_channel(LOCKED, "locked", overwrites=(Overwrite(BOT, is_role=False, deny=SEND_MESSAGES),))
        self.add_channel(QUIET, "quiet", overwrites=(Overwrite(BOT, is_role=False, deny=VIEW_CHANNEL),))
        self.add_channel(FAR, "far", guild=ELSEWHERE)
        self.state.channels[CROWD] = Channel(CROWD, GROUP, "crowd", people=(ANNA, BEN), owner=ANNA)

    async def __aenter__(self) -> Self:
        await self._exit.enter_async_context(self.server)
        self.state.origin = self.server.origin
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._exit.aclose()

    @property
    def api_url(self) -> str:
        """The base address of the REST interface, without a trailing slash."""
        return f"{self.server.origin}{API}"

    @property
    def gateway_url(self) -> str:
        """The address of the gateway."""
        return gateway_url(self.state)

    def settings(self) -> dict[str, str]:
        """The environment that points a product here."""
        return {
            "DISCORD_API_URL": self.api_url,
            "DISCORD_GATEWAY_URL": self.gateway_url,
            "DISCORD_BOT_TOKEN": BOT_TOKEN,
        }

    @web.middleware
    async def _own_up(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let no fault of the stand-in itself pass for a fault of the platform."""
        try:
            return await handler(request)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            self.state.violate(f"the stand-in at {request.path}", [f"{type(error).__name__}: {error}"])
            raise

    # The world

    def add_user(self, user: str, name: str, *, has_app: bool = False) -> User:
        """Another person; `has_app` installs the app for them."""
        self.state.users[user] = User(user, name, has_app=has_app)
        return self.state.users[user]

    def add_guild(self, guild: str, name: str, *, owner: str, members: tuple[str, ...] = ()) -> Guild:
        """Another guild, with the bot if it is among the members."""
        everybody = dict.fromkeys((owner, *members), frozenset[str]())
        self.state.guilds[guild] = Guild(guild, name, owner, everybody)
        self.state.roles[guild] = Role(guild, guild, "@everyone", MEMBER, 0)
        return self.state.guilds[guild]

    def add_role(self, role: str, name: str, permissions: int, *, guild: str = GUILD) -> Role:
        """Another role."""
        self.state.roles[role] = Role(role, guild, name, permissions, len(self.state.roles))
        return self.state.roles[role]

    def give_role(self, user: str, role: str) -> None:
        """Give somebody a role, the bot too."""
        guild = self.state.guilds[self.state.roles[role].guild]
        members = {**guild.members, user: guild.members[user] | {role}}
        self.state.guilds[guild.id] = replace(guild, members=members)

    def add_channel(
        self, channel: str, name: str, *, guild: str = GUILD, overwrites: tuple[Overwrite, ...] = ()
    ) -> Channel:
        """Another text channel."""
        self.state.channels[channel] = Channel(channel, TEXT, name, guild, overwrites)
        return self.state.channels[channel]

    def deny(self, channel: str, permissions: int, *, user: str = BOT) -> None:
        """Take permissions from somebody in a channel."""
        old = self.state.channels[channel]
        others = tuple(one for one in old.overwrites if one.target != user)
        overwrite = Overwrite(user, is_role=False, deny=permissions)
        self.state.channels[channel] = replace(old, overwrites=(*others, overwrite))

    def allow(self, channel: str, *, user: str = BOT) -> None:
        """Take back all that was denied to somebody in a channel."""
        self.deny(channel, 0, user=user)

    def close_direct(self, user: str) -> None:
        """Let a person take no messages from the bot."""
        self.state.users[user] = replace(self.state.users[user], takes_messages=False)

    def reset_token(self) -> None:
        """End the bot's token."""
        self.state.token = "reset"

    def allow_links(self, *beginnings: str) -> None:
        """Let the product link to addresses that begin like these."""
        self.state.links += beginnings

    def allow_mentions(self, *users: str) -> None:
        """Let the product name these people, who did not speak to it."""
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

    def calls(self, operation: str) -> tuple[Request, ...]:
        """The calls of one operation of Discord's OpenAPI file, in order."""
        return tuple(one for one in self.requests if one.operation == operation)

    def commands(self, scope: str = "") -> tuple[Json, ...]:
        """The commands registered for all guilds, or for one."""
        return self.state.commands.get(scope, ())

    def visible(self, channel: str) -> tuple[Message, ...]:
        """What everybody sees in a channel or thread now."""
        return self.state.visible(channel)

    def thread(self, message: Message) -> tuple[Message, ...]:
        """What stands in the thread under a message."""
        return self.state.visible(message.id) if message.id in self.state.channels else ()

    def replies(self, message: Message) -> tuple[Message, ...]:
        """The messages that answer a message."""
        return tuple(one for one in self.visible(message.channel) if one.reply_to == message.id)

    def ephemeral(self, user: str) -> tuple[Message, ...]:
        """What only this person sees now."""
        return self.state.ephemeral(user)

    def direct(self, user: str) -> tuple[Message, ...]:
        """What stands in the conversation between a person and the bot."""
        return self.state.visible(self.state.direct_channel(user).id)

    def modals(self, user: str) -> tuple[Modal, ...]:
        """The modals that a person has open, the topmost last."""
        return tuple(self.state.modals.get(user, ()))

    def answer_to(self, interaction: Interaction) -> Message | None:
        """The message that is an interaction's original response now; `None` while the app still thinks."""
        original = self.state.interactions[interaction.token].original
        message = self.state.messages.get(original or "")
        return None if message is None or message.is_loading else message

    @property
    def interactions(self) -> tuple[Interaction, ...]:
        """All that people did through interactions, as it stands now."""
        return tuple(self.state.interactions.values())

    @property
    def latencies_s(self) -> tuple[float, ...]:
        """From telling to first response, of every interaction that has one, in order."""
        return tuple(one.latency_s for one in self.interactions if one.latency_s is not None)

    @property
    def unanswered(self) -> tuple[Interaction, ...]:
        """Interactions without a first response, or deferred and still waited for."""
        return tuple(one for one in self.interactions if not one.is_answered or self._is_waited_for(one))

    def text(self, message: Message) -> str:
        """All that a reader reads of a message: content, embeds, text displays."""
        return shown_text(message.content, message.embeds, message.components)

    def file(self, attachment: Json) -> bytes:
        """What was uploaded as an attachment."""
        return self.state.files[attachment["id"]]

    async def wait_for(self, look: Callable[[], Found | None], timeout_s: float = 5.0, what: str = "") -> Found:
        """Wait until a look finds something; see `Bell.wait_for`. A wait in vain tells what did happen."""
        try:
            return await self.state.bell.wait_for(look, timeout_s, what)
        except AssertionError as vain:
            seen = [(one.operation, one.status, one.answer) for one in self.requests[-8:]]
            raise AssertionError(f"{vain}; violations {self.violations}; last requests {seen}") from None

    async def wait_for_session(self, count: int = 1, timeout_s: float = 5.0) -> None:
        """Wait until so many sessions are connected."""
        await self.wait_for(lambda: len(self.gateway.ready) >= count, timeout_s, f"{count} sessions")

    def travel(self, seconds: float) -> None:
        """Move the platform's clock forward."""
        self.state.travel(seconds)

    def _is_waited_for(self, interaction: Interaction) -> bool:
        message = self.state.messages.get(interaction.original or "")
        return message is not None and message.is_loading
