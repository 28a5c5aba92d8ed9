"""One call to Discord's REST interface; what comes back is a value or a `DeliveryError`.

discord.py's own HTTP client makes the calls: it keeps the buckets of every route and waits out what a 429 asks for
(docs.discord.com/developers/topics/rate-limits). It outlives the gateway's connections, so that an answer that is
under way arrives although a session is lost.

Invariant: a token that was refused is not shown to Discord again; ten thousand such calls ban an address.
"""

import json
from typing import Any

import aiohttp
import discord
from discord.http import Route

from bot.delivery import DeliveryError, RateLimitedError, RefusedError, UnreachableError
from bot.metrics import Metrics
from briefings.render.discord import Attachment

Json = dict[str, Any]
"""A JSON object as it crosses the wire."""

DEAD = "401"
"""The word for a token that will not work again."""
_TIMEOUT = aiohttp.ClientTimeout(total=20.0, sock_connect=5.0)
_LONGEST_LIMIT_S = 60.0
LOOK_BACK = 100
"""Messages that one look back in a channel brings at most."""
_PICTURE = "image/png"


class Rest:
    """A logged-in client without a gateway."""

    def __init__(self, token: str, metrics: Metrics) -> None:
        self._token, self.metrics = token, metrics
        self._client: discord.Client | None = None
        self.is_dead = False

    async def open(self) -> None:
        """Log in.

        Raises:
            DeliveryError: Discord refuses the token (``401``), or does not answer.
        """
        client = discord.Client(intents=discord.Intents(guilds=True), max_ratelimit_timeout=_LONGEST_LIMIT_S)
        try:
            await client.login(self._token)
        except BaseException as fault:
            await client.close()
            if (told := _fault(fault)) is None:
                raise
            self.is_dead = isinstance(told, RefusedError) and told.error == DEAD
            raise told from fault
        self._client = client

    async def close(self) -> None:
        """Let go of the connections."""
        if self._client is not None:
            await self._client.close()

    @property
    def application(self) -> str:
        """The app's id."""
        return str(self._client.application_id) if self._client is not None else ""

    @property
    def user(self) -> str:
        """The bot's id."""
        return str(self._client.user.id) if self._client is not None and self._client.user is not None else ""

    async def call(
        self, verb: str, path: str, body: object = None, file: Attachment | None = None, **parameters: str
    ) -> Json:
        """Call a route once; the library waits where Discord says so.

        Args:
            verb: HTTP method.
            path: As Discord documents it, with ``{channel_id}`` and the like; an interaction is a webhook.
            body: JSON.
            file: Sent beside the body, which describes it as attachment 0.
            parameters: What stands in the path; it decides the bucket.

        Raises:
            DeliveryError: See `bot.delivery`.
        """
        return _object(await self._request(verb, path, _form(body, file), **parameters))

    async def call_for_list(self, verb: str, path: str, body: object = None, **parameters: str) -> list[Json]:
        """The same, where the answer is a list."""
        answer = await self._request(verb, path, _form(body, None), **parameters)
        return _objects(answer)

    async def look_back(self, channel: str, *, after: str | None = None) -> list[Json]:
        """Messages of a channel: the newest hundred, or those that followed upon one; the newest first.

        Raises:
            DeliveryError: See `bot.delivery`.
        """
        query = {"limit": LOOK_BACK} | ({"after": after} if after is not None else {})
        path = "/channels/{channel_id}/messages"
        return _objects(await self._request("GET", path, {"params": query}, channel_id=channel))

    async def _request(self, verb: str, path: str, form: Json, **parameters: str) -> object:
        if self._client is None or self.is_dead:
            raise RefusedError(DEAD)
        method = f"{verb} {path}"
        try:
            answer = await self._client.http.request(Route(verb, path, **parameters), timeout=_TIMEOUT, **form)
        except BaseException as fault:
            told = _fault(fault)
            if told is None:
                raise
            self.is_dead = self.is_dead or (isinstance(told, RefusedError) and told.error == DEAD)
            self.metrics.sends.labels(method=method, outcome=_outcome(told)).inc()
            raise told from fault
        self.metrics.sends.labels(method=method, outcome="ok").inc()
        return answer


def _form(body: object, file: Attachment | None) -> Json:
    """A body, and perhaps a file, as the library sends them.

    Source: docs.discord.com/developers/reference#uploading-files.
    """
    if file is None:
        return {"json": body} if body is not None else {}
    part = {"name": "files[0]", "value": file.content, "filename": file.name, "content_type": _PICTURE}
    return {"form": [{"name": "payload_json", "value": json.dumps(body), "content_type": "application/json"}, part]}


def _fault(fault: BaseException) -> DeliveryError | None:
    """What a fault of the library means for whoever sends."""
    match fault:
        case discord.LoginFailure():
            return RefusedError(DEAD)
        case discord.RateLimited(retry_after=after_s):
            return RateLimitedError(after_s)
        case discord.HTTPException(status=429):
            return RateLimitedError(_LONGEST_LIMIT_S)  # without a `Via`: a ban at the front server
        case discord.HTTPException(status=status) if status >= 500:
            return UnreachableError(f"HTTP {status}", may_be_done=True)
        case discord.HTTPException(status=status, code=code):
            return RefusedError(str(code or status))
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return UnreachableError(type(fault).__name__, may_be_done=False)
        case aiohttp.ClientError() | TimeoutError() | OSError():
            return UnreachableError(type(fault).__name__, may_be_done=True)
    return None


def _outcome(fault: DeliveryError) -> str:
    if isinstance(fault, RefusedError):
        return fault.error
    return "ratelimited" if isinstance(fault, RateLimitedError) else "fault"


def _objects(answer: object) -> list[Json]:
    return [_object(one) for one in answer] if isinstance(answer, list) else []


def _object(answer: object) -> Json:
    return answer if isinstance(answer, dict) else {}
