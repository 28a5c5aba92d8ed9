"""Time zones as people type them: `Europe/Berlin`, `berlin`, `New York`, `UTC`, `JST`.

Invariant: a name is taken only if it means one zone. Abbreviations that several zones use, and offsets, which know no
summer time, are answered with what to type instead.

Source of names: the IANA database (https://www.iana.org/time-zones), its list of zones by country for cities.
"""

import re
from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

from briefings.errors import UsageError
from briefings.text.words import fold

MAX_WORDS = 3
"""The longest cities have three words: Port of Spain."""
_CLOSE = 84
"""From this ratio on (0-100) a word is a misspelt zone and no word to look for."""
_SHORTEST = 5
"""Shorter words are close to too many."""
_OFFSET = re.compile(r"(?:utc|gmt)? ?[+-] ?\d{1,2}(?::?\d\d)?")
_ABBREVIATIONS = {
    "z": "UTC",
    "gmt": "UTC",
    "cest": "CET",
    "eest": "EET",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "hkt": "Asia/Hong_Kong",
    "sgt": "Asia/Singapore",
    "msk": "Europe/Moscow",
    "sast": "Africa/Johannesburg",
    "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland",
    "edt": "America/New_York",
    "pdt": "America/Los_Angeles",
}
_UNCLEAR = {
    "est": ("America/New_York", "America/Panama"),
    "cst": ("America/Chicago", "Asia/Shanghai"),
    "mst": ("America/Denver", "America/Phoenix"),
    "pst": ("America/Los_Angeles", "Asia/Manila"),
    "cdt": ("America/Chicago", "America/Havana"),
    "bst": ("Europe/London", "Asia/Dhaka"),
    "ist": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
    "aest": ("Australia/Sydney", "Australia/Brisbane"),
}


def read_zone(asked: str) -> str:
    """The zone that words name.

    Raises:
        UsageError: They name none, or several; with zones to type instead.
    """
    name = _folded(asked)
    if (zone := find_zone(asked)) is not None:
        return zone
    if name in _UNCLEAR:
        first, *others = _UNCLEAR[name]
        raise UsageError(f'"{asked}" is used for several zones. Type {first} or {" or ".join(others)}.')
    if _OFFSET.fullmatch(asked.strip().lower()):
        raise UsageError(f'"{asked}" is an offset and knows no summer time. Name a city, for instance Europe/Berlin.')
    near = [_cities()[city] for city, _ in _nearest(name, limit=3)]
    raise UsageError(f'There is no time zone "{asked}". Did you mean {", ".join(near[:-1])} or {near[-1]}?')


def find_zone(asked: str) -> str | None:
    """The zone that words name exactly: an IANA name in any case, a city, or an abbreviation of one zone."""
    name = _folded(asked)
    if name in _UNCLEAR:
        return None
    return _zones().get(name) or _cities().get(name) or _ABBREVIATIONS.get(name)


def is_meant_as_zone(word: str) -> bool:
    """Tell whether a word that is no zone's name was surely meant for one."""
    name = _folded(word)
    if "/" in word or name in _UNCLEAR or _OFFSET.fullmatch(word.strip().lower()):
        return True
    return len(name) >= _SHORTEST and any(likeness >= _CLOSE for _, likeness in _nearest(name, limit=1))


def _nearest(name: str, limit: int) -> list[tuple[str, float]]:
    """The cities whose letters are most like a name's, with their likeness (0-100)."""
    from rapidfuzz import fuzz, process  # here, because loading it costs 20 ms that most commands do not need

    found = process.extract(name, _cities().keys(), scorer=fuzz.ratio, limit=limit)
    return [(city, likeness) for city, likeness, _ in found]


def _folded(name: str) -> str:
    return fold(name).replace(" ", "_").strip("_")


@cache
def _zones() -> dict[str, str]:
    """Every name of the database, by its folded form."""
    return {_folded(zone): zone for zone in sorted(available_timezones(), reverse=True)}


@cache
def _cities() -> dict[str, str]:
    """The last part of each country's zones: the cities that people know."""
    lines = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8").splitlines()
    zones = [line.split("\t")[2] for line in lines if not line.startswith("#")]
    known = available_timezones()
    return {_folded(zone.rpartition("/")[2]): zone for zone in zones if zone in known}
