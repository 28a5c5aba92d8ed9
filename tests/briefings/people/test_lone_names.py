import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.people.lone_names import lone_forms, may_be_name


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Anna Bergstrom", ("bergstrom",)),
        ("Anna Grace Bergstrom", ("bergstrom",)),
        ("John F. Kennedy Jr.", ("kennedy",)),
        ("President Eve O’Neill", ("o'neill",)),
        ("Maria van der Berg", ("van der berg",)),
        ("Chris Van Hollen", ("van hollen",)),
        ("Pedro Sánchez Castejón", ("castejon", "sanchez castejon", "sanchez")),
        ("Ana de la Cerda Mora", ("mora", "de la cerda mora", "de la cerda")),
        ("Abdel al-Sisi", ("sisi", "al-sisi")),
        ("Yi Jae-myeong", ("lee", "yi")),
        ("Bergstrom", ()),
        ("De la Cruz", ()),
        ("", ()),
    ],
)
def test_short_forms_are_family_names(name: str, forms: tuple[str, ...]) -> None:
    assert lone_forms(name) == forms


@pytest.mark.parametrize("words", ["Bergstrom", "O’Neill", "van der Berg", "De la Cruz", "Sánchez Castejón", "al-Sisi"])
def test_capitals_and_particles_may_be_a_name(words: str) -> None:
    assert may_be_name(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "police",
        "the ministry",
        "NATO",
        "White House",
        "London",
        "Halcyon Group",
        "A B C D E",
        "de la",
        "Halcyon’s bank",
    ],
)
def test_other_words_are_none(words: str) -> None:
    assert not may_be_name(words)


@given(st.text(max_size=40))
def test_any_name_has_few_forms(name: str) -> None:
    may_be_name(name)
    assert len(lone_forms(name)) <= 4
