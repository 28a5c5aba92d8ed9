"""Pages as Markdown (CommonMark) in which nothing of an article takes effect.

Headings, lists and bold labels are ours; words are escaped, so that they print as they are and nothing else: no
link, image, heading, list, table, HTML, entity, emphasis or code. GitHub and chats link bare addresses and call
people by ``@`` even in escaped text; addresses are broken by an escape, and ``@`` becomes its full-width twin.
"""

import re
from collections.abc import Iterator

from briefings.models.answers import Answer
from briefings.render.options import DEFAULT_LIMITS, Limits
from briefings.render.page import Item, Line, Page, Run, Section
from briefings.render.pages import page_of

_ACTIVE = re.compile(r"[\\`*_\[\]<>&|~$#]")
_AT_START = re.compile(r"^(?:[+\-=:]|\d{1,9}(?=[.)]))")
"""What makes a list, rule, underline or definition at the start of a line (CommonMark 0.31, 4-5)."""
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
"""Where GitHub's autolinks begin (GFM, 6.9)."""

_CITATIONS = re.compile(r"(?:\[\d+(?:¶\d+)?\] ?)+")


def to_markdown(answer: Answer, limits: Limits = DEFAULT_LIMITS) -> str:
    """Show an answer as a Markdown document.

    Args:
        answer: Any answer.
        limits: How much of the corpus to show.

    Returns:
        CommonMark; blocks are separated by blank lines, the last line is ended.
    """
    return "\n\n".join(_blocks(page_of(answer, limits))) + "\n"


def escape(text: str) -> str:
    """Escape words that stand inside a line."""
    inert = _ADDRESS.sub(r"\\\g<0>", _ACTIVE.sub(r"\\\g<0>", text))
    return inert.replace("@", "＠")


def escape_start(line: str) -> str:
    """Escape what would take effect at the start of an (inline-escaped) line."""
    return _AT_START.sub(lambda start: f"{start[0]}\\" if start[0].isdigit() else f"\\{start[0]}", line)


def _blocks(page: Page) -> Iterator[str]:
    if page.title:
        yield f"# {escape(''.join(run.text for run in page.title))}"
    yield from map(_line, page.lead)
    for section in (*page.sections, *page.sources):
        yield from _section(section)
    if page.footer:
        yield f"---\n\n{escape_start(escape(page.footer))}"


def _section(section: Section) -> Iterator[str]:
    if section.heading:
        yield f"## {escape(section.heading)}"
    elif not any(item.label for item in section.items):
        yield from (_line(line) for item in section.items for line in item.lines)  # remarks; a list would join the last
        return
    yield "\n".join(map(_item, section.items))


def _item(item: Item) -> str:
    """A list item; its further lines are hard line breaks (a backslash before the line's end)."""
    label = f"**{escape(item.label)}** " if item.label else ""
    first, *rest = (_line(line) for line in item.lines)
    return "\\\n  ".join([f"- {label}{first}", *rest])


def _line(line: Line) -> str:
    return escape_start("".join(map(_run, line)))


def _run(run: Run) -> str:
    """Bold and italics for what is ours to stress; citations as they are, unless a strange name is in them."""
    if run.style == "cite" and _CITATIONS.fullmatch(run.text):
        return run.text
    stress = {"strong": "**", "good": "**", "warn": "**", "flag": "*"}.get(run.style, "")
    return f"{stress}{escape(run.text)}{stress}"
