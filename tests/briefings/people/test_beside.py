"""What stands beside a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.people.beside import stands_after, stands_before

NAME = "Rustam Vireo"


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("The governor of Salem, Rustam Vireo", True),
        ("Her deputy, Rustam Vireo", True),
        ("defence lawyer Rustam Vireo", True),
        ("Barr. (Mrs.) Rustam Vireo", True),
        ("Nineteen-year-old Rustam Vireo", True),
        ("62-year-old Rustam Vireo", True),
        ("two-year-old Rustam Vireo", False),
        ("biscuit maker Rustam Vireo", False),
        ("a strike at the plant, Rustam Vireo", False),
        ("the opposition Rustam Vireo", False),
        ("Rustam Vireo", False),
    ],
)
def test_a_role_before_a_name_makes_it_a_persons(text: str, is_person: bool) -> None:
    assert stands_before(text, text.index(NAME)) is is_person


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("Rustam Vireo, secretary of the union, left", True),
        ("Rustam Vireo, a former miner who left", True),
        ("Rustam Vireo, a Serb, left", True),
        ("Rustam Vireo, the leader in tyres, fell", False),
        ("Rustam Vireo, a firm in Salem, fell", False),
        ("Rustam Vireo said the miner", False),
    ],
)
def test_a_role_between_commas_behind_a_name_makes_it_a_persons(text: str, is_person: bool) -> None:
    assert stands_after(text, len(NAME)) is is_person


@given(st.text(), st.integers(0, 50))
def test_any_text_may_stand_beside_a_name(text: str, place: int) -> None:
    assert stands_before(text, min(place, len(text))) in (True, False)
    assert stands_after(text, min(place, len(text))) in (True, False)
