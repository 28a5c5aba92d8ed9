"""Buttons and menus of a Slack message.

Limits: docs.slack.dev/reference/block-kit/block-elements (button text 75, option text 75, 100 options).
"""

from typing import NamedTuple

from briefings.render.follow_ups.state import SLACK_OPTION, SLACK_VALUE, State, state_of
from briefings.render.follow_ups.values import FollowUp, FollowUps, Menu
from briefings.render.slack.blocks import Json, plain

ACTION_PREFIX = "follow_up."
"""Every `action_id` of ours begins so. A button's state is its ``value``, a menu's the selected option's ``value``."""
LABEL = 75
BUTTONS = 5
"""Buttons that fit a line on a desktop."""


class Actions(NamedTuple):
    """Blocks with buttons, and what the adapter must keep for them."""

    blocks: tuple[Json, ...]
    kept: tuple[tuple[str, str], ...]
    """State and text, for each state that is only a short name (`briefings.render.follow_ups.state.State`)."""


def actions(offers: FollowUps, share: str | None) -> Actions:
    """Lay buttons out in lines, and menus with the button to share in the last line.

    Args:
        offers: What can be done next.
        share: What the button says that shares the message; ``None`` leaves it out.
    """
    states: list[State] = []
    pressed = [_button(place, each, states) for place, each in enumerate(offers.buttons)]
    last = [_menu(menu, states) for menu in offers.menus]
    if offers.share and share:
        last.append(_button(len(pressed), offers.share._replace(label=share), states))
    lines = [*(pressed[start : start + BUTTONS] for start in range(0, len(pressed), BUTTONS)), last]
    kept = {state.value: state.kept for state in states if state.kept is not None}
    return Actions(tuple({"type": "actions", "elements": line} for line in lines if line), tuple(kept.items()))


def _button(place: int, button: FollowUp, states: list[State]) -> Json:
    state = state_of(button, SLACK_VALUE)
    states.append(state)
    shown: Json = {
        "type": "button",
        "action_id": f"{ACTION_PREFIX}{place}",
        "text": plain(button.label or "…", LABEL),
        "value": state.value,
    }
    return shown | ({"style": "primary"} if button.act == "share" else {})


def _menu(menu: Menu, states: list[State]) -> Json:
    """A menu; choices that mean the same are one choice."""
    options: dict[str, Json] = {}
    for choice in menu.choices:
        state = state_of(choice, SLACK_OPTION)
        states.append(state)
        options.setdefault(state.value, {"text": plain(choice.label or "…", LABEL), "value": state.value})
    return {
        "type": "static_select",
        "action_id": f"{ACTION_PREFIX}{menu.name}",
        "placeholder": plain(menu.label, LABEL),
        "options": list(options.values()),
    }
