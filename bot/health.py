"""Health over HTTP, true at every moment: ``/healthz``, ``/readyz``, ``/metrics``.

``/healthz`` is answered on the event loop, so an answer shows that the loop lives. ``/readyz`` asks every part each
time: it is 503 until all are ready, and again as soon as one is not.
"""

from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.metrics import Metrics
from briefings.errors import ConfigurationError

Look = Callable[[], Awaitable[str | None]]
"""Looks at a part: ``None`` if it is ready, else what it waits for, in words for the operator."""


class Health:
    """The health server, as an async context manager; parts register before or after it starts."""

    def __init__(self, host: str, port: int, metrics: Metrics) -> None:
        self._host, self._wanted_port, self._metrics = host, port, metrics
        self.parts: dict[str, Look] = {}
        app = web.Application()
        app.add_routes(
            [
                web.get("/healthz", self._healthz),
                web.get("/readyz", self._readyz),
                web.get("/metrics", self._page),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._wanted_port).start()
        except OSError as fault:
            await self._runner.cleanup()
            raise ConfigurationError(
                f"HEALTH_PORT {self._wanted_port} on HEALTH_HOST {self._host} cannot be used: {fault.strerror}."
            ) from fault
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    @property
    def port(self) -> int:
        """The port in use; another than asked for if that was 0."""
        return int(self._runner.addresses[0][1])

    async def waits(self) -> Mapping[str, str]:
        """The parts that are not ready, and what they wait for."""
        found: dict[str, str] = {}
        for name, look in self.parts.items():
            if (reason := await look()) is not None:
                found[name] = reason
            self._metrics.ready.labels(part=name).set(reason is None)
        return found

    async def _healthz(self, _: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _readyz(self, _: web.Request) -> web.Response:
        waits = await self.waits()
        lines = [f"{name}: {waits.get(name, 'ready')}" for name in self.parts]
        return web.Response(status=503 if waits or not lines else 200, text="\n".join(lines or ["starting"]) + "\n")

    async def _page(self, _: web.Request) -> web.Response:
        await self.waits()
        return web.Response(body=self._metrics.page(), headers={"Content-Type": self._metrics.content_type})
