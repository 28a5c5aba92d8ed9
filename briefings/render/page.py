"""What an answer looks like before it takes a form: a title, sections, dated items, citations.

Pages are built once per answer (`briefings.render.pages`) and painted by each format; so all formats say the same.
Every run of text on a page is already safe (`visible`) and its quotation marks are in pairs; a painter only
wraps, colours and escapes. No painter adds a quotation mark.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypeAlias

from briefings.render.quoting import bare
from briefings.render.safe import visible
from briefings.render.shorten import shorten, shorten_quotation, without_full_stop

Style = Literal["plain", "strong", "quiet", "speech", "cite", "flag", "good", "warn", "added", "removed", "code"]
"""``code``: for programs, to be copied as it stands; formats set it apart and change none of it."""


class Run(NamedTuple):
    """Characters of one style.

    Attributes:
        instant: The moment that the text names, in epoch seconds: a format whose readers have clocks of their own tells
            it by these too.
    """

    text: str
    style: Style = "plain"
    instant: int | None = None


Line: TypeAlias = tuple[Run, ...]


class Item(NamedTuple):
    """One thing of a section: a label (mostly a date), what is said, and lines that belong to it."""

    lines: tuple[Line, ...]
    label: str = ""


Role = Literal["list", "head", "cut"]
"""What a section is to formats that show an answer in parts. ``list``: its items are divided among the parts. ``head``:
it belongs to the first part. ``cut``: it tells what this page leaves out; such formats tell that themselves."""


class Section(NamedTuple):
    """Items under a heading; without a heading they belong to the title."""

    heading: str
    items: tuple[Item, ...]
    role: Role = "list"


class Page(NamedTuple):
    """A whole answer."""

    title: Line
    lead: tuple[Line, ...] = ()
    """What to know before reading: the range, the question, what the verdict means."""
    sections: tuple[Section, ...] = ()
    sources: tuple[Section, ...] = ()
    """What ``[n¶p]`` points to; apart, for formats that show sources elsewhere."""
    footer: str = ""


def words(text: str, style: Style = "plain", limit: int | None = None) -> Run:
    """Words of an article or of its metadata, at most ``limit`` of them."""
    return Run(shorten(text, limit), style)


def speech(parts: Sequence[str], limit: int | None = None, *, is_fragment: bool = False) -> Run:
    """Words that stand between quotation marks in a source, shown between quotation marks.

    Args:
        parts: The words, one entry for each stretch between marks.
        limit: Most words to show; ``None`` shows all.
        is_fragment: Whether they are part of a sentence of the outlet's.
    """
    shown = (*parts[:-1], *map(without_full_stop, parts[-1:])) if is_fragment else parts
    return Run(shorten_quotation(shown, limit), "speech")


def typed(text: str, style: Style = "plain") -> Run:
    """Words that do not come from an article (typed, declared, made up by us): never between quotation marks."""
    return Run(bare(visible(text)), style)


def is_code(section: Section) -> bool:
    """Tell whether all of a section is for programs."""
    runs = [run for item in section.items for each in item.lines for run in each]
    return bool(runs) and all(run.style == "code" for run in runs)


def note(text: str, role: Role = "head") -> tuple[Section, ...]:
    """A remark of ours, in a section of its own."""
    return section("", [Item((line(Run(text, "quiet")),))], role)


def line(*runs: Run | None, gap: str = " ") -> Line:
    """Runs one after the other, ``gap`` between them; nothing for ``None`` and for empty runs."""
    shown = [run for run in runs if run and run.text]
    return tuple(part for run in shown for part in (Run(gap, "quiet"), run))[1:]


def dotted(*facts: str, style: Style = "quiet") -> Run:
    """Facts in a row: ``5 articles · 29 Oct 2025 – 4 Jan 2026``; empty ones are left out."""
    return Run(" · ".join(fact for fact in facts if fact), style)


def section(heading: str, items: Iterable[Item], role: Role = "list") -> tuple[Section, ...]:
    """A section, or nothing if it has no items."""
    kept = tuple(items)
    return (Section(heading, kept, role),) if kept else ()
