"""Stretches of days that a question asks about: "this week", "last weekend", "the last three days".

Invariant: a pure function of the words and the day of asking; a week begins on Monday.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from briefings.compose.answering.asked import AskedDate
from briefings.models.dates import CalendarDate
from briefings.models.span import Span
from briefings.text.words import number_value

DAYS_OF_WEEK = 7
SATURDAY = 5
MOST_DAYS = 366
_PERIOD = re.compile(
    r"\b(?:in |during |over |for |within )?(?:the )?(?P<which>this|last|past|previous|next|coming) "
    r"(?:(?P<count>\w+) )?(?P<unit>days?|weeks?|weekend)\b",
    re.IGNORECASE,
)
_WEEKEND = re.compile(r"\b(?:over|at|on) the weekend\b", re.IGNORECASE)


class Period(NamedTuple):
    """A stretch of days and its words."""

    span: Span
    asked: AskedDate


def find_periods(text: str, today: date) -> list[Period]:
    """Find the stretches of days that a question names."""
    found = []
    for match in _PERIOD.finditer(text):
        days = _days(match["which"].lower(), match["count"], match["unit"].lower(), today)
        if days is not None:
            found.append(_period(match.span(), *days))
    if not found and (weekend := _WEEKEND.search(text)) is not None:
        saturday = today - timedelta(days=(today.weekday() - SATURDAY) % DAYS_OF_WEEK)
        found.append(_period(weekend.span(), saturday, saturday + timedelta(days=1)))
    return found


def _period(span: tuple[int, int], first: date, last: date) -> Period:
    return Period(Span(*span), AskedDate(CalendarDate(first=first), has_year=True, is_weekday=False, until=last))


def _days(which: str, count: str | None, unit: str, today: date) -> tuple[date, date] | None:
    """The first and the last day; ``None`` for what is no stretch."""
    monday = today - timedelta(days=today.weekday())
    if unit == "weekend":
        saturday = monday + timedelta(days=SATURDAY)
        shift = {"this": 0, "next": 1, "coming": 0}.get(which, -1 if today < saturday else 0)
        saturday += shift * timedelta(weeks=1)
        return saturday, saturday + timedelta(days=1)
    if count is None:
        shift = {"this": 0, "next": 1, "coming": 1}.get(which, -1)
        first = monday + shift * timedelta(weeks=1)
        return (first, first + timedelta(days=6)) if unit == "week" else None
    value = {"few": "3", "couple": "2"}.get(count.lower()) or number_value(count.lower())
    if value is None or not value.isdigit() or not 0 < int(value) <= MOST_DAYS:
        return None
    length = timedelta(days=int(value) * (DAYS_OF_WEEK if unit.startswith("week") else 1))
    return (today, today + length) if which in ("next", "coming") else (today - length, today)
