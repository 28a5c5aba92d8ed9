"""The calendar that texts and askers share: names of months and weekdays, and arithmetic that never raises.

Invariant: a function that cannot name a real day of the proleptic Gregorian calendar returns ``None``.
"""

from calendar import monthrange
from datetime import date, timedelta

MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTHS: dict[str, int] = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
"""Month by lower-case name or abbreviation without its stop, 1-12."""

WEEKDAYS: dict[str, int] = {name: number for number, name in enumerate(WEEKDAY_NAMES)}
WEEKDAYS |= {name[:3]: number for name, number in WEEKDAYS.items()} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
"""Weekday by lower-case name or abbreviation without its stop; Monday is 0, as in `datetime.date.weekday`."""


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` if the calendar has no such day ("31 November")."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_on(day: date, count: int) -> date | None:
    """The day ``count`` days later (earlier if negative)."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def months_on(day: date, count: int) -> date | None:
    """The first day of the month ``count`` months later (earlier if negative)."""
    index = day.year * 12 + day.month - 1 + count
    return real_day(index // 12, index % 12 + 1, 1)


def weekday_until(day: date, weekday: int) -> date | None:
    """The last such weekday up to and including ``day``."""
    return days_on(day, -((day.weekday() - weekday) % 7))


def weekday_from(day: date, weekday: int) -> date | None:
    """The first such weekday from ``day`` on, ``day`` included."""
    return days_on(day, (weekday - day.weekday()) % 7)


def nearest(day: date, month: int, day_of_month: int) -> date | None:
    """The day of that name that is nearest to ``day``, the earlier of two equally near."""
    years = (day.year - 1, day.year, day.year + 1)
    # 29 February may be up to four years away; it is then named with its year, or means the nearest leap year.
    candidates = [found for year in years if (found := real_day(year, month, day_of_month)) is not None]
    return min(candidates, key=lambda found: (abs((found - day).days), found), default=None)


def last_of_month(day: date) -> date:
    """The last day of the month that ``day`` is in."""
    return day.replace(day=monthrange(day.year, day.month)[1])
