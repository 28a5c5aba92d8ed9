"""Bylines: who wrote a report. An author is metadata, never a speaker of the story."""

import re

from briefings.text.calendar import MONTHS, WEEKDAYS

_WORD = r"[A-Z][\w.'’-]*"
_NAME = rf"{_WORD}(?:\s(?:(?:van|von|der|den|de|da|di|del|la|el|al|bin|ibn|ter|ten|dos|du)\s){{0,2}}{_WORD}){{0,4}}"
_AND = r"(?:\s*,\s*(?:and\s+)?|\s+(?:and|AND|And|&|with)\s+)"
_ROLE = r"(?:,?\s+(?:(?i:staff|senior|chief|special|political|foreign)\s)?(?i:reporter|writer|correspondent|editor)s?)?"
_DESK = r"(?:\s*[|/•·]\s*[^|/•·]{1,40}|,?\s+(?:in|for)\s[A-Z][\w.' -]{1,40})?"
_EMAIL = r"(?:\s*[<(\[]?[\w.+-]{1,40}@[\w.-]{1,60}[>)\]]?)?"
_LEAD = r"(?:(?i:by|words by|written by|story by|text by|reported by|reporting by|report by|from)[:\s]\s*|[-–—•*|]+\s*)"
_LINE = re.compile(rf"(?P<lead>{_LEAD})(?P<names>{_NAME}(?:{_AND}{_NAME}){{0,5}}{_ROLE}){_DESK}{_EMAIL}")
_TAIL = re.compile(r"\(?(?i:(?:additional\s)?(?:reporting|writing|editing|compiled)\sby)\s[A-Z][^\n]{1,200}\)?")
_BARE = re.compile(rf"(?P<names>{_WORD}(?:\s{_WORD}){{1,3}}){_ROLE}{_EMAIL}")
_BARE_EMAIL = re.compile(rf"(?P<names>{_WORD}(?:\s{_WORD}){{1,3}})?\s*[<(\[]?[\w.+-]{{1,40}}@[\w.-]{{1,60}}[>)\]]?")
_NO_NAME = frozenset(MONTHS) | frozenset(WEEKDAYS)
_LONGEST = 200


def find_byline(line: str, *, beside_date: bool = False) -> str | None:
    """The author or authors that a line names, as written, without "By" and address.

    Args:
        line: A paragraph.
        beside_date: The line stands next to a date line at the head, where a bare name is a byline too.

    Returns:
        The names; "" if the line credits people without naming the author ("Editing by ..."); ``None`` if the
        line is no byline.
    """
    if len(line) > _LONGEST:
        return None
    if _TAIL.fullmatch(line) and not _LINE.fullmatch(line):
        return ""
    found = _LINE.fullmatch(line) or _BARE_EMAIL.fullmatch(line) or (_BARE.fullmatch(line) if beside_date else None)
    if found is None:
        return None
    names = found["names"] or ""
    if any(word.strip(".,").lower() in _NO_NAME for word in names.split()):
        return None
    return names
