from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefings.quotes.skeleton import LONGEST_SENTENCE, QUOTE
from tests.briefings.quotes.reading import skeleton_of


def test_quoted_words_are_one_token_and_inner_stops_are_none() -> None:
    assert skeleton_of("“He left. I know,” Mr. Lind's aide said.").words == [
        QUOTE, "mr", "lind", "'s", "aide", "said", ".",
    ]  # fmt: skip


def test_a_sentence_that_begins_inside_a_quotation_is_none_of_the_outlets() -> None:
    assert skeleton_of("“He left. I know,” she said. Then he left.").bounds == [0, 4, 8]


def test_a_sentence_without_end_is_cut() -> None:
    bounds = skeleton_of("so " * 1000).bounds
    assert max(b - a for a, b in pairwise(bounds)) == LONGEST_SENTENCE


@given(st.text(alphabet="ab ’'s.,“”\n-A"))
def test_tokens_of_any_text_lie_in_order_in_their_sentences(text: str) -> None:
    skeleton = skeleton_of(text)
    assert all(end <= start for end, start in zip(skeleton.ends, skeleton.starts[1:], strict=False))
    assert all(skeleton.bounds[n] <= token < skeleton.bounds[n + 1] for token, n in enumerate(skeleton.sentences))
