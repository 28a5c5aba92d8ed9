"""Reading Block Kit: the texts in it, the parts that can be pressed, the ids that Slack fills in."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import cast

from tests.wire.wire_types import Json

_TEXT_TYPES = ("mrkdwn", "plain_text", "text", "raw_text")


def as_objects(value: object) -> tuple[Json, ...]:
    """The JSON objects of a list; nothing else of it."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ()
    return tuple(cast(Json, item) for item in value if isinstance(item, Mapping))


def parts(value: object) -> Iterator[Json]:
    """Every JSON object in a value, outer before inner, in reading order."""
    if isinstance(value, Mapping):
        yield cast(Json, value)
        for inner in value.values():
            yield from parts(inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            yield from parts(inner)


def texts(blocks: object) -> Iterator[Json]:
    """Every text object of some blocks, a markdown block among them."""
    for part in parts(blocks):
        if isinstance(part.get("text"), str) and part.get("type") in (*_TEXT_TYPES, "markdown"):
            yield part


def shown_text(blocks: object) -> str:
    """What a reader reads, one text object a line."""
    return "\n".join(str(part["text"]) for part in texts(blocks))


def elements(block: Json) -> tuple[Json, ...]:
    """The parts of one block that can be pressed, chosen or filled in."""
    found = [*as_objects(block.get("elements")), *as_objects([block.get("accessory"), block.get("element")])]
    return tuple(part for part in found if "action_id" in part)


def find_element(blocks: Sequence[Json], *, label: str | None, action_id: str | None) -> tuple[Json, Json]:
    """Find what a person would press.

    Args:
        blocks: What the person sees.
        label: The words on it.
        action_id: Its id, when the words do not tell.

    Returns:
        The block and the element.

    Raises:
        LookupError: Nobody could press that: it is not there.
    """
    for block in blocks:
        for element in elements(block):
            words = element.get("text") or element.get("placeholder") or {}
            if label in (None, words.get("text")) and action_id in (None, element["action_id"]):
                return block, element
    seen = [(e.get("text") or {}).get("text") or e["action_id"] for block in blocks for e in elements(block)]
    raise LookupError(f"nothing to press named {label or action_id!r}; there is {seen}")


def with_ids(blocks: Sequence[Json], ids: "count[int]") -> tuple[Json, ...]:
    """Fill in the `block_id` and `action_id` that were left out, as Slack does."""
    return tuple(_with_ids(block, ids) for block in blocks)


def _with_ids(block: Json, ids: "count[int]") -> Json:
    named: Json = {"block_id": f"b{next(ids)}", **block}
    if named.get("type") in ("actions", "context_actions"):
        named["elements"] = [{"action_id": f"a{next(ids)}", **part} for part in as_objects(named.get("elements"))]
    for place in ("accessory", "element"):
        part = named.get(place)
        if isinstance(part, Mapping) and part.get("type") != "image":
            named[place] = {"action_id": f"a{next(ids)}", **part}
    return named
