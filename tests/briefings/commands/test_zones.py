from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.commands.zones import find_zone, is_meant_as_zone, read_zone
from briefings.errors import UsageError


@pytest.mark.parametrize(
    ("asked", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("new_york", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("ho chi minh", "Asia/Ho_Chi_Minh"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("utc", "UTC"),
        ("GMT", "GMT"),
        ("CET", "CET"),
        ("CEST", "CET"),
        ("KST", "Asia/Seoul"),
        ("Etc/GMT-2", "Etc/GMT-2"),
    ],
)
def test_zones_are_read_as_people_type_them(asked: str, zone: str) -> None:
    assert read_zone(asked) == zone


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("CST", "America/Chicago or Asia/Shanghai"),
        ("IST", "Asia/Kolkata or Asia/Jerusalem or Europe/Dublin"),
        ("EST", "America/New_York"),
        ("+02:00", "knows no summer time"),
        ("UTC+2", "Name a city"),
        ("Berln", "Did you mean Europe/Berlin"),
        ("Europe/Berln", "There is no time zone"),
        ("", "There is no time zone"),
    ],
)
def test_what_means_no_zone_or_several_is_answered_with_what_to_type(asked: str, hint: str) -> None:
    assert find_zone(asked) is None
    with pytest.raises(UsageError) as complaint:
        read_zone(asked)
    assert hint in str(complaint.value)


@pytest.mark.parametrize("word", ["Berln", "Europe/Nowhere", "EST", "+1", "sydny", "helsinky"])
def test_a_misspelt_zone_is_seen(word: str) -> None:
    assert is_meant_as_zone(word)


@pytest.mark.parametrize(
    "word", ["trade", "nuclear", "minister", "steel", "energy", "summit", "tariff", "vote", "grid"]
)
def test_a_word_to_look_for_is_no_zone(word: str) -> None:
    assert not is_meant_as_zone(word)


@given(st.text())
def test_any_text_is_a_zone_or_a_complaint(text: str) -> None:
    with suppress(UsageError):
        assert find_zone(read_zone(text)) is not None
