from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.summary_reading import prose_of, read_source
from briefings.compose.summary_shape import Source

REPORT = "The river rose above the old bridge."


def told(text: str) -> list[str]:
    source = Source("a", text)
    return [one.span.cut(text) for one in read_source(0, source, prose_of(source))]


@pytest.mark.parametrize(
    "front",
    [
        "LUSAKA (Wire) - ",
        "Flood in the north | Mon Nov 3, 2025 6:29 pm EST LUSAKA, Zambia (Wire) - ",
        "Bridge closed, hundreds flee Mayor asks for help (Wire) -- ",
        "Flood in the north Monday 3 November 2025 18.05 GMT ",
        "Flood in the north November 3, 2025, 6:05 p.m. CAT ",
        "Bakers sold more KITWE, Zambia, Nov. 3 -- ",
    ],
)
def test_what_a_feed_put_in_front_of_a_report_is_left_out(front: str) -> None:
    assert told(f"Flood.\n{front}{REPORT}") == [REPORT]


@pytest.mark.parametrize(
    "sentence",
    [
        "The plane landed at 04:45 GMT Wednesday in the rain.",
        "On Monday at 5:00 p.m. CAT Mayor Phiri spoke to the council.",
        "The party of the mayor (Greens) won the vote on Sunday.",
        "The ministry - Phiri led it for years - was closed on Monday.",
    ],
)
def test_clock_bracket_or_dash_in_a_sentence_is_no_front(sentence: str) -> None:
    assert told(sentence) == [sentence]


def test_late_sentence_keeps_its_front() -> None:
    late = "Flood in Lusaka (Wire) - Bakers sold more bread."
    assert told("\n".join([*(f"{REPORT[:-1]} {day} times." for day in range(4)), late]))[-1] == late


def test_front_stays_where_nothing_else_would() -> None:
    assert told("LUSAKA and Kitwe saw floods (Wire) - More soon.") == [
        "LUSAKA and Kitwe saw floods (Wire) - More soon."
    ]


def test_line_ends_that_a_feed_escaped_twice_part_sentences() -> None:
    assert told(f"{REPORT}\\n\\nBakers sold more bread.") == [REPORT, "Bakers sold more bread."]


def test_scraps_are_told_only_where_there_is_nothing_else() -> None:
    assert told(f"{REPORT}\nA photo.\nNo way!") == [REPORT]
    assert told("Fire. No way!") == ["Fire.", "No way!"]


PIECES = st.sampled_from(
    [REPORT, "A photo.", "LUSAKA (Wire) - ", "(AP) -- ", '"', "“", ")", "\\n", "\n", "the reports. "]
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=12).map(" ".join))
def test_sentences_are_in_order_and_apart(text: str) -> None:
    source = Source("a", text)
    sentences = read_source(0, source, prose_of(source))
    assert all(one.span.end <= other.span.start for one, other in pairwise(sentences))
    assert all(one.place < other.place for one, other in pairwise(sentences))
    assert all(one.span.cut(text).strip() for one in sentences)
