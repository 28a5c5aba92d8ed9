"""The small rooms by themselves: what a question wants to know, which words answer which, what is screened."""

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.answering.kinds import IS_QUESTION, opening_of
from briefings.compose.answering.likewise import answers_to, root
from briefings.compose.answering.screening import places_in, sentences_with
from briefings.compose.answering.understanding import understand
from briefings.models.answered import PlainAnswer
from briefings.models.answers import Ambiguous, Candidate
from briefings.models.dates import CalendarDate
from briefings.models.person import Person, PersonId
from briefings.models.span import Span
from briefings.text.words import words
from tests.briefings.compose.answering.stories import STORIES
from tests.briefings.compose.answering.test_answers import ask
from tests.corpora import corpus_of

TODAY = date(2026, 1, 5)
RUIZ = Person(id=PersonId("ruiz ana"), name="Ana Ruiz", quotes=3, mentions=9)
MOORE = Person(id=PersonId("moore tom"), name="Tom Moore", quotes=1, mentions=4)


def find(name: str) -> Person | tuple[Candidate, ...] | None:
    known = {"ruiz": RUIZ, "ana ruiz": RUIZ, "president ruiz": RUIZ, "moore": MOORE}
    if name.lower() == "lind":
        return (Candidate(person=RUIZ), Candidate(person=MOORE))
    return known.get(name.lower())


@pytest.mark.parametrize(
    ("question", "kind", "manner"),
    [
        ("When did Ruiz arrive?", "when", ""),
        ("On what day did Ruiz arrive?", "when", ""),
        ("In which city did they meet?", "where", ""),
        ("Who met Ruiz?", "who", "doer"),
        ("How many people died?", "amount", "many"),
        ("How much did it cost?", "amount", "much"),
        ("How long did it last?", "amount", "long"),
        ("How old is Ruiz?", "amount", "old"),
        ("Why did Ruiz leave?", "why", ""),
        ("Did Ruiz leave?", "whether", ""),
        ("Didn't Ruiz leave?", "whether", ""),
        ("What did Ruiz sign?", "what", ""),
        ("Ruiz left", "whether", ""),
    ],
)
def test_the_first_words_tell_what_is_asked(question: str, kind: str, manner: str) -> None:
    assert opening_of(question)[:2] == (kind, manner)


@pytest.mark.parametrize("line", ["good morning", "lee-xi", "the weather", "isotopes", "wilful", "arenas of debate"])
def test_what_asks_nothing_is_no_question(line: str) -> None:
    assert IS_QUESTION.match(line) is None


@pytest.mark.parametrize(
    ("question", "people", "verb", "terms"),
    [
        ("When did Ruiz arrive in Oslo?", ["Ana Ruiz"], "arrive", ["arrive", "oslo"]),
        ("When did Ruiz and Moore hold a second summit?", ["Ana Ruiz", "Tom Moore"], "summit", ["second", "summit"]),
        ("Who took over the mission?", [], "took", ["took", "mission"]),
        ("When was the accord signed?", [], "signed", ["accord", "signed"]),
        ("When did the vessel pass its inspection?", [], "pass", ["vessel", "pass", "inspection"]),
        ("how many homes were left without power?", [], "left", ["left", "without", "power"]),
        ("when did president ruiz arrive?", ["Ana Ruiz"], "arrive", ["arrive"]),
        ("When will Ruiz plan to visit Austria?", ["Ana Ruiz"], "visit", ["visit", "austria"]),
    ],
)
def test_a_question_is_taken_apart(question: str, people: list[str], verb: str, terms: list[str]) -> None:
    read = understand(question, find, TODAY)
    assert not isinstance(read, Ambiguous)
    assert [person.name for person in read.people] == people
    assert read.verb is not None
    assert read.verb.word == verb
    assert [term.word for term in read.terms] == terms


@pytest.mark.parametrize(
    ("said", "day", "fits"),
    [
        ("in 2014", date(2014, 7, 1), True),
        ("in 2014", date(2015, 7, 1), False),
        ("on 5 January", date(2024, 1, 5), True),
        ("on 5 January", date(2026, 1, 6), False),
        ("on 5 January 2026", date(2025, 1, 5), False),
        ("in December", date(2019, 12, 1), True),
        ("on Wednesday", date(2026, 1, 7), True),
        ("on Wednesday", date(2026, 1, 8), False),
        ("yesterday", date(2026, 1, 4), True),
    ],
)
def test_a_date_is_held_as_far_as_it_is_said(said: str, day: date, fits: bool) -> None:
    read = understand(f"What did Ruiz do {said}?", find, TODAY)
    assert not isinstance(read, Ambiguous)
    assert [one.fits(CalendarDate(first=day)) for one in read.dates] == [fits]


def test_a_name_that_several_bear_is_asked_back() -> None:
    assert isinstance(understand("When did Lind arrive?", find, TODAY), Ambiguous)


@pytest.mark.parametrize(
    ("asked", "told"),
    [("kill", "killed"), ("meet", "met"), ("arrive", "landed"), ("organise", "organized")],
)
def test_a_word_is_answered_by_its_forms_and_by_what_means_the_same(asked: str, told: str) -> None:
    assert root(told) in answers_to(asked, "what")


@pytest.mark.parametrize(("asked", "told"), [("die", "injured"), ("arrive", "left"), ("buy", "sold"), ("win", "lost")])
def test_another_deed_is_no_answer(asked: str, told: str) -> None:
    assert root(told) not in answers_to(asked, "what")


def test_a_visit_dates_an_arrival_and_is_none() -> None:
    assert root("visit") in answers_to("arrive", "when")
    assert root("visit") not in answers_to("arrive", "where")


@given(st.lists(st.sampled_from(["killed", "Organised", "café", "met", "three", "labour", "x", "5,000", "ÉCOLE"])))
def test_screening_leaves_no_sentence_out_that_has_the_word(said: list[str]) -> None:
    text = " ".join(said)
    for word in words(text):
        offsets = places_in(text, {root(word.text)})
        assert 0 in sentences_with((Span(0, len(text)),), offsets)


FRAMES = (
    "when did",
    "who",
    "did",
    "how many",
    "where",
    "why",
    "what",
    "Okonjo",
    "Varga",
    "meet",
    "in",
    "Lisbon",
    "2018",
)


def test_any_question_is_answered_or_declined(tmp_path: Path) -> None:
    with corpus_of(tmp_path, *STORIES) as services:

        @given(st.one_of(st.lists(st.sampled_from(FRAMES), max_size=8).map(" ".join), st.text(max_size=80)))
        def check(question: str) -> None:
            answer = ask(services, f"when {question}")
            if isinstance(answer, PlainAnswer):
                assert answer.found == bool(answer.findings)
                assert all(one.citations for one in (*answer.findings, *answer.near))

        check()


@pytest.mark.parametrize("filler", ["did Okonjo meet ", "in May ", "“x” ", "who ", "19 ", "of the "])
def test_a_very_long_question_is_read_at_once(tmp_path: Path, filler: str) -> None:
    with corpus_of(tmp_path, *STORIES) as services:
        started = time.perf_counter()
        ask(services, f"when {filler * 3000}")
        assert time.perf_counter() - started < 5
