"""What a button says beside its state: how to take it at once, and where to share.

A press must be acknowledged before anything is looked up, and the acknowledgement depends on what the press does. A
state that was too long for the button is in the store, so a letter before it tells; so does the message below which
an answer is to be shared: ``s1234:b1~0123456789abcdef``. A state without a tag is understood as well.

Invariant: any string can be read, and a tagged state is at most 100 characters long.
"""

import hashlib
import re
from typing import NamedTuple

from bot.discord.rest import Json
from briefings.render.discord import DiscordMessage
from briefings.render.follow_ups import Act, Outdated, decode
from briefings.render.follow_ups.state import DISCORD_ID, VERSION

_TAGGED = re.compile(r"([kts])(\d{0,20}):(b\d.*)", re.DOTALL)
_ACTS: dict[str, Act] = {"k": "ask", "t": "turn", "s": "share"}
_LETTERS = {act: letter for letter, act in _ACTS.items()}
_DIGITS = 16


class Pressed(NamedTuple):
    """What was pressed. ``act`` is ``None`` if an older version made the button."""

    act: Act | None
    state: str
    place: str = ""


def read_tag(text: str) -> Pressed:
    """Read what a button, or a choice of a menu, carries."""
    if match := _TAGGED.fullmatch(text):
        return Pressed(_ACTS[match[1]], match[3], match[2])
    told = decode(text)
    return Pressed(None if isinstance(told, Outdated) else told.act, text)


def pressed_in(data: Json) -> Pressed:
    """Read what was pressed or chosen off an interaction's data."""
    chosen = data.get("values") or ()
    return read_tag(str(chosen[0]) if chosen else str(data.get("custom_id", "")))


def tagged(message: DiscordMessage, place: str = "") -> DiscordMessage:
    """Tag the buttons and choices of a message that need it.

    Args:
        message: As it was rendered.
        place: The message below which its answer is to be shared.
    """
    tagger = _Tagger(dict(message.kept), place)
    rows = tuple({**row, "components": [tagger.component(one) for one in _parts(row)]} for row in message.components)
    return message.model_copy(update={"components": rows, "kept": tuple(tagger.kept.items())})


class _Tagger:
    """Tags states, and remembers what does not fit with its tag."""

    def __init__(self, kept: dict[str, str], place: str) -> None:
        self.kept, self._place = kept, place

    def component(self, component: Json) -> Json:
        """A button, or a menu with its choices."""
        if "options" in component:
            options = ({**option, "value": self._state(str(option["value"]))} for option in component["options"])
            return {**component, "options": list(options)}
        return {**component, "custom_id": self._state(str(component["custom_id"]))}

    def _state(self, state: str) -> str:
        if not self._place and state not in self.kept:
            return state
        told = decode(self.kept.get(state, state))
        if isinstance(told, Outdated):
            return state
        tag = f"{_LETTERS[told.act]}{self._place}:"
        if _length(tag + state) > DISCORD_ID:
            digits = hashlib.sha256(state.encode()).hexdigest()[:_DIGITS]
            self.kept[f"{VERSION}~{digits}"], state = state, f"{VERSION}~{digits}"
        return tag + state


def _parts(row: Json) -> list[Json]:
    found: list[Json] = row["components"]
    return found


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2  # as Discord counts
