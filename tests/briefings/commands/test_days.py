from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.commands.days import NoDayError, days_of, meant_days, read_days, written_days
from briefings.errors import UsageError


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("weekdays", (0, 1, 2, 3, 4)),
        ("weekend", (5, 6)),
        ("daily", (0, 1, 2, 3, 4, 5, 6)),
        ("mon-fri", (0, 1, 2, 3, 4)),
        ("Mon–Thu", (0, 1, 2, 3)),
        ("fri-mon", (0, 4, 5, 6)),
        ("mon,wed", (0, 2)),
        ("mon, wed, fri", (0, 2, 4)),
        ("tuesdays", (1,)),
        ("thurs", (3,)),
        ("mon-tue,sun", (0, 1, 6)),
        ("wed mon", (0, 2)),
        ("", ()),
        ("mon, wed and fri", (0, 2, 4)),
        ("monday to wednesday & sat", (0, 1, 2, 5)),
        ("from tue till thu", (1, 2, 3)),
        ("weekdays except friday", (0, 1, 2, 3)),
        ("every day but sunday", (0, 1, 2, 3, 4, 5)),
        ("except on sat and sun", (0, 1, 2, 3, 4)),
        ("daily, but not on mondays", (1, 2, 3, 4, 5, 6)),
    ],
)
def test_days_are_read_as_people_type_them(words: str, expected: tuple[int, ...]) -> None:
    assert read_days(words) == expected


@pytest.mark.parametrize("word", ["trade", "mo", "mon-", "-fri", "", "mon-trade", "1-5", "m"])
def test_what_names_no_day_names_none(word: str) -> None:
    assert days_of(word) == ()


def test_what_is_no_day_is_answered_with_what_to_type() -> None:
    with pytest.raises(UsageError, match="Try weekdays, weekend, mon-fri or mon,wed"):
        read_days("mon someday")


@given(st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))))
def test_written_days_are_read_as_the_same(days: tuple[int, ...]) -> None:
    assert read_days(written_days(days)) == days


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("montags", "monday"),
        ("Mo-Fr", "weekdays"),
        ("lundi", "monday"),
        ("sábado", "saturday"),
        ("Wochenende", "weekend"),
        ("täglich", "daily"),
        ("monday", None),
        ("trade", None),
    ],
)
def test_days_of_three_other_languages_are_known_for_what_they_mean(word: str, meant: str | None) -> None:
    assert meant_days(word) == meant


def test_exceptions_leave_a_day() -> None:
    with pytest.raises(NoDayError):
        read_days("friday except friday")


@given(st.text())
def test_any_text_names_days_or_is_refused(text: str) -> None:
    assert all(0 <= day <= 6 for day in days_of(text))
    with suppress(UsageError):
        assert all(0 <= day <= 6 for day in read_days(text))
