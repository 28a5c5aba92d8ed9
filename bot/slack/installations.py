"""Workspaces that installed the app by OAuth: their tokens, encrypted at rest, renewed before they end.

Invariants: no token is stored in the clear; a refresh token is used once, by one replica; what was uninstalled or
revoked is forgotten.

Source: https://docs.slack.dev/authentication/using-token-rotation (12 hours, refresh tokens work once).
"""

import asyncio
import hashlib
import time
from collections import defaultdict
from typing import NamedTuple
from uuid import uuid4

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from pydantic import ValidationError

from bot.delivery import RefusedError
from bot.slack.tokens import Identity
from bot.slack.wire import Json, SlackWire
from bot.threads import Threads
from briefings.errors import ConfigurationError
from briefings.models.base import Frozen
from briefings.store.base import Store

RENEW_BEFORE_S = 2 * 3600
_CACHE_S = 30.0
"""So long a replica may not know what another one learned."""
_RENEWING_S = 30


class Installation(Frozen):
    """What is kept of a workspace: how to act there, and nothing of its people."""

    workspace: str
    token: str
    bot_user: str
    bot_id: str
    scopes: tuple[str, ...] = ()
    refresh_token: str | None = None
    expires_at: int | None = None

    @property
    def identity(self) -> Identity:
        """The bot there."""
        return Identity(self.token, self.bot_user, self.bot_id, self.workspace)


class Client(NamedTuple):
    """The app's own identity at Slack."""

    id: str
    secret: str


class Installations:
    """`bot.slack.tokens.Tokens` over the store."""

    def __init__(self, store: Store, threads: Threads, wire: SlackWire, client: Client, keys: str) -> None:
        """Take the keys, comma separated; the first encrypts.

        Raises:
            ConfigurationError: One is no key.
        """
        self._store, self._threads, self._wire, self._client = store, threads, wire, client
        try:
            self._box = MultiFernet([Fernet(key.strip()) for key in keys.split(",")])
        except ValueError:
            raise ConfigurationError(
                "BRIEFBOT_TOKEN_KEYS needs Fernet keys: 32 bytes each, base64. See docs/slack.md for how to make one."
            ) from None
        self._known: dict[str, tuple[float, Installation]] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def of(self, workspace: str) -> Identity:
        """See `Tokens.of`."""
        seen_at, known = self._known.get(workspace, (0.0, None))
        if known is None or time.monotonic() - seen_at > _CACHE_S or _ends_soon(known):
            async with self._locks[workspace]:
                known = await self._read(workspace)
                if known is not None and _ends_soon(known):
                    known = await self._renew(known)
                if known is None:
                    raise RefusedError("not_installed")
                self._known[workspace] = (time.monotonic(), known)
        return known.identity

    async def forget(self, workspace: str, token: str | None = None) -> None:
        """See `Tokens.forget`: another replica may have renewed it, or somebody may have installed again."""
        async with self._locks[workspace]:
            self._known.pop(workspace, None)
            if token is not None and (kept := await self._read(workspace)) is not None and kept.token != token:
                return
            await self._threads.run(self._store.drop_installation, _key(workspace))

    def trouble(self) -> str | None:
        """See `Tokens.trouble`: a workspace that is gone is no trouble of the app's."""
        return None

    async def exchange(self, code: str, redirect_uri: str) -> Installation:
        """Make an installation of the code that Slack gave.

        Raises:
            DeliveryError: Slack refuses, or does not answer.
        """
        answer = await self._ask(code=code, redirect_uri=redirect_uri)
        made = _read_answer(answer)
        identity = made.identity
        if not made.bot_id:
            test = await self._wire.call("auth.test", made.token)
            made = made.model_copy(update={"bot_id": str(test.get("bot_id", ""))})
        await self._keep(made)
        self._known.pop(identity.workspace, None)
        return made

    async def _renew(self, old: Installation) -> Installation | None:
        """Use the refresh token, unless another replica is at it; then take what that one got."""
        sign = hashlib.sha256((old.refresh_token or "").encode()).hexdigest()[:24]
        now = int(time.time())
        if not await self._threads.run(
            self._store.claim, f"slack renew {sign}", uuid4().hex, now=now, until=now + _RENEWING_S
        ):
            await asyncio.sleep(1)
            return await self._read(old.workspace) or old
        answer = await self._ask(grant_type="refresh_token", refresh_token=old.refresh_token)
        new = _read_answer(answer).model_copy(update={"bot_id": old.bot_id})
        await self._keep(new)
        return new

    async def _ask(self, **arguments: str | None) -> Json:
        return await self._wire.call(
            "oauth.v2.access", None, client_id=self._client.id, client_secret=self._client.secret, **arguments
        )

    async def _keep(self, installation: Installation) -> None:
        sealed = self._box.encrypt(installation.model_dump_json().encode()).decode()
        await self._threads.run(self._store.keep_installation, _key(installation.workspace), sealed)

    async def _read(self, workspace: str) -> Installation | None:
        sealed = await self._threads.run(self._store.installation, _key(workspace))
        if sealed is None:
            return None
        try:
            return Installation.model_validate_json(self._box.decrypt(sealed.encode()))
        except (InvalidToken, ValidationError):
            raise ConfigurationError(
                f"The installation of {workspace} cannot be read with BRIEFBOT_TOKEN_KEYS. Add the key that it was"
                " written with, or install the app there again."
            ) from None


def _read_answer(answer: Json) -> Installation:
    is_enterprise = bool(answer.get("is_enterprise_install"))
    place = answer.get("enterprise") if is_enterprise else answer.get("team")
    expires_in = answer.get("expires_in")
    return Installation(
        workspace=str((place or {}).get("id", "")),
        token=str(answer["access_token"]),
        bot_user=str(answer.get("bot_user_id", "")),
        bot_id="",
        scopes=tuple(str(answer.get("scope", "")).split(",")),
        refresh_token=answer.get("refresh_token"),
        expires_at=int(time.time()) + int(expires_in) if expires_in else None,
    )


def _ends_soon(installation: Installation) -> bool:
    ends = installation.expires_at
    return ends is not None and installation.refresh_token is not None and ends - time.time() < RENEW_BEFORE_S


def _key(workspace: str) -> str:
    return f"slack {workspace}"
