import pytest

from briefings.models.person import PersonId
from briefings.store.authors import authors
from briefings.store.names import folded_words, name_words


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By SARAH KIM", ["Sarah Kim"]),
        ("- SARAH KIM", ["Sarah Kim"]),
        ("by Jo Roe and Ann de Vries", ["Jo Roe", "Ann de Vries"]),
        ("Jo Roe, Ann Lee & Bo Day", ["Jo Roe", "Ann Lee", "Bo Day"]),
        ("Byron Day", ["Byron Day"]),
        ("Sandy Anderson", ["Sandy Anderson"]),
        ("Reuters", []),
        ("By the staff of the foreign desk in Rome", []),
        ("", []),
        (None, []),
    ],
)
def test_bylines_name_their_authors(byline: str | None, expected: list[str]) -> None:
    assert list(authors(byline).values()) == expected


def test_a_name_is_asked_by_its_parts_joined_or_apart() -> None:
    words = name_words(PersonId("lee jaemyung"), "Lee Jae-myung")
    assert words == ("jae", "jaemyung", "lee", "myung")


@pytest.mark.parametrize(
    ("typed", "expected"), [("  José  ", ("jose",)), ("O’Neil", ("o", "neil")), ("Jo jo", ("jo",))]
)
def test_typed_names_are_folded(typed: str, expected: tuple[str, ...]) -> None:
    assert folded_words(typed) == expected
