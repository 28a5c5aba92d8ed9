"""What people write, as they see it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord.typed import typed_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<@123> lee-xi", "lee-xi"),
        ("<@!123>, lee-xi", ", lee-xi"),
        ("lee-xi <#9> <@&8>", "lee-xi"),
        ("did **Lee** say ||it||?", "did Lee say it?"),
        ("> quoted\n>>> more\nanswer", "quoted\nmore\nanswer"),
        ("`who said` ~~x~~", "who said x"),
        ("<:smile:12> ok", ":smile: ok"),
        ("lee_xi a_b", "lee_xi a_b"),
        ("a > b, 2*", "a > b, 2"),
        ("<@notanid>", "<@notanid>"),
    ],
)
def test_markup_is_undone_and_words_stay(text: str, words: str) -> None:
    assert typed_words(text) == words


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    assert typed_words(text) == typed_words(text).strip()
