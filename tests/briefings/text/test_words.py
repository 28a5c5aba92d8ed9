from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.span import Span
from briefings.text.words import fold, is_content, is_negation, number_value, stem, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("O’Malley’s café", ["o'malley's", "cafe"]),
        ("long-term Korea–China ties", ["long", "term", "korea", "china", "ties"]),
        ("the U.S. paid $1,000.50 on the 11th", ["the", "us", "paid", "1,000.50", "on", "the", "11th"]),
        ("“Quoted,” he said.", ["quoted", "he", "said"]),
        ("the 1990s", ["the", "1990s"]),
        ("İstanbul ŁÓDŹ", ["istanbul", "łodz"]),
        ("", []),
    ],
)
def test_words_fold_and_keep_their_order(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


def test_words_of_a_span_index_the_whole_text() -> None:
    text = "He said no."
    assert [word.span.cut(text) for word in words(text, Span(3, 10))] == ["said", "no"]


@pytest.mark.parametrize("word", ["visit", "visits", "visited", "visit's", "visiting"])
def test_forms_of_a_word_share_a_stem(word: str) -> None:
    assert stem(word) == "visit"


@pytest.mark.parametrize(("word", "value"), [("1,000", "1000"), ("three", "3"), ("30", "30"), ("peace", None)])
def test_number_words_and_digits_state_the_same_number(word: str, value: str | None) -> None:
    assert number_value(word) == value


def test_negations_are_content_and_articles_are_not() -> None:
    assert is_negation("not")
    assert is_negation("mightn't")
    assert is_content("never")
    assert not is_content("the")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_words_of_any_text_lie_in_order_inside_it(text: str) -> None:
    found = words(text)
    assert all(word.span.cut(text) for word in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
