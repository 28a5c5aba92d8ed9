from itertools import combinations

import pytest

from briefings.compose.disagree import find_disagreements
from briefings.models.answers import Disagreement
from briefings.store.base import Reading
from tests.benchmarks.story import story
from tests.briefings.compose.reading import article, read, seeds

Told = tuple[str, str, str]


def disagreements(*told: Told) -> tuple[Disagreement, ...]:
    articles = [article(*one) for one in told]
    return find_disagreements(articles, read(articles))


DIFFER = [
    (
        ("a", "2024-05-15", "In an interview with the Oslo Post published Monday, the bishop spoke of hope."),
        ("b", "2024-05-15", "He said so in an interview with the Oslo Post released on Tuesday."),
        ["2024-05-13", "2024-05-14"],
    ),
    (
        ("a", "2024-05-14", "A fire on the ferry Bora killed three sailors off Split on Sunday."),
        ("b", "2024-05-14", "The fire that killed five sailors on the Bora ferry off Split on Sunday is out."),
        ["three sailors", "five sailors"],
    ),
    (
        ("a", "2024-05-14", "Chancellor Ada Novak resigned in Ljubljana on Sunday after the budget vote failed."),
        ("b", "2024-05-14", "After the failed budget vote, Chancellor Ada Novak resigned on Monday in Ljubljana."),
        ["2024-05-12", "2024-05-13"],
    ),
    (
        ("a", "2024-05-14", "The tunnel is late. The contract, signed on May 3, was worth $31 million."),
        ("b", "2024-05-15", "He found gaps in the tunnel contract, which the minister signed on May 4."),
        ["2024-05-03", "2024-05-04"],
    ),
    (
        ("a", "2024-05-14", "Orme Council voted on Sunday night to close Kell Lane pool from 1 July."),
        (
            "b",
            "2024-05-15",
            "Swimmers will fight the closure of Kell Lane pool, agreed by Orme Council on Monday night.",
        ),
        ["2024-05-12", "2024-05-13"],
    ),
    (
        ("a", "2024-05-14", "Velmark Glass will cut 300 jobs at its plants, the company said on Monday."),
        ("b", "2024-05-15", "Velmark Glass is to shed 450 jobs, the group said on Monday, blaming weak demand."),
        ["300 jobs", "450 jobs"],
    ),
    (
        ("a", "2024-05-14", "The port of Bari voted on Monday to shut, despite a petition signed by 2,100 residents."),
        ("b", "2024-05-15", "More than 2,600 people have signed a petition, the organisers say."),
        ["2,100 residents", "More than 2,600 people"],
    ),
    (
        ("a", "2024-05-14", "“We have found 14 leaks,” Ana Horvat said, “and report on 3 June.”"),
        ("b", "2024-05-15", "“We have found 17 leaks,” Ana Horvat told reporters on Tuesday."),
        ["14 leaks", "17 leaks"],
    ),
]
AGREE = [
    (
        ("a", "2024-05-14", "Some 300 people died in the Split ferry fire on Sunday."),
        ("b", "2024-05-14", "The Split ferry fire on Sunday: 312 people died."),
    ),
    (
        ("a", "2024-05-14", "At least 12 people died in the Split ferry fire on Sunday."),
        ("b", "2024-05-14", "The Split ferry fire on Sunday killed 14 people."),
    ),
    (
        ("a", "2024-05-13", "The Split ferry fire on Sunday killed 12 people."),
        ("b", "2024-05-14", "The Split ferry fire on Sunday killed 14 people."),
    ),
    (
        ("a", "2024-05-14", "The Split ferry fire on Sunday killed 12 people."),
        ("b", "2024-05-14", "The Split ferry fire on Sunday injured 40 people."),
    ),
    (
        ("a", "2024-05-14", "It was the first strike since 2015, the union said on Monday in Split."),
        ("b", "2024-05-14", "The union said on Monday in Split it was the first strike in nine years."),
    ),
    (
        ("a", "2024-05-14", "Ada Novak held talks with Tomas Berg in Ljubljana on Sunday."),
        ("b", "2024-05-14", "Ada Novak held talks with Tomas Berg in Ljubljana on Monday."),
    ),
    (
        ("a", "2024-05-14", "Ada Novak spoke to Croatian sailors in Split at the Bellevue Grand Hotel on Monday."),
        ("b", "2024-05-14", "Ada Novak spoke to Croatian sailors in Split at a hotel on Monday."),
    ),
    (
        ("a", "2024-05-14", "The bridge is late. The contract, signed on May 3, was worth $31 million."),
        ("b", "2024-05-15", "He found gaps in the tunnel contract, which the minister signed on May 4."),
    ),
    (
        (
            "a",
            "2024-05-14",
            "The lower house of Velmark voted on Sunday to adopt the harbour bill in its first reading.",
        ),
        (
            "b",
            "2024-05-15",
            "The lower house of Velmark voted on Monday to adopt the harbour bill in its second reading.",
        ),
    ),
    (
        ("a", "2024-05-13", "The landslide above Kotor left 20 people missing on Sunday."),
        ("b", "2024-05-14", "The landslide above Kotor on Sunday left 35 people missing."),
    ),
    (
        ("a", "2024-05-14", "He is charged with killing 13 people and wounding dozens in Split on Sunday."),
        (
            "b",
            "2024-05-14",
            "He is charged with the shooting in Split on Sunday that killed 13 people and wounded 32 others.",
        ),
    ),
    (
        ("a", "2024-05-14", "There are about 52,000 Norwegians registered with the embassy in Velmark."),
        ("b", "2024-05-14", "In all 2,400 Norwegians registered with the embassy in Velmark to fly home."),
    ),
    (
        ("a", "2024-05-14", "The inspector Ana Horvat found 14 leaks in the tunnel."),
        ("b", "2024-05-15", "Ana Horvat found 17 leaks in the tunnel. The inspector had found 14 leaks at first."),
    ),
    (
        ("a", "2024-05-14", "The choir of Split sold 40 tickets for its spring concert."),
        ("b", "2024-05-15", "The theatre of Bari printed 90 tickets for a play."),
    ),
    (
        ("a", "2024-05-14", "Velmark Glass will cut 300 jobs in Split, the company said."),
        ("b", "2024-06-14", "Velmark Glass will cut 450 jobs in Split, the company said."),
    ),
]


@pytest.mark.parametrize(("one", "other", "values"), DIFFER, ids=[one[2] for one, _, _ in DIFFER])
def test_values_of_one_event_that_cannot_both_be_true_differ(one: Told, other: Told, values: list[str]) -> None:
    (found,) = disagreements(one, other)
    assert found.verdict == "differ"
    assert [value.value for value in found.values] == values
    assert [value.citation.source for value in found.values] == ["a", "b"]


@pytest.mark.parametrize(("one", "other"), AGREE, ids=[other[2] for _, other in AGREE])
def test_what_only_looks_different_is_not_flagged(one: Told, other: Told) -> None:
    assert disagreements(one, other) == ()


def test_sums_of_one_contract_differ_though_its_date_does_too() -> None:
    found = disagreements(
        ("a", "2024-05-14", "The tunnel is late. The contract, signed on May 3, was worth $31 million."),
        ("b", "2024-05-15", "He found gaps in the $34-million tunnel contract, which the minister signed on May 4."),
    )
    assert [[value.value for value in one.values] for one in found] == [
        ["2024-05-03", "2024-05-04"],
        ["$31 million", "$34-million"],
    ]


def test_a_venue_left_open_between_two_cannot_be_told() -> None:
    (found,) = disagreements(
        (
            "a",
            "2024-05-14",
            "Ada Novak told sailors of Croatia on Monday at the Bellevue Grand Hotel in Split to wait.",
        ),
        (
            "b",
            "2024-05-14",
            "Ada Novak spoke to the sailors of Croatia over dinner at a hotel in Split. The Marjan Palace in Split was "
            "also the venue of the failed talks.",
        ),
    )
    assert found.verdict == "cannot_tell"
    assert [value.value for value in found.values] == ["Bellevue Grand Hotel", "a hotel", "Marjan Palace"]
    assert found.what == "venue in Split"


# what one article dates, and what is said of it where another dates it otherwise
DATED = [
    (
        "In a written interview with the Split Herald published {}, Mayor Ana Horvat defended the old bridge.",
        "a written interview with the Split Herald was published",
    ),
    (
        "The figures on the old bridge over the Orme released {} by the ministry surprised Mayor Ana Horvat.",
        "the figures on the old bridge over the Orme were released",
    ),
]


@pytest.mark.parametrize(("sentence", "what"), DATED)
def test_what_was_dated_differently_is_told_in_words_that_follow_each_other(sentence: str, what: str) -> None:
    found = disagreements(
        ("a", "2024-05-15", sentence.format("on Monday")), ("b", "2024-05-15", sentence.format("on Tuesday"))
    )
    assert [one.what for one in found] == [f"date on which {what}"]


def test_the_seeds_differ_on_one_date_and_leave_one_venue_open() -> None:
    articles = seeds()
    found = find_disagreements(articles, read(articles))
    assert [(one.verdict, [(v.citation.source[:3], v.citation.paragraph) for v in one.values]) for one in found] == [
        ("differ", [("000", 4), ("001", 3)]),
        ("cannot_tell", [("002", 4), ("003", 4), ("003", 5)]),
    ]


def test_what_many_articles_state_differently_is_what_every_two_of_them_do() -> None:
    told = tuple(story(14))

    def among(*some: Reading) -> tuple[Disagreement, ...]:
        return find_disagreements([one.article for one in some], [one.analysis for one in some])

    found = among(*told)
    between_two = [one for pair in combinations(told, 2) for one in among(*pair)]
    assert {one.what.split(" ")[0] for one in found} >= {"date", "number"}
    assert set(found) == set(between_two)
    assert len(found) == len(between_two)


SIGNED = "Mayors Ana Horvat and Luka Babic met in the old mill on Monday and signed 15 contracts on the dam."
# another article of the next day on it; whether it can be true beside the first
SIGNINGS = [
    ("The two towns signed 14 contracts on Monday, on the dam, the mill race and the road to the coast.", False),
    ("The two towns signed 15 contracts on Monday, on the dam, the mill race and the road to the coast.", True),
    ("The two towns signed 14 contracts on the dam on Tuesday, on the mill race and the road to the coast.", True),
    ("Local firms signed 90 contracts on the dam on Monday, on gravel, steel and the road to the coast.", True),
    ("The towns signed 15 contracts on Monday on the dam; last year they signed 14 contracts.", True),
]


@pytest.mark.parametrize(("other", "agrees"), SIGNINGS)
def test_one_signing_is_counted_once_however_much_else_is_told(other: str, agrees: bool) -> None:
    found = disagreements(("a", "2024-05-14", SIGNED), ("b", "2024-05-14", other))
    assert [one.what for one in found] == ([] if agrees else ["number of contracts"])
