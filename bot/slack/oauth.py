"""Installing in a browser: ``/slack/install`` leads to Slack, ``/slack/oauth_redirect`` comes back with a code.

Invariant: a code is taken only from the browser that set out (its cookie holds the state), once, within ten minutes.
Source: https://docs.slack.dev/authentication/installing-with-oauth.
"""

import hmac
import html
import logging
import secrets
import time
from urllib.parse import urlencode
from uuid import uuid4

from aiohttp import web

from bot.delivery import DeliveryError
from bot.logs import facts
from bot.slack.installations import Installations
from bot.slack.manifest import REDIRECT_PATH
from bot.slack.scopes import scopes
from bot.threads import Threads
from briefings.store.base import Store

_log = logging.getLogger(__name__)

INSTALL_PATH = "/slack/install"
AUTHORIZE_URL = "https://slack.com/oauth/v2/authorize"
_COOKIE = "briefbot_state"
_STATE_S = 600


class OAuth:
    """The two pages of an installation."""

    def __init__(
        self, installations: Installations, store: Store, threads: Threads, client_id: str, public_url: str
    ) -> None:
        self._installations, self._store, self._threads = installations, store, threads
        self._client_id = client_id
        self._origin = public_url.rstrip("/")

    def routes(self) -> list[web.RouteDef]:
        """What the web server must answer."""
        return [web.get(INSTALL_PATH, self._set_out), web.get(REDIRECT_PATH, self._come_back)]

    async def _set_out(self, _: web.Request) -> web.StreamResponse:
        state = f"{int(time.time()) + _STATE_S}-{secrets.token_urlsafe(24)}"
        query = {
            "client_id": self._client_id,
            "scope": ",".join(scope.name for scope in scopes()),
            "redirect_uri": self._origin + REDIRECT_PATH,
            "state": state,
        }
        answer = web.Response(status=302, headers={"Location": f"{AUTHORIZE_URL}?{urlencode(query)}"})
        answer.set_cookie(
            _COOKIE, state, max_age=_STATE_S, httponly=True, secure=self._origin.startswith("https"), samesite="Lax"
        )
        return answer

    async def _come_back(self, request: web.Request) -> web.StreamResponse:
        state, code = request.query.get("state", ""), request.query.get("code", "")
        if not await self._is_ours(state, request.cookies.get(_COOKIE, "")):
            return _page(400, "This link has been used, or is too old. Please install again.")
        if not code:
            return _page(400, "Nothing was installed. You can close this page.")
        try:
            installation = await self._installations.exchange(code, self._origin + REDIRECT_PATH)
        except DeliveryError as fault:
            _log.warning(facts("install_refused", why=fault))
            return _page(502, "Slack did not complete the installation. Please install again.")
        _log.info(facts("installed", workspace=installation.workspace))
        answer = _page(200, "briefbot is installed. Type /brief in Slack.")
        answer.del_cookie(_COOKIE)
        return answer

    async def _is_ours(self, state: str, cookie: str) -> bool:
        ends, _, _ = state.partition("-")
        if not (state and hmac.compare_digest(state.encode(), cookie.encode()) and ends.isdigit()):
            return False
        now = int(time.time())
        if int(ends) < now:
            return False
        return await self._threads.run(
            self._store.claim, f"slack state {state}", uuid4().hex, now=now, until=now + _STATE_S
        )


def _page(status: int, sentence: str) -> web.Response:
    body = f"<!doctype html><meta charset=utf-8><title>briefbot</title><p>{html.escape(sentence)}</p>\n"
    return web.Response(status=status, text=body, content_type="text/html")
