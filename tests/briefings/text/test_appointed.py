"""What something is called, set or put off to is ahead; what figures are of is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.text.appointed import is_appointed


@pytest.mark.parametrize(
    "lead",
    [
        "She called an early election for ",
        "The trial, set for ",
        "The vote was moved from Oslo to ",
        "They put the match off until ",
        "The launch was pushed back to ",
        "The union has announced a two-day strike for ",
        "The judge set a deadline of ",
    ],
)
def test_what_is_set_for_a_day_is_appointed(lead: str) -> None:
    assert is_appointed(lead + "May 17", 0, len(lead))


@pytest.mark.parametrize(
    "lead",
    [
        "He announced figures for ",
        "She won the election in ",
        "He moved to Oslo in ",
        "Set for rain. It fell on ",
        "For ",
    ],
)
def test_what_is_of_a_day_is_not(lead: str) -> None:
    assert not is_appointed(lead + "May", 0, len(lead))


@given(st.text(), st.integers(0, 200), st.integers(0, 200))
def test_any_text_is_read(text: str, first: int, start: int) -> None:
    assert is_appointed(text, first, start) in (True, False)
