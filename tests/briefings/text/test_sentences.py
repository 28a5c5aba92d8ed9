from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.span import Span
from briefings.text.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["“Go home.” he said.", "Then he left."],
        ["“We won.", "We are happy,” he said.", "“And you?” she asked."],
        ["Mr. Lee met Gen. Park on Nov. 1 in St. Petersburg.", "He left at 5 p.m. Monday."],
        ["She paid $3.5 million to Acme Inc. for it.", "Why?"],
        ['"Stop!" she cried.', '"Now."'],
        ["No... he said so."],
        ["It was a good PC.", "Then he left."],
        ["Smt. Thampan asked Shri. Rao.", "Cllr. Jones and Pte. Ryan heard Mme. Laval."],
    ],
)
def test_stops_that_end_a_sentence_are_told_from_those_that_do_not(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [s.cut(text) for s in split_sentences(text, [Span(0, len(text))])] == sentences


def test_a_sentence_never_crosses_the_edge_of_its_prose() -> None:
    text = "One line without a stop\nAnother line."
    spans = split_sentences(text, [Span(0, 23), Span(24, len(text))])
    assert [s.cut(text) for s in spans] == ["One line without a stop", "Another line."]


@given(st.text())
def test_sentences_tile_any_text_apart_from_white_space(text: str) -> None:
    spans = split_sentences(text, [Span(0, len(text))])
    assert all(s.cut(text) == s.cut(text).strip() != "" for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(s.cut(text).split()) for s in spans) == "".join(text.split())
