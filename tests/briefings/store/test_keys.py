from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.article import ArticleId
from briefings.models.query import Window
from briefings.store.keys import MAX_QUOTES, article_numbers, article_of, article_range, quote_number, quote_range

ids = st.text().map(ArticleId)
days = st.dates(date(1600, 1, 1), date(2317, 1, 1))


def number(article_id: ArticleId, day: date) -> int:
    return next(article_numbers(article_id, day))


@given(ids, ids, days, days)
def test_a_newer_article_has_a_larger_number(one: ArticleId, other: ArticleId, day: date, other_day: date) -> None:
    if day != other_day:
        assert (number(one, day) < number(other, other_day)) is (day < other_day)


@given(ids, st.dates())
def test_numbers_fit_a_signed_word(article_id: ArticleId, day: date) -> None:
    article = number(article_id, day)
    assert 0 <= article <= quote_number(article, 0) < 2**63


@given(ids, st.dates())
def test_all_numbers_of_an_article_lie_in_its_day(article_id: ArticleId, day: date) -> None:
    low, high = article_range(Window(since=day, until=day))
    choices = list(islice(article_numbers(article_id, day), 5))
    assert len(set(choices)) == 5
    assert all(low <= choice <= high for choice in choices)


@given(ids, days, st.integers(0, MAX_QUOTES - 2))
def test_quotes_count_down_inside_their_article(article_id: ArticleId, day: date, place: int) -> None:
    article = number(article_id, day)
    first, second = quote_number(article, place), quote_number(article, place + 1)
    assert first == second + 1
    assert article_of(first) == article_of(second) == article
    low, high = quote_range(Window(since=day, until=day))
    assert low <= second < first <= high


@pytest.mark.parametrize("window", [Window(), Window(since=date.min), Window(until=date.max)])
def test_an_open_window_holds_every_day(window: Window) -> None:
    low, high = article_range(window)
    assert all(low <= number(ArticleId("x"), day) <= high for day in (date.min, date(2025, 1, 1), date.max))


@given(ids, days.filter(lambda day: day > date(1600, 1, 1)))
def test_a_window_leaves_out_the_days_beside_it(article_id: ArticleId, day: date) -> None:
    article, one_day = number(article_id, day), timedelta(days=1)
    assert article < article_range(Window(since=day + one_day))[0]
    assert article > article_range(Window(until=day - one_day))[1]
