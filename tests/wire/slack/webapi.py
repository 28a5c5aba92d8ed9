"""The door of the Web API: every call is recorded, judged, perhaps struck by a fault, and then let in or refused.

The order is Slack's: pace, token, scopes, arguments, and only then the method (docs.slack.dev/apis/web-api).
"""

import base64

from aiohttp import web

from tests.wire.faults import FaultScript, RateLimited, Refused, answer_under
from tests.wire.slack.arguments import argument_complaints, missing, read_arguments
from tests.wire.slack.methods import METHODS
from tests.wire.slack.methods.method import Method, need_scope
from tests.wire.slack.state import SlackState
from tests.wire.slack.values import ApiError, Call, Grant, Request, TooFastError
from tests.wire.wire_types import Json

_PLACES = ("channel", "channel_id", "user_id")
_NOBODY = Grant("", "", frozenset())


class WebApi:
    """Answers `/api/{method}`."""

    def __init__(self, state: SlackState, faults: FaultScript) -> None:
        self._state = state
        self._faults = faults

    async def answer(self, http: web.Request) -> web.Response:
        """Answer one call."""
        method = http.match_info["method"]
        args = await read_arguments(http) | _client(http)
        request = Request(method, args, self._state.now(), _bearer(http))
        self._state.requests.append(request)
        self._state.violate(method, argument_complaints(method, args, http.content_type))
        place = next((str(args[name]) for name in _PLACES if args.get(name)), "")
        if early_s := self._state.pace.early_s(method, place, request.when):
            self._state.violate(method, [f"came back {early_s:.2f} s before Retry-After was over"])
        match self._faults.take(method, place):
            case None:
                answer = self._answer(request)
            case RateLimited(retry_after_s):
                self._state.pace.close(method, place, request.when + retry_after_s)
                answer = _too_fast(retry_after_s)
            case Refused(error):
                answer = _say({"ok": False, "error": error})
            case fault:
                answer = await answer_under(fault, http, lambda: self._answer(request))
        request.status = answer.status
        self._state.bell.ring()
        return answer

    def _answer(self, request: Request) -> web.Response:
        method = METHODS.get(request.method)
        scopes: frozenset[str] = frozenset()
        try:
            if method is None:
                raise ApiError("unknown_method")
            grant = self._grant(method, request)
            scopes = grant.scopes
            call = Call(request.method, request.args, grant)
            need_scope(call, *method.scopes)
            if missing(request.method, request.args):
                raise ApiError("invalid_arguments")
            request.answer = {"ok": True, **method.run(self._state, call)}
        except ApiError as refusal:
            request.answer = {"ok": False, "error": refusal.error, **refusal.extra}
        except TooFastError as refusal:
            self._state.pace.close(
                request.method, str(request.args.get("channel")), request.when + refusal.retry_after_s
            )
            return _too_fast(refusal.retry_after_s)
        headers = {"X-OAuth-Scopes": ",".join(sorted(scopes))}
        if method is not None:
            headers["X-Accepted-OAuth-Scopes"] = ",".join(method.scopes)
        return _say(request.answer, headers=headers)

    def _grant(self, method: Method, request: Request) -> Grant:
        if method.token == "none":
            return _NOBODY
        if not request.token:
            raise ApiError("not_authed")
        grant = self._state.grants.get(request.token)
        if grant is None:
            raise ApiError("invalid_auth")
        if grant.is_revoked:
            raise ApiError("token_revoked")
        if grant.expires_at is not None and grant.expires_at < self._state.now():
            raise ApiError("token_expired")
        if grant.kind != method.token:
            raise ApiError("not_allowed_token_type")
        return grant


def _bearer(http: web.Request) -> str:
    kind, _, token = http.headers.get("Authorization", "").partition(" ")
    return token if kind == "Bearer" else ""


def _client(http: web.Request) -> Json:
    """The client's id and secret when they came as basic authentication, as `oauth.v2.access` prefers."""
    header = http.headers.get("Authorization", "")
    if not header.startswith("Basic "):
        return {}
    client_id, _, secret = base64.b64decode(header.removeprefix("Basic ")).decode().partition(":")
    return {"client_id": client_id, "client_secret": secret}


def _say(answer: Json, *, headers: dict[str, str] | None = None) -> web.Response:
    return web.json_response(answer, headers=headers)


def _too_fast(retry_after_s: int) -> web.Response:
    return web.json_response(
        {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": str(retry_after_s)}
    )
