"""Cuts what is too long for a message, at whole words and with every mark closed.

Articles may hold a sentence of any length; a message may not. What is cut ends in `` …``.
"""

from briefings.render.page import Item, Line, Run
from briefings.render.quoting import balanced
from briefings.render.shorten import ELLIPSIS

CITED = 240
"""Characters of citations that one line keeps whatever else is cut; a dozen fit."""


def clip(text: str, limit: int) -> str:
    """At most ``limit`` characters of a text, cut between words if it has any; quotations that are cut are closed.

    Args:
        text: Any text whose marks are in pairs.
        limit: Most characters, 2 or more.
    """
    if len(text) <= limit:
        return text
    end = limit
    while True:
        space = text.rfind(" ", end // 2, end)
        shown = f"{balanced(text, space if space > 0 else end)} {ELLIPSIS}".lstrip()
        if len(shown) <= limit or end <= 1:
            return shown[:limit]
        end -= max(1, len(shown) - limit)


def clip_item(item: Item, limit: int) -> Item:
    """An item of about ``limit`` characters at most, its label counted and its citations kept."""
    left = limit
    lines: list[Line] = []
    for each in item.lines:
        if left <= 1:
            break
        shown = clip_line(each, left)
        left -= length(shown)
        lines.append(shown)
    return Item(tuple(lines) or item.lines[:0], clip(item.label, max(2, limit // 4)))


def clip_line(line: Line, limit: int) -> Line:
    """A line of about ``limit`` characters at most; citations are served first."""
    cited = min(CITED, limit // 2)
    left = limit - min(cited, sum(len(run.text) for run in line if run.style == "cite"))
    shown: list[Run] = []
    for run in line:
        room = cited if run.style == "cite" else left
        if room <= 1:
            continue
        text = clip(run.text, room)
        cited, left = (cited - len(text), left) if run.style == "cite" else (cited, left - len(text))
        shown.append(run._replace(text=text))
    return tuple(shown)


def length(line: Line) -> int:
    """Characters of a line."""
    return sum(len(run.text) for run in line)
