"""What was filled in is read wherever it is nested; what is suggested fits."""

import pytest

from bot.discord.options import MOST_CHOICES, Typing, choices, deed_name, typing_in, values_of
from tests.wire.wire_types import Json

NESTED: Json = {
    "name": "digest",
    "options": [
        {"type": 1, "name": "on", "options": [{"name": "topic", "value": " lee-xi "}, {"name": "at", "value": " "}]}
    ],
}


def test_values_are_read_wherever_they_are_and_blank_ones_are_none() -> None:
    assert values_of(NESTED) == {"action": "on", "topic": "lee-xi"}
    assert deed_name(NESTED) == "on"
    assert values_of({"options": [{"name": "days", "value": 7, "type": 4}]}) == {"days": 7}
    assert values_of({}) == {}


def test_where_somebody_types_is_found() -> None:
    typed = {"name": "topic", "value": "le", "focused": True}
    assert typing_in({"options": [{"type": 1, "name": "off", "options": [typed]}]}) == Typing("topic", "le")
    assert typing_in(NESTED) is None


@pytest.mark.parametrize(
    ("suggestions", "shown"),
    [
        ({"lee-xi": "Lee–Xi"}, [{"name": "Lee–Xi", "value": "lee-xi"}]),
        ({"x" * 100: "long"}, [{"name": "long", "value": "x" * 100}]),
        ({"x" * 101: "too long to travel"}, []),
        ({"": "nothing"}, []),
        ({"x": "\u200b"}, []),
        ({"x": "y" * 200}, [{"name": "y" * 100, "value": "x"}]),
    ],
)
def test_what_discord_would_refuse_is_not_suggested(suggestions: dict[str, str], shown: list[Json]) -> None:
    assert choices(suggestions) == shown


def test_so_many_are_suggested_as_discord_shows() -> None:
    assert len(choices({str(number): str(number) for number in range(40)})) == MOST_CHOICES
