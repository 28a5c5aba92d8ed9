"""Cuts at whole words that leave no mark open.

A shortened text is a verbatim beginning, then `` …``. The ellipsis stands outside the quotation marks, so that
what stands inside is still, letter for letter, a run of the source.
"""

import re
from collections.abc import Sequence

from briefings.render.quoting import balanced, quoted
from briefings.render.safe import visible

ELLIPSIS = "…"
_WORD = re.compile(r"\S+")
_TRAILING = ",;:—–-"
_JOINING = ",;"
"""Marks that American style puts inside quotation marks though they belong to the sentence around."""
_FULL_STOP = re.compile(r"(?<=[a-z]{2})\.$")


def count_words(text: str) -> int:
    """Number of words, as white space tells them apart."""
    return len(text.split())


def shorten(text: str, words: int | None = None) -> str:
    """Words of an article, made safe, with balanced marks, at most ``words`` of them.

    Args:
        text: Words of an article.
        words: Most words to keep; ``None`` keeps all.
    """
    line = visible(text)
    end = _cut(line, words)
    if end == len(line):
        return balanced(line)
    return f"{balanced(line, end)} {ELLIPSIS}".lstrip()


def shorten_quotation(parts: Sequence[str], words: int | None = None) -> str:
    """Contents of a quotation between marks, an ellipsis where something lies between them or is cut.

    Args:
        parts: Words that stand between quotation marks in the source, one entry for each content.
        words: Most words to keep over all parts; ``None`` keeps all.
    """
    shown: list[str] = []
    left = words
    for part in map(visible, parts):
        end = _cut(part, left)
        kept = quoted(part, len(part[:end].rstrip(_JOINING)))
        if kept:
            shown.append(kept)
        if end < len(part):
            shown.append("")
            break
        left = None if left is None else left - count_words(part)
    return f" {ELLIPSIS} ".join(shown).strip() if shown else ELLIPSIS


def without_full_stop(fragment: str) -> str:
    """Words quoted inside an outlet's sentence, without the full stop that ends that sentence; "U.S." keeps its."""
    return _FULL_STOP.sub("", fragment)


def _cut(line: str, words: int | None) -> int:
    """Where the first ``words`` words end, without a comma or dash that would hang in the air."""
    if words is None:
        return len(line)
    end = 0
    for number, word in enumerate(_WORD.finditer(line)):
        if number == words:
            return len(line[:end].rstrip(_TRAILING))
        end = word.end()
    return len(line)
