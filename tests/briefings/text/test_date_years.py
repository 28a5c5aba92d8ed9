"""The year that a sentence states holds for the dates that go on with its story."""

from datetime import date

import pytest

from briefings.models.dates import CalendarDate
from briefings.models.span import Span
from briefings.text.date_years import StatedBefore, carry_over

JUNE_2021 = CalendarDate(first=date(2021, 6, 1), granularity="month")


def carried(sentence: str, stated: str, at: str) -> str | None:
    first, second = sentence.index(stated), sentence.rindex(at)
    words, other = Span(first, first + len(stated)), Span(second, second + len(at))
    found = carry_over(sentence, Span(0, len(sentence)), JUNE_2021, words, other)
    return found.how if found else None


@pytest.mark.parametrize(
    ("sentence", "how"),
    [
        ("She was hired in June 2021 and sacked in May.", "later"),
        ("She was hired in June 2021, but was gone by May.", "later"),
        ("She was hired in June 2021, sued in March and sacked in May.", "later"),
        ("She was sacked in June 2021 after falling ill in May.", "earlier"),
        ("The firm, bought in June 2021, was sold in May.", None),
        ("It was bought in June 2021 and its owner died in May.", None),
        ("It was bought in June 2021. It was sold in May.", None),
    ],
)
def test_a_year_is_carried_where_the_same_story_goes_on(sentence: str, how: str | None) -> None:
    assert carried(sentence, "June 2021", "May") == how


@pytest.mark.parametrize(
    ("how", "month", "year"), [("later", 9, 2021), ("later", 3, 2022), ("earlier", 3, 2021), ("earlier", 9, 2020)]
)
def test_the_next_or_last_of_its_name_is_meant(how: str, month: int, year: int) -> None:
    before = StatedBefore(JUNE_2021, "later" if how == "later" else "earlier")
    assert before.year_of(month, 1, date(2024, 1, 1)) == year


def test_no_year_is_carried_to_a_day_that_had_not_come() -> None:
    assert StatedBefore(JUNE_2021, "later").year_of(3, 1, date(2021, 12, 1)) is None
    assert StatedBefore(JUNE_2021, "later").year_of(2, 30, date(2024, 1, 1)) is None
