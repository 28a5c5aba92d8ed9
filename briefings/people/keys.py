"""Which names are the same name.

Identity is decided by keys, never by a score: "Yi Jae-myeong" and "Lee Jae Myung" have one key though they share few
letters, "Lee Jae-yong" has another though it shares nearly all.

Invariant: equal keys mean one name, spelled, ordered or romanised differently; an incomplete key (a family name alone)
equals no complete one.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from briefings.models.person import PersonId
from briefings.people.family_names import (
    CAMBODIAN_FAMILIES,
    CHINESE_FAMILIES,
    FAMILY_FIRST,
    KOREAN_FAMILIES,
    KOREAN_SYLLABLES,
    OVERSEAS_FAMILIES,
    VIETNAMESE_FAMILIES,
)
from briefings.people.given_names import GIVEN_NAMES
from briefings.people.titles import GENERATIONS, HONORIFICS, PARTICLES, SUFFIXES, TITLES
from briefings.text.words import fold

_POSSESSIVE = re.compile(r"['’ʼ](?:s)?$")
_HYPHENS = re.compile(r"[-‐‑–]")
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:i?ang|i?ong|eng|ing|u?ang|uan|ian|iao|u?ai|uei|iou|ei|ui|ao|ou|iu|ie|ia|ua|uo|ue|an|en|in|un|er|a|o|e|i|u|v))"
    r"{1,2}"
)


_OTHER_FAMILIES = VIETNAMESE_FAMILIES | CAMBODIAN_FAMILIES


class NameKey(NamedTuple):
    """What tells one name from another."""

    family: str
    given: str
    is_complete: bool


@lru_cache(maxsize=32768)
def name_key(name: str) -> NameKey:
    """Read a name in whatever order it is written.

    Titles, honorifics, middle names, initials in the middle and possessive endings are left out; generations ("Jr.")
    and the particles of family names are kept.

    Args:
        name: A person's name as a text gives it. Any string is accepted.

    Returns:
        The key; ``given`` is empty and ``is_complete`` false for a family name alone ("Lind", "De la Cruz").
    """
    tokens = name_tokens(name)
    generation = ""
    while len(tokens) > 1 and tokens[-1].strip(".") in SUFFIXES:
        suffix = tokens.pop().strip(".")
        generation = f" {suffix}" if suffix in GENERATIONS else generation
    if not tokens:
        return NameKey(fold(name).strip(), "", False)
    if is_lone_family(tokens):
        return NameKey(" ".join(_without_article(tokens)), "", False)
    if is_family_first(tokens):
        family, given = tokens[0], "".join(_HYPHENS.sub("", t) for t in tokens[1:]).replace("'", "")
        syllables = _korean_syllables(tokens[1:]) if family in KOREAN_FAMILIES else None
        if syllables is not None and not _reads_chinese(family, given):
            return NameKey(KOREAN_FAMILIES[family], "".join(syllables) + generation, True)
        return NameKey(family, given + generation, True)
    start = _family_start(tokens)
    return NameKey(" ".join(_without_article(tokens[start:])), tokens[0].replace(".", "") + generation, True)


def person_id(name: str) -> PersonId:
    """The identity of the person who bears a name: ``"lee jaemyung"``, or ``"lee"`` if the given name is unknown."""
    key = name_key(name)
    return PersonId(f"{key.family} {key.given}" if key.is_complete else key.family)


def name_tokens(name: str) -> list[str]:
    """Folded words of a name without the titles before it."""
    tokens = [_POSSESSIVE.sub("", fold(token)).strip('.,"“”()') for token in name.split()]
    tokens = [token for token in tokens if token]
    while len(tokens) > 1 and (tokens[0] in HONORIFICS or (tokens[0] in TITLES and tokens[0] not in GIVEN_NAMES)):
        tokens = tokens[1:]
    return tokens


def is_lone_family(tokens: list[str]) -> bool:
    """Tell whether folded name words are one name alone, be it with particles ("de la cruz"; not "ben carson")."""
    if any(token not in PARTICLES for token in tokens[:-1]):
        return False
    return len(tokens) == 1 or tokens[0] not in GIVEN_NAMES or (tokens[0] == "van" and tokens[1] in PARTICLES)


def is_family_first(tokens: list[str]) -> bool:
    """Tell whether folded name words stand in East Asian order ("lee jae myung"), not in Western ("ann kim")."""
    first, rest = tokens[0], tokens[1:]
    if first not in FAMILY_FIRST or not rest or len(rest) > 3:
        return False
    if first in KOREAN_FAMILIES and _korean_syllables(rest) is not None:
        return True
    if first in CHINESE_FAMILIES and _is_pinyin(rest):
        return True
    if first in OVERSEAS_FAMILIES and len(rest) == 2:
        return first not in GIVEN_NAMES
    return first in _OTHER_FAMILIES and first not in GIVEN_NAMES and rest[0] not in GIVEN_NAMES


def _family_start(tokens: list[str]) -> int:
    """Where the family name of a Western name begins: at its first particle, else at the last word."""
    start = len(tokens) - 1
    while start > 1 and tokens[start - 1] in PARTICLES:
        start -= 1
    return start


def _without_article(tokens: list[str]) -> list[str]:
    """Fold "al-Sisi", "Al Sisi" and "Sisi" together; other particles stay."""
    if len(tokens) > 1 and tokens[0] in ("al", "el"):
        tokens = tokens[1:]
    return [re.sub(r"^(?:al|el)[-‐]", "", token) for token in tokens]


def _korean_syllables(given: list[str]) -> tuple[str, ...] | None:
    """Cut a Korean given name into one or two known syllables; ``None`` if it is not one."""
    parts = [part for token in given for part in _HYPHENS.split(token) if part]
    if len(parts) == 1:
        word = parts[0]
        for cut in range(2, len(word) - 1):
            if word[:cut] in KOREAN_SYLLABLES and word[cut:] in KOREAN_SYLLABLES:
                parts = [word[:cut], word[cut:]]
                break
    if len(parts) > 2 or any(part not in KOREAN_SYLLABLES for part in parts):
        return None
    return tuple(KOREAN_SYLLABLES[part] for part in parts)


def _is_pinyin(given: list[str]) -> bool:
    word = "".join(_HYPHENS.sub("", token).replace("'", "") for token in given)
    return len(word) <= 12 and _PINYIN.fullmatch(word) is not None


def _reads_chinese(family: str, given: str) -> bool:
    """Tell whether a name that could be Korean is written the Chinese way: family first, given name unbroken."""
    return family in CHINESE_FAMILIES and family not in ("han", "yang", "song", "ko", "ho") and _is_pinyin([given])
