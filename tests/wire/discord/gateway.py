"""The gateway: sessions are started, kept alive, resumed, and told what happens.

Rules: docs.discord.com/developers/events/gateway. What goes wrong is done to it by tests: `cut`, `ask_to_reconnect`,
`invalidate`, `fall_silent`, `close`, `fail_handshakes`.
"""

import json
import time

from aiohttp import WSMsgType, web

from tests.wire.discord.events import GUILDS, PRIVILEGED
from tests.wire.discord.methods.identity import gateway_url
from tests.wire.discord.sessions import (
    ACK,
    HEARTBEAT,
    HELLO,
    IDENTIFY,
    INVALID,
    PRESENCE,
    RECONNECT,
    RESUME,
    VOICE,
    Connection,
    Session,
)
from tests.wire.discord.shapes import guild_create, own_user_json
from tests.wire.discord.state import APP, BOT, DiscordState
from tests.wire.discord.values import Event, HandshakeFault
from tests.wire.wire_types import Json

HEARTBEAT_MS = 41_250
SENDS = 120  # a minute and connection
UNKNOWN_OP, UNKNOWN_TOKEN, TOO_FAST, BAD_SHARD, REFUSED_INTENTS = 4001, 4004, 4008, 4010, 4014  # close codes
_FINAL = (1000, 1001)  # a client that closes with these ends its session


class Gateway:
    """Answers `/gateway`.

    Attributes:
        heartbeat_ms: How often clients are asked to say that they live.
        granted: The privileged intents that the app was granted.
        identify_every_s: How long apart IDENTIFYs of a shard must be; Discord wants 5, a test seldom waits that long.
        identifies: The shards of every IDENTIFY so far.
        resumed: How many events each RESUME replayed.
    """

    def __init__(self, state: DiscordState) -> None:
        self.heartbeat_ms = HEARTBEAT_MS
        self.granted = 0
        self.identify_every_s = 0.0
        self.identifies: list[tuple[int, int]] = []
        self.resumed: list[int] = []
        self.connections: list[Connection] = []
        self.sessions: dict[str, Session] = {}
        self._state = state
        self._handshakes: list[HandshakeFault] = []
        self._last_identify: dict[int, float] = {}
        state.listeners.append(self._tell)

    @property
    def ready(self) -> tuple[Session, ...]:
        """The sessions that are connected and hear."""
        return tuple(one for one in self.sessions.values() if one.connection and not one.connection.is_silent)

    async def hold(self, http: web.Request) -> web.StreamResponse:
        """Hold one connection until it ends."""
        fault = self._handshakes.pop(0) if self._handshakes else None
        self._state.bell.ring()
        if fault == "refused":
            return web.Response(status=503, text="no gateway here")
        socket = web.WebSocketResponse(max_msg_size=4096)
        await socket.prepare(http)
        connection = Connection(socket, http)
        self.connections.append(connection)
        if fault == "dropped":
            connection.cut()
        elif fault is None:
            connection.say(HELLO, {"heartbeat_interval": self.heartbeat_ms})
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._take(connection, json.loads(message.data))
        finally:
            self.connections.remove(connection)
            if connection.session is not None and socket.close_code in _FINAL:
                self.sessions.pop(connection.session.id, None)
            connection.end()
            self._state.bell.ring()
        return socket

    # What goes wrong

    def cut(self) -> None:
        """Cut every connection without a word; sessions can be resumed."""
        for connection in tuple(self.connections):
            connection.end()
            connection.cut()

    def ask_to_reconnect(self) -> None:
        """Ask every client to come again and resume (op 7)."""
        for connection in self.connections:
            connection.say(RECONNECT)

    def invalidate(self, *, resumable: bool) -> None:
        """Tell every client that its session is over, or only that it should resume it (op 9)."""
        for connection in self.connections:
            if not resumable and connection.session is not None:
                self.sessions.pop(connection.session.id, None)
            connection.say(INVALID, resumable)

    def fall_silent(self) -> None:
        """Let the connections that stand become zombies: they stay open, and nothing comes over them any more."""
        for connection in self.connections:
            connection.is_silent = True

    async def close(self, code: int) -> None:
        """Close every connection with a code; 4004 and 4014 are final for a client."""
        for connection in tuple(self.connections):
            await connection.close(code)

    def fail_handshakes(self, *faults: HandshakeFault) -> None:
        """Let the next connections fail: refused with 503, dropped before the first word, or left without it."""
        self._handshakes += faults

    @property
    def handshakes_left(self) -> int:
        """How many handshakes have still to fail."""
        return len(self._handshakes)

    # What clients say

    async def _take(self, connection: Connection, said: Json) -> None:
        op, body, now = said.get("op"), said.get("d"), time.perf_counter()
        connection.received = [when for when in connection.received if when > now - 60] + [now]
        if len(connection.received) > SENDS:
            self._state.violate("gateway", [f"more than {SENDS} sends a minute"])
            await connection.close(TOO_FAST)
        elif op == HEARTBEAT:
            self._beat(connection, now)
        elif op == IDENTIFY and isinstance(body, dict):
            await self._identify(connection, body)
        elif op == RESUME and isinstance(body, dict):
            await self._resume(connection, body)
        elif op not in (PRESENCE, VOICE):
            self._state.violate("gateway", [f"takes no op {op}"])
            await connection.close(UNKNOWN_OP)

    def _beat(self, connection: Connection, now: float) -> None:
        interval_s = self.heartbeat_ms / 1000
        if (
            connection.last_beat is not None
            and (late_s := now - connection.last_beat - interval_s) > interval_s / 2 + 1
        ):
            self._state.violate("gateway", [f"a heartbeat came {late_s:.1f} s late"])
        connection.last_beat = now
        connection.say(ACK)

    async def _identify(self, connection: Connection, body: Json) -> None:
        shard = body.get("shard") or (0, 1)
        number, shards = int(shard[0]), int(shard[1])
        intents = int(body.get("intents") or 0)
        self.identifies.append((number, shards))
        if (code := self._refusal(body, intents, number, shards)) is not None:
            await connection.close(code)
            return
        since_s = time.perf_counter() - self._last_identify.get(number, float("-inf"))
        if since_s < self.identify_every_s:
            self._state.violate("gateway", [f"IDENTIFY {since_s:.1f} s after another of shard {number}"])
            connection.say(INVALID, False)
            return
        self._last_identify[number] = time.perf_counter()
        session = Session(self._state.next_id(), intents, (number, shards), self._note)
        self.sessions[session.id] = session
        self._join(connection, session)
        guilds = [one for one in self._state.guilds.values() if BOT in one.members]
        heard = [one for one in guilds if session.hears(Event("", {}, one.id))]
        ready: Json = {
            "v": 10,
            "user": own_user_json(self._state.users[BOT]),
            "guilds": [{"id": one.id, "unavailable": True} for one in heard],
            "session_id": session.id,
            "resume_gateway_url": f"{gateway_url(self._state)}/resume",
            "shard": [number, shards],
            "application": {"id": APP, "flags": 0},
        }
        session.tell(Event("READY", ready))
        if intents & GUILDS:
            for guild in heard:
                session.tell(Event("GUILD_CREATE", guild_create(self._state, guild), guild.id))
        self._state.bell.ring()

    def _refusal(self, body: Json, intents: int, number: int, shards: int) -> int | None:
        """The code with which an IDENTIFY is refused, if it is; each one costs a start."""
        if body.get("token") != self._state.token:
            return UNKNOWN_TOKEN
        if self._state.starts_left <= 0:
            self._state.violate("gateway", ["more IDENTIFYs than a day has; the token is reset"])
            self._state.token = f"reset-{self._state.next_id()}"
            return UNKNOWN_TOKEN
        self._state.starts_left -= 1
        if intents & PRIVILEGED & ~self.granted:
            return REFUSED_INTENTS
        return None if 0 <= number < shards else BAD_SHARD

    async def _resume(self, connection: Connection, body: Json) -> None:
        if body.get("token") != self._state.token:
            await connection.close(UNKNOWN_TOKEN)
            return
        session = self.sessions.get(str(body.get("session_id")))
        number = body.get("seq")
        if session is None or not isinstance(number, int) or not session.is_known(number):
            connection.say(INVALID, False)
            return
        self._join(connection, session)
        self.resumed.append(session.replay(number))
        session.tell(Event("RESUMED", {}))
        self._state.bell.ring()

    def _join(self, connection: Connection, session: Session) -> None:
        if session.connection is not None:
            session.connection.session = None
        session.connection, connection.session = connection, session

    def _tell(self, event: Event) -> None:
        for session in tuple(self.sessions.values()):
            if session.hears(event):
                session.tell(event)

    def _note(self, name: str, body: Json) -> None:
        """Remember when and how often a client was told of an interaction."""
        if name == "INTERACTION_CREATE" and (known := self._state.interactions.get(body["token"])) is not None:
            told = time.perf_counter() if known.told is None else known.told
            self._state.update(known.token, told=told, deliveries=known.deliveries + 1)
