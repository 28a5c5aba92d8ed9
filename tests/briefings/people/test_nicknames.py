"""Short forms of given names."""

import pytest

from briefings.people.keys import name_key
from briefings.people.nicknames import full_forms
from tests.briefings.people.test_cast import cast_of


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Mike Lind", ["Michael Lind"]),
        ("Sam Lind", ["Samantha Lind", "Samuel Lind"]),
        ("Michael Lind", []),
        ("Lind", []),
    ],
)
def test_short_forms_are_told_by_the_table(short: str, full: list[str]) -> None:
    assert list(full_forms(name_key(short))) == [name_key(name) for name in full]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Michael Lind spoke. Mike Lind left. Lind said no.", ["Michael Lind"] * 3),
        ("Mike Lind spoke. Michael Lind left. Lind said no.", ["Michael Lind"] * 3),
        ("Robert “Bob” Lind, 71, spoke. Bob Lind left. Lind said no.", ["Robert “Bob” Lind"] * 3),
        ("Robert 'Bob' Lind spoke.", ["Robert 'Bob' Lind"]),
        ("Dave Lind met Ken Lind.", ["Dave Lind", "Ken Lind"]),
        ("Alexander Lind and Alexandra Lind met Alex Lind.", ["Alexander Lind", "Alexandra Lind", "Alex Lind"]),
    ],
)
def test_an_article_knows_one_person_by_the_short_form_and_the_full_one(text: str, names: list[str]) -> None:
    mentions = sorted((span, member.name) for member in cast_of(text) for span in member.mentions)
    assert [name for _, name in mentions] == names
