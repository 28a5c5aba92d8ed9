import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.events.quantities import find_quantities
from briefings.models.span import Span

CASES = [
    ("17 people were hurt", [(17, "people", "exact")]),
    ("at least 1,200 homes", [(1200, "home", "at_least")]),
    ("about $3.5 million", [(3_500_000, "$", "about")]),
    ("the $340-million dam, a 12-year deal", [(340_000_000, "$", "exact")]),
    ("2,100 residents and 9 signatures", [(2100, "people", "exact"), (9, "people", "exact")]),
    ("300 new jobs and 12 confirmed cases", [(300, "job", "exact"), (12, "case", "exact")]),
    ("the 2020 election, 300 while 12 this", []),
    ("up 4.5 percent", [(4.5, "%", "exact")]),
    ("two dozen lorries", [(24, "lorri", "about")]),
    ("three sailors and 12 passengers", [(3, "sailor", "exact"), (12, "passeng", "exact")]),
    ("for 11 years, since 2014, at 9:30 on May 12", []),
    ("aged 29, 500 miles away", []),
]
AGREEMENTS = [
    ("about 300 people", "312 people", True),
    ("at least 12 people", "14 people", True),
    ("at least 12 people", "10 people", False),
    ("up to 12 people", "10 people", True),
    ("12 people", "twelve people", True),
    ("12 people", "13 people", False),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_quantities_have_a_value_a_unit_and_a_hedge(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert [(one.value, one.unit, one.exactness) for one in find_quantities(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a $340-million dam", "$340-million"),
        ("up 4.5 percent of votes", "4.5 percent"),
        ("the 300 new jobs", "300 new jobs"),
    ],
)
def test_a_sum_is_cut_without_what_it_is_of(text: str, words: str) -> None:
    (found,) = find_quantities(text, Span(0, len(text)))
    assert found.span.cut(text) == words


@pytest.mark.parametrize(("one", "other", "agree"), AGREEMENTS)
def test_hedged_quantities_agree_with_what_they_allow(one: str, other: str, agree: bool) -> None:
    (mine,), (yours,) = (tuple(find_quantities(text, Span(0, len(text)))) for text in (one, other))
    assert mine.agrees(yours) == yours.agrees(mine) == agree


@given(st.text())
def test_any_text_has_quantities_inside_it(text: str) -> None:
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in find_quantities(text, Span(0, len(text))))
