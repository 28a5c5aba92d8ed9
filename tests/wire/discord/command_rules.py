"""What Discord asks of the commands that an app registers, beyond the shape of a single field.

Source: docs.discord.com/developers/interactions/application-commands.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tests.wire.discord.components import as_objects
from tests.wire.published import Complaint
from tests.wire.wire_types import Json

CHAT, USER, MESSAGE = 1, 2, 3  # command types
SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER_OPTION, CHANNEL_OPTION, ROLE_OPTION, _, NUMBER = range(1, 11)
LIMITS = {CHAT: 100, USER: 15, MESSAGE: 15}  # commands of a type and scope
CHARACTERS = 8_000  # of names, descriptions and values of a command, its options and choices
# Letters, digits, hyphens, underscores, apostrophes; what has a lower case is in it.
_NAME = re.compile(r"[-_'\w]{1,32}")


def command_kind(command: Json) -> int:
    """The type of a command; a slash command when it does not say."""
    return int(command.get("type") or CHAT)


def set_complaints(commands: Sequence[Json]) -> list[Complaint]:
    """Say why Discord would refuse all commands of a scope together."""
    found = [one.below(index) for index, command in enumerate(commands) for one in complaints(command)]
    kinds = Counter(command_kind(command) for command in commands)
    for kind, limit in LIMITS.items():
        if kinds[kind] > limit:
            found.append(Complaint((), f"{kinds[kind]} commands of type {kind}, {limit} are allowed"))
    names = Counter((command_kind(command), command["name"]) for command in commands)
    found += [Complaint((), f"command {name!r} twice") for (_, name), times in names.items() if times > 1]
    return found


def complaints(command: Json) -> list[Complaint]:
    """Say why Discord would refuse a command that has the right shape."""
    found = []
    if command_kind(command) == CHAT:
        found += [Complaint(("name",), words) for words in _bad_name(command["name"])]
        if not command.get("description"):
            found.append(Complaint(("description",), "This field is required"))
        found += _option_complaints(as_objects(command.get("options")), ("options",), depth=0)
    else:
        if command.get("description"):
            found.append(Complaint(("description",), "only slash commands have one"))
        if command.get("options"):
            found.append(Complaint(("options",), "only slash commands have them"))
    if (length := characters(command)) > CHARACTERS:
        found.append(Complaint((), f"{length} characters, {CHARACTERS} are allowed"))
    return found


def characters(command: Json) -> int:
    """The characters that count against a command: names, descriptions and values all the way down."""
    own = sum(len(str(command.get(name) or "")) for name in ("name", "description"))
    own += sum(len(one["name"]) + len(str(one["value"])) for one in as_objects(command.get("choices")))
    return own + sum(characters(option) for option in as_objects(command.get("options")))


def _option_complaints(options: Sequence[Json], path: tuple[str | int, ...], depth: int) -> list[Complaint]:
    found = [
        Complaint((*path, index, "name"), words)
        for index, option in enumerate(options)
        for words in _bad_name(option["name"])
    ]
    names = Counter(option["name"] for option in options)
    found += [Complaint(path, f"option {name!r} twice") for name, times in names.items() if times > 1]
    nested = [option["type"] in (SUBCOMMAND, GROUP) for option in options]
    if any(nested) and not all(nested):
        found.append(Complaint(path, "subcommands beside options"))
    is_required = [bool(option.get("required")) for option in options]
    if is_required != sorted(is_required, reverse=True):
        found.append(Complaint(path, "Required options must be placed before non-required options"))
    for index, option in enumerate(options):
        found += [Complaint((*path, index), words) for words in _odd_option(option, depth)]
        inner = as_objects(option.get("options"))
        found += _option_complaints(inner, (*path, index, "options"), depth + 1)
    return found


def _odd_option(option: Json, depth: int) -> Iterator[str]:
    if (option["type"] == GROUP and depth > 0) or (option["type"] == SUBCOMMAND and depth > 1):
        yield "nested too deep"
    if option.get("autocomplete") and option.get("choices"):
        yield "autocomplete beside choices"


def _bad_name(name: str) -> Iterator[str]:
    if not _NAME.fullmatch(name) or name != name.lower():
        yield f"{name!r} is no name of a command or option: lower case, no spaces"
