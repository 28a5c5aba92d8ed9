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
        ("Anna Lind, during a talk in Bergen, Norway, said no.", [("said", "Anna Lind")]),
        ("Anna Lind, the baker who led the strike, said no.", [("said", "Anna Lind")]),
        ("Anna Lind and Kwame Mensah said no.", [("said", "Anna Lind and Kwame Mensah")]),
        ("A former adviser to the king said no.", [("said", "A former adviser to the king")]),
        ("The old baker and union leader said no.", [("said", "The old baker and union leader")]),
        ("In short, explained Kwame Mensah, “it rained.”", [("explained", "Kwame Mensah")]),
        ("They met an aide who said no.", [("said", "who")]),
        ("It was Anna Lind's promise that it would “never” rain.", [("promise", "Anna Lind")]),
        ("Children were carrying signs saying no.", [("saying", "Children")]),
        ("Harbour master left, court told", []),
    ],
)
def test_each_cue_has_its_subject(text: str, expected: list[tuple[str, str]]) -> None:
    assert subjects(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Lind last week said no.", [("said", "Anna Lind")]),
        ("Anna Lind less than two weeks ago said no.", [("said", "Anna Lind")]),
        ("The council in recent days said no.", [("said", "The council")]),
        ("Lind, during a talk in Bergen, said no.", [("said", "Lind")]),
        ("Mayor Anna Lind (Greens), a lawyer, said no.", [("said", "Anna Lind")]),
        ("At a fair in Bergen, Anna Lind (Greens), said no.", [("said", "Anna Lind")]),
        ("In Salem, Oregon, Anna Lind said no.", [("said", "Anna Lind")]),
        ("It was a bill that the bank said was late.", [("said", "the bank")]),
        ("Harbour press officer Anna Lind said no.", [("said", "Anna Lind")]),
        ("The bill was late, said City architect Anna Lind.", [("said", "Anna Lind")]),
        ("Anna Lind, Per Berg and Ole Moss said no.", [("said", "Anna Lind, Per Berg and Ole Moss")]),
        ("The respected daily wrote no.", [("wrote", "The respected daily")]),
        ("Protesters marching through the streets chanted no.", [("chanted", "Protesters")]),
        ("After the vote was over, the bank sent a letter saying no.", [("saying", "the bank")]),
        ("Anna Lind met aides, with one of her ads asking why.", [("asking", "one of her ads")]),
        ("The town waited, with Anna Lind recently promising more.", [("promising", "Anna Lind")]),
        ("Anna Lind's short reply: “No.”", [("reply", "Anna Lind")]),
        ("Anna Lind, -- said the mayor -- came.", [("said", "the mayor")]),
        ("The mayor -- Anna Lind, who lost -- said the town was late.", [("said", "The mayor")]),
        ("Anna Lind came, having referred to him.", [("referred", "Anna Lind")]),
        ("It rained after Anna Lind left and said no.", [("said", "Anna Lind")]),
    ],
)
def test_a_subject_is_found_over_what_stands_between(text: str, expected: list[tuple[str, str]]) -> None:
    assert subjects(text) == expected
