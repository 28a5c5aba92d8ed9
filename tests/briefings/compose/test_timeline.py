from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.timeline import build_timeline
from briefings.models.answers import TimelineEntry
from tests.briefings.compose.reading import article, read, seeds

LATER = date(2030, 1, 1)

Told = tuple[str, str, str]
"""Source, day of publication, text."""


def timeline(*told: Told, as_of: date = LATER) -> tuple[TimelineEntry, ...]:
    articles = [article(*one) for one in told]
    return build_timeline(articles, read(articles), as_of)


ONE_EVENT = [
    (
        ("a", "2024-05-14", "Chancellor Ada Novak arrived in Oslo on Monday for a state visit."),
        ("b", "2024-05-15", "Ada Novak had begun her state visit to Norway on Monday with a walk in Oslo."),
    ),
    (
        ("a", "2024-05-10", "Ada Novak and Tomas Berg are set to meet on Monday."),
        ("b", "2024-05-14", "Ada Novak held talks with Tomas Berg in Ljubljana on Monday."),
    ),
    (
        ("a", "2024-05-14", "A fire on the ferry Bora killed three sailors off Split on Sunday."),
        ("b", "2024-05-15", "Three sailors died off Split on May 12 in a fire on the Bora ferry."),
    ),
]
TWO_EVENTS = [
    (
        ("a", "2024-05-14", "Ada Novak held talks with Tomas Berg in Ljubljana on Monday."),
        ("b", "2024-05-14", "Ada Novak held talks with Premier Li Qiang in Ljubljana on Monday."),
    ),
    (
        ("a", "2024-05-14", "Ada Novak held talks with Tomas Berg in Ljubljana on Monday."),
        ("b", "2024-05-14", "Ada Novak held talks with Tomas Berg in Ljubljana on Sunday."),
    ),
    (
        ("a", "2024-05-14", "A fire on the ferry Bora killed three sailors off Split on Sunday."),
        ("b", "2024-05-15", "The museum of Trieste opened a wing for glass on Sunday."),
    ),
]


@pytest.mark.parametrize(("one", "other"), ONE_EVENT, ids=[one[2] for one, _ in ONE_EVENT])
def test_one_event_told_twice_is_one_entry_with_two_citations(one: Told, other: Told) -> None:
    (entry,) = timeline(one, other)
    assert {citation.source for citation in entry.citations} == {"a", "b"}


@pytest.mark.parametrize(("one", "other"), TWO_EVENTS, ids=[other[2] for _, other in TWO_EVENTS])
def test_two_events_stay_apart(one: Told, other: Told) -> None:
    assert len(timeline(one, other)) == 2


def test_tellings_with_unequal_numbers_are_merged_with_their_disagreement_only() -> None:
    (entry,) = timeline(
        ("a", "2024-05-14", "Velmark Glass will cut 300 jobs at its plants, the company said on Monday."),
        ("b", "2024-05-15", "Velmark Glass is to shed 450 jobs, the group said on Monday, blaming weak demand."),
    )
    assert entry.disagreement is not None
    assert [value.value for value in entry.disagreement.values] == ["300 jobs", "450 jobs"]


def test_a_number_is_never_merged_with_another_where_the_event_is_not_sure() -> None:
    found = timeline(
        ("a", "2024-05-14", "Velmark Glass cut 300 jobs on Monday."),
        ("b", "2024-06-14", "Velmark Glass cut 450 jobs on May 13."),
    )
    assert [len(entry.citations) for entry in found] == [1, 1]


def test_of_a_growing_toll_the_latest_is_told() -> None:
    (entry,) = timeline(
        ("a", "2024-05-13", "The Split ferry fire on Sunday killed 12 people."),
        ("b", "2024-05-14", "The Split ferry fire on Sunday killed 14 people."),
    )
    assert entry.text == "The Split ferry fire on Sunday killed 14 people."
    assert entry.disagreement is None


def test_a_disagreement_on_a_date_is_shown_with_that_date_only() -> None:
    found = timeline(
        ("a", "2024-05-14", "Orme Council voted on Sunday night to close Kell Lane pool from 1 July."),
        (
            "b",
            "2024-05-15",
            "Swimmers will fight the closure of Kell Lane pool, agreed by Orme Council on Monday night.",
        ),
    )
    assert [(entry.on.iso(), entry.tense, entry.disagreement is not None) for entry in found] == [
        ("2024-05-12", "past", True),
        ("2024-05-13", "past", True),
        ("2024-07-01", "ahead", False),
    ]


def test_a_telling_that_begins_with_a_pronoun_gives_way_to_another() -> None:
    (entry,) = timeline(
        ("a", "2024-05-14", "He resigned in Ljubljana on Sunday after the budget vote failed in the chamber."),
        (
            "b",
            "2024-05-15",
            "Tomas Berg resigned on May 12 in Ljubljana after the failed budget vote, party members said.",
        ),
    )
    assert entry.text.startswith("Tomas Berg resigned")


def test_planned_becomes_happened_when_a_later_article_says_so() -> None:
    planned, happened = ONE_EVENT[1]
    assert [entry.tense for entry in timeline(planned)] == ["ahead"]
    (entry,) = timeline(planned, happened)
    assert entry.tense == "past"
    assert entry.text == "Ada Novak held talks with Tomas Berg in Ljubljana on Monday."


def test_what_was_published_after_the_as_of_date_is_unknown() -> None:
    planned, happened = ONE_EVENT[1]
    (entry,) = timeline(planned, happened, as_of=date(2024, 5, 10))
    assert entry.tense == "ahead"
    assert [citation.source for citation in entry.citations] == ["a"]


def test_entries_come_in_order_of_date_with_background_marked() -> None:
    found = timeline(
        (
            "a",
            "2024-05-14",
            "Ada Novak resigned on Monday. She founded the party in 2009. She will fly to Oslo on Friday.",
        )
    )
    assert [(entry.on.iso(), entry.tense, entry.is_background) for entry in found] == [
        ("2009", "past", True),
        ("2024-05-13", "past", False),
        ("2024-05-17", "ahead", False),
    ]


def test_the_first_citation_of_an_entry_holds_its_text() -> None:
    articles = seeds()
    by_id = {one.id: one for one in articles}
    for entry in build_timeline(articles, read(articles), LATER):
        assert entry.text in entry.citations[0].span.cut(by_id[entry.citations[0].article_id].text)


def test_half_a_pair_of_quotation_marks_is_never_shown() -> None:
    found = timeline(("a", "2024-05-14", "“We leave on Monday. Nobody stays,” the mayor said on Sunday."))
    assert all((entry.text.count("“") + entry.text.count("”")) % 2 == 0 for entry in found)


def test_a_summit_planned_held_and_recalled_by_the_seeds_is_one_entry() -> None:
    articles = seeds()
    found = [entry for entry in build_timeline(articles, read(articles), LATER) if entry.on.iso() == "2025-11-01"]
    assert [sorted({citation.source[:3] for citation in entry.citations}) for entry in found] == [
        ["000", "001", "003", "004"]
    ]


@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_texts_have_a_timeline_in_order(texts: list[str]) -> None:
    found = timeline(*((str(number), "2024-05-14", f"{text} on Monday.") for number, text in enumerate(texts)))
    assert [entry.on.first for entry in found] == sorted(entry.on.first for entry in found)
