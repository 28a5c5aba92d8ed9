"""Cuts keep limits, whole words, citations, and marks in pairs."""

from hypothesis import given
from hypothesis import strategies as st

from briefings.render.clip import clip, clip_item, clip_line
from briefings.render.marks import read_marks
from briefings.render.page import Item, Run, speech, words
from tests.words import HOSTILE, QUOTING


def test_a_cut_ends_after_a_whole_word() -> None:
    assert clip("the ministers arrive today", 20) == "the ministers …"


def test_a_quotation_that_is_cut_is_closed() -> None:
    assert clip("“the ministers arrive today”", 20) == "“the ministers” …"


def test_a_text_without_spaces_is_cut_all_the_same() -> None:
    assert clip("a" * 50, 10) == "aaaaaaaa …"


@given(st.text(), st.integers(2, 60))
def test_no_cut_is_longer_than_its_limit(text: str, limit: int) -> None:
    assert len(clip(text, limit)) <= limit


@given(QUOTING.told, st.integers(20, 60))
def test_marks_stay_in_pairs_where_words_stay_whole(text: str, limit: int) -> None:
    assert not read_marks(clip(words(text).text, limit)).strays


def test_citations_survive_what_they_stand_behind() -> None:
    line = (Run("word " * 100), Run(" "), Run("[1¶4]", "cite"))
    assert "".join(run.text for run in clip_line(line, 40)).endswith("[1¶4]")


@given(st.lists(HOSTILE.told, min_size=1, max_size=4), st.integers(40, 400))
def test_an_item_is_about_as_long_as_it_may_be(texts: list[str], limit: int) -> None:
    item = Item(tuple((words(text), speech([text])) for text in texts), label=texts[0])
    shown = clip_item(item, limit)
    assert sum(len(run.text) for line in shown.lines for run in line) <= limit
