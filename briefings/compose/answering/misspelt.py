"""Verbs that a question misspells: a letter doubled or not, or two letters swapped.

Invariant: only a word that the lexicon does not have is changed, and only into one that it has; a letter is never put
for another, so that no word becomes its opposite ("resign" is no misspelt "design").
"""

import re
from functools import lru_cache

from briefings.compose.answering.likewise import KNOWN_WORDS
from briefings.compose.answering.verbs import BASES

SHORTEST = 5
_WORD = re.compile(r"\b[a-z]{5,20}\b")
_DOUBLE = re.compile(r"([a-z])\1+")


def respelt(text: str) -> str:
    """Mend the misspelt verbs of a question."""
    return _WORD.sub(lambda found: _mended(found[0]), text)


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    known, by_squeezed = _lexicon()
    if word in known:
        return word
    squeezed = _DOUBLE.sub(r"\1", word)
    same = by_squeezed.get(squeezed, squeezed if squeezed in known else None)
    if same is not None:
        return same
    swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1))
    return next((one for one in swapped if one in known), word)


@lru_cache(maxsize=1)
def _lexicon() -> tuple[frozenset[str], dict[str, str]]:
    bases = {word for word in (*KNOWN_WORDS, *BASES, *BASES.values()) if len(word) >= SHORTEST - 1}
    stems = {word.removesuffix("e") for word in bases}
    forms = bases | {f"{stem}{ending}" for stem in stems for ending in ("ed", "ing", "es", "s")}
    known = frozenset(form for form in forms if len(form) >= SHORTEST)
    return known, {_DOUBLE.sub(r"\1", word): word for word in sorted(known, reverse=True) if _DOUBLE.search(word)}
