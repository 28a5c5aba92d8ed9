"""What is live in a Discord text, and that no text at all breaks the check."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wire.discord.markdown import Allowed, Live, check_markdown, live_markup

LIVE = [
    ("@everyone", Live("broadcast", "everyone")),
    ("<@!5>", Live("user", "5")),
    ("<@&5>", Live("role", "5")),
    ("<#5>", Live("channel", "5")),
    ("</brief:5>", Live("command", "5")),
    ("</digest start:5>", Live("command", "5")),
    ("<id:browse>", Live("guide", "browse")),
    ("<a:wave:5>", Live("emoji", "wave")),
    ("<t:1700000000:F>", Live("date", "1700000000")),
    ("HTTPS://a.example/x", Live("link", "HTTPS://a.example/x")),
    ("<mailto:a@b.example>", Live("link", "mailto:a@b.example")),
    ("[a](<https://b.example>)", Live("masked link", "https://b.example")),
    ('[a](https://b.example "title")', Live("masked link", "https://b.example")),
    ("discord.gg/abc", Live("invite", "discord.gg/abc")),
    ("**b**", Live("bold", "b")),
    ("*b*", Live("italic", "b")),
    ("_b_", Live("italic", "b")),
    ("__b__", Live("underline", "b")),
    ("~~b~~", Live("strike", "b")),
    ("||b||", Live("spoiler", "b")),
    ("`b`", Live("code", "b")),
    ("```\nb\n```", Live("code", "\nb\n")),
    ("> b", Live("quote", "b")),
    (">>> b", Live("quote", "b")),
    ("## b", Live("heading", "b")),
    ("-# b", Live("subtext", "b")),
    ("1. b", Live("list", "b")),
]


@pytest.mark.parametrize(("text", "live"), LIVE)
def test_what_takes_effect_is_seen(text: str, live: Live) -> None:
    assert live in live_markup(text)


INERT = [
    "plain words, 5 * 3 * 2 and snake_case_name",
    r"\*not bold\* \_not italic\_ \~\~no\~\~ \|\|no\|\| \`no\`",
    r"\<@5\> \<#5\> \[x\]\(y\)",
    r"\> not a quote",
    r"\# not a heading",
    "@\u200beveryone and @\u200bhere",
    "name@example.org",
    "a [bracket] (and another)",
    "$5 at 08:30, 3 < 4 > 2",
]


@pytest.mark.parametrize("text", INERT)
def test_what_takes_no_effect_is_not_seen(text: str) -> None:
    assert live_markup(text) == ()


def test_code_keeps_what_is_in_it_from_taking_effect() -> None:
    assert check_markdown("`@everyone <@5> https://evil.example` and ```<@&5>```") == ()


def test_what_is_allowed_may_be_live() -> None:
    allowed = Allowed(frozenset({"5"}), frozenset({"6"}), frozenset({"7"}), ("https://a.example/",))
    text = "<@5> <#6> </x:7> https://a.example/x [y](https://a.example/z) <t:1> **bold**"
    assert check_markdown(text, allowed) == ()
    assert check_markdown("<@6> <#5> </x:5> https://b.example/", allowed) == (
        "live link to https://b.example/",
        "live mention of 6",
        "live name of channel 5",
        "live name of command 5",
    )


@given(st.text(alphabet=st.sampled_from("<>@#&/[]()`*_~|\\:.-! \n159abehinortvy"), max_size=80))
def test_any_text_can_be_checked(text: str) -> None:
    assert all(isinstance(complaint, str) for complaint in check_markdown(text))


@pytest.mark.parametrize("unit", ["[", "`", "**", "||", "<@", "\\", "](", "_ ", "> ", "https://", "a" * 10])
def test_long_texts_are_checked_quickly(unit: str) -> None:
    start = time.perf_counter()
    check_markdown((unit * 6000)[:6000])
    assert time.perf_counter() - start < 0.5
