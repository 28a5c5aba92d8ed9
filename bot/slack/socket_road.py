"""Socket Mode, supervised: a dead socket is noticed, a new one opened, a refused token named and not hammered.

Why the library is not left alone (PLATFORMS.md, pitfalls 6, 7 and 17): it asks for an address again and again without
a pause that grows, stays with an address that no longer works, and is slow to see that a socket has ended.

Source: https://docs.slack.dev/apis/events-api/using-socket-mode.
"""

import asyncio
import logging
import time

from slack_bolt.adapter.socket_mode.async_base_handler import AsyncBaseSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.delivery import DeliveryError, RefusedError, pause_s
from bot.logs import facts
from bot.metrics import Metrics
from bot.slack.tokens import DEAD
from bot.slack.wire import SlackWire
from briefings.errors import ConfigurationError

_log = logging.getLogger(__name__)

PING_S = 3.0
"""The library pings so often, and gives a silent socket up after four."""
_LOOK_S = 0.5
_REBUILD_S = 12.0
_REFUSED_PAUSE_S = 300.0


class _Client(SocketModeClient):
    """The library's client, which gets its addresses from us."""

    def __init__(self, app: AsyncApp, wire: SlackWire, app_token: str) -> None:
        super().__init__(app_token=app_token, web_client=app.client, ping_interval=PING_S)
        self.logger.setLevel(logging.CRITICAL)  # it logs addresses, which hold tickets; we log what matters
        self._wire = wire
        self.trouble: str | None = None

    async def issue_new_wss_url(self) -> str:
        """Ask for an address until there is one, with pauses that grow."""
        failures = 0
        while True:
            try:
                answer = await self._wire.call("apps.connections.open", self.app_token)
                self.trouble = None
                return str(answer["url"])
            except RefusedError as refusal:
                self.trouble = f"Slack refuses SLACK_APP_TOKEN ({refusal.error})"
                _log.error(facts("socket_refused", variable="SLACK_APP_TOKEN", error=refusal.error))
                await asyncio.sleep(_REFUSED_PAUSE_S)
            except DeliveryError as fault:
                failures += 1
                self.trouble = f"Slack does not answer ({fault})"
                await asyncio.sleep(pause_s(failures, fault))


class _Handler(AsyncBaseSocketModeHandler):
    """Hands envelopes to bolt."""

    def __init__(self, app: AsyncApp, client: _Client, metrics: Metrics) -> None:
        self.app, self.client, self._metrics = app, client, metrics
        client.socket_mode_request_listeners.append(self.handle)

    async def handle(self, client: AsyncBaseSocketModeClient, req: SocketModeRequest) -> None:
        """See the base class."""
        start = time.time()
        answer = await run_async_bolt_app(self.app, req)  # type: ignore[arg-type]  # the base also knows sync apps
        await send_async_response(client, req, answer, start)
        if answer.status == 200:
            self._metrics.acknowledged("slack", time.time() - start)


class SocketRoad:
    """A WebSocket to Slack; see `bot.slack.roads.Road`."""

    def __init__(self, app: AsyncApp, wire: SlackWire, app_token: str, metrics: Metrics) -> None:
        self._app, self._wire, self._app_token, self._metrics = app, wire, app_token, metrics
        self._client: _Client | None = None
        self._connecting: asyncio.Task[None] | None = None
        self._lost_at: float | None = None

    async def open(self) -> None:
        """See `Road.open`; if Slack does not answer now, `watch` goes on trying."""
        address: str | None = None
        try:
            address = str((await self._wire.call("apps.connections.open", self._app_token))["url"])
        except RefusedError as refusal:
            if refusal.error in DEAD:
                raise ConfigurationError(
                    f"Slack refuses SLACK_APP_TOKEN ({refusal.error}). Make an app-level token with the scope"
                    " connections:write, and set that."
                ) from None
        except DeliveryError as fault:
            _log.warning(facts("socket_waits", why=fault))
            await asyncio.sleep(pause_s(1, fault))
        self._renew(address)

    async def watch(self) -> None:
        """See `Road.watch`."""
        while True:
            await asyncio.sleep(_LOOK_S)
            client = self._client
            if client is None or (self._connecting is not None and not self._connecting.done()):
                self._mark_lost()
                if client is not None and client.trouble is None and self._lost_for_s() > _REBUILD_S:
                    await self._rebuild()
                continue
            if await client.is_connected():
                if self._lost_at is not None:
                    _log.info(facts("socket_connected", road="socket"))
                self._lost_at = None
                continue
            self._mark_lost()
            if self._lost_for_s() > _REBUILD_S:
                await self._rebuild()
            elif client.current_session is None or client.current_session.closed:
                self._connecting = asyncio.create_task(client.connect_to_new_endpoint())

    async def waits(self) -> str | None:
        """See `Road.waits`."""
        client = self._client
        if client is not None and client.current_session is not None and await client.is_connected():
            return None
        return (client and client.trouble) or "the socket is not connected"

    async def close(self) -> None:
        """See `Road.close`."""
        if self._client is not None:
            await self._drop(self._client)

    def _renew(self, address: str | None = None) -> None:
        self._client = client = _Client(self._app, self._wire, self._app_token)
        client.wss_uri = address
        _Handler(self._app, client, self._metrics)
        self._connecting = asyncio.create_task(client.connect())  # type: ignore[no-untyped-call]  # the library's
        self._mark_lost()

    async def _rebuild(self) -> None:
        _log.warning(facts("socket_rebuilt", lost_s=self._lost_for_s()))
        if self._client is not None:
            await self._drop(self._client)
        self._lost_at = None
        self._renew()

    async def _drop(self, client: _Client) -> None:
        if self._connecting is not None:
            self._connecting.cancel()
            await asyncio.gather(self._connecting, return_exceptions=True)
        await asyncio.gather(client.close(), return_exceptions=True)  # type: ignore[no-untyped-call]  # the library's

    def _mark_lost(self) -> None:
        self._lost_at = self._lost_at or time.monotonic()

    def _lost_for_s(self) -> float:
        return 0.0 if self._lost_at is None else time.monotonic() - self._lost_at
