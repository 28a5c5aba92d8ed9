"""Dates as people read them: "30 Oct 2025", "Mon 5 Jan", "Jul 2014". English, whatever the locale."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from briefings.models.dates import CalendarDate
from briefings.models.query import Window

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LENGTH_OF_MONTH = len("2014-07")
_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d)?", re.ASCII)
NEAR_DAYS = 60
"""A day this near needs no year to be understood."""


def day(value: date) -> str:
    """A day in full: ``30 Oct 2025``."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def day_near(value: date, today: date) -> str:
    """A day that is planned for: ``Mon 5 Jan``; the year is told when ``today`` is far."""
    year = f" {value.year}" if abs((value - today).days) > NEAR_DAYS else ""
    return f"{WEEKDAYS[value.weekday()]} {value.day} {MONTHS[value.month - 1]}{year}"


def on_the_wall(local: datetime, zone: str) -> str:
    """A moment by the clock of a zone: ``Mon 24 Nov, 08:00 Europe/Berlin``."""
    return f"{day_near(local.date(), local.date())}, {local:%H:%M} {zone}"


def calendar(value: CalendarDate, *, seen_from: date | None = None) -> str:
    """A date as far as it is known: ``30 Oct 2025``, ``Jul 2014`` or ``2017``.

    Args:
        value: The date.
        seen_from: The day of reading, for what is ahead; days are then told with their weekday.
    """
    if value.granularity == "year":
        return str(value.first.year)
    if value.granularity == "month":
        return f"{MONTHS[value.first.month - 1]} {value.first.year}"
    return day(value.first) if seen_from is None else day_near(value.first, seen_from)


def day_range(first: date | None, last: date | None) -> str:
    """Days from first to last, inclusive; an unknown end is left open, two unknown ends give an empty string."""
    if first is None or last is None:
        return window(Window(since=first, until=last))
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def window(value: Window, as_of: date | None = None) -> str:
    """The range of days that was asked for: ``since 1 Nov 2025``; an empty string if any day will do.

    Args:
        value: The range.
        as_of: The day of reading, if it is told anyway; a range that ends there has no end to tell.
    """
    until = None if value.until == as_of else value.until
    if value.since and until:
        return day_range(value.since, until)
    if value.since:
        return f"since {day(value.since)}"
    return f"until {day(until)}" if until else ""


def readable(value: str) -> str:
    """A value that may be an ISO date, as people read it: ``2025-10-30`` becomes ``30 Oct 2025``."""
    if not _ISO.fullmatch(value):
        return value
    try:
        first = date.fromisoformat(value if len(value) > LENGTH_OF_MONTH else f"{value}-01")
    except ValueError:
        return value
    return calendar(CalendarDate(first=first, granularity="day" if len(value) > LENGTH_OF_MONTH else "month"))


def iso_day(text: str) -> date | None:
    """The day that an ISO date names; ``None`` for any other text."""
    try:
        return date.fromisoformat(text) if len(text) == len("2025-10-30") else None
    except ValueError:
        return None


def either(days: Sequence[date]) -> str:
    """Days that may be meant, in order: ``29 or 30 Oct 2025``."""
    *others, last = days
    short = (str(one.day) if (one.year, one.month) == (last.year, last.month) else day(one) for one in others)
    return f"{', '.join(short)} or {day(last)}"
