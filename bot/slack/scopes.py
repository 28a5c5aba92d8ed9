"""The permissions that the app asks for, each with its reason; the manifest, the doctor and the docs come from here."""

from typing import NamedTuple

from briefings.commands.registry import COMMANDS


class Scope(NamedTuple):
    """A bot scope and why it is needed; ``only_with`` names the command without which it is not."""

    name: str
    why: str
    only_with: str | None = None


_SCOPES = (
    Scope("app_mentions:read", "to be told when somebody mentions the bot, and of nothing else that is said"),
    Scope("assistant:write", "to suggest questions where people talk to the bot alone"),
    Scope("channels:read", "to tell whether the bot is in a public channel (doctor, digests)"),
    Scope("chat:write", "to answer, where the bot is a member"),
    Scope("commands", "for the slash commands and the message shortcut"),
    Scope("groups:read", "to tell whether the bot is in a private channel; it sees only those that it is in"),
    Scope("im:history", "to be told what people write to the bot itself; it opens no other conversation"),
    Scope("users:read", "to tell who may schedule digests, and their time zone", only_with="digest"),
)
HISTORY = frozenset({"channels:history", "groups:history"})
"""Optional, and not asked for: whether a digest arrived can be seen with them."""
EVENTS = ("app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked")
"""What the app subscribes to."""


def scopes() -> tuple[Scope, ...]:
    """The scopes that the commands of this version need."""
    return tuple(scope for scope in _SCOPES if scope.only_with is None or scope.only_with in COMMANDS)
