"""What people typed, out of what Slack makes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.typed import typed_words

TYPED = [
    ("<@U0BOT> brief lee-xi", "brief lee-xi"),
    ("hey <@U0BOT|briefbot> topics", "hey  topics".replace("  ", "   ")),
    ("did <@U0ANNA|anna> say &lt;so&gt; &amp; so", "did anna say <so> & so"),
    ("see <https://a.example/x|the page> and <https://b.example>", "see the page and https://b.example"),
    ("<mailto:a@b.example|a@b.example> <#C1|news> <!here>", "a@b.example news"),
    ("&amp;lt;", "&lt;"),
    ("a < b > c", "a < b > c"),
]


@pytest.mark.parametrize(("text", "words"), TYPED)
def test_markup_is_undone(text: str, words: str) -> None:
    assert typed_words(text, "U0BOT").split() == words.split()


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert isinstance(typed_words(text, "U0BOT"), str)
