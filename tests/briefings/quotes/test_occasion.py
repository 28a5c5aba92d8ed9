from datetime import date

import pytest

from tests.briefings.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "via", "said_on", "occasion"),
    [
        ("“It is safe,” Anna Lind said on Monday.", None, date(2026, 3, 2), None),
        ("“It is safe,” Anna Lind said through an interpreter.", "through an interpreter", None, None),
        ("“It is safe,” Anna Lind was quoted as saying by Reuters.", "Reuters", None, None),
        ("“It is safe,” Anna Lind told ABC News.", "ABC News", None, None),
        (
            "In a written interview with Radio Nord, Anna Lind said: “It is safe.”",
            None,
            None,
            "a written interview with Radio Nord",
        ),
    ],
)
def test_circumstances_are_read_beside_the_cue(
    text: str, via: str | None, said_on: date | None, occasion: str | None
) -> None:
    quote = quotes_of(text)[-1]
    assert (quote.via, quote.said_on, quote.occasion) == (via, said_on, occasion)


def test_an_occasion_is_the_same_speakers_until_another_is_named() -> None:
    text = "In a speech, Anna Lind said: “It is safe.”\n“It is ours,” she said.\n“It is dear,” Per Berg said."
    assert [quote.occasion for quote in quotes_of(text)] == ["a speech", "a speech", None]


def test_a_date_inside_the_quotation_does_not_date_the_saying() -> None:
    (quote,) = quotes_of("“It will open on Monday,” Anna Lind said.")
    assert quote.said_on is None
