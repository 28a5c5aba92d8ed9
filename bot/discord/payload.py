"""The application commands, made from the registry: what Discord's menus offer, and what their options are.

Invariant: equal registries give equal payloads, whose hash tells whether Discord has to be told.
Source: docs.discord.com/developers/interactions/application-commands.
"""

import hashlib
import json

from bot.deeds import deeds_of
from bot.discord.permissions import MANAGE_CHANNELS
from bot.discord.rest import Json
from bot.fields import SUGGESTED, Field, fields_of, offered
from briefings.commands.registry import Command

CHECK_QUOTES = "Check quotes in this message"
"""The message command."""
CHAT_INPUT, MESSAGE = 1, 3
SUBCOMMAND, STRING, INTEGER = 1, 3, 4
SCHEDULING = {"digest": MANAGE_CHANNELS}
"""Who is offered a command unless a server's administrators say otherwise; each deed is checked beside it
(docs/decisions/0007)."""
_GUILD_INSTALL, _USER_INSTALL = 0, 1
_GUILD, _BOT_DM, _PRIVATE_CHANNEL = 0, 1, 2
_DESCRIPTION = 100
_NAME_LETTERS, _TEXT_LETTERS = 100, 2000


def commands() -> list[Json]:
    """All commands of the app, in the registry's order."""
    everywhere: Json = {
        "integration_types": [_GUILD_INSTALL, _USER_INSTALL],
        "contexts": [_GUILD, _BOT_DM, _PRIVATE_CHANNEL],
    }
    slashes: list[Json] = [
        {
            "type": CHAT_INPUT,
            "name": command.name,
            "description": _short(command.summary),
            "options": options(command),
            "default_member_permissions": SCHEDULING.get(command.name),
            **everywhere,
        }
        for command in offered()
    ]
    menu: Json = {"type": MESSAGE, "name": CHECK_QUOTES, "default_member_permissions": None, **everywhere}
    return [*slashes, menu]


def options(command: Command) -> list[Json]:
    """The options of a command, or its deeds; none is required, as a form asks for what is missing."""
    if deeds := deeds_of(command):
        return [
            {
                "type": SUBCOMMAND,
                "name": deed.name,
                "description": _short(deed.summary),
                "options": [_option(field) for field in fields_of(command, deed)],
            }
            for deed in deeds
        ]
    return [_option(field) for field in fields_of(command)]


def digest_of(payload: list[Json]) -> str:
    """The hash of a payload."""
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()[:32]


def _option(field: Field) -> Json:
    option: Json = {"type": STRING, "name": field.name, "description": _short(field.help)}
    if field.kind == "number":
        return option | {"type": INTEGER} | ({"min_value": field.least} if field.least is not None else {})
    if field.kind == "choice":
        return option | {"choices": [{"name": choice, "value": choice} for choice in field.choices]}
    if field.name in SUGGESTED:
        option["autocomplete"] = True
    return option | {"max_length": _TEXT_LETTERS if field.is_long else _NAME_LETTERS}


def _short(text: str) -> str:
    return text if len(text) <= _DESCRIPTION else text[: _DESCRIPTION - 1] + "…"
