import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.render.shorten import count_words, shorten, shorten_quotation, without_full_stop

SHORTENED = [
    ("One two three", None, "One two three"),
    ("One two three", 3, "One two three"),
    ("One two three", 2, "One two …"),
    ("One, two, three", 2, "One, two …"),
    ("Lee said “we need China” today", 3, "Lee said …"),
    ("Lee said “we need China” today", 5, "Lee said “we need China” …"),
    ("", 3, ""),
    ("One two", 0, "…"),
    ("The crew left the yard and the port of Orme", 6, "The crew left the yard …"),
    ("They sold wool, hides, the old cheese of the hills", 6, "They sold wool, hides …"),
    ("The crew mended the old bridge over the river", 8, "The crew mended the old bridge …"),
    ("The crew mended the great old bridge", 4, "The crew mended …"),
    ("It is what it is and will be", 5, "…"),
    ("— — — one", 2, "…"),
]


@pytest.mark.parametrize(("text", "words", "expected"), SHORTENED)
def test_texts_are_cut_at_whole_words_and_close_their_marks(text: str, words: int | None, expected: str) -> None:
    assert shorten(text, words) == expected


QUOTATIONS = [
    (("We need China to help",), None, "“We need China to help”"),
    (("We need China to help",), 3, "“We need China” …"),
    (("We need, China",), 2, "“We need” …"),
    (("cannot move apart,",), None, "“cannot move apart”"),
    (("We need", "to help."), None, "“We need” … “to help.”"),
    (("We need", "to help."), 3, "“We need” …"),
    (("We need", "to help."), 2, "“We need” …"),
    (("", "to help."), None, "“to help.”"),
    (("",), None, "…"),
]


@pytest.mark.parametrize(("parts", "words", "expected"), QUOTATIONS)
def test_the_ellipsis_stands_outside_the_marks(parts: tuple[str, ...], words: int | None, expected: str) -> None:
    assert shorten_quotation(parts, words) == expected


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [("unprecedented.", "unprecedented"), ("in the U.S.", "in the U.S."), ("well...", "well..."), ("so", "so")],
)
def test_a_fragment_loses_the_full_stop_of_the_sentence_around_it(fragment: str, expected: str) -> None:
    assert without_full_stop(fragment) == expected


@given(st.lists(st.sampled_from(("one", "two,", "“three", "four”", "—")), min_size=1).map(" ".join), st.integers(1, 9))
def test_a_shortened_text_is_within_its_budget(text: str, words: int) -> None:
    assert count_words(shorten(text, words).removesuffix(" …")) <= words
