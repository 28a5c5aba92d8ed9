"""Buttons and menus of a Slack message.

Limits: docs.slack.dev/reference/block-kit/block-elements (button text 75, option text 75, 100 options).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings.render.clip import clip
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
    """Lay buttons and menus out.

    Args:
        offers: What can be done next.
        share: What the button says that shares the message; ``None`` leaves it out.
    """
    shared = (offers.share._replace(label=share),) if offers.share and share else ()
    states: list[State] = []
    blocks = [
        *(_row(row, states, primary="") for row in _rows(offers.buttons)),
        *_menus(offers.menus, states),
        *(_row(row, states, primary="share") for row in _rows(shared)),
    ]
    kept = {state.value: state.kept for state in states if state.kept is not None}
    return Actions(tuple(blocks), tuple(kept.items()))


def _rows(buttons: Sequence[FollowUp]) -> Iterator[Sequence[FollowUp]]:
    return (buttons[start : start + BUTTONS] for start in range(0, len(buttons), BUTTONS))


def _row(buttons: Sequence[FollowUp], states: list[State], primary: str) -> Json:
    return {"type": "actions", "elements": [_button(*each, states, primary) for each in enumerate(buttons)]}


def _button(place: int, button: FollowUp, states: list[State], primary: str) -> Json:
    state = state_of(button, SLACK_VALUE)
    states.append(state)
    shown: Json = {
        "type": "button",
        "action_id": f"{ACTION_PREFIX}{place}",
        "text": plain(button.label or "…", LABEL),
        "value": state.value,
    }
    return shown | ({"style": "primary"} if button.act == primary else {})


def _menus(menus: Sequence[Menu], states: list[State]) -> Iterator[Json]:
    """All menus in one line; choices that mean the same are one choice."""
    elements: list[Json] = []
    for menu in menus:
        options: dict[str, Json] = {}
        for choice in menu.choices:
            state = state_of(choice, SLACK_OPTION)
            states.append(state)
            options.setdefault(state.value, {"text": plain(choice.label or "…", LABEL), "value": state.value})
        elements.append(
            {
                "type": "static_select",
                "action_id": f"{ACTION_PREFIX}{menu.name}",
                "placeholder": plain(clip(menu.label, LABEL), LABEL),
                "options": list(options.values()),
            }
        )
    if elements:
        yield {"type": "actions", "elements": elements}
