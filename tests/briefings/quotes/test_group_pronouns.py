import pytest

from tests.briefings.quotes.reading import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Acme Holdings fell on Monday. It called the price “a gift.”", "Acme Holdings"),
        ("The board backed the offer, which it described as “a gift.”", "The board"),
        ("Residents met on Monday. They called the price “a gift.”", "Residents"),
        ("Residents met. It rained. It rained again. They called the price “a gift.”", None),
        ("The lorry broke down on Monday. It called the price “a gift.”", None),
        ("The shearers met her outside, with one telling her it was “a gift for the rich.”", "one"),
    ],
)
def test_it_and_they_mean_the_body_or_the_people_that_spoke_last(text: str, speaker: str | None) -> None:
    assert said(text)[0][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The cost was high, Vexaquill said. “It is a painful one for us,” she added.", "Vexaquill"),
        ("Lautan Bank cut its dividend on Monday. “It is a painful one for us,” she added.", None),
        ("Anna Lind won on Monday, Vexaquill said. “It is a painful one for us,” she added.", "Anna Lind"),
    ],
)
def test_he_and_she_mean_a_lone_name_if_nobody_known_fits(text: str, speaker: str | None) -> None:
    assert said(text)[0][0] == speaker
