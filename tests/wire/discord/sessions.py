"""Sessions and connections of the gateway: what was sent by number, and the socket over which it goes.

A session outlives its connection, so that it can be resumed; everything said in between is kept and replayed.
"""

import asyncio
import json
import zlib
from collections.abc import Callable

from aiohttp import web

from tests.wire.discord.events import is_wanted, shard_of, told
from tests.wire.discord.values import Event
from tests.wire.wire_types import Json

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE = range(5)
RESUME, RECONNECT, MEMBERS, INVALID, HELLO, ACK = range(6, 12)


class Connection:
    """One WebSocket: what is said leaves in order, compressed as one stream when the client asked for it.

    Attributes:
        is_silent: It still stands, but nothing leaves any more, acknowledgements of heartbeats neither.
    """

    def __init__(self, socket: web.WebSocketResponse, http: web.Request) -> None:
        self.socket = socket
        self.session: Session | None = None
        self.is_silent = False
        self.last_beat: float | None = None
        self.received: list[float] = []
        self._http = http
        self._stream = zlib.compressobj() if http.query.get("compress") == "zlib-stream" else None
        self._queue: asyncio.Queue[Json] = asyncio.Queue()
        self._writer = asyncio.create_task(self._write())

    def say(self, op: int, body: object = None, *, name: str | None = None, number: int | None = None) -> None:
        """Send something when what was said before has left."""
        if not self.is_silent:
            self._queue.put_nowait({"op": op, "d": body, "s": number, "t": name})

    async def close(self, code: int, reason: str = "") -> None:
        """End it in good order, once all that was said has left."""
        if not self.is_silent:
            await self._queue.join()
        await self.socket.close(code=code, message=reason.encode())

    def cut(self) -> None:
        """End it without a word."""
        if self._http.transport is not None:
            self._http.transport.abort()

    def end(self) -> None:
        """Stop writing, and let go of the session."""
        self._writer.cancel()
        if self.session is not None and self.session.connection is self:
            self.session.connection = None

    async def _write(self) -> None:
        while True:
            text = json.dumps(await self._queue.get())
            try:
                if self._stream is None:
                    await self.socket.send_str(text)
                else:
                    packed = self._stream.compress(text.encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)
                    await self.socket.send_bytes(packed)
            except ConnectionError:
                self.is_silent = True  # cut; what is said from now on waits in the session
            finally:
                self._queue.task_done()


class Session:
    """What one client was told, by number; `on_said` hears of all that really leaves."""

    def __init__(
        self, session_id: str, intents: int, shard: tuple[int, int], on_said: Callable[[str, Json], None]
    ) -> None:
        self.id = session_id
        self.intents = intents
        self.shard = shard
        self.connection: Connection | None = None
        self._on_said = on_said
        self._sent: list[tuple[str, Json]] = []

    def hears(self, event: Event) -> bool:
        """Whether it is told of an event."""
        number, shards = self.shard
        return shard_of(event.guild, shards) == number and is_wanted(event, self.intents)

    def tell(self, event: Event) -> None:
        """Tell of an event, now or when it is resumed."""
        self._sent.append((event.name, told(event, self.intents)))
        if self.connection is not None:
            self._say(len(self._sent))

    def replay(self, after: int) -> int:
        """Tell again all that came after a number.

        Returns:
            How much that was.
        """
        for number in range(after + 1, len(self._sent) + 1):
            self._say(number)
        return max(0, len(self._sent) - after)

    def is_known(self, number: int) -> bool:
        """Whether that much was said at all."""
        return 0 <= number <= len(self._sent)

    def _say(self, number: int) -> None:
        name, body = self._sent[number - 1]
        if self.connection is not None and not self.connection.is_silent:
            self._on_said(name, body)
            self.connection.say(DISPATCH, body, name=name, number=number)
