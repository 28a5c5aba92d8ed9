from datetime import date
from itertools import pairwise
from pathlib import Path
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.dates import CalendarDate
from briefings.models.span import Span
from briefings.text.dates import find_dates

SEEDS = Path(__file__).parents[3] / "seeds"
RELATIVE = [
    line
    for line in Path(__file__).with_name("relative_dates.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith(("#", "~"))
]
WEDNESDAY = date(2024, 5, 15)
"""Day of publication of the cases."""

# Every date of the delivered documents, by hand: paragraph, words, resolved value ("/" joins the ends of a range).
SEED_DATES = {
    "000_d7b0530f49b5d1eb.txt": [
        (1, "2025-10-30", "2025-10-30"),
        (2, "30 Oct. 2025", "2025-10-30"),
        (2, "30 Oct. 2025", "2025-10-30"),
        (3, "Thursday", "2025-10-30"),
        (3, "Saturday", "2025-11-01"),
        (4, "Wednesday", "2025-10-29"),
    ],
    "001_ea70b24212733699.txt": [
        (1, "2025-10-30", "2025-10-30"),
        (2, "Thursday", "2025-10-30"),
        (3, "Thursday", "2025-10-30"),
        (4, "Saturday", "2025-11-01"),
        (4, "2014", "2014"),
        (5, "2008", "2008"),
        (5, "2014", "2014"),
        (7, "June 2019", "2019-06"),
        (7, "January 2025", "2025-01"),
        (8, "Friday", "2025-10-31"),
        (9, "July 2014", "2014-07"),
        (9, "five months later", "2014-12"),
        (9, "2016", "2016"),
        (11, "September", "2025-09"),
        (13, "June", "2025-06"),
        (13, "2016 to 2019", "2016/2019"),
    ],
    "002_f40bd6caac6023d5.txt": [
        (1, "2026-01-04", "2026-01-04"),
        (2, "this year", "2026"),
        (2, "2017", "2017"),
        (3, "2025", "2025"),
        (3, "Oct. 30 to Nov.1", "2025-10-30/2025-11-01"),
        (3, "2014", "2014"),
        (4, "Sunday", "2026-01-04"),
        (5, "1992", "1992"),
        (12, "April", "2026-04"),
        (15, "Sunday", "2026-01-04"),
        (15, "Monday afternoon", "2026-01-05"),
        (16, "Sunday afternoon", "2026-01-04"),
        (18, "2013", "2013"),
        (18, "2017", "2017"),
        (19, "Sunday", "2026-01-04"),
        (20, "Monday", "2026-01-05"),
        (20, "Tuesday", "2026-01-06"),
        (21, "Wednesday", "2026-01-07"),
    ],
    "003_4adf800426517d0c.txt": [
        (1, "2026-01-04", "2026-01-04"),
        (2, "04 Jan. 2026", "2026-01-04"),
        (6, "2008", "2008"),
        (7, "Sunday", "2026-01-04"),
        (7, "Monday", "2026-01-05"),
        (8, "Nov. 1", "2025-11-01"),
        (9, "2017", "2017"),
        (9, "December 2019", "2019-12"),
        (15, "June last year", "2025-06"),
    ],
    "004_557be8cb5a940d7c.txt": [
        (1, "2025-11-01", "2025-11-01"),
        (1, "Nov 1", "2025-11-01"),
        (1, "Saturday", "2025-11-01"),
    ],
}

CASES = [
    # a day by name goes with the tense of its clause
    ("The minister resigned on Friday.", {"Friday": "2024-05-10"}),
    ("The minister will resign on Friday.", {"Friday": "2024-05-17"}),
    ("The minister resigned on Wednesday.", {"Wednesday": "2024-05-15"}),
    ("The court is to rule on Wednesday.", {"Wednesday": "2024-05-15"}),
    ("She said he would travel to Oslo on Monday.", {"Monday": "2024-05-20"}),
    ("She said on Monday he would travel to Oslo.", {"Monday": "2024-05-13"}),
    ("Talks will resume, she said Tuesday.", {"Tuesday": "2024-05-14"}),
    ("On Thursday, the crew will dive again.", {"Thursday": "2024-05-16"}),
    ("On Thursday, the crew dived again.", {"Thursday": "2024-05-09"}),
    ("The fair, which opens Saturday, has 300 stands.", {"Saturday": "2024-05-18"}),
    ("The two agreed to meet on Sunday.", {"Sunday": "2024-05-19"}),
    ("The vote scheduled for Thursday was called off on Tuesday.", {"Thursday": "2024-05-16", "Tuesday": "2024-05-14"}),
    ("“We will strike on Monday,” the union said on Tuesday.", {"Monday": "2024-05-20", "Tuesday": "2024-05-14"}),
    (
        "Rain fell last Wednesday and again Monday night.",
        {"last Wednesday": "2024-05-08", "Monday night": "2024-05-13"},
    ),
    ("The hearing is next Wednesday.", {"next Wednesday": "2024-05-22"}),
    ("Earlier Tuesday, the ferry left Tallinn.", {"Tuesday": "2024-05-14"}),
    (
        "She landed on Monday, a day before her talks with the premier on Tuesday.",
        {"Monday": "2024-05-13", "Tuesday": "2024-05-14"},
    ),
    ("The tool may be overtaken on Friday.", {"Friday": "2024-05-17"}),
    ("He may have left on Friday.", {"Friday": "2024-05-10"}),
    ("The union called for a strike on Friday.", {"Friday": "2024-05-17"}),
    ("She promised to publish the inquiry into Sunday's fire.", {"Sunday": "2024-05-12"}),
    # what was decided on one day to do on another is ahead of it
    (
        "The council voted on Monday night to close the pool from 1 July.",
        {"Monday night": "2024-05-13", "1 July": "2024-07-01"},
    ),
    ("The two agreed late Tuesday to meet in June.", {"Tuesday": "2024-05-14", "June": "2024-06"}),
    ("She told him on Monday that she swam to shore on 1 July.", {"Monday": "2024-05-13", "1 July": "2023-07-01"}),
    ("The ban, which takes effect on 1 July, stands.", {"1 July": "2024-07-01"}),
    # quarters to come are as much as their year
    ("The firm plans to shut the mill in the third quarter.", {"the third quarter": "2024"}),
    ("The firm will shut the mill in the first quarter.", {"the first quarter": "2025"}),
    ("Profits fell in the third quarter.", {}),
    # days, with and without a year
    ("It began on Nov. 1.", {"Nov. 1": "2023-11-01"}),
    ("It began on 1 November 2019.", {"1 November 2019": "2019-11-01"}),
    ("It began on Friday, November 1, 2019, in Pula.", {"Friday, November 1, 2019": "2019-11-01"}),
    ("It began on Friday 1st November.", {"Friday 1st November": "2023-11-01"}),
    ("It ran from Oct. 30 to Nov.1.", {"Oct. 30 to Nov.1": "2023-10-30/2023-11-01"}),
    ("It ran 4-6 June 2021.", {"4-6 June 2021": "2021-06-04/2021-06-06"}),
    ("It ran from December 30 to January 2, 2020.", {"December 30 to January 2, 2020": "2019-12-30/2020-01-02"}),
    ("The fair opens on June 3.", {"June 3": "2024-06-03"}),
    ("He fled on Dec. 20.", {"Dec. 20": "2023-12-20"}),
    ("The record of 2024-02-29 stands.", {"2024-02-29": "2024-02-29"}),
    # months
    ("She took office in June last year.", {"June last year": "2023-06"}),
    ("The plant closed in June 2019.", {"June 2019": "2019-06"}),
    ("The plant closed in September.", {"September": "2023-09"}),
    ("The plant will close in September.", {"September": "2024-09"}),
    ("The plant, planned to close in April, was sold.", {"April": "2025-04"}),
    ("It closed last May.", {"last May": "2023-05"}),
    ("Sales fell in May.", {"May": "2024-05"}),
    ("It lasted from March to June 2020.", {"March to June 2020": "2020-03/2020-06"}),
    (
        "It opened in May 2019 and closed in August of that year.",
        {"May 2019": "2019-05", "August of that year": "2019-08"},
    ),
    ("“What do we drink in August?” he asked.", {"August": "2024-08"}),
    # years
    ("It opens in 2028 rather than 2027, she said.", {"2028": "2028", "2027": "2027"}),
    ("He has led the party since 2017.", {"2017": "2017"}),
    ("He led it from 2016 to 2019.", {"2016 to 2019": "2016/2019"}),
    ("He led it between 2016 and 2019.", {"2016 and 2019": "2016/2019"}),
    ("He led it in 2016-19.", {"2016-19": "2016/2019"}),
    ("The court's 2016 decision stands.", {"2016": "2016"}),
    ("She took office last year.", {"last year": "2023"}),
    # relative to publication, or to the date before
    ("The dam broke yesterday.", {"yesterday": "2024-05-14"}),
    ("The dam broke two days ago.", {"two days ago": "2024-05-13"}),
    ("The dam broke three months ago.", {"three months ago": "2024-02"}),
    ("They met in July 2014 and signed five months later.", {"July 2014": "2014-07", "five months later": "2014-12"}),
    (
        "It sank on 3 May; the following day two bodies were found.",
        {"3 May": "2024-05-03", "the following day": "2024-05-04"},
    ),
    ("The dam broke last month.", {"last month": "2024-04"}),
]

NO_DATES = [
    "The meeting of 31 November never was.",
    "They met on Feb. 30, 2021.",
    "It cost 2000 dollars and 1,995 euros.",
    "An army of 2000 soldiers stood by 1800 men.",
    "May said the party may march on.",
    "Theresa May and the Sun agreed, June Brown sat.",
    "Protesters March on, she wrote.",
    "He won 3-1, then 6-4, 7-5 in 1:59.58.",
    "It is the first visit in 11 years, and in the next 30 years there may be more.",
    "The 1990s and the '80s were kinder.",
    "The Sunday Times and Russia Today reported on Bloody Sunday and Black Friday.",
    "The shop closes on Sundays.",
    "They signed five months later.",
    "Over the last year it grew by 2,019 to 2.019 points on page 2019a.",
    "He saw it in August of that year.",
    "The EUR/USD fell to 1.2019.",
]


def values(text: str, published_on: date = WEDNESDAY) -> list[tuple[str, str]]:
    found = find_dates(text, Span(0, len(text)), published_on)
    return [(m.span.cut(text), "/".join(d.iso() for d in (m.on, m.until) if d is not None)) for m in found]


@pytest.mark.parametrize("name", SEED_DATES)
def test_every_date_of_a_delivered_document_is_resolved(name: str) -> None:
    text = (SEEDS / name).read_text(encoding="utf-8")
    published_on = date.fromisoformat(text.split()[1])
    lines = [line for line in text.split("\n") if line.strip()]
    found = [(number, *value) for number, line in enumerate(lines, 1) for value in values(line, published_on)]
    assert found == SEED_DATES[name]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_dates_are_resolved_against_publication(text: str, expected: dict[str, str]) -> None:
    assert dict(values(text)) == expected


@pytest.mark.parametrize("row", RELATIVE)
def test_relative_dates_are_resolved_as_readers_do(row: str) -> None:
    published_on, text, marked = row.split(" | ")
    expected = [tuple(one.strip().split(" = ")) for one in marked.split(";")] if marked != "-" else []
    assert values(text, date.fromisoformat(published_on)) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It is the first since 2017.", "since"),
        ("It must end by Friday.", "until"),
        ("He left after Monday.", "after"),
        ("He left in 2017.", "on"),
    ],
)
def test_a_preposition_bounds_a_date(text: str, bound: str) -> None:
    (mention,) = find_dates(text, Span(0, len(text)), WEDNESDAY)
    assert mention.bound == bound


def test_a_date_before_the_stretch_anchors_a_distance() -> None:
    text = "A treaty followed two days later."
    (mention,) = find_dates(text, Span(0, len(text)), WEDNESDAY, anchor=CalendarDate(first=date(2014, 7, 3)))
    assert mention.on.iso() == "2014-07-05"


DATE_WORDS = (
    "Nov. 1 2 31 2019 Saturday Sat May last next year month days ago later in since on the of to - , . ; will said "
    "“ ” before a day was January-March 12:30 10,000 $5 2019-13-40 two ﬁ １２ ٣"
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(DATE_WORDS.split())).map(" ".join)), st.dates(), st.data())
def test_any_text_has_mentions_in_order_inside_the_stretch(text: str, published_on: date, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    within = Span(start, data.draw(st.integers(start, len(text))))
    mentions = find_dates(text, within, published_on)
    assert all(within.holds(mention.span) and mention.span.cut(text).strip() for mention in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
    assert all(mention.until is None or mention.on.first < mention.until.first for mention in mentions)


@pytest.mark.parametrize(
    "unit",
    [
        "Nov. ",
        "on Monday ",
        "1 ",
        "in 2019 and in May ",
        "set a vote for ",
        "moved to ",
        "2019-",
        "a day before ",
        "said to ",
        "the ",
        ", ",
    ],
)
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(repeats: int) -> float:
        text = unit * repeats
        started = thread_time()
        find_dates(text, Span(0, len(text)), WEDNESDAY)
        return thread_time() - started

    seconds(100)
    assert min(seconds(8000) for _ in range(3)) < 40 * max(seconds(800), 0.001)
