"""Quotation marks, paired by the role that their context gives them and not by their shape.

Newswire mixes “curly opening with straight closing", drops marks, re-opens a long quotation at each paragraph, and
writes apostrophes with the same characters. So each mark is first read as opening, closing or neither; then marks of
one family are paired, paragraph by paragraph, so that a stray mark costs its own paragraph at most.

Invariant: stretches are sorted by start; two stretches are nested or apart; a content never crosses a paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from briefings.models.span import Span
from briefings.text.apostrophes import Closing, closing_of, is_elision

Family = Literal["double", "single", "angle", "corner"]
Role = Literal["open", "close", "either"]

_MARK = re.compile(r"``|''|[\"“”„‟〝〞«»‹›「」『』'‘’‚‛]")
_SHAPES: tuple[tuple[Family, tuple[str, ...]], ...] = (
    ("double", (*'"“”„‟〝〞', "``", "''")),
    ("angle", tuple("«»‹›")),
    ("corner", tuple("「」『』")),
    ("single", tuple("'‘’‚‛")),
)
_FAMILIES = {shape: family for family, shapes in _SHAPES for shape in shapes}
_OPENING_SHAPES = frozenset("“„‟〝«‹「『‘‚‛") | {"``"}
_CLOSING_SHAPES = frozenset("”〞»›」』")
_BEFORE_OPENING = frozenset("([{—–-/―…:=>") | frozenset("\"“„‘'«")
_AFTER_CLOSING = frozenset(")]},.;:!?—–-/―…") | frozenset("\"”’'»")
_FAR = 12
"""Marks that are looked ahead at for the end of a single-marked stretch."""
_BESIDE = 2
"""Words between two doubtful marks of which the first is an owner's ("the farmers’ many complaints’")."""


class Stretch(NamedTuple):
    """Words between quotation marks.

    ``content`` is what stands inside, without marks and the white space beside them; ``outer`` has the marks.
    ``depth`` is 0 for the outermost. An open stretch (``is_closed`` false) ends with its paragraph; it
    ``continues`` if the next stretch of prose opens with a mark too (the convention for long quotations).
    """

    content: Span
    outer: Span
    depth: int
    is_closed: bool
    family: Family
    continues: bool = False


class _Mark(NamedTuple):
    start: int
    end: int
    family: Family
    role: Role
    closing: Closing = "sure"


def find_stretches(text: str, prose: Sequence[Span]) -> tuple[Stretch, ...]:
    """Find all that stands in quotation marks.

    Args:
        text: The article's text.
        prose: Stretches of it, in order, each inside one paragraph.

    Returns:
        Stretches with at least one letter or digit, by start, outer before inner.
    """
    found: list[Stretch] = []
    for number, paragraph in enumerate(prose):
        opens_next = number + 1 < len(prose) and _starts_with_mark(text, prose[number + 1])
        pairs = sorted(_pair(text, paragraph, opens_next), key=lambda s: (s.outer.start, -s.outer.end))
        ends: list[int] = []
        for stretch in pairs:
            while ends and ends[-1] <= stretch.outer.start:
                ends.pop()
            if any(c.isalnum() for c in stretch.content.cut(text)):
                continues = opens_next and not stretch.is_closed and stretch.content.end == paragraph.end
                found.append(stretch._replace(depth=len(ends), continues=continues))
                ends.append(stretch.outer.end)
    return tuple(found)


def _starts_with_mark(text: str, paragraph: Span) -> bool:
    mark = next(_marks(text, paragraph), None)
    return mark is not None and mark.start == paragraph.start and mark.role != "close"


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = found.span()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        shape = found.group()
        if (family := _FAMILIES[shape]) == "single":
            mark = _single_mark(text, Span(start, end), before, after, shape)
            if mark is not None:
                yield mark
        else:
            yield _Mark(start, end, family, _role(shape, before, after))


def _role(shape: str, before: str, after: str) -> Role:
    opens = before.isspace() or before in _BEFORE_OPENING
    closes = after.isspace() or after in _AFTER_CLOSING
    if shape in _OPENING_SHAPES:
        return "close" if shape == "“" and closes and not opens and after not in '"“' else "open"
    if shape in _CLOSING_SHAPES:
        return "open" if shape in "”»" and opens and not closes and before.isspace() else "close"
    if before.isspace() != after.isspace():
        return "open" if before.isspace() else "close"
    if opens != closes:
        return "open" if opens else "close"
    return "either"


def _single_mark(text: str, mark: Span, before: str, after: str, shape: str) -> _Mark | None:
    """Read a single mark; ``None`` for an apostrophe inside or before a word ("don't", "'90s", "'em")."""
    starts_word = after.isalnum() or after in '"“($£€…['
    if (before.isspace() or before in _BEFORE_OPENING) and starts_word and shape != "’":
        is_apostrophe = (shape == "'" and after.isdigit()) or is_elision(text, mark.end)
        return None if is_apostrophe else _Mark(mark.start, mark.end, "single", "open")
    if not before.isspace() and not after.isalnum() and shape != "‘":
        return _Mark(mark.start, mark.end, "single", "close", closing_of(text, mark.end, before, after))
    return None


def _pair(text: str, paragraph: Span, opens_next: bool) -> Iterator[Stretch]:
    marks = list(_marks(text, paragraph))
    opened: list[_Mark] = []
    for number, mark in enumerate(marks):
        partner = next((o for o in reversed(opened) if o.family == mark.family), None)
        role = mark.role if mark.role != "either" else ("close" if partner else "open")
        if role == "open":
            if partner is not None:
                if mark.family == "single":
                    opened.remove(partner)
                else:  # never closed: it ends where the next one opens
                    yield _stretch(text, partner, mark.start, mark.start, is_closed=False)
                    del opened[opened.index(partner) :]
            opened.append(mark)
        elif partner is not None and (mark.closing == "sure" or not _closes_later(text, marks, number)):
            yield _stretch(text, partner, mark.start, mark.end, is_closed=True)
            del opened[opened.index(partner) :]
    for mark in opened:
        if mark.family != "single" or opens_next:  # a lone single mark is an apostrophe, unless the speech goes on
            yield _stretch(text, mark, paragraph.end, paragraph.end, is_closed=False)


def _closes_later(text: str, marks: Sequence[_Mark], number: int) -> bool:
    """Tell whether a better single mark than this one closes after it, before another opens."""
    this = marks[number]
    for mark in marks[number + 1 : number + _FAR]:
        if mark.family != "single":
            continue
        if mark.role == "open":
            return False
        if mark.closing == "sure":
            return True
        if this.closing == "doubtful":
            between = text[this.end : mark.start]
            if mark.closing == "firm" or (mark.closing == "likely" and ". " not in between):
                return True
            if len(between) < _BESIDE * 20 and 0 < len(between.split()) <= _BESIDE:
                return True
    return False


def _stretch(text: str, mark: _Mark, content_end: int, end: int, *, is_closed: bool) -> Stretch:
    words = text[mark.end : content_end]
    start = mark.end + len(words) - len(words.lstrip())
    content = Span(start, max(start, mark.end + len(words.rstrip())))
    return Stretch(content, Span(mark.start, end), 0, is_closed, mark.family)
