"""Pages in a terminal: wrapped with hanging indents, coloured if asked, plain and stable when piped."""

from collections.abc import Iterator, Sequence
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from briefings.models.answers import Answer
from briefings.render.options import DEFAULT_LIMITS, Limits
from briefings.render.page import Item, Line, Page, Section, Style
from briefings.render.pages import page_of

DEFAULT_WIDTH = 100
MIN_WIDTH = 40
INDENT = 2

STYLES: dict[Style, str] = {
    "plain": "",
    "strong": "bold",
    "quiet": "dim",
    "speech": "",
    "cite": "cyan",
    "flag": "dim italic",
    "good": "bold green",
    "warn": "yellow",
    "added": "green",
    "removed": "red",
    "code": "",
}


def to_text(answer: Answer, width: int | None = None, color: bool = False, limits: Limits = DEFAULT_LIMITS) -> str:
    """Show an answer in a terminal.

    Args:
        answer: Any answer.
        width: Columns; ``None`` is 100, and fewer than 40 are taken as 40.
        color: Whether the terminal obeys ANSI colours; without, there is no escape sequence in the text.
        limits: How much of the corpus to show.

    Returns:
        Lines without white space at their ends; the last one is ended too.
    """
    columns = max(width or DEFAULT_WIDTH, MIN_WIDTH)
    console = Console(
        file=StringIO(),
        width=columns,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        _environ={},  # the same bytes whatever the environment
    )
    with console.capture() as capture:
        for text in _page(page_of(answer, limits), columns, console):
            text.rstrip()
            console.print(text, soft_wrap=True, highlight=False)
    return capture.get()


def _page(page: Page, columns: int, console: Console) -> Iterator[Text]:
    """Blocks with an empty line between them; labels stand in one column throughout, those of sources in theirs."""
    head = [text for line in (page.title, *page.lead) if line for text in _wrapped(line, columns, console)]
    footer = _wrapped(Text(page.footer, "dim"), columns, console) if page.footer else []
    blocks = [
        head,
        *_sections(page.sections, columns, console),
        *_sections(page.sources, columns, console),
        footer,
    ]
    for number, block in enumerate(filter(None, blocks)):
        if number:
            yield Text()
        yield from block


def _sections(sections: Sequence[Section], columns: int, console: Console) -> Iterator[list[Text]]:
    """Each section as a block: the heading, then the items with their labels in a column."""
    labels = [cell_len(item.label) for section in sections for item in section.items]
    column = min(max(labels, default=0), columns // 3)
    for section in sections:
        hang = INDENT + (column + INDENT if any(item.label for item in section.items) else 0)
        heading = _wrapped(Text(section.heading, "bold"), columns, console) if section.heading else []
        yield heading + [text for item in section.items for text in _item(item, hang, columns, console)]


def _item(item: Item, hang: int, columns: int, console: Console) -> Iterator[Text]:
    """The label, and the text beside it; a label too long for its column has a line of its own."""
    lines = [text for line in item.lines for text in _wrapped(line, columns - hang, console)]
    label = Text(" " * INDENT).append(item.label, "bold")
    if label.cell_len + INDENT <= hang or not item.label:
        first, lines = lines[:1], lines[1:]
        yield Text.assemble(label, " " * (hang - label.cell_len), *first)
    else:
        yield from _wrapped(label, columns, console)
    for text in lines:
        yield Text.assemble(" " * hang, text)


def _wrapped(line: Line | Text, width: int, console: Console) -> list[Text]:
    text = line if isinstance(line, Text) else Text.assemble(*((run.text, STYLES[run.style]) for run in line))
    return list(text.wrap(console, width, overflow="fold"))
