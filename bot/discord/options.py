"""What was filled in: the options of a slash command, and suggestions for the one that is being typed."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.deeds import ACTION
from bot.discord.payload import SUBCOMMAND
from bot.discord.rest import Json
from bot.fields import Value
from briefings.render.safe import visible

MOST_CHOICES = 25
_LETTERS = 100


class Typing(NamedTuple):
    """The option in which somebody types, and what stands in it."""

    name: str
    text: str


def values_of(data: Json) -> dict[str, Value]:
    """The values of a command's options, by name, wherever they are nested; blank ones are left out."""
    found: dict[str, Value] = {}
    if (deed := deed_name(data)) is not None:
        found[ACTION] = deed
    for leaf in _leaves(data):
        value = leaf.get("value")
        value = value.strip() if isinstance(value, str) else value
        if value != "" and isinstance(value, str | int):
            found[str(leaf["name"])] = value
    return found


def deed_name(data: Json) -> str | None:
    """The subcommand, where the command has such."""
    first: Json = next(iter(data.get("options") or ()), {})
    return str(first["name"]) if first.get("type") == SUBCOMMAND else None


def typing_in(data: Json) -> Typing | None:
    """Where somebody types."""
    focused = (leaf for leaf in _leaves(data) if leaf.get("focused"))
    return next((Typing(str(leaf["name"]), str(leaf.get("value", ""))) for leaf in focused), None)


def choices(suggestions: Mapping[str, str]) -> list[Json]:
    """Choices to show, from label by value."""
    shown = (
        {"name": visible(label)[:_LETTERS], "value": value}
        for value, label in suggestions.items()
        if 0 < len(value) <= _LETTERS and visible(label).strip()
    )
    return list(shown)[:MOST_CHOICES]


def _leaves(data: Json) -> Iterator[Json]:
    for option in data.get("options") or ():
        if "options" in option:
            yield from _leaves(option)
        elif "name" in option:
            yield option
