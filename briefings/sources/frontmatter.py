"""Front matter: the facts at the top of a Markdown file.

Of YAML this reads ``key: value``, quoted values, ``[a, b]`` and ``- item`` lists, which is what front matter of
articles has; whatever else stands there is passed over, never an error.
"""

import re
import tomllib

from briefings.sources.document import Unreadable

_ENTRY = re.compile(r"([A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")


def read_front_matter(text: str) -> tuple[dict[str, object], int]:
    """Read the facts and find where the body starts.

    Returns:
        The entries, and the offset of the first character after the front matter; no entries and 0 if there is none.

    Raises:
        Unreadable: TOML front matter is not valid.
    """
    first, _, _ = text.partition("\n")
    fence = first.rstrip()
    if fence not in ("---", "+++"):
        return {}, 0
    end = re.compile(rf"^{re.escape(fence)}[ \t]*$", re.MULTILINE).search(text, len(first) + 1)
    if end is None:
        return {}, 0
    block = text[len(first) + 1 : end.start()]
    return (_read_yaml(block) if fence == "---" else read_toml(block, "its front matter")), end.end()


def read_toml(text: str, what: str) -> dict[str, object]:
    """Parse TOML.

    Raises:
        Unreadable: It is not valid; the reason names ``what``.
    """
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as fault:
        reason = " ".join(str(fault).split())[:80]
        raise Unreadable(
            f'is left out because {what} is not valid TOML ({reason}); write lines like key = "value"'
        ) from fault


def _read_yaml(block: str) -> dict[str, object]:
    entries: dict[str, object] = {}
    items: list[str] = []
    for line in block.split("\n"):
        if item := _ITEM.fullmatch(line):
            items.append(_scalar(item[1]))
        elif entry := _ENTRY.fullmatch(line):
            value = (entry[2] or "").strip()
            if value.startswith("[") and value.endswith("]"):
                entries[entry[1]] = [_scalar(part) for part in value[1:-1].split(",")]
            elif value:
                entries[entry[1]] = _scalar(value)
            else:
                entries[entry[1]] = items = []
    return entries


def _scalar(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value.partition(" #")[0].rstrip()
