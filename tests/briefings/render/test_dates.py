from datetime import date

import pytest

from briefings.models.dates import CalendarDate
from briefings.models.query import Window
from briefings.render import dates

MONDAY = date(2026, 1, 5)


def test_days_months_and_years_are_told_as_far_as_they_are_known() -> None:
    assert dates.calendar(CalendarDate(first=date(2025, 10, 30))) == "30 Oct 2025"
    assert dates.calendar(CalendarDate(first=date(2014, 7, 1), granularity="month")) == "Jul 2014"
    assert dates.calendar(CalendarDate(first=date(2017, 1, 1), granularity="year")) == "2017"


def test_days_ahead_have_a_weekday_and_far_ones_a_year() -> None:
    assert dates.calendar(CalendarDate(first=MONDAY), seen_from=date(2026, 1, 4)) == "Mon 5 Jan"
    assert dates.calendar(CalendarDate(first=MONDAY), seen_from=date(2025, 6, 1)) == "Mon 5 Jan 2026"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2025, 10, 29), date(2026, 1, 4), "29 Oct 2025 – 4 Jan 2026"),
        (MONDAY, MONDAY, "5 Jan 2026"),
        (MONDAY, None, "since 5 Jan 2026"),
        (None, MONDAY, "until 5 Jan 2026"),
        (None, None, ""),
    ],
)
def test_ranges_say_which_end_is_open(first: date | None, last: date | None, expected: str) -> None:
    assert dates.day_range(first, last) == expected


def test_a_window_without_ends_says_nothing() -> None:
    assert dates.window(Window()) == ""
    assert dates.window(Window(since=MONDAY, until=date(2026, 1, 7))) == "5 Jan 2026 – 7 Jan 2026"


def test_a_window_that_ends_on_the_day_of_reading_has_no_end_to_tell() -> None:
    assert dates.window(Window(since=MONDAY, until=date(2026, 1, 7)), date(2026, 1, 7)) == "since 5 Jan 2026"
    assert dates.window(Window(until=date(2026, 1, 7)), date(2026, 1, 7)) == ""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-10-30", "30 Oct 2025"),
        ("2014-07", "Jul 2014"),
        ("2025-13-45", "2025-13-45"),
        ("2017", "2017"),
        ("Wanda Vista Hotel", "Wanda Vista Hotel"),
    ],
)
def test_iso_dates_become_readable_and_other_values_stay(value: str, expected: str) -> None:
    assert dates.readable(value) == expected
