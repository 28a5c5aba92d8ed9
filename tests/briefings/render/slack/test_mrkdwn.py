"""What an article says in mrkdwn is words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.render.safe import visible
from briefings.render.slack import escape
from tests.wire.slack.mrkdwn import check_mrkdwn, live_markup
from tests.words import HOSTILE


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("R&D <b>", "R&amp;D &lt;b&gt;"),
        ("<!channel> <@U1>", "&lt;!channel&gt; &lt;@U1&gt;"),
        ("*bold* ~gone~ `code`", "∗bold∗ ∼gone∼ ˋcodeˋ"),
        ("_so_ 000_d7b.txt", "＿so＿ 000_d7b.txt"),
        ("see https://evil.example", "see https\u200b://evil.example"),
        ("HTTP://EVIL.EXAMPLE", "HTTP\u200b://EVIL.EXAMPLE"),
        ("mailto:a@b.example", "mailto\u200b:a@b.example"),
        ("at 10:30 :smile:", "at 10:30 :\u200bsmile:"),
        ("> not a quote", "\u200b&gt; not a quote"),
    ],
)
def test_signs_show_and_do_nothing(words: str, shown: str) -> None:
    assert escape(words) == shown
    assert live_markup(shown) == ()


@given(st.text() | HOSTILE.told)
def test_nothing_that_is_escaped_takes_effect(text: str) -> None:
    written = escape(visible(text))
    assert live_markup(written) == ()
    assert check_mrkdwn(written) == ()
