"""A timeline as a picture, for where a list is too long to read: a line of time, a mark and a sentence for each event.

Invariants: only characters of the answer are drawn, none takes effect (no formula, no markup), and equal timelines
give equal pixels on one machine. Needs the extra ``[charts]``.
"""

import textwrap
import warnings
from collections.abc import Sequence
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from briefings.errors import ConfigurationError, UsageError
from briefings.models.answers import Answer, NotFound, Timeline, TimelineEntry
from briefings.render import dates
from briefings.render.clip import clip_item
from briefings.render.page import Item
from briefings.render.pages.statements import entry_item, is_ahead
from briefings.render.safe import visible
from briefings.render.sources import Numbers, footer, source_section
from briefings.render.wording import count

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MOST_EVENTS = 24
"""More are not read in a chat; the newest are shown, and the picture says how many there are."""
MOST_SOURCES = 12
_MOST_LETTERS, _LINE_LETTERS = 400, 92
_WIDTH, _DPI = 1060, 100
_LEFT, _SPINE, _TEXT = 150, 176, 204
_TOP, _BOTTOM, _LINE, _GAP, _SMALL = 128, 64, 22, 16, 18
_MARGIN, _SOURCE_LETTERS = 40, 156
_INK, _QUIET, _RULE, _PAPER = "#1a1a1a", "#66635f", "#c9c5bf", "#ffffff"
_DONE, _AHEAD, _BACKGROUND, _DIFFER = "#1d4f91", "#1b6b3a", "#a09a92", "#b06a00"


class _Row(NamedTuple):
    label: str
    lines: tuple[str, ...]
    color: str
    is_filled: bool


def can_draw() -> bool:
    """Tell whether the extra is installed; imports nothing of it."""
    return find_spec("matplotlib") is not None


def to_picture(answer: Answer) -> bytes:
    """Draw a timeline.

    Returns:
        A PNG file, 1,060 pixels wide, as high as its events need. It names its sources: pictures travel alone.

    Raises:
        UsageError: The answer is no timeline, or has no events.
        ConfigurationError: matplotlib is not installed.
    """
    if isinstance(answer, NotFound):
        raise UsageError(answer.message)
    if not isinstance(answer, Timeline):
        raise UsageError("A picture is made of a timeline. Try timeline <topic> --format png.")
    if not answer.entries:
        raise UsageError("There are no dated events to draw.")
    return _png(answer, _rows(answer))


def _rows(timeline: Timeline) -> list[_Row]:
    numbers = Numbers.of(timeline.sources)
    shown = timeline.entries[-MOST_EVENTS:]
    return [_row(entry, entry_item(entry, numbers, timeline.as_of), timeline) for entry in shown]


def _row(entry: TimelineEntry, item: Item, timeline: Timeline) -> _Row:
    """An event as the page tells it, wrapped; a long one is cut and its citations stay."""
    runs = [run for line in clip_item(item, _MOST_LETTERS).lines for run in line]
    told = visible("".join(run.text for run in runs if run.style not in ("cite", "flag")))
    cited = " ".join(run.text for run in runs if run.style == "cite")
    lines = textwrap.wrap(told, _LINE_LETTERS) or [""]
    if len(lines[-1]) + len(cited) < _LINE_LETTERS:
        lines[-1] = f"{lines[-1]} {cited}"
    else:
        lines.append(cited)
    ahead = is_ahead(entry, timeline.as_of)
    plain = _AHEAD if ahead else _BACKGROUND if entry.is_background else _DONE
    color = _DIFFER if entry.disagreement else plain
    return _Row(item.label, tuple(lines), color, not ahead)


def _png(timeline: Timeline, rows: Sequence[_Row]) -> bytes:
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise ConfigurationError("Pictures need matplotlib. Install it with: pip install 'briefbot[charts]'") from None
    sources = _sources(timeline)
    events_end = _TOP + sum(len(row.lines) * _LINE + _GAP for row in rows)
    height = events_end + len(sources) * _SMALL + _BOTTOM
    figure = Figure(figsize=(_WIDTH / _DPI, height / _DPI), dpi=_DPI, facecolor=_PAPER)
    pen = _Pen(figure, height)
    pen.write(_MARGIN, 44, f"{visible(timeline.title)}: timeline", 19, weight="bold")
    pen.write(_MARGIN, 76, _lead(timeline, len(rows)), 11.5, color=_QUIET)
    pen.rule(_SPINE, _TOP - 12, events_end - _GAP)
    y = _TOP
    for row in rows:
        pen.write(_LEFT, y + 8, row.label, 11.5, align="right", weight="bold")
        pen.mark(_SPINE, y + 4, row.color, is_filled=row.is_filled)
        for number, text in enumerate(row.lines):
            pen.write(_TEXT, y + 8 + number * _LINE, text, 11.5)
        y += len(row.lines) * _LINE + _GAP
    for number, text in enumerate(sources, start=1):
        pen.write(_MARGIN, events_end + number * _SMALL, text, 9.5, color=_QUIET)
    pen.write(_MARGIN, height - 24, footer(timeline.footer), 9.5, color=_QUIET)
    file = BytesIO()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")  # drawn as a box; nothing else is to be done
        figure.savefig(file, format="png", metadata={"Software": None})
    return file.getvalue()


def _sources(timeline: Timeline) -> list[str]:
    """A line for each source, cut to the width."""
    section = source_section(timeline.sources[:MOST_SOURCES])
    lines = [
        textwrap.shorten(
            f"{item.label} {''.join(run.text for run in item.lines[0])}", _SOURCE_LETTERS, placeholder=" …"
        )
        for each in section
        for item in each.items
    ]
    hidden = len(timeline.sources) - MOST_SOURCES
    return [*lines, f"and {count(hidden, 'more article')}"] if hidden > 0 else lines


def _lead(timeline: Timeline, shown: int) -> str:
    hidden = len(timeline.entries) - shown
    total = count(len(timeline.entries), "event")
    facts = (
        f"the last {shown} of {total}" if hidden else total,
        count(len(timeline.sources), "article"),
        f"as of {dates.day(timeline.as_of)}",
        "grey: background",
        "ring: ahead",
        "amber: outlets differ",
    )
    return " · ".join(facts)


class _Pen:
    """Draws in pixels from the upper left corner."""

    def __init__(self, figure: "Figure", height: int) -> None:
        self._figure, self._height = figure, height

    def write(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        color: str = _INK,
        align: str = "left",
        weight: str = "normal",
    ) -> None:
        """Write text whose base line is at y."""
        self._figure.text(
            x / _WIDTH, 1 - y / self._height, text,
            fontsize=size, color=color, ha=align, va="baseline", weight=weight, parse_math=False,
        )  # fmt: skip

    def rule(self, x: float, top: float, bottom: float) -> None:
        """Draw the line of time."""
        from matplotlib.lines import Line2D

        ends = [1 - top / self._height, 1 - bottom / self._height]
        self._figure.add_artist(Line2D([x / _WIDTH] * 2, ends, color=_RULE, linewidth=1.5, zorder=0))

    def mark(self, x: float, y: float, color: str, *, is_filled: bool) -> None:
        """Draw an event's dot, or ring."""
        from matplotlib.lines import Line2D

        self._figure.add_artist(
            Line2D(
                [x / _WIDTH],
                [1 - y / self._height],
                marker="o",
                markersize=9,
                linestyle="none",
                markeredgecolor=color,
                markerfacecolor=color if is_filled else _PAPER,
                markeredgewidth=2,
            )
        )
