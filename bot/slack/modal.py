"""The form that opens when a slash command lacks an argument: made from the command's argument model.

Source: https://docs.slack.dev/surfaces/modals, …/reference/block-kit/block-elements/select-menu-element.
"""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.deeds import ACTION, Deed, deed_in
from bot.fields import SUGGESTED, Field, Value, asked_of, fields_of, needed_with
from bot.slack.acts import Act
from bot.slack.wire import Json
from briefings.commands.registry import Command, find_command
from briefings.models.asked import Asked
from briefings.render.safe import visible

CALLBACK = "ask"
_SHOWN = frozenset({"topic", "person", "zone", "text", "choice"})
_TITLE, _HINT, _OPTION = 24, 150, 75


class Sent(NamedTuple):
    """A form that was sent: the question, and the act that the form came from, to answer it there."""

    asked: Asked
    response_url: str | None
    channel: str | None


def form(command: Command, missing: str, typed: str, act: Act) -> Json:
    """Make the modal.

    Args:
        command: Which command to ask for.
        missing: The argument that was not typed.
        typed: What was typed after the command; it fills the other needed field.
        act: The command's act, answered when the form is sent.
    """
    deed = deed_in(command, typed)
    shown = _SHOWN if deed is None else _SHOWN | {"words"}
    fields = [field for field in fields_of(command, deed) if field.kind in shown]
    needed = needed_with(command, missing, deed)
    typed = _without_action(typed, deed)
    other = next((field.name for field in fields if field.name in needed and field.name != missing), None)
    blocks = [
        _input(field, is_needed=field.name in needed, value=visible(typed) if field.name == other else "")
        for field in fields
    ]
    name = f"{command.name} {deed.name}" if deed is not None else command.name
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": _plain(name.replace("-", " ").capitalize()[:_TITLE]),
        "submit": _plain("Ask"),
        "close": _plain("Cancel"),
        "private_metadata": json.dumps([name, act.response_url, act.channel]),
        "blocks": blocks,
    }


def read_form(view: Json) -> Sent | dict[str, str]:
    """Read a form that was sent; what is wrong comes as a sentence for each input."""
    form, response_url, channel = json.loads(view["private_metadata"])
    name, _, action = form.partition(" ")
    command = find_command(name)
    chosen = {field.name: field.chosen for field in fields_of(command) if field.chosen}
    filled = _values(view["state"]["values"])
    values: dict[str, Value] = {name: value for name, value in filled if chosen.get(name) != value}
    if not values:
        first = next((block["block_id"] for block in view["blocks"] if block["type"] == "input"), "")
        return {first: "Please fill this in, or one of the others."}
    return Sent(asked_of(command, values | ({ACTION: action} if action else {})), response_url, channel)


def options(suggestions: Mapping[str, str]) -> list[Json]:
    """Options for a type-ahead, from label by value."""
    return [
        {"text": _plain(visible(label)[:_OPTION]), "value": value}
        for value, label in suggestions.items()
        if 0 < len(value) <= _HINT and visible(label)
    ][:100]


def _without_action(typed: str, deed: Deed | None) -> str:
    first, _, rest = typed.partition(" ")
    return rest.strip() if deed is not None and first.lower() == deed.name else typed


def _input(field: Field, *, is_needed: bool, value: str) -> Json:
    return {
        "type": "input",
        "block_id": field.name,
        "optional": not is_needed,
        "label": _plain(field.label),
        "hint": _plain(field.help[:_HINT]),
        "element": _element(field, value),
    }


def _element(field: Field, value: str) -> Json:
    name = field.name
    if name in SUGGESTED:
        chosen = options({value[:_OPTION]: value}) if value else []
        first: Json = {"initial_option": chosen[0]} if chosen else {}
        return {"type": "external_select", "action_id": name, "min_query_length": 0, **first}
    if field.choices:
        choices = [{"text": _plain(choice), "value": choice} for choice in field.choices]
        first = {"initial_option": choices[field.choices.index(field.chosen)]} if field.chosen else {}
        return {"type": "static_select", "action_id": name, "options": choices, **first}
    initial = {"initial_value": value[:3000]} if value else {}
    return {"type": "plain_text_input", "action_id": name, "multiline": field.is_long, "max_length": 3000, **initial}


def _values(state: Mapping[str, Mapping[str, Json]]) -> Iterator[tuple[str, str]]:
    for inputs in state.values():
        for name, held in inputs.items():
            value = held.get("value") or (held.get("selected_option") or {}).get("value")
            if value and value.strip():
                yield name, value.strip()


def _plain(text: str) -> Json:
    return {"type": "plain_text", "text": text, "emoji": False}
