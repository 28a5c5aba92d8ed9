from itertools import pairwise
from pathlib import Path
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.span import Span
from briefings.text.sentences import split_sentences
from briefings.text.stops import sure_ends

ENDS = Path(__file__).with_name("sentence_ends.txt").read_text(encoding="utf-8").splitlines()
PASSAGES = [line for line in ENDS if line and not line.startswith(("#", "~"))]


@pytest.mark.parametrize("passage", PASSAGES)
def test_stops_that_end_a_sentence_are_told_from_those_that_do_not(passage: str) -> None:
    sentences = passage.split(" | ")
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


PIECES = "bank. York. Mr. Lt. U.S. U. Inc. Chairman The He said “No. ” “Why?” Holm asked. ( ) ... ! . a A 1."


@given(st.lists(st.sampled_from(PIECES.split())).map(" ".join), st.data())
def test_sentences_tile_what_is_full_of_stops(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    within = Span(start, data.draw(st.integers(start, len(text))))
    spans = split_sentences(text, [within])
    assert all(within.holds(s) and s.cut(text) == s.cut(text).strip() != "" for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(s.cut(text).split()) for s in spans) == "".join(within.cut(text).split())


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES.split())).map(" ".join)))
def test_a_sure_end_lies_between_a_stop_and_a_capital(text: str) -> None:
    ends = list(sure_ends(text, Span(0, len(text))))
    assert ends == sorted(set(ends))
    assert all(text[:end].rstrip().rstrip("\"”’')]").endswith(".") for end in ends)
    assert all(text[end:].lstrip("\"“‘'([")[0].isupper() for end in ends)


@pytest.mark.parametrize("unit", ["bank. ", "A. ", "bank. B", ". ", "“", "a.A", "Holm asked ", "“Why?” Holm "])
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(repeats: int) -> float:
        text = unit * repeats
        started = thread_time()
        list(sure_ends(text, Span(0, len(text))))
        return thread_time() - started

    seconds(100)
    assert min(seconds(20_000) for _ in range(3)) < 40 * max(seconds(2_000), 0.001)
