import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.shortening.tokens import cut_text, spans_of, tokens_of
from briefings.models.span import Span


def test_a_quotation_has_one_number_with_its_marks() -> None:
    text = "The “ghost ship” sank."
    tokens = tokens_of(text, Span(0, len(text)), ()) or ()
    assert [token.text for token in tokens if token.quotation is not None] == ["“", "ghost", "ship", "”"]


@pytest.mark.parametrize("text", ["He said “no.", "He said no.”", 'The "ghost ship sank.'])
def test_a_mark_without_partner_gives_no_tokens(text: str) -> None:
    assert tokens_of(text, Span(0, len(text)), ()) is None


def test_apostrophes_are_no_marks() -> None:
    text = "The workers' pay rose in the '90s, didn't it."
    assert tokens_of(text, Span(0, len(text)), ()) is not None


def test_neighbours_share_a_span() -> None:
    text = "one two three four"
    whole = tokens_of(text, Span(0, len(text)), ()) or ()
    assert spans_of([whole[0], whole[1], whole[3]], whole) == (Span(0, 7), Span(14, 18))


def test_stretches_are_joined_as_a_reader_expects() -> None:
    text = "The dam, built in 1962, is old."
    assert cut_text(text, [Span(0, 7), Span(24, 30), Span(30, 31)]) == "The dam is old."


@given(st.text())
def test_tokens_are_their_words(text: str) -> None:
    assert all(token.span.cut(text) == token.text for token in tokens_of(text, Span(0, len(text)), ()) or ())
