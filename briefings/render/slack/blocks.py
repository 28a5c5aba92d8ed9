"""A page as Block Kit. Words of articles stand in `rich_text` and `plain_text` only, which know no markup.

Limits: docs.slack.dev/reference/block-kit/blocks (50 blocks, 3,000 characters a text, 150 a header).
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from briefings.render.clip import clip
from briefings.render.page import Item, Line, Page, Run, Section, Style, is_code

Json: TypeAlias = dict[str, object]

HEADER = 150
TEXT = 3000
RICH_TEXT = 3000
"""No limit is published for one `rich_text` block; we stay at that of a section."""
LEAD = 600
SOURCE = 500
"""Characters of one source in the small print; the button *Sources* has all of them."""
_STYLES: dict[Style, Json] = {
    "strong": {"bold": True},
    "good": {"bold": True},
    "warn": {"bold": True},
    "added": {"bold": True},
    "removed": {"strike": True},
    "flag": {"italic": True},
}


def head_blocks(page: Page, *, is_heading: bool) -> Iterator[Json]:
    """The title, and below it in small what to know before reading."""
    title = _line(page.title)
    if title and is_heading:
        yield {"type": "header", "text": plain(title, HEADER)}
    elif title:
        yield _rich_text([_section([Run(clip(title, TEXT))])])
    for each in page.lead:
        if words := _line(each):
            yield {"type": "context", "elements": [plain(words, LEAD)]}


def section_blocks(section: Section) -> Iterator[Json]:
    """A section; one of remarks alone is small print, a long one goes on in another block."""
    if section.role == "head" and not section.heading:
        texts = [plain(_line(each), TEXT) for item in section.items for each in item.lines]
        yield {"type": "context", "elements": texts[:10]}
        return
    heading = [_section([Run(clip(section.heading, HEADER), "strong")])] if section.heading else []
    for place, items in enumerate(_chunks(section.items)):
        elements = [_code(items)] if is_code(section) else _items(items)
        yield _rich_text([*(heading if place == 0 else ()), *elements])


def small_blocks(sources: Sequence[Section], *remarks: str) -> Iterator[Json]:
    """What supports the message: its sources a line each, then remarks and the footer."""
    for section in sources:
        lines = [clip(f"{item.label} {_words(item)}".strip(), SOURCE) for item in section.items]
        for lines_ in _fitting(lines):
            yield {"type": "context", "elements": [plain("\n".join(lines_), TEXT)]}
    if shown := [plain(remark, LEAD) for remark in remarks if remark]:
        yield {"type": "context", "elements": shown}


def plain(text: str, limit: int) -> Json:
    """A text in which nothing takes effect, emoji names neither."""
    return {"type": "plain_text", "text": clip(text, limit), "emoji": False}


def item_size(item: Item) -> int:
    """Characters of an item as it is written here."""
    return len(item.label) + 2 + sum(len(run.text) for each in item.lines for run in each) + len(item.lines)


def _items(items: Sequence[Item]) -> Iterator[Json]:
    """Quotations are set apart by a bar at their side; statements are a list, one alone is not."""
    listed: list[Json] = []
    for item in items:
        if any(run.style == "speech" for each in item.lines[:1] for run in each):
            yield from _list(listed)
            listed = []
            yield {"type": "rich_text_quote", "elements": _runs(_quotation(item))}
        elif len(items) == 1 and not item.label:
            yield _section(_statement(item))
        else:
            listed.append(_section(_statement(item)))
    yield from _list(listed)


def _code(items: Sequence[Item]) -> Json:
    lines = ("".join(run.text for run in each) for item in items for each in item.lines)
    return {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "\n".join(lines)}]}


def _list(sections: list[Json]) -> Iterator[Json]:
    if sections:
        yield {"type": "rich_text_list", "style": "bullet", "elements": sections}


def _statement(item: Item) -> Iterator[Run]:
    """The label in bold, then the lines, each on its own."""
    if item.label:
        yield Run(f"{item.label}  ", "strong")
    for place, each in enumerate(item.lines):
        if place:
            yield Run("\n")
        yield from each


def _quotation(item: Item) -> Iterator[Run]:
    """The words first; the day leads the line that tells whose they are."""
    first, *rest = item.lines
    yield from first
    if item.label:
        yield from (Run("\n"), Run(item.label, "strong"))
    for place, each in enumerate(rest):
        yield Run(" · " if place == 0 and item.label else "\n")
        yield from each


def _rich_text(elements: Sequence[Json]) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def _section(runs: Iterator[Run] | Sequence[Run]) -> Json:
    return {"type": "rich_text_section", "elements": _runs(runs)}


def _runs(runs: Iterator[Run] | Sequence[Run]) -> list[Json]:
    """Runs as text elements, neighbours of one style joined."""
    elements: list[Json] = []
    for run in runs:
        style = _STYLES.get(run.style)
        if not run.text:
            continue
        if elements and elements[-1].get("style") == style:
            elements[-1]["text"] = f"{elements[-1]['text']}{run.text}"
        else:
            elements.append({"type": "text", "text": run.text} | ({"style": style} if style else {}))
    return elements or [{"type": "text", "text": " "}]


def _chunks(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Items in groups that each fit a block."""
    chunk: list[Item] = []
    left = RICH_TEXT
    for item in items:
        if chunk and item_size(item) > left:
            yield chunk
            chunk, left = [], RICH_TEXT
        chunk.append(item)
        left -= item_size(item)
    if chunk:
        yield chunk


def _fitting(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines in groups that each fit a text."""
    group: list[str] = []
    for each in lines:
        if group and sum(map(len, group)) + len(group) + len(each) > TEXT:
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _words(item: Item) -> str:
    return " ".join(map(_line, item.lines))


def _line(line: Line) -> str:
    return "".join(run.text for run in line)
