"""A web server on 127.0.0.1 that keeps its port, also while it refuses everybody.

The port is taken once and given again after an outage, so that a client finds the platform where it left it.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Self

from aiohttp import web

HOST = "127.0.0.1"


class Loopback:
    """An aiohttp application behind a loopback port, as an async context manager."""

    def __init__(self, app: web.Application) -> None:
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        self._site: web.TCPSite | None = None
        self.port = 0

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await self._listen()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cut_all()
        await self._runner.cleanup()

    @property
    def origin(self) -> str:
        """Scheme, host and port, without a trailing slash."""
        return f"http://{HOST}:{self.port}"

    def cut_all(self) -> None:
        """Cut every open connection, as a pulled cable does: no closing handshake."""
        server = self._runner.server
        for connection in server.connections if server is not None else ():
            if connection.transport is not None:
                connection.transport.abort()

    @asynccontextmanager
    async def refusing(self) -> AsyncIterator[None]:
        """Be down: open connections are cut and new ones refused until the block ends."""
        if self._site is not None:
            await self._site.stop()
        self.cut_all()
        try:
            yield
        finally:
            await self._listen()

    async def _listen(self) -> None:
        self._site = web.TCPSite(self._runner, HOST, self.port, reuse_address=True)
        await self._site.start()
        self.port = self._runner.addresses[0][1]
