"""A scorer of a few lines, with the functions that the one beside the shared gold has: names are equal or wrong."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Token = tuple[str, int, int]


def tokens(text: str) -> list[Token]:
    """Words with their places."""
    return [(found.group(), *found.span()) for found in re.finditer(r"\w+", text)]


def mention_ok(answer: Iterable[str | None], gold: Mapping[str, Any]) -> bool:
    """Tell whether the speaker or the mention is the gold's."""
    return gold["speaker"] in answer


def overlap_f(one: Sequence[Token], other: Sequence[Token]) -> float:
    """F1 of words by their places."""
    shared = len(set(one) & set(other))
    return 2 * shared / (len(one) + len(other)) if shared else 0.0


def inside(stretch: tuple[int, int], spans: Iterable[tuple[int, int]]) -> int:
    """Characters of a stretch inside spans."""
    return sum(max(0, min(stretch[1], end) - max(stretch[0], start)) for start, end in spans)


def units_of(
    quotes: Iterable[Mapping[str, Any]], gold: Mapping[str, Any], track: str
) -> tuple[list[tuple[list[Token], tuple[str | None, str | None], list[tuple[int, int]]]], int]:
    """Every span of every quote that is in marks."""
    assert track == "quotes"
    words = tokens(gold["text"])
    return [
        ([word for word in words if start <= word[1] < end], (quote["speaker"], quote["mention"]), [(start, end)])
        for quote in quotes
        if quote["kind"] != "indirect"
        for start, end in quote["spans"]
    ], 0
