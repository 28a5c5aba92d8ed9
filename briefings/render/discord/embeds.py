"""A page as embeds.

Limits: docs.discord.com/developers/resources/message#embed-object-embed-limits (title 256, description 4,096, footer
2,048, 6,000 over all embeds of a message).
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from briefings.render.clip import clip, clip_line
from briefings.render.discord.text import escape, line_text
from briefings.render.page import Item, Line, Page, Run, Section, is_code

Json: TypeAlias = dict[str, object]

TITLE = 256
DESCRIPTION = 4096
LEAD = 300
SOURCES = 900
"""Characters of sources below a message; the button *Sources* has them all."""
FOOTER = 300
GOOD, WARN = 0x2E7D32, 0xF9A825
"""Colours of verdicts, at the embed's side: green, amber."""


def embeds(page: Page, remark: str, *, is_heading: bool) -> list[Json]:
    """Lay a page out: the answer, then its sources in an embed of their own.

    Args:
        page: What to show.
        remark: What is not shown.
        is_heading: Whether the title is a heading, and not a sentence.
    """
    title = Run("".join(run.text for run in page.title))
    blocks = [
        *((within((title,), TITLE),) if title.text and not is_heading else ()),
        *(f"-# {within(each, LEAD)}" for each in page.lead),
        *(block for section in page.sections if (block := _section(section))),
        *((f"-# {escape(remark)}",) if remark else ()),
    ]
    shown: list[Json] = [{"description": text} for text in _packed(blocks)] or [{}]
    if title.text and is_heading:
        shown[0] = {"title": within((title,), TITLE)} | shown[0]
    if sources := _sources(page.sources):
        shown.append({"description": sources})
    if page.footer:
        shown[-1]["footer"] = {"text": clip(page.footer, FOOTER)}
    if colour := _colour(page.title):
        shown[0]["color"] = colour
    return [embed for embed in shown if embed] or [{"description": "…"}]


def item_size(item: Item) -> int:
    """Characters of an item as it is written here."""
    return len(_item(item)) + 1


def within(line: Line, limit: int) -> str:
    """A line of at most ``limit`` characters, its escapes counted."""
    room = limit
    while len(written := line_text(clip_line(line, room))) > limit:
        room = room * 3 // 4
    return written


def _section(section: Section) -> str:
    heading = (f"### {escape(section.heading)}",) if section.heading else ()
    if is_code(section):
        items = [
            "```json",
            *("".join(run.text for run in each) for item in section.items for each in item.lines),
            "```",
        ]
    elif section.role == "head" and not section.heading:
        items = [f"-# {line_text(each)}" for item in section.items for each in item.lines]
    else:
        is_list = len(section.items) > 1
        items = [_item(item, is_list=is_list) for item in section.items]
    return "\n".join((*heading, *items)).rstrip()


def _item(item: Item, *, is_list: bool = True) -> str:
    """Quotations stand behind a bar, the day before whose they are; all else is a list, the day in bold."""
    label = f"**{escape(item.label)}**" if item.label else ""
    first, *rest = [*map(line_text, item.lines)] or [""]
    if any(run.style == "speech" for each in item.lines[:1] for run in each):
        told = [" · ".join(filter(None, (label, rest[0] if rest else ""))), *rest[1:]]
        return "\n".join(f"> {each}" for each in (first, *filter(None, told))) + "\n"  # else the bars would join
    if not is_list and not label:
        return "\n".join((first, *rest))
    return "\n".join((f"- {label} {first}" if label else f"- {first}", *(f"  {each}" for each in rest)))


def _sources(sources: Sequence[Section]) -> str:
    lines: list[str] = []
    left = SOURCES
    for section in sources:
        for item in section.items:
            words = (Run(f"{item.label} "), *(run for each in item.lines for run in each))
            written = f"-# {within(words, SOURCES // 4)}"
            left -= len(written) + 1
            if left >= 0:
                lines.append(written)
    return "\n".join(lines)


def _packed(blocks: Sequence[str]) -> Iterator[str]:
    """Blocks one below the other, in as few descriptions as hold them."""
    text = ""
    for block in blocks:
        if text and len(text) + 1 + len(block) > DESCRIPTION:
            yield text
            text = ""
        text = f"{text}\n{block}" if text else block
    if text:
        yield text


def _colour(title: Line) -> int | None:
    styles = {run.style for run in title}
    return GOOD if "good" in styles else WARN if "warn" in styles else None
