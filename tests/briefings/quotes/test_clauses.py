import pytest

from tests.briefings.quotes.reading import subjects


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Lind said no.", [("said", "Anna Lind")]),
        ("Anna Lind, the mayor, said no.", [("said", "Anna Lind")]),
        ("The judge, Mrs Justice Okafor, said no.", [("said", "Okafor")]),
        ("“No,” said Kwame Mensah, a baker.", [("said", "Kwame Mensah")]),
        ("A spokesman for Anna Lind said no.", [("said", "A spokesman for Anna Lind")]),
        ("Anna Lind came in and said no.", [("said", "Anna Lind")]),
        ("Anna Lind said no, adding that it was late.", [("said", "Anna Lind"), ("adding", "Anna Lind")]),
        ("Anna Lind said he hopes so, adding more.", [("said", "Anna Lind"), ("hopes", "he"), ("adding", "Anna Lind")]),
        ("In Oslo the mayor said no.", [("said", "the mayor")]),
        ("Critics went on to call it “a mess.”", [("call", "Critics")]),
        ("One of them described it as “bad.”", [("described", "One of them")]),
        ("According to two officials, it rained.", [("According to", "two officials")]),
        ("PARIS, March 3 (AFP) — Calling it “a mess,” Anna Lind left.", [("Calling", "Anna Lind")]),
        ("The company issued a statement saying no.", [("saying", "The company")]),
        ("Anna Lind gave her answer to the question.", []),
        ("Harbour master left, court told", []),
    ],
)
def test_each_cue_has_its_subject(text: str, expected: list[tuple[str, str]]) -> None:
    assert subjects(text) == expected
