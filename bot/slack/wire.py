"""One call to Slack: the Web API, or a ``response_url``; what comes back is a value or a `DeliveryError`.

Nothing is tried again here: `bot.delivery` decides that. Arguments travel as a form, which every method takes.
"""

from collections.abc import Mapping
from json import dumps, loads
from types import TracebackType
from typing import Any, Self

import aiohttp

from bot.delivery import RateLimitedError, RefusedError, UnreachableError
from bot.metrics import Metrics

Json = dict[str, Any]
"""A JSON object as it crosses the wire."""

_TIMEOUT_S = 30.0
_CONNECT_S = 5.0
_DEFAULT_RETRY_AFTER_S = 1.0


class SlackWire:
    """A pooled connection to Slack, as an async context manager."""

    def __init__(self, api_url: str, metrics: Metrics) -> None:
        self.api_url = api_url
        self._metrics = metrics
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        timeout = aiohttp.ClientTimeout(total=_TIMEOUT_S, sock_connect=_CONNECT_S)
        self._session = aiohttp.ClientSession(timeout=timeout)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def call(self, method: str, token: str | None, **arguments: object) -> Json:
        """Call a method of the Web API once.

        Raises:
            DeliveryError: See `bot.delivery`.
        """
        return (await self.call_with_headers(method, token, **arguments))[0]

    async def call_with_headers(self, method: str, token: str | None, **arguments: object) -> tuple[Json, Json]:
        """The same, with the headers of the answer, names in lower case (``x-oauth-scopes`` tells the scopes)."""
        form = {name: _field(value) for name, value in arguments.items() if value is not None}
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        status, answered, text = await self._post(method, self.api_url + method, headers, data=form)
        answer = _object(text)
        if status >= 500 or not answer:
            self._count(method, "fault")
            raise UnreachableError(f"{method}: HTTP {status}", may_be_done=True)
        if not answer.get("ok"):
            error = str(answer.get("error") or f"http_{status}")
            self._count(method, error)
            if error == "ratelimited":
                raise RateLimitedError(_retry_after(answered))
            raise RefusedError(error, str(answer.get("needed") or ""))
        self._count(method, "ok")
        return answer, answered

    async def respond(self, url: str, message: Json) -> None:
        """Answer an interaction once.

        Raises:
            DeliveryError: See `bot.delivery`.
        """
        status, _, text = await self._post("response_url", url, {}, json=message)
        if status >= 500:
            self._count("response_url", "fault")
            raise UnreachableError(f"response_url: HTTP {status}", may_be_done=True)
        if status != 200:
            error = str(_object(text).get("error") or f"http_{status}")
            self._count("response_url", error)
            raise RefusedError(error)
        self._count("response_url", "ok")

    async def _post(
        self, method: str, url: str, headers: Mapping[str, str], *, data: Json | None = None, json: Json | None = None
    ) -> tuple[int, Json, str]:
        assert self._session is not None, "used outside its block"
        try:
            async with self._session.post(url, headers=headers, data=data, json=json) as answer:
                text = await answer.text(errors="replace")
                answered = {name.lower(): value for name, value in answer.headers.items()}
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as fault:
            self._count(method, "refused_socket")
            raise UnreachableError(type(fault).__name__, may_be_done=False) from fault
        except (aiohttp.ClientError, TimeoutError, OSError) as fault:
            self._count(method, "cut")
            raise UnreachableError(type(fault).__name__, may_be_done=True) from fault
        if answer.status == 429:
            self._count(method, "ratelimited")
            raise RateLimitedError(_retry_after(answered))
        return answer.status, answered, text

    def _count(self, method: str, outcome: str) -> None:
        self._metrics.sends.labels(method=method, outcome=outcome).inc()


def _retry_after(headers: Mapping[str, str]) -> float:
    try:
        return max(0.0, float(headers.get("retry-after", "")))
    except ValueError:
        return _DEFAULT_RETRY_AFTER_S


def _field(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else dumps(value)


def _object(text: str) -> Json:
    try:
        value = loads(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
