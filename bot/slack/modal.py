"""The form that opens when a slash command lacks an argument: made from the command's argument model.

Source: https://docs.slack.dev/surfaces/modals, …/reference/block-kit/block-elements/select-menu-element.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from pydantic.fields import FieldInfo

from bot.slack.acts import Act
from bot.slack.wire import Json
from briefings.commands.arguments import Length, render
from briefings.commands.registry import Command, find_command
from briefings.models.asked import Asked
from briefings.render.safe import visible

CALLBACK = "ask"
Kind = Literal["topic", "person"]
SUGGESTED: dict[str, Kind] = {"topic": "topic", "person": "person", "by": "person"}
"""Fields with type-ahead: what their options are."""
_TYPED = ("phrase", "words", "about", "matching", "since")
_LONG = frozenset({"words", "phrase"})
_EITHER = frozenset({"person", "phrase"})
"""Two fields of which one is enough."""
_LABELS = {"by": "By", "about": "About", "matching": "Words", "since": "Since"}
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
    fields = command.arguments.model_fields
    is_either = set(fields) >= _EITHER and missing in _EITHER
    needed = {name for name, field in fields.items() if field.is_required()} | (set() if is_either else {missing})
    other = next((name for name in fields if name in needed and name != missing), None)
    blocks = [
        _input(name, field, is_needed=name in needed, value=visible(typed) if name == other else "")
        for name, field in fields.items()
        if name in SUGGESTED or name in _TYPED or name == "length"
    ]
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": _plain(command.name.replace("-", " ").capitalize()[:_TITLE]),
        "submit": _plain("Ask"),
        "close": _plain("Cancel"),
        "private_metadata": json.dumps([command.name, act.response_url, act.channel]),
        "blocks": blocks,
    }


def read_form(view: Json) -> Sent | dict[str, str]:
    """Read a form that was sent; what is wrong comes as a sentence for each input."""
    name, response_url, channel = json.loads(view["private_metadata"])
    command = find_command(name)
    values = dict(_values(view["state"]["values"]))
    since = values.pop("since", "")
    if not values and not since:
        first = next((block["block_id"] for block in view["blocks"] if block["type"] == "input"), "")
        return {first: "Please fill this in, or one of the others."}
    line = render(command.arguments.model_validate(values))
    return Sent(Asked(command=name, line=f"{line} since {since}".strip() if since else line), response_url, channel)


def options(suggestions: Mapping[str, str]) -> list[Json]:
    """Options for a type-ahead, from label by value."""
    return [
        {"text": _plain(visible(label)[:_OPTION]), "value": value}
        for value, label in suggestions.items()
        if 0 < len(value) <= _HINT and visible(label)
    ][:100]


def _input(name: str, field: FieldInfo, *, is_needed: bool, value: str) -> Json:
    return {
        "type": "input",
        "block_id": name,
        "optional": not is_needed,
        "label": _plain(_LABELS.get(name, name.capitalize())),
        "hint": _plain((field.description or name)[:_HINT]),
        "element": _element(name, value),
    }


def _element(name: str, value: str) -> Json:
    if name in SUGGESTED:
        chosen = options({value[:_OPTION]: value}) if value else []
        first: Json = {"initial_option": chosen[0]} if chosen else {}
        return {"type": "external_select", "action_id": name, "min_query_length": 0, **first}
    if name == "length":
        choices = [{"text": _plain(length), "value": length} for length in get_args(Length)]
        return {"type": "static_select", "action_id": name, "options": choices, "initial_option": choices[0]}
    initial = {"initial_value": value[:3000]} if value else {}
    return {"type": "plain_text_input", "action_id": name, "multiline": name in _LONG, "max_length": 3000, **initial}


def _values(state: Mapping[str, Mapping[str, Json]]) -> Iterator[tuple[str, str]]:
    for inputs in state.values():
        for name, held in inputs.items():
            value = held.get("value") or (held.get("selected_option") or {}).get("value")
            if value and value.strip() and not (name == "length" and value == get_args(Length)[0]):
                yield name, value.strip()


def _plain(text: str) -> Json:
    return {"type": "plain_text", "text": text, "emoji": False}
