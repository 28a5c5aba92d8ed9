"""Quotation marks are a promise: what stands between them stood between them in a source.

Renderers never type a mark around words themselves, they call `quoted`, and only for what a source quotes. Texts
of articles pass through `balanced`, so that no mark of theirs can reach into its neighbour's words, and so that
speech that was opened before a sentence or is closed after it never reads as the outlet's prose; what the asker typed
passes through `bare`. Each takes any string, in linear time, and keeps every word.
"""

from collections.abc import Mapping

from briefings.render.marks import STYLES, Marks, Pair, read_marks


def quoted(words: str, end: int | None = None) -> str:
    """Put marks around words that a source puts marks around; no words, no marks.

    Quotations inside them get single marks, those inside these double ones again.

    Args:
        words: What stands between the source's quotation marks.
        end: Where to cut; ``None`` keeps all.
    """
    kept = _painted(words, _nested(read_marks(words)), end)
    return f"“{kept}”" if kept else ""


def balanced(text: str, end: int | None = None) -> str:
    """Return the text up to ``end`` with each of its marks in a pair.

    Quotations that the text or ``end`` cuts are closed, or opened; other stray marks are dropped.

    Args:
        text: Words of an article.
        end: Where to cut; ``None`` keeps all.
    """
    return _painted(text, read_marks(text), end)


def bare(text: str) -> str:
    """Return words without their quotation marks; apostrophes stay."""
    marks = read_marks(text)
    shown = _shown_strays(text, marks) | {index: "" for pair in marks.pairs for index in (pair.start, pair.end)}
    return " ".join(_replaced(text, shown).split())


def _nested(marks: Marks) -> Marks:
    """The marks as they look inside double ones."""
    ends: list[int] = []
    pairs: list[Pair] = []
    for pair in marks.pairs:
        while ends and ends[-1] <= pair.start:
            ends.pop()
        pairs.append(Pair(pair.start, pair.end, *STYLES[(len(ends) + 1) % 2]))
        ends.append(pair.end)
    return marks._replace(pairs=tuple(pairs))


def _painted(text: str, marks: Marks, end: int | None) -> str:
    """The text up to ``end`` with these marks, those added that lie beyond its ends."""
    stop = len(text) if end is None else min(end, len(text))
    if not (marks.pairs or marks.strays):
        return text[:stop].strip()
    shown = _shown_strays(text, marks)
    last_letter = next((index for index in range(stop - 1, -1, -1) if text[index].isalnum()), -1)
    openings = closings = ""
    for pair in marks.pairs:
        shown[pair.start], shown[pair.end] = pair.opening, pair.closing
        if pair.start >= last_letter:
            shown[pair.start] = shown[pair.end] = ""
            continue
        if pair.start < 0:
            openings = pair.opening + openings
        if pair.start < stop <= pair.end:
            closings = pair.closing + closings
    return f"{openings}{_replaced(text[:stop], shown).strip()}{closings}"


def _replaced(text: str, shown: Mapping[int, str]) -> str:
    """The text with other signs at some of its places; places beyond its ends do not count."""
    kept: list[str] = []
    done = 0
    for index in sorted(place for place in shown if 0 <= place < len(text)):
        kept += (text[done:index], shown[index])
        done = index + 1
    return "".join((*kept, text[done:]))


def _shown_strays(text: str, marks: Marks) -> dict[int, str]:
    """What stands in for stray marks: nothing, or the sign of inches after a number."""
    return {index: "″" if text[index] == '"' and text[max(0, index - 1)].isdigit() else "" for index in marks.strays}
