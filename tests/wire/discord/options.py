"""What a person's client makes of the arguments of a slash command: typed values, and nothing that it would not send.

Source: docs.discord.com/developers/interactions/application-commands#application-command-object (options).
"""

from collections.abc import Mapping, Sequence

from tests.wire.discord.command_rules import (
    BOOLEAN,
    CHANNEL_OPTION,
    GROUP,
    INTEGER,
    NUMBER,
    ROLE_OPTION,
    STRING,
    SUBCOMMAND,
    USER_OPTION,
)
from tests.wire.discord.components import as_objects
from tests.wire.wire_types import Json

Typed = str | int | float | bool
_TYPES: dict[int, tuple[type, ...]] = {
    STRING: (str,),
    INTEGER: (int,),
    BOOLEAN: (bool,),
    NUMBER: (int, float),
    USER_OPTION: (str,),
    CHANNEL_OPTION: (str,),
    ROLE_OPTION: (str,),
}


def filled_in(
    command: Json, words: Sequence[str], values: Mapping[str, Typed], focused: str | None = None
) -> list[Json]:
    """Fill in the options of a command.

    Args:
        command: The command as it was registered.
        words: The names of subcommands that were chosen, outer first.
        values: What was typed, by option.
        focused: The option in which somebody still types; then nothing need be complete.

    Returns:
        The options as they are sent, in the order in which they were registered.

    Raises:
        AssertionError: Discord's client would not let a person do that.
    """
    options = as_objects(command.get("options"))
    if words:
        inner = next((one for one in options if one["name"] == words[0]), None)
        if inner is None or inner["type"] not in (SUBCOMMAND, GROUP):
            raise AssertionError(f"/{command['name']} has no {words[0]!r}; there is {[one['name'] for one in options]}")
        return [{"name": inner["name"], "type": inner["type"], "options": filled_in(inner, words[1:], values, focused)}]
    if any(one["type"] in (SUBCOMMAND, GROUP) for one in options):
        raise AssertionError(f"choose among {[one['name'] for one in options]}")
    if unknown := set(values) - {one["name"] for one in options}:
        raise AssertionError(f"{command['name']} has no option {sorted(unknown)}; {[one['name'] for one in options]}")
    sent = []
    for option in options:
        name = option["name"]
        if name not in values:
            if option.get("required") and focused is None:
                raise AssertionError(f"the option {name!r} is required")
            continue
        is_focused = name == focused
        value = values[name] if is_focused else _checked(option, values[name])
        sent.append({"name": name, "type": option["type"], "value": value} | ({"focused": True} if is_focused else {}))
    return sent


def leaves(options: Sequence[Json]) -> list[Json]:
    """The options with values, wherever they are nested."""
    return [leaf for one in options for leaf in (leaves(one["options"]) if "options" in one else [one])]


def _checked(option: Json, value: Typed) -> Typed:
    """A value that the client lets a person send; a choice may be named by its label."""
    name, choices = option["name"], as_objects(option.get("choices"))
    for choice in choices:
        if value in (choice["name"], choice["value"]):
            picked: Typed = choice["value"]
            return picked
    if choices:
        raise AssertionError(f"{name!r} offers {[choice['name'] for choice in choices]}, not {value!r}")
    if not isinstance(value, _TYPES[option["type"]]) or (isinstance(value, bool) and option["type"] != BOOLEAN):
        raise AssertionError(f"{name!r} takes no {value!r}")
    size = len(value) if isinstance(value, str) else value
    least = option.get("min_length" if isinstance(value, str) else "min_value")
    most = option.get("max_length" if isinstance(value, str) else "max_value")
    if (least is not None and size < least) or (most is not None and size > most):
        raise AssertionError(f"{name!r} takes {least} to {most}, not {value!r}")
    return value
