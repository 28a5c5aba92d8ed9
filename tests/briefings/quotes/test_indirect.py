import pytest

from tests.briefings.quotes.reading import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Lind said that the bridge was safe.", [("Anna Lind", "the bridge was safe")]),
        ("Anna Lind told reporters on Monday that it was safe.", [("Anna Lind", "it was safe")]),
        ("The bridge is safe, Anna Lind said on Monday.", [("Anna Lind", "The bridge is safe")]),
        ("The bridge is safe, according to two engineers.", [("two engineers", "The bridge is safe")]),
        (
            "Anna Lind said it was safe, adding that it was open.",
            [("Anna Lind", "it was safe"), ("Anna Lind", "it was open")],
        ),
        ("“It is safe,” Anna Lind said in Oslo on Monday.", []),
        ("The council will say what it wants.", []),
        ("I think it was quite a good evening.", []),
    ],
)
def test_reported_clauses_end_where_another_cue_takes_over(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert reported(text) == expected
