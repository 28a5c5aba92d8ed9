"""Which quotation marks of a text belong together, told for showing them: any string, in linear time.

A mark is told from an apostrophe by its neighbours, as in the Unicode line breaking rules for QU (UAX #14): an
opening mark leans on what follows, a closing mark on what precedes, and between two letters it is no mark.
A sentence may hold one end of a quotation only; then the other end is the end of the text.
"""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import takewhile
from typing import Literal, NamedTuple

DOUBLE_OPENING = frozenset("“„‟«❝〝「『")
DOUBLE_CLOSING = frozenset("”»❞〞」』")
DOUBLE = DOUBLE_OPENING | DOUBLE_CLOSING | frozenset('"＂')
SINGLE_OPENING = frozenset("‘‚‛‹")
SINGLE = SINGLE_OPENING | frozenset("’›'")
_MARK = re.compile(f"[{''.join(sorted(DOUBLE | SINGLE))}]")
_MATES = {"“": "”", "„": "“”", "‟": "”", "«": "»", "❝": "❞", "〝": "〞", "「": "」", "『": "』"}
_MATES |= {"‘": "’", "‚": "‘’", "‛": "’", "‹": "›", '"': '"', "＂": "＂", "'": "'"}
_OPENINGS = {"”": "“", "»": "«", "❞": "❝", "〞": "〝", "」": "「", "』": "『"}
_OPENINGS |= {"’": "‘", "›": "‹", '"': '"', "＂": "＂", "'": "'"}
STYLES = ("“”", "‘’")
"""Double and single."""
_ELISIONS = frozenset(
    (
        *("em", "tis", "twas", "twere", "twill", "til", "cause", "bout", "round", "cept", "fraid", "nuff", "neath"),
        *("n", "s", "t", "d", "ndrangheta"),
    )
)
"""Words that lose their first letters: ’em, ’tis, ’s-Hertogenbosch. Their apostrophe looks like an opening mark."""
_LONGEST_ELISION = max(map(len, _ELISIONS))
_BEFORE_SPEECH = frozenset(',:“„‟«"')
"""What a single mark follows that opens a speech; elsewhere, one without a mate may be an apostrophe."""
_STOPS = frozenset(",.!?…")

Role = Literal["open", "close", "either"]


class Pair(NamedTuple):
    """Where a quotation opens and closes, and the marks to show: one style, though the source may mix two.

    A quotation that opens before the text starts at -1; one that closes after it ends at the text's length.
    """

    start: int
    end: int
    opening: str
    closing: str


class Marks(NamedTuple):
    """What the marks of a text turned out to be; marks in neither are apostrophes."""

    pairs: tuple[Pair, ...]
    strays: tuple[int, ...]


def read_marks(text: str) -> Marks:
    """Pair the quotation marks of a text."""
    doubles: list[int] = []
    singles: list[int] = []
    pairs: list[Pair] = []
    strays: list[int] = []
    seen: tuple[list[int], list[int]] = ([], [])
    for found in _MARK.finditer(text):
        index, character = found.start(), found.group()
        if character in DOUBLE:
            role = _role(text, index, follows_opening=index - 1 in (*doubles[-1:], *singles[-1:]))
            seen[0].append(index)
            if doubles and role != "open":
                start = doubles.pop()
                while singles and singles[-1] > start:
                    strays.append(singles.pop())
                pairs.append(_pair(text, start, index))
            elif role == "open":
                doubles.append(index)
            else:
                strays.append(index)
        elif not _is_apostrophe(text, index):
            role = _role(text, index, follows_opening=index - 1 in (*doubles[-1:], *singles[-1:]))
            if role == "open":
                singles.append(index)
            elif singles and not (doubles and doubles[-1] > singles[-1]):
                pairs.append(_pair(text, singles.pop(), index))
            elif text[index] in "’'" and text[max(0, index - 1)].isalnum():
                continue  # nothing to close: workers', goin', six feet as 6'
            else:
                strays.append(index)
            seen[1].append(index)
    alone = {*strays, *doubles, *singles}
    for marks in seen:
        for half in _halves(text, [*marks[:1], *marks[1:][-1:]], alone):
            if not any(_cross(half, pair) for pair in pairs):
                pairs.append(half)
                alone -= {half.start, half.end}
    return Marks(tuple(sorted(pairs)), tuple(sorted(alone)))


def _halves(text: str, marks: Sequence[int], alone: Set[int]) -> Iterator[Pair]:
    """Quotations that reach over an end of the text.

    Args:
        text: Words of an article.
        marks: The first and the last mark of a family; with another of the family between it and the end, a mark is
            a slip of the article's.
        alone: Marks without a mate.
    """
    for place, index in enumerate(marks):
        if index not in alone:
            continue
        mark, family = text[index], 0 if text[index] in DOUBLE else 1
        if place == 0 and _closes_speech(text, index):
            yield Pair(-1, index, *((_OPENINGS[mark], mark) if mark in _OPENINGS else STYLES[family]))
        elif place == len(marks) - 1 and _opens_speech(text, index):
            closing = _MATES.get(mark, "")[:1]
            yield Pair(index, len(text), *((mark, closing) if closing else STYLES[family]))


def _closes_speech(text: str, index: int) -> bool:
    """Tell whether a mark without a mate ends a speech that began before the text; a single one needs a stop before.

    Names alone are no speech: a slip of the article's leaves a mark after the line that tells who spoke.
    """
    if _role(text, index, follows_opening=False) != "close":
        return False
    if not any(word[0].isalpha() and not word[0].isupper() for word in text[:index].split()):
        return False
    before = text[index - 1]
    return before in _STOPS if text[index] in SINGLE else not (text[index] == '"' and before.isdigit())


def _opens_speech(text: str, index: int) -> bool:
    """Tell whether a mark without a mate begins a speech that ends after the text."""
    before = text[:index].rstrip()[-1:]
    is_nested = bool(before) and index > 0 and text[index - 1] in DOUBLE | SINGLE
    if _role(text, index, follows_opening=is_nested) != "open" or not any(map(str.isalnum, text[index:])):
        return False
    return text[index] in DOUBLE or (text[index] != "’" and (not before or before in _BEFORE_SPEECH))


def _cross(one: Pair, other: Pair) -> bool:
    """Tell whether each holds only one end of the other."""
    return one.start < other.start < one.end < other.end or other.start < one.start < other.end < one.end


def _pair(text: str, start: int, end: int) -> Pair:
    opening, closing = text[start], text[end]
    if closing in _MATES.get(opening, ""):
        return Pair(start, end, opening, closing)
    return Pair(start, end, *("“”" if opening in DOUBLE else "‘’"))


def _role(text: str, index: int, *, follows_opening: bool) -> Role:
    """Which way a mark leans, and where it leans on neither side or both, what its form says."""
    leans_right = index + 1 < len(text) and _is_inside(text[index + 1])
    leans_left = (
        index > 0 and not follows_opening and not text[index - 1].isspace() and text[index - 1] not in ":([{—–-/"
    )
    if leans_right and not leans_left:
        return "open"
    if leans_left and not leans_right:
        return "close"
    if text[index] in DOUBLE_OPENING or text[index] in SINGLE_OPENING:
        return "open"
    return "close" if text[index] in DOUBLE_CLOSING else "either"


def _is_inside(character: str) -> bool:
    """Tell whether a quotation may begin with the character."""
    return not character.isspace() and character not in ".,;:!?)]}—–-/"


def _is_apostrophe(text: str, index: int) -> bool:
    before, after = text[max(0, index - 1) : index], text[index + 1 : index + 2]
    if before.isalnum() and after.isalnum():
        return True
    if before.isalnum() or not after.isalnum():
        return False
    word = "".join(takewhile(str.isalnum, text[index + 1 : index + _LONGEST_ELISION + 2])).lower()
    return word[:1].isdigit() or word in _ELISIONS
