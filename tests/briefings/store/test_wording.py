import pytest

from briefings.store.wording import plain_words, searchable, spelled


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. and the U.K.", "The US. and the UK."),
        ("J.K. Rowling", "JK. Rowling"),
        ("the U.S.A.'s", "the USA.'s"),
        ("at 5 a.m. sharp", "at 5 am. sharp"),
        ("version 1.2.3", "version 1.2.3"),
        ("End. A new start.", "End. A new start."),
        ("É.Ü. now", "ÉÜ. now"),
        ("", ""),
    ],
)
def test_initials_become_one_word(text: str, expected: str) -> None:
    assert searchable(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("snake_case, don't!", ["snake", "case", "don", "t"]),
        ("1,000 % of Łódź", ["1", "000", "of", "Łódź"]),
        ("\0😀", []),
    ],
)
def test_words_are_runs_of_letters_and_digits(text: str, expected: list[str]) -> None:
    assert plain_words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Neighbours", "neighbors"), ("labour's", "labor’s"), ("eleven", "11"), ("organised", "ORGANIZED")],
)
def test_spellings_of_one_word_are_one(one: str, other: str) -> None:
    assert spelled(one) == spelled(other)
