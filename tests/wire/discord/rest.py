"""The door of the REST interface: every call is recorded, judged, perhaps struck by a fault, then let in or refused.

Answers carry exactly ``Content-Type: application/json`` (discord.py reads nothing else as JSON), and a 429 carries
`Via`, without which the client takes it for a ban.
"""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass

from aiohttp import BodyPartReader, MultipartReader, web

from tests.wire.discord.buckets import Bucket
from tests.wire.discord.methods import METHODS
from tests.wire.discord.methods.method import Done
from tests.wire.discord.openapi import Operation, body_complaint, operations
from tests.wire.discord.refusals import ApiError, TooFastError
from tests.wire.discord.state import DiscordState
from tests.wire.discord.values import Call, Request
from tests.wire.faults import FaultScript, RateLimited, Refused, answer_under

API = "/api/v10"
_SECRET = ("interaction_token", "webhook_token")
_MANY_REFUSED = 5  # calls with a token that was refused before it counts as hammering


@dataclass(frozen=True)
class _Body:
    """What came with a request; `is_odd` when it is neither JSON nor a form with JSON."""

    value: object = None
    files: tuple[tuple[str, bytes], ...] = ()
    is_odd: bool = False


class Rest:
    """Answers everything below `/api/v10`."""

    def __init__(self, state: DiscordState, faults: FaultScript) -> None:
        self._state = state
        self._faults = faults
        self._refused_tokens = 0

    def add_routes(self, app: web.Application) -> None:
        """Add a route for each call that the stand-in knows, at the path that the OpenAPI file gives it."""
        for operation in operations().values():
            if operation.id in METHODS:
                app.router.add_route(operation.verb, API + operation.path, _Door(self, operation).answer)
        app.router.add_route("*", API + "/{rest:.*}", self._unknown)

    async def answer(self, operation: Operation, http: web.Request) -> web.Response:
        """Answer one call."""
        arrived, state = time.perf_counter(), self._state
        body = await _read(http)
        path = dict(http.match_info)
        shown = {name: "…" if name in _SECRET else value for name, value in path.items()}
        request = Request(operation.id, shown, dict(http.query), body.value, state.now())
        state.requests.append(request)
        place = self._place(path)
        key = next((path[name] for name in _SECRET if name in path), place)  # each interaction has its own bucket
        if early_s := state.buckets.early_s(operation.id, key, request.when):
            state.violate(operation.id, [f"came back {early_s:.2f} s before its 429 was over"])
        call = Call(operation.id, path, dict(http.query), body.value, arrived, body.files)

        def effect() -> web.Response:
            return self._answer(http, call, request, key, is_odd=body.is_odd)

        fault = self._faults.take(operation.id, place)
        if fault is not None:
            self._hinder(path)
        match fault:
            case None:
                answer = effect()
            case RateLimited(retry_after_s, is_global):
                answer = self._too_fast(request, key, TooFastError(retry_after_s, is_global=is_global))
            case Refused(error):
                answer = _say((ApiError(int(error)).status, ApiError(int(error)).body()))
            case _:
                answer = await answer_under(fault, http, effect)
        request.status = answer.status
        state.bell.ring()
        return answer

    def _answer(self, http: web.Request, call: Call, request: Request, key: str, *, is_odd: bool) -> web.Response:
        state, method = self._state, METHODS[call.operation]
        bucket: Bucket | None = None
        try:
            if method.auth == "bot":
                self._check_token(http)
                state.buckets.take_global(request.when)
            if call.operation != "create_interaction_response":
                bucket = state.buckets.take(call.operation, key, request.when)
            if is_odd:
                state.violate(call.operation, ["the body is no JSON"])
                raise ApiError(50109)
            if wrong := body_complaint(call.operation, call.body):
                state.violate(call.operation, [wrong])
                raise ApiError(50035, [wrong])
            done = method.run(state, call)
        except ApiError as refusal:
            done = (refusal.status, refusal.body())
        except TooFastError as refusal:
            return self._too_fast(request, key, refusal)
        request.answer = done[1]
        return _say(done, {} if bucket is None else bucket.headers(request.when))

    def _check_token(self, http: web.Request) -> None:
        if http.headers.get("Authorization") != f"Bot {self._state.token}":
            self._refused_tokens += 1
            if self._refused_tokens > _MANY_REFUSED:
                self._state.violate(http.path, ["keeps coming with a token that is refused"])
            raise ApiError(0)

    def _too_fast(self, request: Request, key: str, refusal: TooFastError) -> web.Response:
        door = ("*", "") if refusal.is_global else (request.operation, key)
        self._state.buckets.close(*door, request.when, refusal.retry_after_s)
        request.answer = {
            "message": "You are being rate limited.",
            "retry_after": float(refusal.retry_after_s),
            "global": refusal.is_global,
            "code": 0,
        }
        headers = {
            "Via": "1.1 google",
            "Retry-After": str(int(-(-refusal.retry_after_s // 1))),
            "X-RateLimit-Scope": "global" if refusal.is_global else "user",
        }
        return _say((429, request.answer), headers | ({"X-RateLimit-Global": "true"} if refusal.is_global else {}))

    def _place(self, path: Mapping[str, str]) -> str:
        """What a fault may name: the channel, of an interaction too, or the guild."""
        for name in _SECRET:
            if name in path:
                interaction = self._state.interactions.get(path[name])
                return "" if interaction is None else interaction.channel
        return path.get("channel_id") or path.get("guild_id") or ""

    def _hinder(self, path: Mapping[str, str]) -> None:
        """Remember that it is not the product's fault when this interaction is answered late or twice."""
        for name in _SECRET:
            if path.get(name) in self._state.interactions:
                self._state.update(path[name], is_hindered=True)

    async def _unknown(self, http: web.Request) -> web.Response:
        self._state.violate("the stand-in", [f"knows no {http.method} {http.path}"])
        return _say((404, {"message": "404: Not Found", "code": 0}))


@dataclass(frozen=True)
class _Door:
    """One route of the REST interface, as aiohttp calls it."""

    rest: Rest
    operation: Operation

    async def answer(self, http: web.Request) -> web.Response:
        return await self.rest.answer(self.operation, http)


async def _read(http: web.Request) -> _Body:
    """Read a JSON body, alone or as `payload_json` beside files."""
    if not http.content_type.startswith("multipart/"):
        text = await http.text()
        return _parsed(text) if text else _Body()
    value, files = _Body({}), []
    reader = MultipartReader(http.headers, http.content)
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "payload_json":
            value = _parsed(await part.text())
        elif part.filename is not None:
            files.append((part.filename, bytes(await part.read())))
    return _Body(value.value, tuple(files), value.is_odd)


def _parsed(text: str) -> _Body:
    try:
        return _Body(json.loads(text))
    except ValueError:
        return _Body(is_odd=True)


def _say(done: Done, headers: Mapping[str, str] | None = None) -> web.Response:
    status, answer = done
    if answer is None:
        return web.Response(status=status, headers=headers)
    body = json.dumps(answer).encode()
    # Not `web.json_response`: it appends a charset.
    return web.Response(status=status, body=body, headers={**(headers or {}), "Content-Type": "application/json"})
