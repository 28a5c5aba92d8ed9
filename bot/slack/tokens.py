"""Whose token answers: the one that is set, or the one of each workspace that installed the app."""

from typing import NamedTuple, Protocol

from bot.delivery import RefusedError
from bot.slack.wire import SlackWire

DEAD = frozenset(
    {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type"}
)
"""Slack's words for a token that will not work again."""
ENDED = DEAD - {"token_expired", "not_allowed_token_type"}
"""After these there is no installation any more; a token that has run out may have been renewed elsewhere, and one of
the wrong type is wrong for a method, not for all."""
BOT_NAME = "briefbot"


class Identity(NamedTuple):
    """Who the bot is in a workspace."""

    token: str
    bot_user: str
    bot_id: str
    workspace: str
    name: str = BOT_NAME


class Tokens(Protocol):
    """Finds the bot's identity by workspace."""

    async def of(self, workspace: str) -> Identity:
        """The identity in a workspace.

        Raises:
            RefusedError: ``not_installed``: the app is not there, or no longer.
            DeliveryError: Slack could not renew the token.
        """
        ...

    async def forget(self, workspace: str, token: str | None = None) -> None:
        """The app was taken out of a workspace: use its token no more.

        Args:
            workspace: Where.
            token: The one that was refused; if another has come in its place meanwhile, that one stays.
        """
        ...

    def trouble(self) -> str | None:
        """Why nothing can be sent, for the operator; ``None`` if all is well."""
        ...


class OneToken:
    """The token that the operator set. Every workspace is the one that it belongs to."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._is_gone = False

    async def of(self, workspace: str) -> Identity:
        """See `Tokens.of`."""
        if self._is_gone or workspace not in ("", self._identity.workspace):
            raise RefusedError("not_installed")
        return self._identity

    async def forget(self, workspace: str, token: str | None = None) -> None:  # noqa: ARG002 - there is but one
        """See `Tokens.forget`."""
        self._is_gone = self._is_gone or workspace == self._identity.workspace

    def trouble(self) -> str | None:
        """See `Tokens.trouble`."""
        return "SLACK_BOT_TOKEN was revoked; install the app again and set the new one" if self._is_gone else None


async def identify(wire: SlackWire, token: str) -> Identity:
    """Ask Slack whose a token is.

    Raises:
        RefusedError: It is no good; ``error`` says why.
        DeliveryError: Slack does not answer.
    """
    answer = await wire.call("auth.test", token)
    workspace = answer.get("enterprise_id") if answer.get("is_enterprise_install") else answer.get("team_id")
    return Identity(
        token,
        str(answer.get("user_id", "")),
        str(answer.get("bot_id", "")),
        str(workspace),
        str(answer.get("user") or BOT_NAME),
    )
