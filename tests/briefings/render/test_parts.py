"""Long answers come in parts that show every item once."""

from datetime import date, timedelta

import pytest

from briefings.models.answers import Answer, QuoteList
from briefings.models.asked import Asked
from briefings.render.page import Item
from briefings.render.parts import Part, Room, part_of
from tests.briefings.render import by_hand


def size(item: Item) -> int:
    return sum(len(run.text) for line in item.lines for run in line)


WIDE = Room(characters=4000, item_characters=1000, size=size)
NARROW = Room(characters=400, item_characters=300, size=size)
MANY = QuoteList(
    person="Ada Byron",
    quotes=tuple(
        by_hand.quoted(
            (1 + number % 5, number), f"sentence number {number}", said_on=date(2025, 1, 1) + timedelta(number)
        )
        for number in range(1, 45)
    ),
    sources=by_hand.SOURCES,
    footer=by_hand.FOOTER,
)


def parts(answer: Answer, room: Room) -> list[Part]:
    shown = [part_of(answer, Asked(command="x"), room)]
    while shown[-1].has_more:
        shown.append(part_of(answer, Asked(command="x", page=len(shown) + 1), room))
    return shown


def items(part: Part) -> list[str]:
    listed = (section for section in part.page.sections if section.role == "list")
    return ["".join(run.text for run in item.lines[0]) for section in listed for item in section.items]


def test_a_page_tells_what_it_shows_of_how_many() -> None:
    assert part_of(MANY, Asked(command="who-said"), WIDE).remark == "Showing 8 of 44 quotes."
    assert part_of(MANY, Asked(command="who-said", page=6), WIDE).remark == "Showing 41–44 of 44 quotes."


@pytest.mark.parametrize("room", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_parts_show_each_quotation_once_newest_first(room: Room) -> None:
    shown = [text for part in parts(MANY, room) for text in items(part)]
    assert [text.partition("”")[0] for text in shown] == [f"“sentence number {number}" for number in range(44, 0, -1)]


@pytest.mark.parametrize("answer", by_hand.EVERY_ANSWER, ids=lambda answer: type(answer).__name__)
def test_narrow_parts_show_what_one_wide_part_shows(answer: Answer) -> None:
    whole = Room(characters=100_000, item_characters=300, size=size)
    assert [text for part in parts(answer, NARROW) for text in items(part)] == [
        text for part in parts(answer, whole) for text in items(part)
    ]


def test_the_summary_stands_on_the_first_part_only() -> None:
    first, second = parts(MANY, WIDE)[:2]
    assert first.page.sections[0].heading == "By day"
    assert [section.heading for section in second.page.sections] == ["Newest"]


def test_a_part_that_does_not_exist_any_more_is_the_last_one() -> None:
    assert part_of(MANY, Asked(command="who-said", page=999), WIDE).remark == "Showing 41–44 of 44 quotes."


def test_a_part_lists_the_sources_that_it_cites() -> None:
    part = part_of(by_hand.BRIEF, Asked(command="brief", page=2), NARROW)
    cited = {
        run.text[:2]
        for section in part.page.sections
        for item in section.items
        for line in item.lines
        for run in line
        if run.style == "cite"
    }
    assert {item.label[:2] for section in part.page.sources for item in section.items} <= cited


def test_the_view_of_sources_lists_them_all() -> None:
    part = part_of(by_hand.CHECK_QUOTED, Asked(command="check", view="sources"), WIDE)
    assert [item.label for section in part.page.sections for item in section.items] == ["[1]", "[2]"]


def test_renderings_side_by_side_keep_the_excerpt_budget() -> None:
    many = by_hand.WORDINGS.model_copy(update={"wordings": (by_hand.PARTNERSHIP,) * 7})
    assert [part.remark for part in parts(many, WIDE)] == [
        "Showing 3 of 7 statements.",
        "Showing 4–6 of 7 statements.",
        "Showing 7–7 of 7 statements.",
    ]
