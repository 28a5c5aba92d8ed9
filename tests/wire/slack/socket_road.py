"""Socket Mode: WebSockets at the address that `apps.connections.open` gave out.

Each payload goes to one connection (docs.slack.dev/apis/events-api/using-socket-mode); connections take turns. A
connection can be asked to leave, cut without a word, or fall silent: then it still stands but answers no ping.
"""

import asyncio
import json
import time
from typing import Literal, cast

from aiohttp import WSMsgType, web

from tests.wire.slack.envelopes import ACK_S, Delivery, Envelope, Signature
from tests.wire.slack.state import APP_ID, SlackState
from tests.wire.wire_types import Json

Leave = Literal["warning", "refresh_requested", "link_disabled", "too_many_websockets"]


class SocketRoad:
    """Answers `/link/` and sends envelopes over what is connected there."""

    def __init__(self, state: SlackState) -> None:
        self._state = state
        self._open: list[web.WebSocketResponse] = []
        self._requests: dict[web.WebSocketResponse, web.Request] = {}
        self._acks: dict[str, tuple[web.WebSocketResponse, asyncio.Future[Json]]] = {}
        self._given: set[str] = set()
        self._closing: set[asyncio.Task[None]] = set()
        self._turn = 0
        self.is_silent = False
        self.connected_ever = 0

    @property
    def count(self) -> int:
        """How many connections stand."""
        return len(self._open)

    async def hold(self, http: web.Request) -> web.StreamResponse:
        """Hold one connection until it ends."""
        ticket = http.query.get("ticket", "")
        if ticket not in self._state.tickets.sockets:
            return web.Response(status=403, text="no such ticket")
        self._state.tickets.sockets.remove(ticket)
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(http)
        self._requests[socket] = http
        self._open.append(socket)
        self.connected_ever += 1
        await socket.send_json(
            {
                "type": "hello",
                "num_connections": self.count,
                "debug_info": {"host": "applink-loopback", "build_number": 1, "approximate_connection_time": 18060},
                "connection_info": {"app_id": APP_ID},
            }
        )
        self._state.bell.ring()
        try:
            async for message in socket:
                if message.type is WSMsgType.PING and not self.is_silent:
                    await socket.pong(message.data)
                elif message.type is WSMsgType.TEXT:
                    self._take(message.data)
        finally:
            self._forget(socket)
            self._requests.pop(socket, None)
            for connection, ack in self._acks.values():
                if connection is socket and not ack.done():
                    ack.set_exception(ConnectionResetError("the socket ended"))
        return socket

    async def send(self, envelope: Envelope, signature: Signature = "right") -> Delivery:
        """Send an envelope over one connection; see `Road`. Nothing is signed here."""
        del signature
        start = time.perf_counter()
        if not self._open:
            return Delivery(envelope, None, 0.0, failure="no socket is connected")
        self._turn += 1
        socket = self._open[self._turn % len(self._open)]
        name = self._state.next_id("envelope-")
        self._given.add(name)
        ack: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._acks[name] = (socket, ack)
        try:
            await socket.send_json(_wrap(name, envelope))
            body = await asyncio.wait_for(ack, ACK_S)
        except (TimeoutError, ConnectionError) as error:
            return Delivery(envelope, None, time.perf_counter() - start, failure=type(error).__name__)
        finally:
            del self._acks[name]
        return Delivery(envelope, 200, time.perf_counter() - start, body)

    async def ask_to_leave(self, reason: Leave, grace_s: float = 0.5) -> None:
        """Tell every connection that it will end; all but a warning end it, after some grace if the client stays."""
        for socket in tuple(self._open):
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-loopback"}})
            if reason != "warning":
                self._forget(socket)
                self._closing.add(task := asyncio.create_task(_close_later(socket, grace_s)))
                task.add_done_callback(self._closing.discard)

    def cut(self, how_many: int | None = None) -> None:
        """Cut connections without a word, the oldest first; all of them by default."""
        for socket in tuple(self._open)[:how_many]:
            transport = self._requests[socket].transport
            if transport is not None:
                transport.abort()
            self._forget(socket)

    async def close(self) -> None:
        """Close every connection in good order."""
        for task in tuple(self._closing):
            task.cancel()
        for socket in tuple(self._open):
            await socket.close()

    def _take(self, text: str) -> None:
        message = cast(Json, json.loads(text))
        name = str(message.get("envelope_id"))
        if name not in self._given:
            self._state.violate("socket", [f"acknowledged {name!r}, which was never sent"])
        elif name in self._acks and not self._acks[name][1].done():
            self._acks[name][1].set_result(message.get("payload") or {})

    def _forget(self, socket: web.WebSocketResponse) -> None:
        if socket in self._open:
            self._open.remove(socket)
            self._state.bell.ring()


async def _close_later(socket: web.WebSocketResponse, grace_s: float) -> None:
    await asyncio.sleep(grace_s)
    await socket.close()


def _wrap(name: str, envelope: Envelope) -> Json:
    wrapped: Json = {
        "envelope_id": name,
        "type": envelope.kind,
        "accepts_response_payload": envelope.kind != "events_api",
        "payload": envelope.payload,
    }
    if envelope.kind == "events_api":
        retry = envelope.retry
        wrapped["retry_attempt"] = retry.number if retry is not None else 0
        wrapped["retry_reason"] = retry.reason if retry is not None else ""
    return wrapped
