"""Stems as notes keep them: words of a stretch, of a sentence, of a statement.

Invariant: a line of stems has one entry for each word, in order, parted by single spaces; the mark ``-`` before an
entry says that the word carries no meaning of its own. Words hold neither spaces nor hyphens, so nothing is lost.
"""

from collections.abc import Iterable

from briefings.models.span import Span
from briefings.text.spelling import variant_key
from briefings.text.words import is_content, stem, words

_EMPTY = "-"


def content_stems(text: str, span: Span, *apart: Span) -> frozenset[str]:
    """Stems of the content words of a stretch, without those of the stretches ``apart``."""
    return frozenset(
        stem(word.text)
        for word in words(text, span)
        if is_content(word.text) and not any(other.holds(word.span) for other in apart)
    )


def line_of(text: str, span: Span | None = None) -> str:
    """The stems of all words of a text or stretch, one spelling for British and American."""
    return " ".join(
        stem_of(word.text) if is_content(word.text) else _EMPTY + stem_of(word.text) for word in words(text, span)
    )


def stem_of(word: str) -> str:
    """The stem of a folded word as lines have it."""
    return stem(variant_key(word))


def all_in(line: str) -> list[str]:
    """The stems of a line, in order."""
    return [entry.removeprefix(_EMPTY) for entry in line.split()]


def telling_in(line: str) -> list[str]:
    """The stems of the content words of a line, in order."""
    return [entry for entry in line.split() if not entry.startswith(_EMPTY)]


def content_in(lines: Iterable[str]) -> frozenset[str]:
    """The stems of the content words of lines."""
    return frozenset(entry for line in lines for entry in telling_in(line))
