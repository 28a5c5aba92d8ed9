"""The form that opens when a command lacks an argument: made from the command's argument model.

Source: docs.discord.com/developers/components/reference#label, #text-input (a modal has 1 to 5 of them).
"""

from collections.abc import Iterator, Mapping

from bot.deeds import ACTION, deed_named
from bot.discord.rest import Json
from bot.fields import Field, Value, fields_of, needed_by
from briefings.commands.registry import COMMANDS, Command

PREFIX = "form1|"
"""Version of the form, before the name of its command."""
_LABEL, _TEXT_INPUT = 18, 4
_SHORT, _PARAGRAPH = 1, 2
_TITLE, _NAME, _HELP, _LETTERS, _MOST = 45, 45, 100, 4000, 5


def form(command: Command, values: Mapping[str, Value]) -> Json:
    """Make the modal.

    Args:
        command: Which command to ask for.
        values: What was filled in already; it stands in the fields.
    """
    deed = deed_named(command, values.get(ACTION))
    needed = needed_by(command, deed)
    fields = sorted((one for one in fields_of(command, deed) if _is_typed(one)), key=lambda one: one.name not in needed)
    is_either = (
        deed is None
        and len(needed) > 1
        and not any(command.arguments.model_fields[name].is_required() for name in needed)
    )
    name = f"{command.name} {deed.name}" if deed is not None else command.name
    return {
        "custom_id": f"{PREFIX}{name}",
        "title": name.replace("-", " ").capitalize()[:_TITLE],
        "components": [
            _labelled(field, values.get(field.name, ""), is_needed=field.name in needed and not is_either)
            for field in fields[:_MOST]
        ],
    }


def read_form(data: Json) -> tuple[Command, dict[str, Value]] | None:
    """Read a form that was sent; ``None`` if an older version made it."""
    form = str(data.get("custom_id", ""))
    name, _, action = form.removeprefix(PREFIX).partition(" ")
    command = COMMANDS.get(name) if form.startswith(PREFIX) else None
    if command is None:
        return None
    values: dict[str, Value] = dict(_values(data.get("components") or ()))
    return command, values | ({ACTION: action} if action else {})


def _is_typed(field: Field) -> bool:
    return field.kind in ("topic", "person", "zone", "text", "words")


def _labelled(field: Field, value: Value, *, is_needed: bool) -> Json:
    written = str(value)[:_LETTERS]
    return {
        "type": _LABEL,
        "label": field.label[:_NAME],
        "description": field.help[:_HELP],
        "component": {
            "type": _TEXT_INPUT,
            "custom_id": field.name,
            "style": _PARAGRAPH if field.is_long else _SHORT,
            "required": is_needed,
            "max_length": _LETTERS if field.is_long else _HELP,
            **({"value": written} if written else {}),
        },
    }


def _values(components: object) -> Iterator[tuple[str, str]]:
    for one in components if isinstance(components, list | tuple) else ():
        inner = one.get("component")
        yield from _values([inner] if isinstance(inner, dict) else one.get("components"))
        if isinstance(value := one.get("value"), str) and value.strip():
            yield str(one.get("custom_id")), value.strip()
