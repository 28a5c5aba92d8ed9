"""What an article says in Discord is words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.render.discord import escape
from briefings.render.discord.text import line_text
from briefings.render.page import Run
from briefings.render.safe import visible
from tests.wire.discord.markdown import Live, check_markdown, live_markup
from tests.words import HOSTILE


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("*so* _so_ ~~gone~~ `code` ||hidden||", r"\*so\* \_so\_ \~\~gone\~\~ \`code\` \|\|hidden\|\|"),
        ("@everyone", "@\u200beveryone"),
        ("<@123> <#1> <t:1:R> </brief:1>", "\\<@\u200b123\\> \\<#1\\> \\<t:1:R\\> \\<\\/brief:1\\>"),
        ("https://evil.example", r"https:\/\/evil.example"),
        ("discord.gg/abc", r"discord.gg\/abc"),
        ("[words](https://evil.example)", r"\[words\](https:\/\/evil.example)"),
        (r"C:\temp", r"C:\\temp"),
    ],
)
def test_signs_show_and_do_nothing(words: str, shown: str) -> None:
    assert escape(words) == shown
    assert live_markup(shown) == ()


@pytest.mark.parametrize("words", ["# big", "- item", "-# small", "1. one", "> said", "+ plus"])
def test_the_start_of_a_line_makes_no_block(words: str) -> None:
    assert live_markup(line_text((Run(words),))) == ()


@given(st.text() | HOSTILE.told)
def test_nothing_that_is_escaped_takes_effect(text: str) -> None:
    written = line_text((Run(visible(text)),))
    assert live_markup(written) == ()
    assert check_markdown(written) == ()


def test_a_moment_is_told_by_the_readers_own_clock_too() -> None:
    written = line_text((Run("next: Mon 24 Nov, 08:00 Europe/Berlin", instant=1763967600),))
    assert written == "next: Mon 24 Nov, 08:00 Europe\\/Berlin · <t:1763967600:f> your time"
    assert live_markup(written) == (Live("date", "1763967600"),)
