"""Behind or ahead: the finite verb decides, a participle before its noun does not."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.span import Span
from briefings.text.tense import Tenses

PAST = [
    "The colonel called off a planned strike on Monday.",
    "The minister cancelled a scheduled visit on Monday.",
    "Officials halted the expected talks on Monday.",
    "The mayor put off a proposed march on Monday.",
    "She postponed an upcoming tour on Monday.",
    "The union suspended its planned walkout on Monday.",
    "The union put off planned talks on Monday.",
    "The union called off a planned move to Oslo on Monday.",
    "Guards blocked the group's planned march on Monday.",
    "They left for the planned talks on Monday.",
    "The army withdrew from a planned operation late on Monday.",
    "She will meet the premier, and cancelled a planned dinner on Monday.",
    "On Monday, the court blocked the planned sale.",
    "On Monday, the planned sale was blocked.",
]
AHEAD = [
    "The strike planned for Monday will go ahead.",
    "The union has called off the strike planned for Monday.",
    "Ministers called off a strike expected on Monday.",
    "She called off a visit scheduled for Monday.",
    "She cancelled a scheduled Monday visit.",
    "The vote scheduled for Monday was called off.",
    "The visit, planned for Monday, was put off.",
    "The talks are planned on Monday.",
    "The two had planned talks on Monday.",
    "He will cancel a planned strike on Monday.",
    "The crew may scrap the planned launch on Monday.",
    "He is expected to attend a planned rally on Monday.",
    "She said the planned strike on Monday would go ahead.",
    "The expected summit on Monday will be in Oslo.",
    "Before a planned meeting on Monday, she flew home.",
    "On Monday, planned talks will begin.",
]


def tense_of_monday(sentence: str) -> str | None:
    start = sentence.index("Monday")
    return Tenses(sentence, Span(0, len(sentence))).at(Span(start, start + len("Monday")))


@pytest.mark.parametrize("sentence", PAST)
def test_a_finite_verb_of_the_past_puts_its_day_behind(sentence: str) -> None:
    assert tense_of_monday(sentence) == "past"


@pytest.mark.parametrize("sentence", AHEAD)
def test_what_is_planned_or_will_be_is_ahead(sentence: str) -> None:
    assert tense_of_monday(sentence) == "ahead"


PIECES = "called off a planned strike on , and said the expected x — ."


@given(st.lists(st.sampled_from(PIECES.split())))
def test_any_words_around_a_day_are_read(pieces: list[str]) -> None:
    assert tense_of_monday(" ".join([*pieces, "Monday", *pieces])) in ("past", "ahead", None)


@pytest.mark.parametrize("piece", ["cancelled a planned strike ", "planned talks ", "x", "cancelled "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    text = piece * 20_000 + " on Monday"
    started = perf_counter()
    tense_of_monday(text)
    assert perf_counter() - started < 3
