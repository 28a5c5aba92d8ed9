"""Signed HTTP: Slack posts to ``/slack/events``; bolt verifies the signature and matches the payload."""

import logging
import time
from collections.abc import Iterable

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp

from bot.logs import facts
from bot.metrics import Metrics
from bot.slack.manifest import EVENTS_PATH
from briefings.errors import ConfigurationError

_log = logging.getLogger(__name__)


class HttpRoad:
    """A web server; see `bot.slack.roads.Road`."""

    def __init__(
        self, app: AsyncApp, host: str, port: int, metrics: Metrics, more: Iterable[web.RouteDef] = ()
    ) -> None:
        self._app, self._host, self._wanted_port, self._metrics = app, host, port, metrics
        self._is_closing = False
        pages = web.Application()
        pages.add_routes([web.post(EVENTS_PATH, self._take), *more])
        self._runner = web.AppRunner(pages, access_log=None, shutdown_timeout=1.0)

    @property
    def port(self) -> int:
        """The port in use."""
        return int(self._runner.addresses[0][1])

    async def open(self) -> None:
        """See `Road.open`."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._wanted_port).start()
        except OSError as fault:
            await self._runner.cleanup()
            raise ConfigurationError(f"PORT {self._wanted_port} cannot be used: {fault.strerror}.") from fault
        _log.info(facts("slack_listens", road="http", port=self.port))

    async def watch(self) -> None:
        """See `Road.watch`: a server needs none."""

    async def waits(self) -> str | None:
        """See `Road.waits`."""
        return None if self._runner.addresses and not self._is_closing else "not listening"

    async def close(self) -> None:
        """See `Road.close`: what comes from now on is answered 503, and Slack sends it again."""
        self._is_closing = True
        await self._runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        if self._is_closing:
            return web.Response(status=503)
        try:
            taken = await to_bolt_request(request)
        except (ValueError, LookupError):  # no text, or no JSON where it should be
            return web.Response(status=400)
        start = time.perf_counter()
        answer = await self._app.async_dispatch(taken)
        if answer.status == 200:
            self._metrics.acknowledged("slack", time.perf_counter() - start)
        elif answer.status == 401:
            _log.warning(facts("signature_refused", remote=request.remote))
        return await to_aiohttp_response(answer)
