"""Signed HTTP: commands as forms, interactions as a form with JSON in it, events as JSON.

Signature: docs.slack.dev/authentication/verifying-requests-from-slack.
"""

import hashlib
import hmac
import json
import time
from urllib.parse import urlencode

import aiohttp

from tests.wire.slack.envelopes import ACK_S, Delivery, Envelope, Signature
from tests.wire.wire_types import Json

FORM = "application/x-www-form-urlencoded"
_SHIFT_S: dict[Signature, int] = {"stale": -301, "future": 301}


class HttpRoad:
    """Posts envelopes to the product's request URL."""

    def __init__(self, url: str, signing_secret: str) -> None:
        self.url = url
        self._secret = signing_secret
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Hang up."""
        if self._session is not None:
            await self._session.close()

    async def send(self, envelope: Envelope, signature: Signature = "right") -> Delivery:
        """Post an envelope; see `Road`."""
        body, content_type = _encode(envelope)
        headers = {"Content-Type": content_type, "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)"}
        headers |= sign(body, self._secret, signature)
        if envelope.retry is not None:
            headers |= {
                "X-Slack-Retry-Num": str(envelope.retry.number),
                "X-Slack-Retry-Reason": envelope.retry.reason,
            }
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ACK_S))
        start = time.perf_counter()
        try:
            async with self._session.post(self.url, data=body.encode(), headers=headers) as answer:
                text = await answer.text()
                took_s = time.perf_counter() - start
                return Delivery(envelope, answer.status, took_s, decode(text))
        except (TimeoutError, aiohttp.ClientError) as error:
            return Delivery(envelope, None, time.perf_counter() - start, failure=f"{type(error).__name__}: {error}")


def sign(body: str, secret: str, signature: Signature = "right") -> dict[str, str]:
    """Make the headers that prove who sent a body, or that fail to."""
    if signature == "missing":
        return {}
    timestamp = str(int(time.time()) + _SHIFT_S.get(signature, 0))
    key = secret if signature != "wrong" else secret[::-1]
    digest = hmac.new(key.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}


def decode(text: str) -> Json:
    """Read the body of an acknowledgement."""
    if not text.strip():
        return {}
    try:
        body = json.loads(text)
    except ValueError:
        return {"text": text}
    return body if isinstance(body, dict) else {"text": text}


def _encode(envelope: Envelope) -> tuple[str, str]:
    match envelope.kind:
        case "slash_commands":
            return urlencode(envelope.payload), FORM
        case "interactive":
            return urlencode({"payload": json.dumps(envelope.payload)}), FORM
        case "events_api":
            return json.dumps(envelope.payload), "application/json"
