import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.render.safe import is_hidden, visible
from tests.words import HAZARDS

SHOWN = [
    ("plain words", "plain words"),
    ("two\nlines\r\nand a\ttab", "two lines and a tab"),
    ("\x1b[31mred\x1b[0m", "red"),
    ("\x1b]8;;http://evil.example\x07link\x1b]8;;\x07", "link"),
    ("\x9b2Jcleared", "cleared"),
    ("unfinished \x1b]0;title", "unfinished 0;title"),
    ("right\u202eto\u2066left", "righttoleft"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("soft\u00adhyphen", "softhyphen"),
    ("fillers\u3164\u2800", "fillers"),
    ("no-break\u00a0space", "no-break space"),
    ("line\u2028separator", "line separator"),
    ("naïve café 李在明 🙂", "naïve café 李在明 🙂"),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_only_what_a_reader_can_see_is_left(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.lists(st.sampled_from(HAZARDS) | st.text()).map("".join))
def test_nothing_hidden_survives_and_once_is_enough(text: str) -> None:
    shown = visible(text)
    assert not any(map(is_hidden, shown))
    assert not any(unicodedata.category(character).startswith("Z") and character != " " for character in shown)
    assert visible(shown) == shown


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1))
def test_words_stay_as_they_are(text: str) -> None:
    assert visible(text) == "".join(character for character in text if not is_hidden(character))
