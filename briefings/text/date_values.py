"""From the parts of a date, as its form names them, to days.

One reader for each form; ``None`` where the calendar has no such day, or the context does not decide.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, NamedTuple

from briefings.models.dates import CalendarDate, Granularity
from briefings.models.event import Tense
from briefings.models.span import Span
from briefings.text.calendar import MONTHS, WEEKDAYS, days_on, months_on, nearest, real_day, weekday_from, weekday_until
from briefings.text.date_context import (
    is_bare_month,
    is_bare_year,
    is_duration,
    is_in_name,
    is_in_quarter,
    is_weekday,
    order_of,
)
from briefings.text.date_forms import NUMBERS, FormName
from briefings.text.date_years import StatedBefore

DateKind = Literal["explicit", "partial", "weekday", "relative"]
"""``explicit``: the year is stated; ``partial``: a day or month without its year; ``weekday``: by name only;
``relative``: to publication or to another date ("last year", "five months later")."""

FAR_DAYS = 31
"""A past clause may name a day without year that is ahead by this much at most; beyond, it is last year's."""

_SIDES = {"last": -1, "this": 0, "next": 1}
_DEICTIC_DAYS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
_QUARTER_ENDS = {"first": 3, "second": 6, "third": 9, "fourth": 12, "last": 12}
"""The month that ends a quarter."""
_NEIGHBOUR_DAYS = {"next": 1, "following": 1, "previous": -1, "same": 0}


class Value(NamedTuple):
    """What a date resolves to; ``until`` ends a range."""

    on: CalendarDate
    kind: DateKind
    until: CalendarDate | None = None


class Place(NamedTuple):
    """All that a reader may look at beside the parts."""

    text: str
    within: Span
    span: Span
    published_on: date
    tense: Tense | None
    anchor: CalendarDate | None
    """The date that the text spoke of last."""
    stated: StatedBefore | None
    """The date with a year whose year the sentence carries over to this one."""


Parts = Mapping[str, str | None]


def _value(first: date | None, granularity: Granularity, kind: DateKind, last: date | None = None) -> Value | None:
    if first is None:
        return None
    until = CalendarDate(first=last, granularity=granularity) if last is not None and last > first else None
    return Value(CalendarDate(first=first, granularity=granularity), kind, until)


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".").lower()]


def _day(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _stated_year(parts: Parts, place: Place) -> int | None:
    if year := parts.get("year"):
        return int(year)
    which = parts.get("which")
    if which in _SIDES:
        return place.published_on.year + _SIDES[which]
    return place.anchor.first.year if which and place.anchor else None  # "that year"


def _read_iso(parts: Parts, place: Place) -> Value | None:  # noqa: ARG001  # all readers have one signature
    year, month, day = (int(parts[name] or 0) for name in ("year", "month", "day"))
    return _value(real_day(year, month, day), "day", "explicit")


def _read_day(parts: Parts, place: Place) -> Value | None:
    name, last_name, day = parts["month"], parts.get("month2"), _day(parts["day"] or "")
    month = _month(name or last_name or "")
    last_month = _month(last_name) if last_name else month
    year = _stated_year(parts, place)
    if year is None and parts.get("which"):
        return None  # "that year", and no year was spoken of
    kind: DateKind = "partial" if year is None else "explicit"
    first = _day_without_year(month, day, place) if year is None else real_day(year - (last_month < month), month, day)
    last_day = parts.get("day2")
    if first is None or last_day is None:
        return _value(first, "day", kind)
    return _value(first, "day", kind, real_day(first.year + (last_month < month), last_month, _day(last_day)))


def _day_without_year(month: int, day: int, place: Place) -> date | None:
    if (carried := _carried_year(month, day, place)) is not None:
        return real_day(carried, month, day)
    found = nearest(place.published_on, month, day)
    if found is None:
        return None
    distance = (found - place.published_on).days
    if place.tense == "past" and distance > FAR_DAYS:
        return real_day(found.year - 1, month, day)
    if place.tense == "ahead" and distance < -FAR_DAYS:
        return real_day(found.year + 1, month, day)
    return found


def _carried_year(month: int, day: int, place: Place) -> int | None:
    if place.stated is None or place.tense == "ahead":
        return None
    return place.stated.year_of(month, day, place.published_on)


def _read_month(parts: Parts, place: Place) -> Value | None:
    month = _month(parts["month"] or "")
    year, side = _stated_year(parts, place), (parts.get("side") or "").lower()
    if year is not None:
        last = real_day(year, _month(last_name), 1) if (last_name := parts.get("month2")) else None
        return _value(real_day(year, month, 1), "month", "explicit", last)
    if parts.get("which") or (not side and not is_bare_month(place.text, place.span)):
        return None
    if not side and (carried := _carried_year(month, 1, place)) is not None:
        return _value(real_day(carried, month, 1), "month", "partial")
    forward = side == "next" or (not side and place.tense == "ahead")
    gap = (month - place.published_on.month) % 12 if forward else -((place.published_on.month - month) % 12)
    if side and not gap:
        gap = 12 * _SIDES[side]
    return _value(months_on(place.published_on, gap), "month", "partial")


def _read_year(parts: Parts, place: Place) -> Value | None:
    year, last = parts["year"] or "", parts["year2"]
    if not is_bare_year(place.text, place.span, place.published_on.year, is_range=last is not None):
        return None
    last_year = date(int(year[:-2] + last if len(last) == 2 else last), 1, 1) if last else None
    return _value(date(int(year), 1, 1), "year", "explicit", last_year)


def _read_weekday(parts: Parts, place: Place) -> Value | None:
    if not is_weekday(place.text, place.span):
        return None
    weekday, side, published = (
        WEEKDAYS[(parts["weekday"] or "").lower()],
        (parts.get("side") or "").lower(),
        place.published_on,
    )
    if week := parts.get("week"):
        monday = days_on(published, _SIDES[week.lower()] * 7 - published.weekday())
        return _value(monday and days_on(monday, weekday), "day", "weekday")
    if side in ("last", "next"):
        neighbour = days_on(published, _SIDES[side]) or published  # the day itself is neither last nor next
        return _value((weekday_until if side == "last" else weekday_from)(neighbour, weekday), "day", "weekday")
    if place.anchor is not None and place.anchor.granularity == "day":
        order = order_of(place.text, place.within, place.span)
        if order is not None:
            step, find = (1, weekday_from) if order == "before" else (-1, weekday_until)
            return _value(find(days_on(place.anchor.first, step) or published, weekday), "day", "weekday")
    return _value((weekday_from if place.tense == "ahead" else weekday_until)(published, weekday), "day", "weekday")


def _read_deictic(parts: Parts, place: Place) -> Value | None:
    if is_in_name(place.text, place.span):
        return None
    words = " ".join((parts["deictic"] or "").lower().split())
    return _value(days_on(place.published_on, _DEICTIC_DAYS.get(words, 0)), "day", "relative")


def _read_neighbour(parts: Parts, place: Place) -> Value | None:
    if place.anchor is None or place.anchor.granularity != "day":
        return None
    return _value(days_on(place.anchor.first, _NEIGHBOUR_DAYS[(parts["neighbour"] or "").lower()]), "day", "relative")


def _read_distance(parts: Parts, place: Place) -> Value | None:
    number, direction = (parts["number"] or "").lower(), (parts["direction"] or "").lower()
    anchor = CalendarDate(first=place.published_on) if direction == "ago" else place.anchor
    if anchor is None:
        return None
    count = (int(number) if number.isdigit() else NUMBERS[number]) * (-1 if direction in ("ago", "earlier") else 1)
    return _far(anchor, (parts["unit"] or "").lower(), count)


def _far(anchor: CalendarDate, unit: str, count: int) -> Value | None:
    """``count`` units from an anchor; nothing where the anchor is coarser than the unit ("2014, two days later")."""
    if unit == "year":
        return _value(real_day(anchor.first.year + count, 1, 1), "year", "relative")
    if unit == "month" and anchor.granularity != "year":
        return _value(months_on(anchor.first, count), "month", "relative")
    if unit == "day" and anchor.granularity == "day":
        return _value(days_on(anchor.first, count), "day", "relative")
    return None  # "two weeks ago" is rarely meant to the day


def _read_period(parts: Parts, place: Place) -> Value | None:
    if is_duration(place.text, place.span):
        return None
    shift, unit, published = _SIDES[(parts["side"] or "").lower()], (parts["unit"] or "").lower(), place.published_on
    if unit == "year":
        return _value(real_day(published.year + shift, 1, 1), "year", "relative")
    return _value(months_on(published, shift), "month", "relative")


def _read_quarter(parts: Parts, place: Place) -> Value | None:
    """The year of a quarter to come: the next of its number. Past ones are as often of a business year as not."""
    if place.tense != "ahead" or not is_in_quarter(place.text, place.span):
        return None
    published = place.published_on
    has_passed = _QUARTER_ENDS[parts["quarter"] or ""] < published.month
    return _value(real_day(published.year + has_passed, 1, 1), "year", "partial")


READERS: Mapping[FormName, Callable[[Parts, Place], Value | None]] = {
    "iso": _read_iso,
    "day": _read_day,
    "month": _read_month,
    "year": _read_year,
    "weekday": _read_weekday,
    "deictic": _read_deictic,
    "neighbour": _read_neighbour,
    "distance": _read_distance,
    "period": _read_period,
    "quarter": _read_quarter,
}
