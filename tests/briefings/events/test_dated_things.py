import pytest

from briefings.events.dated_things import dated_thing
from tests.briefings.events.test_extract import events_of

# sentence; its thing with the date; whether it is a publication
CASES = [
    (
        "In a letter to the board published Tuesday, the founder asked for patience.",
        "a letter to the board published Tuesday",
        True,
    ),
    ("The contract, signed on May 3, was worth $310 million.", "The contract, signed on May 3", False),
    (
        "She found gaps in the $340-million dam contract, which Minister Ada Novak signed on May 4.",
        "the $340-million dam contract, which Minister Ada Novak signed on May 4",
        False,
    ),
    (
        "Swimmers will fight the closure of Kell Lane pool, agreed by Orme Council on Tuesday night.",
        "the closure of Kell Lane pool, agreed by Orme Council on Tuesday night",
        False,
    ),
]
NONE = ["The founder resigned on Tuesday.", "The contract was worth more on Tuesday than before."]


@pytest.mark.parametrize(("text", "words", "is_work"), CASES, ids=[text for text, _, _ in CASES])
def test_a_thing_that_happens_once_has_its_own_date(text: str, words: str, is_work: bool) -> None:
    (event,) = events_of(text)
    thing = dated_thing(text, event)
    assert thing is not None
    assert (thing.span.cut(text), thing.is_work) == (words, is_work)


@pytest.mark.parametrize("text", NONE)
def test_other_dates_are_of_the_clause(text: str) -> None:
    (event,) = events_of(text)
    assert dated_thing(text, event) is None
