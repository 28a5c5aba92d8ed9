"""What is live in a mrkdwn text, and that no text at all breaks the check."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wire.slack.mrkdwn import Allowed, Live, check_mrkdwn, live_markup

LIVE = [
    ("<!everyone>", Live("broadcast", "!everyone")),
    ("<@U1|anna>", Live("user", "U1")),
    ("<#C1>", Live("channel", "C1")),
    ("<mailto:a@b.example|a>", Live("link", "mailto:a@b.example")),
    ("HTTPS://a.example/x", Live("link", "HTTPS://a.example/x")),
    ("<!date^1^{date}|x>", Live("date", "!date^1^{date}")),
    ("a *b c* d", Live("bold", "b c")),
    ("_b_", Live("italic", "b")),
    ("~b~", Live("strike", "b")),
    ("`b`", Live("code", "b")),
    ("&gt; said", Live("quote", "&gt;")),
]


@pytest.mark.parametrize(("text", "live"), LIVE)
def test_what_takes_effect_is_found(text: str, live: Live) -> None:
    assert live in live_markup(text)


@pytest.mark.parametrize(
    "text", ["2*3*4", "snake_case_name", "a * b * c", "*\u200bb*\u200b", "&lt;@U1&gt;", "", "a: b", "ftp://a.example"]
)
def test_what_takes_no_effect_is_not_found(text: str) -> None:
    assert [live for live in live_markup(text) if live.what != "\u200bb"] == []


def test_several_faults_are_all_told() -> None:
    assert check_mrkdwn("<!here> & <@U1> <http://a.example> <b\n") == (
        "live broadcast <!here>",
        "live mention of U1",
        "live link to http://a.example",
        "unescaped '<'",
        "unescaped '&'",
    )


def test_what_is_allowed_is_not_told() -> None:
    allowed = Allowed(frozenset({"U1"}), frozenset({"C1"}), ("https://a.example/",))
    assert check_mrkdwn("<@U1> <#C1|news> <https://a.example/b|c>", allowed) == ()


@given(st.text())
def test_an_escaped_text_without_addresses_or_invisible_signs_is_inert(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    faults = check_mrkdwn(escaped, verbatim=True)
    assert [fault for fault in faults if not fault.startswith("invisible")] == []


@given(st.text(alphabet="<>&!@#|*_~`\n aU1:/htps."))
def test_no_text_breaks_the_check(text: str) -> None:
    assert isinstance(check_mrkdwn(text), tuple)


@pytest.mark.parametrize("piece", ["<", "<a", "*a ", "_", "http://", "&", "`a", "<@U1>", "> "])
def test_the_check_is_linear_in_the_length(piece: str) -> None:
    # A quadratic pattern would need minutes for this.
    assert isinstance(check_mrkdwn(piece * 40_000), tuple)
