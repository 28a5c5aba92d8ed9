"""Other words for one question: rephrased, respelt, with stretches of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.commands.registry import reply_to_line
from briefings.compose.answering.misspelt import respelt
from briefings.compose.answering.periods import find_periods
from briefings.compose.answering.rephrasing import ways_of_asking
from briefings.models.answered import PlainAnswer
from tests.corpora import Record, corpus_of

THURSDAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("asked", "also"),
    [
        ("whos the mayor", "who is the mayor"),
        ("Which country recalled its ambassador", "who recalled its ambassador"),
        ("To which city did Ruiz fly", "To where did Ruiz fly"),
        ("what is the death toll", "how many people died"),
        ("Who leads the union", "who is the leader of the union"),
        ("Who founded the bank", "who is the founder of the bank"),
        ("who is the CEO of Arvo", "who is the chief executive of Arvo"),
        ("how long did the trial last", "how long is the trial"),
        ("by how much did shares fall", "how much did shares fall"),
        ("is it true that Ruiz left", "Ruiz left"),
        ("did ruiz leave on monday", "did ruiz leave on Monday"),
        ("when did ruiz arive", "when did ruiz arrive"),
    ],
)
def test_a_question_is_known_in_other_words(asked: str, also: str) -> None:
    assert also in ways_of_asking(asked)


@pytest.mark.parametrize("asked", ["When did Ruiz arrive?", "Who is May?", "did the march begin", "I may leave"])
def test_what_is_plain_stays_as_it_is(asked: str) -> None:
    assert ways_of_asking(asked)[0] == asked


@given(st.text(max_size=120))
def test_any_line_has_a_first_way(line: str) -> None:
    assert ways_of_asking(line)


@pytest.mark.parametrize(
    "word", ["resign", "design", "reigned", "untied", "united", "arrive", "quit", "quiet", "dessert"]
)
def test_no_word_of_its_own_is_changed(word: str) -> None:
    assert respelt(word) == word


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("this week", date(2026, 3, 16), date(2026, 3, 22)),
        ("last week", date(2026, 3, 9), date(2026, 3, 15)),
        ("in the last 3 days", date(2026, 3, 16), THURSDAY),
        ("over the weekend", date(2026, 3, 14), date(2026, 3, 15)),
        ("next weekend", date(2026, 3, 28), date(2026, 3, 29)),
        ("the next two weeks", THURSDAY, date(2026, 4, 2)),
    ],
)
def test_a_stretch_of_days_has_two_ends(said: str, first: date, last: date) -> None:
    (period,) = find_periods(f"what happened {said}", THURSDAY)
    assert (period.asked.on.first, period.asked.until) == (first, last)


@pytest.mark.parametrize("said", ["last year", "the last strike", "this day", "the past 9999 days", "last zero days"])
def test_other_words_are_no_stretch_of_days(said: str) -> None:
    assert find_periods(said, THURSDAY) == []


STRIKE: Record = {
    "id": "strike",
    "date": "2026-03-18",
    "title": "Dockers stop work",
    "text": (
        "Dockers in Havenby stopped work on Tuesday, the first strike at the port since 1998.\n"
        "It will last until Friday. Harbour master Ines Calder spoke of the cranes. “They are older than I am,” Calder"
        " said.\n"
    ),
}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("what happened yesterday", "Dockers in Havenby stopped work on Tuesday"),
        ("What happened this week?", "Dockers in Havenby stopped work on Tuesday"),
        ("When was the last strike at the port?", "1998"),
        ("What did Calder say about the cranes?", "They are older than I am"),
    ],
)
def test_a_mention_in_plain_words_is_answered_as_of_a_day(
    tmp_path_factory: pytest.TempPathFactory, asked: str, told: str
) -> None:
    with corpus_of(tmp_path_factory.mktemp("strike"), STRIKE) as services:
        answer = reply_to_line(asked, services.names, services.desk(date(2026, 3, 18))).answer
    assert isinstance(answer, PlainAnswer)
    shown = " ".join(f"{one.value} {one.on.iso() if one.on else ''} {one.text}" for one in answer.findings)
    assert told in shown
