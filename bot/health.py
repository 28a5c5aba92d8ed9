"""Health over HTTP, true at every moment: ``/healthz``, ``/readyz``, ``/metrics``.

``/healthz`` is answered on the event loop, so an answer shows that the loop lives. ``/readyz`` asks every part each
time: it is 503 until all are ready, and again as soon as one is not. ``/readyz/slack`` asks what Slack's answers need
and no more, for a balancer that brings Slack's requests alone.

Invariant: no page takes longer than `PATIENCE_S`, whatever a part waits for. A part that does not answer in time is not
ready; it is asked no second time while it is being asked.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.metrics import Metrics
from briefings.errors import ConfigurationError

PATIENCE_S = 1.5
"""Prometheus gives up after ten seconds; balancers and orchestrators often after one or two."""
_NEEDED_BY_ALL = "corpus"

Look = Callable[[], Awaitable[str | None]]
"""Looks at a part: ``None`` if it is ready, else what it waits for, in words for the operator."""


class Health:
    """The health server, as an async context manager; parts register before or after it starts."""

    def __init__(self, host: str, port: int, metrics: Metrics) -> None:
        self._host, self._wanted_port, self._metrics = host, port, metrics
        self.parts: dict[str, Look] = {}
        self._looking: dict[str, asyncio.Task[str | None]] = {}
        self._known: dict[str, str | None] = {}
        app = web.Application()
        app.add_routes(
            [
                web.get("/healthz", self._healthz),
                web.get("/readyz", self._readyz),
                web.get("/readyz/{part}", self._readyz_of),
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
        for look in self._looking.values():
            look.cancel()
        await asyncio.gather(*self._looking.values(), return_exceptions=True)

    @property
    def port(self) -> int:
        """The port in use; another than asked for if that was 0."""
        return int(self._runner.addresses[0][1])

    async def waits(self) -> Mapping[str, str]:
        """The parts that are not ready, and what they wait for."""
        looks = {name: self._look_at(name, look) for name, look in self.parts.items()}
        if looks:
            await asyncio.wait(looks.values(), timeout=PATIENCE_S)
        for name, look in looks.items():
            if look.done():
                self._known[name] = _found(look)
        reasons = {
            name: self._known[name] if look.done() else self._known.get(name) or f"no answer within {PATIENCE_S:g} s"
            for name, look in looks.items()
        }
        self._metrics.show_ready({name: reason is None for name, reason in reasons.items()})
        return {name: reason for name, reason in reasons.items() if reason is not None}

    def _look_at(self, name: str, look: Look) -> asyncio.Task[str | None]:
        """Begin to look at a part, unless that is still under way."""
        looking = self._looking.get(name)
        if looking is None or looking.done():
            looking = self._looking[name] = asyncio.create_task(_awaited(look))
        return looking

    async def _healthz(self, _: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _readyz(self, _: web.Request) -> web.Response:
        return _told(tuple(self.parts), await self.waits())

    async def _readyz_of(self, request: web.Request) -> web.Response:
        """Whether a part, and what every answer needs, are ready."""
        part, waits = request.match_info["part"], await self.waits()
        if _NEEDED_BY_ALL not in self.parts:
            return _told(tuple(self.parts), waits)
        if part not in self.parts:
            return web.Response(status=404, text=f"The parts are {', '.join(self.parts)}.\n")
        return _told(tuple(dict.fromkeys((_NEEDED_BY_ALL, part))), waits)

    async def _page(self, _: web.Request) -> web.Response:
        await self.waits()
        return web.Response(body=self._metrics.page(), headers={"Content-Type": self._metrics.content_type})


async def _awaited(look: Look) -> str | None:
    return await look()


def _found(look: asyncio.Task[str | None]) -> str | None:
    """What a look found; a look that failed shows that the part is not well."""
    if look.cancelled():
        return "stopping"
    fault = look.exception()
    return look.result() if fault is None else f"cannot be looked at ({type(fault).__name__})"


def _told(parts: tuple[str, ...], waits: Mapping[str, str]) -> web.Response:
    lines = [f"{name}: {waits.get(name, 'ready')}" for name in parts] or ["starting"]
    is_ready = bool(parts) and not any(name in waits for name in parts)
    return web.Response(status=200 if is_ready else 503, text="\n".join(lines) + "\n")
