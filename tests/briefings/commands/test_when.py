from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.commands.when import Since, SinceLast, parse_when, read_when
from briefings.errors import UsageError
from tests.briefings.commands.known_names import complaint

TODAY = date(2026, 1, 7)  # a Wednesday

DATES = [
    ("2025-11-01", date(2025, 11, 1)),
    ("2025-1-5", date(2025, 1, 5)),
    ("2025-11", date(2025, 11, 1)),
    ("2025", date(2025, 1, 1)),
    ("1 nov", date(2025, 11, 1)),
    ("1 Nov", date(2025, 11, 1)),
    ("nov 1", date(2025, 11, 1)),
    ("Nov. 1", date(2025, 11, 1)),
    ("1st of November", date(2025, 11, 1)),
    ("November 3rd", date(2025, 11, 3)),
    ("1 November", date(2025, 11, 1)),
    ("1 nov 2024", date(2024, 11, 1)),
    ("nov 1, 2024", date(2024, 11, 1)),
    ("Nov 1 , 2024", date(2024, 11, 1)),
    ("1 sept", date(2025, 9, 1)),
    ("7 jan", date(2026, 1, 7)),
    ("8 jan", date(2025, 1, 8)),
    ("29 feb", date(2024, 2, 29)),
    ("may", date(2025, 5, 1)),
    ("january", date(2026, 1, 1)),
    ("last january", date(2025, 1, 1)),
    ("last may", date(2025, 5, 1)),
    ("July 2014", date(2014, 7, 1)),
    ("today", date(2026, 1, 7)),
    ("yesterday", date(2026, 1, 6)),
    ("Yesterday?", date(2026, 1, 6)),
    ("7d", date(2025, 12, 31)),
    ("7 days", date(2025, 12, 31)),
    ("2w", date(2025, 12, 24)),
    ("a week ago", date(2025, 12, 31)),
    ("3m", date(2025, 10, 7)),
    ("1y", date(2025, 1, 7)),
    ("0d", date(2026, 1, 7)),
    ("wednesday", date(2026, 1, 7)),
    ("last wednesday", date(2025, 12, 31)),
    ("monday", date(2026, 1, 5)),
    ("thu", date(2026, 1, 1)),
    ("last week", date(2025, 12, 29)),
    ("this week", date(2026, 1, 5)),
    ("last month", date(2025, 12, 1)),
    ("this month", date(2026, 1, 1)),
    ("last year", date(2025, 1, 1)),
    ("this year", date(2026, 1, 1)),
]


@pytest.mark.parametrize(("asked", "expected"), DATES)
def test_words_are_read_as_the_day_they_mean(asked: str, expected: date) -> None:
    assert parse_when(asked, TODAY) == Since(on=expected)


@pytest.mark.parametrize("asked", ["last", "Last", "last time", "my last briefing", "the last brief", "last?"])
def test_last_alone_is_the_last_briefing(asked: str) -> None:
    assert parse_when(asked, TODAY) == SinceLast()


@pytest.mark.parametrize(
    ("asked", "try_this"),
    [
        ("31 nov", "Try 30 nov or 2025-11-30."),
        ("31 nov 2024", "Try 30 nov or 2024-11-30."),
        ("feb 30", "Try 28 feb or 2025-02-28."),
        ("29 feb 2025", "Try 28 feb or 2025-02-28."),
        ("0 may", "Try 1 may or 2025-05-01."),
        ("99 dec 9999", "Try 31 dec or 9999-12-31."),
        ("2025-13-01", "Try 1 dec or 2025-12-01."),
        ("2025-00", "Try 1 jan or 2025-01-01."),
        ("0000", "Try 1 jan or 0001-01-01."),
    ],
)
def test_a_day_that_does_not_exist_is_answered_with_one_that_does(asked: str, try_this: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_when(asked, TODAY)
    assert str(raised.value) == f'I read "{asked}" as a date that does not exist. {try_this}'


def test_a_month_that_ends_sooner_gives_its_last_day() -> None:
    assert parse_when("1m", date(2026, 3, 31)) == Since(on=date(2026, 2, 28))


@pytest.mark.parametrize("asked", ["9999y", "9999w", "9999m"])
def test_further_back_than_the_calendar_is_said_plainly(asked: str) -> None:
    with pytest.raises(UsageError, match="further back"):
        parse_when(asked, date(100, 1, 1))


@pytest.mark.parametrize("asked", ["", "soon", "11/12/2025", "99999d", "1 nov and more", "-3d"])
def test_other_words_are_answered_with_examples(asked: str) -> None:
    with pytest.raises(UsageError, match=r"I do not understand .* Try 1 nov, 2025-11-01"):
        parse_when(asked, TODAY)


@pytest.mark.parametrize(
    ("words", "used"),
    [
        ("1 nov 2025 trade", 3),
        ("1 nov trade", 2),
        ("last week trade", 2),
        ("last trade", 1),
        ("nov trade", 1),
        ("7d full", 1),
        ("my last briefing full", 3),
        ("1st of nov 2025", 4),
    ],
)
def test_the_longest_date_at_the_start_is_taken(words: str, used: int) -> None:
    found = read_when(words.split(), TODAY)
    assert found is not None
    assert found[1] == used


@given(st.text(max_size=60), st.dates())
def test_any_words_are_a_date_or_a_usage_error(asked: str, today: date) -> None:
    assert complaint(lambda: parse_when(asked, today)).endswith(".")


@given(st.dates(), st.dates())
def test_a_written_date_is_read_back(day: date, today: date) -> None:
    assert parse_when(day.isoformat(), today) == Since(on=day)
    assert parse_when(f"{day.day} {day:%B} {day.year:04}", today) == Since(on=day)


@given(st.sampled_from(["1 jan", "29 feb", "31 dec", "monday", "may", "yesterday", "3w"]), st.dates(date(100, 1, 1)))
def test_a_date_without_its_year_is_never_after_today(asked: str, today: date) -> None:
    when = parse_when(asked, today)
    assert isinstance(when, Since)
    assert when.on <= today
