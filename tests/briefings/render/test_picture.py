import struct

import pytest
from hypothesis import given, settings

from briefings.errors import UsageError
from briefings.models.answers import Timeline
from briefings.render.picture import MOST_EVENTS, to_picture
from tests.briefings.render import by_hand
from tests.strategies import timelines
from tests.words import HOSTILE

PNG = b"\x89PNG\r\n\x1a\n"


def size(picture: bytes) -> tuple[int, int]:
    """Width and height, from the header (PNG 1.2, 11.2.2)."""
    assert picture.startswith(PNG)
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_a_timeline_is_a_picture_as_high_as_its_events_need() -> None:
    one = by_hand.TIMELINE.model_copy(update={"entries": by_hand.TIMELINE.entries[:1]})
    (width, height), (narrow, low) = size(to_picture(by_hand.TIMELINE)), size(to_picture(one))
    assert width == narrow == 1060
    assert low < height


def test_a_long_timeline_is_not_an_endless_picture() -> None:
    long = by_hand.TIMELINE.model_copy(update={"entries": by_hand.TIMELINE.entries[:1] * 1000})
    most = by_hand.TIMELINE.model_copy(update={"entries": by_hand.TIMELINE.entries[:1] * MOST_EVENTS})
    assert size(to_picture(long)) == size(to_picture(most))


@pytest.mark.parametrize("text", [r"It cost $5 and $\frac{1}{0}$.", r"It cost $\frac$ more."])
def test_dollar_signs_are_no_formula(text: str) -> None:
    entry = by_hand.TIMELINE.entries[0].model_copy(update={"text": text})
    assert to_picture(by_hand.TIMELINE.model_copy(update={"entries": (entry,)}))


def test_the_same_timeline_gives_the_same_pixels() -> None:
    assert to_picture(by_hand.TIMELINE) == to_picture(by_hand.TIMELINE)


@given(timelines(HOSTILE).filter(lambda answer: bool(answer.entries)))
@settings(max_examples=10, deadline=None)
def test_any_timeline_can_be_drawn(answer: Timeline) -> None:
    assert size(to_picture(answer))[0] == 1060


def test_only_a_timeline_with_events_is_drawn() -> None:
    with pytest.raises(UsageError, match="timeline <topic> --format png"):
        to_picture(by_hand.BRIEF)
    with pytest.raises(UsageError, match="No topic"):
        to_picture(by_hand.MISSING)
    with pytest.raises(UsageError, match="no dated events"):
        to_picture(by_hand.TIMELINE.model_copy(update={"entries": ()}))
