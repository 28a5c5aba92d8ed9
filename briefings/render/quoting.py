"""Quotation marks are a promise: what stands between them stood between them in a source.

Renderers never type a mark around words themselves, they call `quoted`, and only for what a source quotes. Texts
of articles pass through `balanced`, so that no mark of theirs can reach into its neighbour's words; what the
asker typed passes through `bare`. Each takes any string, in linear time, and keeps every word.

A mark is told from an apostrophe by its neighbours, as in the Unicode line breaking rules for QU (UAX #14): an
opening mark leans on what follows, a closing mark on what precedes, and between two letters it is no mark.
"""

from typing import Literal, NamedTuple

DOUBLE_OPENING = frozenset("“„‟«❝〝「『")
DOUBLE_CLOSING = frozenset("”»❞〞」』")
DOUBLE = DOUBLE_OPENING | DOUBLE_CLOSING | frozenset('"＂')
SINGLE_OPENING = frozenset("‘‚‛‹")
SINGLE = SINGLE_OPENING | frozenset("’›'")
_MATES = {"“": "”", "„": "“”", "‟": "”", "«": "»", "❝": "❞", "〝": "〞", "「": "」", "『": "』"}
_MATES |= {"‘": "’", "‚": "‘’", "‛": "’", "‹": "›", '"': '"', "＂": "＂", "'": "'"}
_ELISIONS = ("em", "tis", "twas", "til", "cause", "n", "bout", "round")
"""Words that lose their first letters: ’em, ’tis. Their apostrophe looks like an opening mark."""

Role = Literal["open", "close", "either"]


class Pair(NamedTuple):
    """Where a quotation opens and closes, and the marks to show: one style, though the source may mix two."""

    start: int
    end: int
    opening: str
    closing: str


class Marks(NamedTuple):
    """What the marks of a text turned out to be; marks in neither are apostrophes."""

    pairs: tuple[Pair, ...]
    strays: tuple[int, ...]


def quoted(words: str, end: int | None = None) -> str:
    """Put marks around words that a source puts marks around; no words, no marks.

    Args:
        words: What stands between the source's quotation marks.
        end: Where to cut; ``None`` keeps all.
    """
    kept = balanced(words, end)
    return f"“{kept}”" if kept else ""


def balanced(text: str, end: int | None = None) -> str:
    """Return the text up to ``end`` with each of its marks in a pair.

    Stray marks are dropped; quotations that ``end`` cuts are closed.

    Args:
        text: Words of an article.
        end: Where to cut; ``None`` keeps all.
    """
    stop = len(text) if end is None else min(end, len(text))
    marks = read_marks(text)
    shown = _shown_strays(text, marks)
    last_letter = next((index for index in range(stop - 1, -1, -1) if text[index].isalnum()), -1)
    closings = ""
    for pair in marks.pairs:
        shown[pair.start], shown[pair.end] = pair.opening, pair.closing
        if pair.start > last_letter:
            shown[pair.start] = shown[pair.end] = ""
        elif pair.start < stop <= pair.end:
            closings = pair.closing + closings
    return "".join(shown.get(index, character) for index, character in enumerate(text[:stop])).strip() + closings


def bare(text: str) -> str:
    """Return words without their quotation marks; apostrophes stay."""
    marks = read_marks(text)
    shown = _shown_strays(text, marks) | {index: "" for pair in marks.pairs for index in (pair.start, pair.end)}
    return " ".join("".join(shown.get(index, character) for index, character in enumerate(text)).split())


def read_marks(text: str) -> Marks:
    """Pair the quotation marks of a text."""
    doubles: list[int] = []
    singles: list[int] = []
    pairs: list[Pair] = []
    strays: list[int] = []
    for index, character in enumerate(text):
        if character in DOUBLE:
            role = _role(text, index, follows_opening=index - 1 in (*doubles[-1:], *singles[-1:]))
            if doubles and role != "open":
                start = doubles.pop()
                while singles and singles[-1] > start:
                    strays.append(singles.pop())
                pairs.append(_pair(text, start, index))
            elif role == "open":
                doubles.append(index)
            else:
                strays.append(index)
        elif character in SINGLE and not _is_apostrophe(text, index):
            role = _role(text, index, follows_opening=index - 1 in (*doubles[-1:], *singles[-1:]))
            if role == "open":
                singles.append(index)
            elif singles and not (doubles and doubles[-1] > singles[-1]):
                pairs.append(_pair(text, singles.pop(), index))
            elif not _ends_elided(text, index):
                strays.append(index)
    return Marks(tuple(sorted(pairs)), tuple(sorted((*strays, *doubles, *singles))))


def _pair(text: str, start: int, end: int) -> Pair:
    opening, closing = text[start], text[end]
    if closing in _MATES.get(opening, ""):
        return Pair(start, end, opening, closing)
    return Pair(start, end, *("“”" if opening in DOUBLE else "‘’"))


def _shown_strays(text: str, marks: Marks) -> dict[int, str]:
    """What stands in for stray marks: nothing, or the sign of inches after a number."""
    return {index: "″" if text[index] == '"' and text[max(0, index - 1)].isdigit() else "" for index in marks.strays}


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
    word = text[index + 1 : index + 8].split(maxsplit=1)[0].strip("’'.,;:!?").lower()
    return word[:1].isdigit() or word in _ELISIONS


def _ends_elided(text: str, index: int) -> bool:
    """Tell whether an apostrophe ends a word: workers', Jesus', goin', six feet as 6'."""
    return index > 0 and text[index] in "’'" and (text[index - 1] in "sSzZxXn" or text[index - 1].isdigit())
