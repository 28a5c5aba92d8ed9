"""Reading and completing message components: rows, buttons, menus, the layouts of version 2.

Source: docs.discord.com/developers/components/reference.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import cast

from tests.wire.wire_types import Json

ROW, BUTTON, SELECT, INPUT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = range(1, 9)
SECTION, TEXT_DISPLAY, THUMBNAIL, GALLERY, FILE, SEPARATOR = range(9, 15)
CONTAINER, LABEL = 17, 18
SELECTS = (SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT)
LAYOUT = (SECTION, TEXT_DISPLAY, GALLERY, FILE, SEPARATOR, CONTAINER)  # only with the flag of version 2
LINK_STYLE, PREMIUM_STYLE = 5, 6


def as_objects(value: object) -> tuple[Json, ...]:
    """The JSON objects of a list; nothing else of it."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ()
    return tuple(cast(Json, item) for item in value if isinstance(item, Mapping))


def walk(components: object) -> Iterator[Json]:
    """Every component, outer before inner, in reading order."""
    for component in as_objects(components):
        yield component
        yield from walk(component.get("components"))
        yield from walk([component.get("accessory"), component.get("component")])


def label_of(component: Json) -> str:
    """The words on something that can be pressed or chosen from."""
    return str(component.get("label") or component.get("placeholder") or component.get("custom_id") or "")


def pressable(components: object) -> tuple[Json, ...]:
    """What a person can press or choose from."""
    found = (one for one in walk(components) if one.get("type") in (BUTTON, *SELECTS))
    return tuple(one for one in found if not one.get("disabled"))


def find_component(components: object, *, label: str | None = None, custom_id: str | None = None) -> Json:
    """Find what a person would press.

    Args:
        components: What the person sees.
        label: The words on it, a menu's placeholder.
        custom_id: Its id, when the words do not tell.

    Raises:
        LookupError: Nobody could press that: it is not there.
    """
    seen = pressable(components)
    for one in seen:
        if label in (None, label_of(one)) and custom_id in (None, one.get("custom_id")):
            return one
    raise LookupError(f"nothing to press named {label or custom_id!r}; there is {[label_of(one) for one in seen]}")


def completed(components: Iterable[Json]) -> tuple[Json, ...]:
    """Fill in what Discord fills in: numbers from 1 in reading order, and the defaults of menus."""
    ids = count(1)
    return tuple(_completed(one, ids) for one in components)


def _completed(component: Json, ids: "count[int]") -> Json:
    shown = {name: value for name, value in component.items() if value is not None}
    shown["id"] = next(ids)
    if isinstance(shown.get("emoji"), Mapping):
        shown["emoji"] = {name: value for name, value in shown["emoji"].items() if value is not None}
    if shown.get("type") in SELECTS:
        shown = {"min_values": 1, "max_values": 1, "disabled": False, **shown}
    if shown.get("type") == SEPARATOR:
        shown = {"divider": True, "spacing": 1, **shown}
    if shown.get("type") == CONTAINER:
        shown = {"accent_color": None, "spoiler": False, **shown}
    if "components" in shown:
        shown["components"] = [_completed(one, ids) for one in as_objects(shown["components"])]
    for place in ("accessory", "component"):
        if isinstance(shown.get(place), Mapping):
            shown[place] = _completed(shown[place], ids)
    return shown


def shown_text(content: str, embeds: Sequence[Json], components: object) -> str:
    """What a reader reads of a message, one text a line; labels of buttons are not among it."""
    lines = [content]
    for embed in embeds:
        lines += [str(embed.get("title") or ""), str(embed.get("description") or "")]
        for part in as_objects(embed.get("fields")):
            lines += [str(part.get("name") or ""), str(part.get("value") or "")]
        lines.append(str((embed.get("footer") or {}).get("text") or ""))
    lines += [str(one.get("content")) for one in walk(components) if one.get("type") == TEXT_DISPLAY]
    return "\n".join(line for line in lines if line)
