from datetime import date
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.events.extract import extract_events
from briefings.models.article import Article, ArticleId
from briefings.models.event import Event
from briefings.models.span import Span
from briefings.people.cast import find_cast
from briefings.text.sentences import split_sentences

WEDNESDAY = date(2024, 5, 15)
PIECES = 'On Monday , which — " “ ” ; since 2014 when he said May 3 , saying . Ada Novak'

# text; then for each event: date, tense, clause
CASES = [
    (
        "Ada Novak resigned on Monday, saying she was tired.",
        [("2024-05-13", "past", "Ada Novak resigned on Monday, saying she was tired.")],
    ),
    (
        "The harbour master resigned on Monday after the inquiry, saying she was tired.",
        [("2024-05-13", "past", "The harbour master resigned on Monday after the inquiry")],
    ),
    (
        "The mayor praised the new Danube bridge, which opens on Friday near Baja.",
        [("2024-05-17", "ahead", "the new Danube bridge, which opens on Friday near Baja.")],
    ),
    (
        "“The piers leak,” said Horvat, who took office in March, “and we expect to publish on 20 June.”",
        [
            ("2024-03", "past", "Horvat, who took office in March"),
            (
                "2024-06-20",
                "ahead",
                "“The piers leak,” said Horvat, who took office in March, “and we expect to publish on 20 June.”",
            ),
        ],
    ),
    (
        "The union said on Friday that its members, who walked out on Monday, would return by 1 June.",
        [
            (
                "2024-05-10",
                "past",
                "The union said on Friday that its members, who walked out on Monday, would return by 1 June.",
            ),
            ("2024-05-13", "past", "its members, who walked out on Monday"),
            ("2024-06-01", "ahead", "its members, who walked out on Monday, would return by 1 June."),
        ],
    ),
    (
        "The two signed the pact on Monday, whose chapters cover goods, services and finance.",
        [("2024-05-13", "past", "The two signed the pact on Monday")],
    ),
    (
        "Berg, who was appointed in March, told the board on Monday to sell.",
        [
            ("2024-03", "past", "Berg, who was appointed in March"),
            ("2024-05-13", "past", "Berg, who was appointed in March, told the board on Monday to sell."),
        ],
    ),
    (
        "Berg will fly to Lyon on Monday, where he meets the mayor, and returns on 23 May.",
        [
            (
                "2024-05-20",
                "ahead",
                "Berg will fly to Lyon on Monday, where he meets the mayor, and returns on 23 May.",
            ),
            (
                "2024-05-23",
                "ahead",
                "Berg will fly to Lyon on Monday, where he meets the mayor, and returns on 23 May.",
            ),
        ],
    ),
    (
        "The crew left Split on Sunday afternoon for Bari — the first voyage since 2019.",
        [("2024-05-12", "past", "The crew left Split on Sunday afternoon for Bari")],
    ),
    (
        "It was her first visit since July 2014, when she met the miners in Essen.",
        [("2014-07", "past", "It was her first visit since July 2014, when she met the miners in Essen.")],
    ),
    (
        "It was her first visit since July 2014, when she met the miners in Essen — and the last.",
        [("2014-07", "past", "It was her first visit since July 2014, when she met the miners in Essen")],
    ),
    (
        "In a letter to the board published Tuesday, the founder asked for patience and time.",
        [
            (
                "2024-05-14",
                "past",
                "In a letter to the board published Tuesday, the founder asked for patience and time.",
            )
        ],
    ),
    # what lies inside a noun phrase dates nothing of its sentence
    ("The mayor accused him of breaking a promise he had made in January.", []),
    (
        "The mayor said in a statement he had resigned in January.",
        [("2024-01", "past", "The mayor said in a statement he had resigned in January.")],
    ),
    # deadlines are ahead until they have passed
    ("The council will consult until 26 June.", [("2024-06-26", "ahead", "The council will consult until 26 June.")]),
    ("It will not open before December 2025.", [("2025-12", "ahead", "It will not open before December 2025.")]),
    ("The council consulted until 26 April.", []),
    ("He has led the choir since 2017.", []),
    ("This year's budget is larger.", []),
    ("They never met.", []),
]


def article_of(text: str, published_on: date = WEDNESDAY) -> Article:
    return Article(
        id=ArticleId("0" * 16),
        source="own.txt",
        text=text,
        paragraphs=(Span(0, len(text)),),
        prose=(Span(0, len(text)),),
        published_on=published_on,
    )


def events_of(text: str) -> tuple[Event, ...]:
    article = article_of(text)
    cast = find_cast(text, article.prose)
    return extract_events(article, split_sentences(text, article.prose), cast)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_each_date_of_a_clause_makes_an_event(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(event.on.iso(), event.tense, event.clause.cut(text)) for event in events_of(text)] == expected


def test_an_event_knows_its_people_and_place() -> None:
    (event,) = events_of("President Ada Novak met Tomas Berg in Ljubljana on Monday for two hours.")
    assert event.people == ("novak ada", "berg tomas")
    assert event.place == "Ljubljana"


def test_a_month_is_no_place() -> None:
    (event,) = events_of("The smelter closed for good in June 2019 after a fire.")
    assert event.place is None


def test_the_date_takes_its_preposition_along() -> None:
    text = "The smelter closed for good in June 2019 after a fire."
    (event,) = events_of(text)
    assert event.date_span.cut(text) == "in June 2019"


@pytest.mark.parametrize(
    ("text", "is_background"),
    [
        ("The smelter closed for good in June 2019 after a fire.", True),
        ("The smelter closed for good on Monday after a fire.", False),
        ("The smelter closed for good in April after a fire.", False),
        ("The smelter is to close for good in 2031 after all.", False),
    ],
)
def test_what_lies_long_before_the_news_is_background(text: str, is_background: bool) -> None:
    (event,) = events_of(text)
    assert event.is_background == is_background


def test_the_first_day_of_the_calendar_is_a_day_too() -> None:
    article = article_of("The smelter closed today after a fire.", date.min)
    assert [event.is_background for event in extract_events(article, article.prose, ())] == [False]


def test_a_clause_never_cuts_a_quotation() -> None:
    text = 'The mayor said on Monday the bridge, "which, thankfully, nobody used — ever," had to go.'
    (event,) = events_of(text)
    assert event.clause.cut(text) == text


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES.split())).map(" ".join)))
def test_any_text_has_events_inside_its_sentences(text: str) -> None:
    for event in events_of(text):
        assert event.sentence.holds(event.clause)
        assert event.sentence.holds(event.date_span)


@pytest.mark.parametrize(
    "unit",
    [
        '"On Monday" he left. ',
        "On Monday Ada Novak met Tomas Berg. ",
        ", which on Monday ",
        "the promise he had made on Monday ",
        "voted on Monday to ",
    ],
)
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(repeats: int) -> float:
        article = article_of(unit * repeats)
        started = perf_counter()
        extract_events(article, article.prose, ())
        return perf_counter() - started

    seconds(50)
    assert seconds(2000) < 40 * max(seconds(200), 0.001)
