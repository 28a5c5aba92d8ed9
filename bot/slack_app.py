"""The Slack app: settings in, a running `Platform` out. Puts the parts together and decides nothing else.

bolt verifies, matches and acknowledges; `bot.slack.listeners` says what each payload means.
"""

import asyncio
import logging
import re
from contextlib import AsyncExitStack
from typing import Self

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery import Delivery, DeliveryError, RefusedError, pause_s
from bot.jobs import Jobs
from bot.logs import facts
from bot.platform import Core
from bot.settings import ServeSettings, SlackSetup
from bot.slack.answering import Answering
from bot.slack.digest_mail import SlackMail
from bot.slack.http_road import HttpRoad
from bot.slack.installations import Client, Installations
from bot.slack.listeners import Listeners
from bot.slack.manifest import SHORTCUT
from bot.slack.modal import CALLBACK
from bot.slack.names import slashes
from bot.slack.oauth import OAuth
from bot.slack.outbox import Outbox
from bot.slack.roads import Road
from bot.slack.seats import Seats
from bot.slack.socket_road import SocketRoad
from bot.slack.tokens import DEAD, Identity, OneToken, Tokens, identify
from bot.slack.wire import SlackWire
from briefings.errors import ConfigurationError
from briefings.models.subscription import PlatformName

_log = logging.getLogger(__name__)

_ANY = re.compile("")
_NOT_INSTALLED = "briefbot is not installed here any more. Ask an administrator to install it again."


class SlackApp:
    """Slack; see `bot.platform.Platform`."""

    name: PlatformName = "slack"

    def __init__(self, setup: SlackSetup, settings: ServeSettings, core: Core) -> None:
        self._setup, self._settings, self.core = setup, settings, core
        self._jobs = Jobs()
        self._exit = AsyncExitStack()
        self._wire = SlackWire(setup.api_url, core.metrics)
        self._tokens: Tokens | None = None
        self._road: Road | None = None
        self._mail: SlackMail | None = None
        self._trouble: str | None = "not started"
        self._slashes = slashes(settings)

    async def __aenter__(self) -> Self:
        await self._exit.enter_async_context(self._wire)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._exit.aclose()

    @property
    def mail(self) -> SlackMail | None:
        """See `Platform.mail`."""
        return self._mail

    async def run(self) -> None:
        """See `Platform.run`."""
        tokens = self._tokens = self._installations() or OneToken(await self._identify())
        delivery = Delivery()
        outbox = Outbox(self._wire, tokens, delivery)
        self._mail = SlackMail(outbox, delivery, self._settings.excerpt_words)
        answering = Answering(
            self.core.dispatcher,
            self.core.ledger,
            outbox,
            tokens,
            Seats(outbox, self._settings.slack_managers),
            self._jobs,
            self._settings.excerpt_words,
        )
        app = make_app(self._setup, tokens, Listeners(answering, self._slashes))
        self._road = road = self._make_road(app, tokens)
        await road.open()
        self._trouble = None
        await road.watch()

    async def waits(self) -> str | None:
        """See `Platform.waits`."""
        if self._road is None or self._tokens is None:
            return self._trouble
        return self._tokens.trouble() or await self._road.waits()

    async def stop(self, within_s: float) -> None:
        """See `Platform.stop`."""
        if self._road is not None:
            await self._road.close()
        await self.stop_jobs(within_s)

    async def stop_jobs(self, within_s: float) -> None:
        """Finish what was taken, and go on taking."""
        if late := await self._jobs.drain(within_s):
            _log.warning(facts("answers_given_up", how_many=late))

    async def _identify(self) -> Identity:
        """Ask whose the token is, until Slack answers; a refused token is the operator's matter."""
        failures = 0
        while True:
            try:
                return await identify(self._wire, self._setup.bot_token or "")
            except RefusedError as refusal:
                if refusal.error in DEAD:
                    raise ConfigurationError(
                        f"Slack refuses SLACK_BOT_TOKEN ({refusal.error}). Install the app and set its bot token."
                    ) from None
                fault: DeliveryError = refusal
            except DeliveryError as other:
                fault = other
            failures += 1
            self._trouble = f"Slack does not answer ({fault})"
            _log.warning(facts("slack_waits", why=fault))
            await asyncio.sleep(pause_s(failures, fault))

    def _installations(self) -> Installations | None:
        settings = self._settings
        if self._setup.bot_token is not None or settings.slack_client_secret is None or settings.token_keys is None:
            return None
        client = Client(settings.slack_client_id or "", settings.slack_client_secret.get_secret_value())
        keys = settings.token_keys.get_secret_value()
        return Installations(self.core.store, self.core.threads, self._wire, client, keys)

    def _make_road(self, app: AsyncApp, tokens: Tokens) -> Road:
        if self._setup.mode == "socket":
            return SocketRoad(app, self._wire, self._setup.app_token, self.core.metrics)
        pages = []
        if isinstance(tokens, Installations):
            oauth = OAuth(
                tokens,
                self.core.store,
                self.core.threads,
                self._settings.slack_client_id or "",
                self._settings.public_url or "",
            )
            pages = oauth.routes()
        return HttpRoad(app, self._settings.host, self._settings.port, self.core.metrics, pages)


def make_app(setup: SlackSetup, tokens: Tokens, listeners: Listeners) -> AsyncApp:
    """Make bolt's app and tell it who listens to what; unknown commands, buttons and events are answered too."""

    async def authorize(
        context: AsyncBoltContext, enterprise_id: str | None, team_id: str | None
    ) -> AuthorizeResult | None:
        workspace = enterprise_id if context.is_enterprise_install else team_id
        try:
            identity = await tokens.of(workspace or "")
        except (DeliveryError, ConfigurationError) as fault:
            _log.error(facts("not_authorized", workspace=workspace, why=fault))
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_user_id=identity.bot_user,
            bot_id=identity.bot_id,
            bot_token=identity.token,
        )

    logger = logging.getLogger("slack_bolt")
    logger.setLevel(logging.ERROR)  # it warns of the settings that it reads itself and that we hand over
    app = AsyncApp(
        name="briefbot",
        logger=logger,
        client=AsyncWebClient(base_url=setup.api_url, retry_handlers=[]),
        authorize=authorize,  # type: ignore[arg-type]  # None is "not installed", as bolt documents
        signing_secret=setup.signing_secret,
        user_facing_authorize_error_message=_NOT_INSTALLED,
    )
    app.command(_ANY)(listeners.command)
    app.shortcut(SHORTCUT)(listeners.shortcut)
    app.options(_ANY)(listeners.options)
    app.action(_ANY)(listeners.action)
    app.view(CALLBACK)(listeners.view)
    app.view_closed(_ANY)(listeners.ignored)
    app.event("app_mention")(listeners.mention)
    app.event("message")(listeners.message)
    app.event("app_home_opened")(listeners.opened)
    app.event("app_uninstalled")(listeners.gone)
    app.event("tokens_revoked")(listeners.gone)
    app.event(_ANY)(listeners.ignored)
    return app
