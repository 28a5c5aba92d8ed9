"""What a person puts into an interactive element, as Slack reports it back.

Source: docs.slack.dev/reference/interaction-payloads/block_actions-payload, the state of each element type.
"""

from collections.abc import Mapping

from tests.wire.slack.blocks import as_objects, elements
from tests.wire.wire_types import Json

Choice = str | Json | list[str] | list[Json] | None

_FIELDS = {
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "checkboxes": "selected_options",
    "users_select": "selected_user",
    "channels_select": "selected_channel",
    "conversations_select": "selected_conversation",
    "multi_users_select": "selected_users",
    "multi_channels_select": "selected_channels",
    "multi_conversations_select": "selected_conversations",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
}


def chosen(element: Json, choice: Choice) -> Json:
    """Tell what an element holds.

    Args:
        element: The element as it was sent.
        choice: A value; for options their `value`, or the option itself as an options answer gave it. `None` leaves
            the element at what it was sent with.
    """
    kind = str(element["type"])
    if kind == "button":
        return {name: element[name] for name in ("type", "text", "value", "url", "style") if name in element}
    field = _FIELDS[kind]
    if choice is None:
        initial = element.get(field.replace("selected", "initial") if field != "value" else "initial_value")
        return {"type": kind, field: initial if initial is not None or not field.endswith("s") else []}
    if field == "selected_option":
        return {"type": kind, field: _option(element, choice)}
    if field == "selected_options":
        return {
            "type": kind,
            field: [_option(element, one) for one in (choice if isinstance(choice, list) else [choice])],
        }
    return {"type": kind, field: choice}


def filled(blocks: tuple[Json, ...], values: Mapping[str, Choice]) -> Json:
    """Tell what a modal holds when it is sent.

    Args:
        blocks: The blocks of the modal.
        values: What the person entered, by `action_id`.

    Raises:
        AssertionError: Slack's client would not let the person do that.
    """
    state: Json = {}
    left = set(values)
    for block in blocks:
        for element in elements(block):
            if element["type"] == "button":
                continue
            name = element["action_id"]
            left.discard(name)
            held = chosen(element, values.get(name))
            is_empty = all(value in (None, "", []) for field, value in held.items() if field != "type")
            if block["type"] == "input" and is_empty and not block.get("optional"):
                raise AssertionError(f"the input {name!r} may not be empty")
            state.setdefault(block["block_id"], {})[name] = held
    if left:
        raise AssertionError(f"the modal has no {sorted(left)}")
    return state


def _option(element: Json, choice: object) -> Json:
    if isinstance(choice, dict):
        return choice
    groups = as_objects(element.get("option_groups"))
    options = [one for group in (groups or (element,)) for one in as_objects(group.get("options"))]
    if element["type"].endswith("external_select"):
        return {"text": {"type": "plain_text", "text": str(choice), "emoji": True}, "value": choice}
    for option in options:
        if option.get("value") == choice:
            return option
    raise AssertionError(f"no option {choice!r} among {[option.get('value') for option in options]}")
