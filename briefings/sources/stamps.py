"""Dates and times of publication as newsrooms print them: "30 Oct. 2025, 09:07", "3:51 p.m. ET, October 6, 2023".

Invariant: a `Stamp` keeps the day that the document states, whatever the zone. Its instant is aware UTC; a time
*without a zone is taken as UTC*, because that neither invents a zone nor moves the printed day.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import NamedTuple

from briefings.text.calendar import MONTHS, real_day

ZONES = {
    name: timezone(timedelta(hours=hours), name)
    for name, hours in (
        ("Z", 0), ("UTC", 0), ("GMT", 0), ("WET", 0), ("BST", 1), ("CET", 1), ("CEST", 2), ("EET", 2), ("EEST", 3),
        ("MSK", 3), ("PKT", 5), ("WIB", 7), ("HKT", 8), ("SGT", 8), ("KST", 9), ("JST", 9), ("AEST", 10), ("AEDT", 11),
        ("NZST", 12), ("NZDT", 13), ("EDT", -4), ("EST", -5), ("CDT", -5), ("CST", -6), ("MDT", -6), ("MST", -7),
        ("PDT", -7), ("PST", -8),
    )
}  # fmt: skip
"""Zone names that mean one thing on news pages; the others ("ET", "IST") count as no zone."""

_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_DATES = (
    rf"{_YEAR}(?P<sep>[-/.])(?P<number>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})\.?",  # 2025-10-30
    rf"{_DAY}[\s-]*(?:of\s)?{_MONTH},?[\s-]*{_YEAR}",  # 30 Oct. 2025
    rf"{_MONTH}\s*{_DAY},?\s*{_YEAR}",  # October 30, 2025
    rf"(?P<first>\d{{1,2}})(?P<sep>[-/.])(?P<second>\d{{1,2}})(?P=sep){_YEAR}",  # 30/10/2025
)
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s+)?"
_ZONE = r"(?P<zone>Z\b|(?:UTC|GMT)?\s?(?P<offset>[+-]\d{1,2}:?(?:\d\d)?)|\(?[A-Z]{2,5}\)?)"
_TIME = rf"""(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?::(?P<second_of_minute>\d\d)(?:[.,]\d{{1,9}})?)?
    (?:\s?(?P<half>[ap])\.?m\.?)?(?:\s?{_ZONE})?"""
_GAP = r"(?:\s*[,|·•–—-]\s*|\s+at\s+|\s+|T)"
_FORMS = tuple(
    re.compile(pattern, re.VERBOSE | re.IGNORECASE)
    for dated in _DATES
    for pattern in (
        rf"{_WEEKDAY}{dated}(?:{_GAP}(?:{_TIME}))?",
        rf"{_TIME}{_GAP}(?:on\s+)?{_WEEKDAY}{dated}",
    )
)
_LONGEST = 64


class Stamp(NamedTuple):
    """A date of publication; ``on`` is ``None`` if the words name no day, or may name two (04/01/2026)."""

    words: str
    on: date | None
    at: datetime | None = None


def read_stamp(words: str) -> Stamp | None:
    """Read a date, with or without a time; ``None`` if the words as a whole are not one."""
    words = words.strip(" \t\u00a0,;|·•-–—")
    if len(words) > _LONGEST:
        return None
    for form in _FORMS:
        if found := form.fullmatch(words):
            parts = {name: value for name, value in found.groupdict().items() if value}
            if "month" in parts and parts["month"].lower() not in MONTHS:
                continue
            on = _day(parts)
            return Stamp(words, on, _instant(on, parts) if on and "hour" in parts else None)
    return None


def _day(parts: dict[str, str]) -> date | None:
    year = int(parts["year"])
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        readings = {real_day(year, second, first)}
        if parts["sep"] == "/":  # only slashes are also written month first
            readings.add(real_day(year, first, second))
        days = readings - {None}
        return days.pop() if len(days) == 1 else None
    month = int(parts["number"]) if "number" in parts else MONTHS[parts["month"].lower()]
    return real_day(year, month, int(parts["day"]))


def _instant(on: date, parts: dict[str, str]) -> datetime | None:
    hour, minute = int(parts["hour"]), int(parts["minute"])
    if "half" in parts:
        hour = hour % 12 + (12 if parts["half"].lower() == "p" else 0)
    try:
        clock = time(hour, minute, int(parts.get("second_of_minute", "0")), tzinfo=_zone(parts))
        return datetime.combine(on, clock).astimezone(UTC)
    except (ValueError, OverflowError):  # 25:61, or the first day of the calendar
        return None


def _zone(parts: dict[str, str]) -> timezone:
    if offset := parts.get("offset"):
        digits = offset[1:].replace(":", "")
        hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
        distance = timedelta(hours=int(hours), minutes=int(minutes))
        return timezone(-distance if offset[0] == "-" else distance)
    return ZONES.get(parts.get("zone", "Z").strip("()").upper(), UTC)
