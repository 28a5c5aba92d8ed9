"""Time zones as people type them: `Europe/Berlin`, `berlin`, `Munich`, `New York`, `UTC`, `JST`.

Invariant: a name is taken only if it means one zone. Abbreviations that several zones use, and offsets, which know no
summer time, are answered with what to type instead; so are countries, of which many have several.

Source of names: the IANA database (https://www.iana.org/time-zones), its list of zones by country for cities, its
links for their older names; then `briefings.commands.cities`.
"""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from zoneinfo import available_timezones

from briefings.commands.cities import CITIES_BY_ZONE
from briefings.errors import UsageError
from briefings.text.words import fold

MAX_WORDS = 3
"""The longest cities have three words: Port of Spain."""
_CLOSE = 84
"""From this ratio on (0-100) a word is a misspelt zone and no word to look for."""
_SHORTEST = 5
"""Shorter words are close to too many."""
_AREAS = frozenset({"Africa", "America", "Asia", "Atlantic", "Europe", "Indian", "Pacific"})
"""Of whose older names the last part is a city; those of Australia are its states."""
_SHORT_COUNTRIES = {"usa": "united_states", "uk": "britain", "england": "britain", "scotland": "britain"}
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
    near = list(dict.fromkeys(_cities()[city].zone for city, _ in _nearest(name, limit=3)))
    either = f"{', '.join(near[:-1])} or {near[-1]}" if near[1:] else near[0]
    raise UsageError(f'There is no time zone "{asked}". Did you mean {either}?')


def find_zone(asked: str) -> str | None:
    """The zone that words name exactly: an IANA name in any case, a city, or an abbreviation of one zone."""
    name = _folded(asked)
    if name in _UNCLEAR:
        return None
    city = _cities().get(name)
    return _zones().get(name) or (city.zone if city else None) or _ABBREVIATIONS.get(name)


def is_unclear_zone(word: str) -> bool:
    """Tell whether it is an abbreviation of several zones, or an offset: `read_zone` says what to type instead."""
    return _folded(word) in _UNCLEAR or _OFFSET.fullmatch(word.strip().lower()) is not None


def is_meant_as_zone(words: str) -> bool:
    """Tell whether words that are no zone's name were surely meant for one."""
    name = _folded(words)
    if "/" in words or is_unclear_zone(words) or name in _countries():
        return True
    return len(name) >= _SHORTEST and any(likeness >= _CLOSE for _, likeness in _nearest(name, limit=1))


def is_country_of(words: str, zone: str) -> bool:
    """Tell whether words name the country that a zone belongs to: ``Paris, France``."""
    return zone in _countries().get(_folded(words), ())


def place_names() -> dict[str, str]:
    """How places and zones are written, by what may be typed for them; a country stands for its first city."""
    names = {name.replace("_", " "): city.written for name, city in _cities().items() if _is_lived_in(city.zone)}
    names |= {zone.lower(): zone for zone in _zones().values() if "/" in zone and _is_lived_in(zone)}
    capitals = {name: zones[0] for name, zones in _countries().items()}
    return {name.replace("_", " "): _written(zone) for name, zone in capitals.items()} | names


def zones_of_cities(beginning: str) -> tuple[str, ...]:
    """The zones of the cities that begin so."""
    name = _folded(beginning)
    return tuple(dict.fromkeys(city.zone for known, city in _cities().items() if name and known.startswith(name)))


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


class _City(NamedTuple):
    written: str
    zone: str


@cache
def _cities() -> dict[str, _City]:
    """The cities that people know: those of the countries' zones, then large ones, then older names."""
    known = available_timezones()
    of_countries = [zone for _, zone in _zone_tab()]
    large = [(name.strip(), zone) for zone, names in CITIES_BY_ZONE.items() for name in names.split(",")]
    links = [(_written(old), zone) for zone, old in _links() if old.partition("/")[0] in _AREAS]
    pairs = [*((_written(zone), zone) for zone in of_countries), *large, *links]
    return {_folded(name): _City(name, zone) for name, zone in reversed(pairs) if zone in known}


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """The zones of each country, the one of most people first, by the names of the country."""
    zones: dict[str, list[str]] = {}
    for code, zone in _zone_tab():
        zones.setdefault(code, []).append(zone)
    rows = [line.split("\t") for line in _lines("iso3166.tab") if not line.startswith("#")]
    named = {name: tuple(zones.get(code, ())) for code, country in rows for name in _country_names(country)}
    also = {short: named.get(name, ()) for short, name in _SHORT_COUNTRIES.items()}
    return {name: found for name, found in (named | also).items() if found}


def _country_names(country: str) -> tuple[str, ...]:
    """``Korea (South)`` is also written the other way round."""
    name, _, aside = country.rstrip(")").partition(" (")
    return tuple(map(_folded, (name, f"{aside} {name}")))


def _zone_tab() -> list[tuple[str, str]]:
    """Country and zone, as the database lists them."""
    rows = (line.split("\t") for line in _lines("zone.tab") if not line.startswith("#"))
    return [(row[0], row[2]) for row in rows]


def _links() -> list[tuple[str, str]]:
    """Zone and former or other name."""
    rows = (line.split(" ") for line in _lines("tzdata.zi") if line.startswith("L "))
    return [(row[1], row[2]) for row in rows]


def _lines(name: str) -> list[str]:
    return files("tzdata").joinpath("zoneinfo", name).read_text("utf-8").splitlines()


def _is_lived_in(zone: str) -> bool:
    return not zone.startswith(("Antarctica/", "Etc/"))


def _written(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
