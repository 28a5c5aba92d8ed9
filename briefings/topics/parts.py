"""Topics named by their parts: "lee-xi", "xi & lee", "Kim Jong-un and Donald Trump".

Invariant: every part is a whole name that somebody bears; a text of which one word is left over has no parts.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from briefings.models.answers import Candidate
from briefings.models.person import Person
from briefings.topics.naming import MAX_TYPED

MAX_PARTS = 8
"""Words that are tried; eight words have 36 stretches to look up at most."""

_BETWEEN_NAMES = re.compile(r"\s*[&+,/–—]\s*|\s+(?:and|with|vs\.?|versus)\s+", re.IGNORECASE)
_BETWEEN_WORDS = re.compile(r"[\s\-‐‑_]+")


class Part(NamedTuple):
    """A name in a topic, and whom it means: one person, or several to choose from."""

    words: str
    meaning: Person | tuple[Candidate, ...]


Find = Callable[[str], Person | tuple[Candidate, ...] | None]


def people_in(text: str, find: Find) -> tuple[Part, ...]:
    """Read a text as nothing but names of people.

    Args:
        text: What was typed.
        find: Looks one name up; ``None`` if nobody bears it.

    Returns:
        The names in order, as few as cover all words; empty if they cannot be covered.
    """
    find = cache(find)
    names = [name for name in _BETWEEN_NAMES.split(text[:MAX_TYPED].strip()) if name]
    if not 1 < len(names) <= MAX_PARTS:
        return _cover(text[:MAX_TYPED], find)
    parts = [_cover(name, find) for name in names]
    return tuple(part for cover in parts for part in cover) if all(parts) else ()


def _cover(text: str, find: Find) -> tuple[Part, ...]:
    words = [word for word in _BETWEEN_WORDS.split(text) if word]
    if not words or len(words) > MAX_PARTS:
        return ()
    best: list[tuple[Part, ...] | None] = [()]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(end):
            before = best[start]
            if before is not None and (meaning := find(name := " ".join(words[start:end]))) is not None:
                options.append((*before, Part(name, meaning)))
        best.append(min(options, key=lambda parts: (len(parts), _unclear(parts)), default=None))
    return best[-1] or ()


def _unclear(parts: tuple[Part, ...]) -> int:
    return sum(not isinstance(part.meaning, Person) for part in parts)
