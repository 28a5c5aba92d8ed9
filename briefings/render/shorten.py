"""Cuts that leave no mark open, and no phrase hanging in the air.

A shortened text is a verbatim beginning, then `` …``. The ellipsis stands outside the quotation marks, so that
what stands inside is still, letter for letter, a run of the source. A cut falls behind a comma or before a phrase, if
there is one in the last third of what may be shown; else behind a word that carries meaning.
"""

import re
from collections.abc import Sequence
from itertools import islice

from briefings.render.quoting import balanced, quoted
from briefings.render.safe import visible
from briefings.text.vocabulary import vocabulary
from briefings.text.words import STOPWORDS, fold

ELLIPSIS = "…"
_WORD = re.compile(r"\S+")
_TRAILING = ",;:—–-"
_MARKS = "\"'“”„‟‘’«»()[].!?…" + _TRAILING
_OPENERS = vocabulary(
    "after although amid among at because before between but by despite during for from if in into on over since so"
    " through throughout under unless until when where whereas which while who whose with without"
)
"""Words that begin a phrase which the words before it can do without."""
_HANGING = STOPWORDS | vocabulary("however including like toward towards yet")
"""Words that are nothing without the next one."""
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
    """Where the first ``words`` words end, or fewer that make sense, without a comma or dash at their end."""
    if words is None:
        return len(line)
    found = list(islice(_WORD.finditer(line), words + 1))
    if len(found) <= words:
        return len(line)
    plain = [fold(word.group().strip(_MARKS)) for word in found]
    whole = [number for number in range(1, words + 1) if plain[number - 1] not in _HANGING and plain[number - 1]]
    near = [number for number in whole if 3 * number >= 2 * words]
    at_sense = [number for number in near if found[number - 1].group()[-1] in _TRAILING or plain[number] in _OPENERS]
    kept = max(at_sense or near or whole, default=0)
    return len(line[: found[kept - 1].end()].rstrip(_TRAILING)) if kept else 0
