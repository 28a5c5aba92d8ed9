"""Buttons and menus of a Discord message, in rows.

Limits: docs.discord.com/developers/components/reference (5 rows, 5 buttons or one menu a row, label 80, 25 options).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings.render.clip import clip
from briefings.render.discord.embeds import Json
from briefings.render.follow_ups.state import DISCORD_ID, State, state_of
from briefings.render.follow_ups.values import FollowUp, FollowUps, Menu

MENU_PREFIX = "follow_up."
"""A menu's ``custom_id`` begins so, and its state is the chosen value; a button's state is its ``custom_id``."""
ROW, BUTTON, MENU = 1, 2, 3
PRIMARY, SECONDARY = 1, 2
BUTTONS = 5
ROWS = 5
BUTTON_LABEL = 80
OPTION_LABEL = 100
PLACEHOLDER = 150


class Rows(NamedTuple):
    """Rows of components, and what the adapter must keep for them."""

    rows: tuple[Json, ...]
    kept: tuple[tuple[str, str], ...]


def rows(offers: FollowUps, share: str | None) -> Rows:
    """Lay buttons and menus out.

    Args:
        offers: What can be done next.
        share: What the button says that shares the message; ``None`` leaves it out.
    """
    shared = (offers.share._replace(label=share),) if offers.share and share else ()
    states: list[State] = []
    buttons = tuple(_buttons((*offers.buttons, *shared), states))
    filled = [_row(buttons[start : start + BUTTONS]) for start in range(0, len(buttons), BUTTONS)]
    filled += [_row([_menu(menu, states)]) for menu in offers.menus]
    kept = {state.value: state.kept for state in states if state.kept is not None}
    return Rows(tuple(filled[:ROWS]), tuple(kept.items()))


def _row(components: Sequence[Json]) -> Json:
    return {"type": ROW, "components": list(components)}


def _buttons(buttons: Sequence[FollowUp], states: list[State]) -> Iterator[Json]:
    """Buttons with different states; two that do the same would share an id, which must be unique."""
    seen: set[str] = set()
    for button in buttons:
        state = state_of(button, DISCORD_ID)
        if state.value in seen:
            continue
        seen.add(state.value)
        states.append(state)
        style = PRIMARY if button.act == "share" else SECONDARY
        label = clip(button.label or "…", BUTTON_LABEL)
        yield {"type": BUTTON, "style": style, "label": label, "custom_id": state.value}


def _menu(menu: Menu, states: list[State]) -> Json:
    options: dict[str, Json] = {}
    for choice in menu.choices:
        state = state_of(choice, DISCORD_ID)
        states.append(state)
        options.setdefault(state.value, {"label": clip(choice.label or "…", OPTION_LABEL), "value": state.value})
    return {
        "type": MENU,
        "custom_id": f"{MENU_PREFIX}{menu.name}",
        "placeholder": clip(menu.label, PLACEHOLDER),
        "options": list(options.values()),
    }
