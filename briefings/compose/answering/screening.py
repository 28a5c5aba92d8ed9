"""Which sentences are worth cutting into words: those in which an asked word may stand.

Invariant: a sentence that has a word of one of the roots is never left out; some that have none are let through. One
pass over the text of an article, by the first letters of the words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from briefings.compose.answering.verbs import BASES
from briefings.models.span import Span
from briefings.text.words import NUMBER_WORDS, stem

LETTERS = 4
"""First letters that are compared; endings and spellings ("labour", "organised") differ behind them."""
_ACCENTED = {"a": "aàáâãäåā", "c": "cçćč", "e": "eèéêëēę", "i": "iìíîïī", "n": "nñńň", "o": "oòóôõöøō", "s": "sśšş"}
_ACCENTED |= {"u": "uùúûüū", "y": "yýÿ", "z": "zźžż", "l": "lł", "g": "gğ", "d": "dđ", "t": "tţ", "r": "rř"}


def places_in(text: str, roots: Iterable[str]) -> list[int]:
    """Offsets at which a word of one of the roots may begin."""
    return [found.start() for found in _pattern(frozenset(roots)).finditer(text)]


def sentences_with(sentences: tuple[Span, ...], offsets: Iterable[int]) -> set[int]:
    """Numbers of the sentences in which the offsets lie."""
    starts = [span.start for span in sentences]
    return {bisect_right(starts, offset) - 1 for offset in offsets} - {-1}


@lru_cache(maxsize=1024)
def _pattern(roots: frozenset[str]) -> re.Pattern[str]:
    beginnings = {beginning for root in roots for beginning in _beginnings(root)}
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(map(_loosely, beginnings)))})", re.IGNORECASE)


def _beginnings(root: str) -> set[str]:
    """How words of a root may begin: its first letters, those of irregular forms, or of a number in words."""
    if root[:1].isdigit():
        return {root[:1], *(word for word, value in NUMBER_WORDS.items() if value == root)}
    forms = {form for form, base in BASES.items() if stem(base) == root}
    return {word[:LETTERS] if len(word) > LETTERS else word[: max(2, len(word) - 1)] for word in (root, *forms)}


def _loosely(beginning: str) -> str:
    """A pattern that passes over accents."""
    return "".join(f"[{_ACCENTED[letter]}]" if letter in _ACCENTED else re.escape(letter) for letter in beginning)
