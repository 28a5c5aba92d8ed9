import pytest

from briefings.commands.said import SURE_REPORT
from tests.briefings.quotes.reading import quotes_of, reported, said


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Lind said the bridge was safe, while Kwame Mensah called it “a mess.”",
            [("Anna Lind", "the bridge was safe")],
        ),
        ("Anna Lind said “the bridge is safe,” and Kwame Mensah called it “a deadly mess.”", []),
    ],
)
def test_a_report_ends_where_somebody_else_speaks(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert reported(text) == expected


def test_what_somebody_is_said_to_say_is_one_statement() -> None:
    found = reported("Anna Lind said that Kwame Mensah said the bridge would be closed for a year.")
    assert found == [("Anna Lind", "Kwame Mensah said the bridge would be closed for a year")]


def test_a_speaker_s_own_hopes_are_told_beside_the_report_of_them() -> None:
    speakers = [
        speaker for speaker, _ in reported("Anna Lind said she hopes to open the bridge in the first week of May.")
    ]
    assert speakers == ["Anna Lind", "Anna Lind"]


def test_what_is_no_clause_names_no_speaker() -> None:
    text = "Anna Lind stressed the importance of the old bridge."
    assert reported(text) == [(None, "the importance of the old bridge")]


def test_a_clause_that_is_mostly_quoted_is_told_by_its_quotation_alone() -> None:
    text = "Anna Lind said she was “very glad to see so many of you here tonight.”"
    assert reported(text) == []
    assert [speaker for speaker, _ in said(text)] == ["Anna Lind"]


@pytest.mark.parametrize(
    "text", ["It cost 45 million, Anna Lind said.", "The bridge would close in May, Anna Lind said."]
)
def test_a_sentence_that_is_nothing_but_a_report_is_a_sure_one(text: str) -> None:
    assert [quote.confidence > SURE_REPORT for quote in quotes_of(text)] == [True]
