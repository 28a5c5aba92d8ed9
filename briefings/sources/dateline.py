"""Datelines: where, when and for whom a report was filed, before its first sentence.

Forms after the AP and Reuters stylebooks: "BEIJING, China — ", "LONDON (Reuters) - ", "SEOUL, Jan. 4, 2026 /Wire/ -- ",
"(AP) — ", and the Indian form without a dash, "Lyon, Nov 1 ".
"""

import re
from typing import NamedTuple

from briefings.sources.stamps import Stamp, read_stamp
from briefings.text.calendar import MONTHS, WEEKDAYS
from briefings.text.words import STOPWORDS

_MONTH = rf"(?:{'|'.join(MONTHS)})\.?"
_DATE = rf"(?P<date>(?i:{_MONTH})\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s(?i:{_MONTH})(?:\s\d{{4}})?)(?![\w/])"
_UPPER = r"[A-Z][A-Z.'’/-]+(?:\s(?:(?:and|de|of)\s)?[A-Z][A-Z.'’-]*){0,3}"
_TITLE = r"[A-Z][\w.'’-]*(?:\s(?:(?:and|de|of|the)\s)?[A-Z][\w.'’-]*){0,3}"
_PLACES = rf"(?P<place>(?P<upper>{_UPPER}(?![a-z]))|{_TITLE})(?P<region>(?:,\s(?!(?i:{_MONTH})\s\d){_TITLE}){{0,2}})"
_AGENCY = r"(?P<agency>\([A-Z][\w.&/ -]{1,30}\)|/[A-Z][\w.& -]{1,30}/|\[[A-Z][\w.& -]{1,30}\])"
_DASH = r"(?:\s*(?:—|--)\s*|\s+[–-]\s+|(?P<colon>:)\s+)"
_FORM = re.compile(
    rf"(?:{_PLACES}(?:,?\s{_DATE}(?P<comma>,)?:?)?)?(?:\s?{_AGENCY}:?)?(?P<end>{_DASH}|\s+)(?=[^\s\W]|[\"“‘'«(])"
)
_LONGEST = 120


class Dateline(NamedTuple):
    """A dateline; the report's first sentence starts at ``end``."""

    words: str
    end: int
    filed: Stamp | None = None
    """The day it states, if it has a year."""


def find_dateline(line: str) -> Dateline | None:
    """Find the dateline that a paragraph starts with."""
    found = _FORM.match(line, 0, _LONGEST)
    if found is None or not _is_sure(found, line):
        return None
    words = line[: found.start("end")].rstrip(" ,:")
    return Dateline(words, found.end(), read_stamp(found["date"]) if found["date"] else None)


def _is_sure(found: re.Match[str], line: str) -> bool:
    """Weigh the parts: a place name alone needs more around it than one in capitals."""
    place, upper, region, dated, agency = found.group("place", "upper", "region", "date", "agency")
    has_dash = bool(found["end"].strip())
    if place is None:
        return bool(agency and has_dash)
    starts_sentence = not line[found.end()].islower()
    if not starts_sentence or any(word in STOPWORDS or word in WEEKDAYS for word in place.lower().split()[:2]):
        return False  # "On Saturday, Nov. 1 Lee ..."
    if dated:
        return has_dash or not found["comma"]
    if found["colon"]:
        return bool(upper and (region or agency))
    if agency:
        return has_dash or bool(upper)
    if upper:
        return has_dash
    # "Accra -- Mayor Phiri said" is a dateline, "Phiri -- Mayor of Accra -- said" is not.
    return has_dash and (bool(region) or found["end"].strip() not in line[found.end() : _LONGEST])
