"""Tags of buttons: whatever is pressed can be read, and what is sent fits."""

from hypothesis import given
from hypothesis import strategies as st

from bot.discord.tags import Pressed, pressed_in, read_tag, tagged
from briefings.models.asked import Asked
from briefings.render.discord import DiscordMessage, sentence_to_discord
from briefings.render.follow_ups import FollowUp, decode

lines = st.text(max_size=300)
acts = st.sampled_from(("ask", "turn", "share"))
places = st.sampled_from(("", "1", "1573839561336098816", "9" * 20))


def ids(message: DiscordMessage) -> list[str]:
    """What the buttons of a message carry."""
    found: list[str] = []
    for row in message.components:
        components = row["components"]
        assert isinstance(components, list)
        found += [str(one["custom_id"]) for one in components]
    return found


@given(lines, acts, places)
def test_a_tagged_button_fits_and_is_read_as_it_was_meant(line: str, act: str, place: str) -> None:
    meant = FollowUp("Press", Asked(command="check-quotes", line=line), act)  # type: ignore[arg-type]  # one of three
    plain = sentence_to_discord("What next?", meant)
    message = tagged(plain, place)
    (custom_id,) = ids(message)
    pressed = pressed_in({"custom_id": custom_id})
    assert len(custom_id.encode("utf-16-le")) // 2 <= 100
    assert (pressed.act, pressed.place) == (act, place)
    kept = dict(message.kept)
    assert decode(pressed.state, kept.get) == decode(ids(plain)[0], dict(plain.kept).get)


@given(st.text(max_size=200))
def test_anything_can_be_pressed(text: str) -> None:
    assert read_tag(text).act in (None, "ask", "turn", "share")


def test_a_choice_of_a_menu_counts_and_not_the_menu() -> None:
    pressed = pressed_in({"custom_id": "follow_up.speaker", "values": ["k12:b1~0123456789abcdef"]})
    assert pressed == Pressed("ask", "b1~0123456789abcdef", "12")


def test_what_says_all_by_itself_gets_no_tag() -> None:
    message = sentence_to_discord("What next?", FollowUp("More", Asked(command="topics", page=2), "turn"))
    assert tagged(message) == message


def test_no_length_of_a_state_makes_a_button_too_long() -> None:
    for letters in range(120):
        meant = FollowUp("Press", Asked(command="check-quotes", line="x" * letters), "share")
        (custom_id,) = ids(tagged(sentence_to_discord("What next?", meant), "9" * 20))
        assert len(custom_id) <= 100
