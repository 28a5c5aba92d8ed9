"""How topics are named: keys to compare by, slugs to type, titles to read.

Invariant: a key has no case, accents, marks or joining words, so that "Lee–Xi", "lee-xi" and "Lee & Xi" have one key.
"""

import re
import unicodedata
from collections.abc import Sequence

from briefings.people.keys import is_family_first, name_key, name_tokens
from briefings.text.words import fold

MAX_TYPED = 120
"""Characters of a typed name that are looked at; no topic or person has a longer one."""

_WORD = re.compile(r"[^\W_]+")
_JOINING = frozenset({"and", "with", "vs", "versus"})


def topic_key(text: str) -> str:
    """The words to compare by; ``""`` if there are none."""
    words = _WORD.findall(fold(text[:MAX_TYPED]))
    return " ".join(word for word in words if word not in _JOINING)


def slugify(text: str) -> str:
    """Lower-case words with hyphens between, for a person to type; letters other than Latin stay."""
    return "-".join(_WORD.findall(unicodedata.normalize("NFC", fold(text))))


def surname(name: str) -> str:
    """The family name as it is written in a full name: "Lee" of "Lee Jae-myung", "von der Leyen" of hers."""
    words, folded = name.split(), name_tokens(name)
    if len(words) < 2 or not folded:
        return name
    if is_family_first(folded):
        return words[-len(folded)] if len(folded) <= len(words) else words[0]
    family = name_key(name).family.split()
    ends = [place for place, word in enumerate(words) if fold(word).strip(".,").endswith(family[-1])]
    return " ".join(words[max(0, ends[-1] - len(family) + 1) : ends[-1] + 1]) if ends else words[-1]


def pair_names(names: Sequence[str]) -> tuple[str, str]:
    """Slug and title of the topic that people make together, each given by the name to show."""
    ordered = sorted(names, key=lambda name: (slugify(name), name))
    return "-".join(map(slugify, ordered)), "–".join(ordered)
