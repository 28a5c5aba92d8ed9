from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.commands.hours import is_time, read_time, written_time
from briefings.errors import UsageError


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("8", time(8)),
        ("08", time(8)),
        ("8:30", time(8, 30)),
        ("08:30", time(8, 30)),
        ("20.00", time(20)),
        ("8h30", time(8, 30)),
        ("8am", time(8)),
        ("8 AM", time(8)),
        ("8 p.m.", time(20)),
        ("8:15pm", time(20, 15)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("0", time(0)),
        ("noon", time(12)),
        ("Midnight", time(0)),
        ("8 uhr", time(8)),
        ("8 o'clock", time(8)),
    ],
)
def test_times_are_read_as_people_type_them(asked: str, expected: time) -> None:
    assert read_time(asked) == expected


@pytest.mark.parametrize("asked", ["24", "8:60", "13pm", "0am", "8:3", "eight", "", "8-9", "25:00", "8:30:15"])
def test_what_is_no_time_is_answered_with_what_to_type(asked: str) -> None:
    with pytest.raises(UsageError, match=r"Try 8:30, 8am or 20\.00"):
        read_time(asked)


def test_a_bare_number_is_a_time_only_where_one_is_expected() -> None:
    assert (is_time("8"), is_time("8", surely=True), is_time("8:30", surely=True)) == (True, False, True)


@given(st.builds(time, st.integers(0, 23), st.integers(0, 59)))
def test_a_written_time_is_read_as_the_same(at: time) -> None:
    assert read_time(written_time(at)) == at


@given(st.text())
def test_any_text_is_a_time_or_is_not(text: str) -> None:
    assert isinstance(is_time(text), bool)
