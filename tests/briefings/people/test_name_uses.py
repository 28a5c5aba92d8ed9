import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.people.name_uses import Uses, uses_of


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("They met Lind. Lind said so.", Uses(names=1, openings=1)),
        ("“Lind will stay.” ‘Lind left.’", Uses(openings=2)),
        ("A lind tree. Lind said so.", Uses(openings=1, small=1)),
        ("Ms. Lind met Mr. Lind.", Uses(names=2, genders=frozenset({"female", "male"}))),
        ("Lind Foundries grew.", Uses(bodies=1)),
        ("The ships of Lind Co. sank.", Uses(bodies=1)),
        ("Lind shares fell.", Uses(bodies=1)),
        ("It burned in Lind.", Uses(bodies=1)),
        ("In Lind’s view it burned.", Uses(names=1)),
        ("They lost confidence in Lind.", Uses(names=1)),
        ("He lives by Lake Lind.", Uses(bodies=1)),
        ("The owners of Lind, which sells tea, left.", Uses(bodies=1)),
        ("She runs Lind, a small maker of tea.", Uses(bodies=1)),
        ("They met Lind, a baker.", Uses(names=1)),
        ("The Lind administration fell.", Uses(names=1)),
        ("Lindgren and Mac-Lind sang.", Uses()),
        ("", Uses()),
    ],
)
def test_a_text_shows_what_a_name_is_of(text: str, uses: Uses) -> None:
    assert uses_of(text, "Lind") == uses


@pytest.mark.parametrize("text", ["She met O'Neill.", "She met O’NEILL.", "She met o’Neill."])
def test_apostrophes_and_further_capitals_of_a_name_do_not_matter(text: str) -> None:
    assert uses_of(text, "O’Neill") == Uses(names=1)


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_and_name_are_read(text: str, name: str) -> None:
    uses = uses_of(text, name)
    assert min(uses.names, uses.openings, uses.small, uses.bodies) >= 0


@pytest.mark.parametrize("piece", ["Lind ", "in Lind, a ", "Lind, the ", "“Lind ", "Lind. "])
def test_reading_uses_stops_at_enough_of_them(piece: str) -> None:
    uses = uses_of(piece * 20_000, "Lind")
    assert uses.names + uses.openings + uses.bodies == 30
