from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.shortening.tokens import cut_text
from briefings.compose.summary import MOST, summarize, summarize_record
from briefings.compose.summary_shape import Source

SHARED = "The river rose above the old bridge on Monday, the mayor of Lusaka said."
ASIDE = "A baker in the next street sold more bread than in any week before."


def said(sources: list[Source], query: str = "", words: int = 20) -> list[str]:
    return [cut_text(sources[excerpt.source].text, excerpt.kept) for excerpt in summarize(sources, query, words)]


def test_what_documents_agree_on_comes_first() -> None:
    sources = [
        Source("a", f"{ASIDE}\n{SHARED}"),
        Source("b", f"{SHARED}\nNobody was hurt there, the police wrote later."),
    ]
    assert said(sources) == [SHARED]


def test_sentences_come_in_the_order_of_dates() -> None:
    late = Source("late", "The bridge was opened again by the mayor after long repairs.", on=date(2025, 11, 9))
    early = Source("early", "A heavy flood made the council close the bridge for weeks.", on=date(2025, 11, 3))
    assert [excerpt.source for excerpt in summarize([late, early], "bridge 2025-11-09", 40)] == [1, 0]


UPDATES = (
    "The council of Kitwe debated a new bridge at length.",
    "Residents near the river asked the council for help.",
    "Engineers found cracks in the old bridge over the Kafue.",
    "A lender offered the council nine million for the bridge.",
    "Lorries were banned from the old bridge by the council.",
    "Voters backed the new bridge by a wide margin on Sunday.",
)


def test_chain_of_updates_is_told_from_its_newest_end() -> None:
    chain = [Source(text, text, on=date(2025, 11, 1) + timedelta(day)) for day, text in enumerate(UPDATES)]
    assert [excerpt.source for excerpt in summarize(chain, "", 21)] == [4, 5]


def test_sentence_that_states_the_asked_day_is_preferred() -> None:
    other = "The mayor opened the northern bridge on Friday at noon."
    text = f"{other}\n{other.replace('northern', 'southern').replace('Friday', 'Sunday')}"
    sources = [Source("a", text, on=date(2025, 11, 10))]
    assert "Sunday" in said(sources, "bridge 2025-11-09", 10)[0]


def test_sentences_of_one_day_come_in_the_order_of_their_places() -> None:
    first, second = "The dam above Kafue broke on Monday.", "The dam was built by the old mining firm in 1962."
    sources = [Source("a", f"{first} {second}"), Source("b", f"{first[:-1]} morning. {second[:-1]} or later.")]
    assert said(sources, "", 60)[0].startswith("The dam above Kafue")


def test_few_short_texts_are_told_by_what_they_agree_on_and_no_longer() -> None:
    aside = "Bakers in another street sold more bread, more cake, many pies and pretzels than in any other week so far."
    sources = [Source("a", f"{SHARED} {aside}"), Source("b", SHARED), Source("c", SHARED)]
    assert said(sources, words=100) == [SHARED]


def test_few_short_texts_are_told_by_what_is_asked_and_what_their_headlines_say() -> None:
    texts = ("The mill burned down on Monday night.", "The river rose on Monday night.")
    sources = [Source(text, text) for text in texts]
    assert said(sources, "how the mill burned", 7) == ["The mill burned down on Monday night."]
    assert said(sources, "how the river rose", 7) == ["The river rose on Monday night."]
    titled = [source._replace(title="River rose") for source in sources]
    assert said(titled, words=7) == ["The river rose on Monday night."]


def test_sentence_that_states_another_day_gives_way() -> None:
    other = "The mayor opened the northern bridge on Friday at noon."
    text = f"{other}\n{other.replace('northern', 'southern').replace(' on Friday', '')}"
    sources = [Source("a", text, on=date(2025, 11, 10))]
    assert "southern" in said(sources, "bridge 2025-11-09", 10)[0]


def test_sentence_is_cut_where_that_makes_room() -> None:
    text = "The mayor of Lusaka, a former engineer, opened the bridge, which was built in 1934."
    assert said([Source("a", text)], words=8) == ["The mayor of Lusaka opened the bridge."]


def test_date_is_never_cut() -> None:
    text = "On Monday, Lusaka opened the bridge, which was built in 1934."
    assert said([Source("a", text)], words=11) == [text]


def test_line_ends_that_were_escaped_twice_end_a_sentence() -> None:
    text = f"{SHARED}\\nThe bridge was closed on the same evening by the police."
    assert said([Source("a", text)]) == [SHARED]


@pytest.mark.parametrize("empty", ["Will the river above the old bridge rise?", "“The old bridge will fall soon.”"])
def test_question_or_quotation_without_its_speaker_is_told_last(empty: str) -> None:
    sources = [Source(str(number), f"{empty}\n{SHARED}", on=date(2025, 11, 9)) for number in range(2)]
    assert said(sources, "bridge 2025-11-09", 14) == [SHARED]
    quoted = SHARED.replace("The river", "“The river").replace("Monday,", "Monday,”")
    assert said([Source("a", f"{empty}\n{quoted}", on=date(2025, 11, 9))], "bridge 2025-11-09", 14) == [quoted]


LEANING = "They closed the bridge over the river and the road to Lusaka."


def test_sentence_that_opens_with_a_pronoun_is_not_told_without_the_one_before_it() -> None:
    long = "Engineers, who had warned of it, " + "looked on " * 30 + "in vain."
    assert said([Source("a", f"{ASIDE} {long} {LEANING}")], "bridge river road Lusaka", 30) == [ASIDE]


def test_sentence_that_opens_with_a_pronoun_follows_the_one_before_it() -> None:
    day, farmers = date(2025, 11, 3), "Farmers lost maize to the river."
    sources = [Source("a", f"{SHARED} {LEANING}", on=day), Source("b", farmers, on=day)]
    assert said(sources, "river 2025-11-03", 60) == [SHARED, LEANING, farmers]


def test_nothing_is_said_twice() -> None:
    again = SHARED.replace("Monday", "Sunday")
    long = " ".join("The council put the matter off for another week." for _ in range(20))
    sources = [Source("a", f"{SHARED} {long}"), Source("b", f"{again} {long}")]
    assert [text for text in said(sources, words=100) if "rose" in text] == [SHARED]


def test_late_sentences_of_long_documents_are_passed_over() -> None:
    filler = "\n".join(f"Bakers sold {number} loaves." for number in range(MOST))
    sources = [Source(name, f"{filler}\n{SHARED}") for name in "ab"]
    assert SHARED not in said(sources, "river bridge Lusaka", 100)
    assert SHARED in said([Source(name, f"{SHARED}\n{filler}") for name in "ab"], "river bridge Lusaka", 100)


def test_boilerplate_is_never_said() -> None:
    sources = [Source(str(n), f"{SHARED}\nFollow us on Twitter for more news from Lusaka") for n in range(3)]
    assert "Twitter" not in " ".join(said(sources, "Twitter Lusaka news", 100))


RECORD = {
    "cluster_id": "c",
    "query": "river",
    "documents": [
        {"id": "a", "date": "2025-11-03", "title": "Flood", "text": SHARED},
        {"id": "b", "date": None, "title": None, "text": "The bridge was closed."},
        "odd",
    ],
}


def test_record_is_answered_with_the_place_of_each_sentence() -> None:
    answer = summarize_record(RECORD, 14)
    assert answer == {
        "cluster_id": "c",
        "summary": SHARED,
        "sentences": [{"text": SHARED, "citations": [{"id": "a", "span": [0, len(SHARED)]}]}],
    }


@pytest.mark.parametrize("documents", [None, "x", {}])
def test_record_without_documents_is_refused(documents: object) -> None:
    with pytest.raises(ValueError, match='no list of "documents"'):
        summarize_record({"cluster_id": "c", "documents": documents}, 100)


TEXTS = st.lists(
    st.sampled_from([SHARED, ASIDE, LEANING, "It fell.", "“No.”", "x", "\n", " "]) | st.text(max_size=20), max_size=6
).map(" ".join)
SOURCES = st.lists(st.builds(Source, st.text(max_size=3), TEXTS, TEXTS, st.none() | st.dates()), max_size=8)


@given(SOURCES, st.text(max_size=20), st.integers(1, 60))
def test_any_summary_is_verbatim_and_within_its_words(sources: list[Source], query: str, words: int) -> None:
    excerpts = summarize(sources, query, words)
    texts = [cut_text(sources[excerpt.source].text, excerpt.kept) for excerpt in excerpts]
    assert len(" ".join(texts).split()) <= words
    assert all(text == text.strip() != "" for text in texts)
    assert all(excerpt.span.holds(kept) for excerpt in excerpts for kept in excerpt.kept)
    assert len(set(excerpts)) == len(excerpts)


TOLD = st.lists(st.sampled_from([SHARED, ASIDE, LEANING, "It fell on Sunday."]), min_size=1, max_size=5).map(" ".join)


@given(st.lists(TOLD, max_size=5), st.sampled_from(["", "river 2025-11-09"]), st.integers(1, 80))
def test_what_opens_with_a_pronoun_follows_what_stands_before_it(texts: list[str], query: str, words: int) -> None:
    excerpts = summarize([Source(text, text, on=date(2025, 11, 9)) for text in texts], query, words)
    leaning = [
        (before, after)
        for before, after in pairwise(excerpts)
        if after.span.start and after.span.cut(texts[after.source]).startswith(("They", "It"))
    ]
    assert all((one.source, one.span.end + 1) == (other.source, other.span.start) for one, other in leaning)
