"""Buttons say what they do in few characters, and any string can be read as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.asked import Asked
from briefings.render.follow_ups import FollowUp, Outdated, decode, encode, state_of
from briefings.render.follow_ups.state import DISCORD_ID, MAX_PAGE, SLACK_VALUE
from briefings.render.safe import visible

follow_ups = st.builds(
    FollowUp,
    label=st.just(""),
    asked=st.builds(
        Asked,
        command=st.sampled_from(("brief", "who-said", "check", "paragraph")),
        line=st.text(max_size=300).map(visible),
        page=st.integers(1, MAX_PAGE),
        view=st.sampled_from(("answer", "sources")),
    ),
    act=st.sampled_from(("ask", "turn", "share")),
)
NEXT_QUOTES = FollowUp("More", Asked(command="quotes", line='"lee-xi" by "Xi"', page=2), "turn")


def test_a_state_is_readable() -> None:
    assert encode(NEXT_QUOTES, DISCORD_ID) == 'b1|t|2|a|quotes|"lee-xi" by "Xi"'


@given(follow_ups)
def test_what_is_encoded_decodes_to_the_same(follow_up: FollowUp) -> None:
    written = encode(follow_up, SLACK_VALUE)
    assert written is not None
    assert decode(written) == follow_up


@given(follow_ups, st.sampled_from((DISCORD_ID, 150, SLACK_VALUE)))
def test_what_does_not_fit_is_kept_under_a_short_state(follow_up: FollowUp, limit: int) -> None:
    state = state_of(follow_up, limit)
    notes = {state.value: state.kept}
    assert len(state.value) <= limit
    assert decode(state.value, notes.get) == follow_up


@given(st.text(max_size=60) | st.text("b12|~tksa9", max_size=30))
def test_any_string_decodes(text: str) -> None:
    assert isinstance(decode(text, lambda _: None), FollowUp | Outdated)


@given(st.text(max_size=30))
def test_any_kept_text_decodes(kept: str) -> None:
    assert isinstance(decode("b1~0123456789abcdef", lambda _: kept), FollowUp | Outdated)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "b0|t|2|a|quotes|",
        "b2|t|2|a|quotes|",
        "b1|t|2|a|quotes",
        "b1|x|2|a|quotes|",
        "b1|t|2|x|quotes|",
        "b1|t|0|a|quotes|",
        "b1|t|-1|a|quotes|",
        "b1|t|10001|a|quotes|",
        "b1|t|²|a|quotes|",
        "b1|t|2|a||",
        "b1~0123456789abcdef",
    ],
)
def test_what_this_version_did_not_write_says_so(text: str) -> None:
    assert decode(text) == Outdated("This button is from an older version. Please ask again.")


def test_a_line_may_hold_the_separator() -> None:
    follow_up = FollowUp("", Asked(command="search", line='"a|b|c|d|e|f|g"'))
    assert decode(encode(follow_up, SLACK_VALUE) or "") == follow_up


def test_characters_are_counted_as_chats_count_them() -> None:
    wide = FollowUp("", Asked(command="search", line="😀" * 50))
    assert encode(wide, DISCORD_ID) is None


def test_hidden_characters_do_not_travel() -> None:
    written = encode(FollowUp("", Asked(command="search", line="safe\u202e\u200b words\n")), DISCORD_ID)
    assert written == "b1|k|1|a|search|safe words"


def test_a_kept_state_that_names_another_is_no_state() -> None:
    assert isinstance(decode("b1~0", lambda _: "b1~1"), Outdated)
