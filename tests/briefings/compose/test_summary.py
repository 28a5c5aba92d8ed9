from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.summary import summarize, summarize_record
from briefings.compose.summary_shape import Source

SHARED = "The river rose above the old bridge on Monday, the mayor of Lusaka said."
ASIDE = "A baker in the next street sold more bread than in any week before."


def said(sources: list[Source], query: str = "", words: int = 20) -> list[str]:
    return [excerpt.span.cut(sources[excerpt.source].text) for excerpt in summarize(sources, query, words)]


def test_what_documents_agree_on_comes_first() -> None:
    sources = [
        Source("a", f"{ASIDE}\n{SHARED}"),
        Source("b", f"{SHARED}\nNobody was hurt there, the police wrote later."),
    ]
    assert said(sources) == [SHARED]


def test_sentences_come_in_the_order_of_dates() -> None:
    late = Source("late", "The bridge was opened again by the mayor after long repairs.", on=date(2025, 11, 9))
    early = Source("early", "The bridge was closed by the mayor after the heavy flood.", on=date(2025, 11, 3))
    assert [excerpt.source for excerpt in summarize([late, early], "", 40)] == [1, 0]


def test_chain_of_updates_is_told_from_its_newest_end() -> None:
    chain = [
        Source(
            str(n),
            f"The council debated the bridge again and item {n} was put off.",
            on=date(2025, 11, 1) + timedelta(n),
        )
        for n in range(8)
    ]
    assert [excerpt.source for excerpt in summarize(chain, "", 24)] == [6, 7]


def test_sentence_that_states_the_asked_day_is_preferred() -> None:
    other = "The mayor opened the northern bridge on Friday at noon."
    text = f"{other}\n{other.replace('northern', 'southern').replace('Friday', 'Sunday')}"
    sources = [Source("a", text, on=date(2025, 11, 10))]
    assert "Sunday" in said(sources, "bridge 2025-11-09", 10)[0]


def test_boilerplate_is_never_said() -> None:
    sources = [Source(str(n), f"{SHARED}\nFollow us on Twitter for more news from Lusaka") for n in range(3)]
    assert "Twitter" not in " ".join(said(sources, "Twitter Lusaka news", 100))


RECORD = {
    "cluster_id": "c",
    "query": "bridge",
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


TEXTS = st.lists(st.sampled_from([SHARED, ASIDE, "“No.”", "x", "\n", " "]) | st.text(max_size=20), max_size=6).map(
    " ".join
)
SOURCES = st.lists(st.builds(Source, st.text(max_size=3), TEXTS, TEXTS, st.none() | st.dates()), max_size=8)


@given(SOURCES, st.text(max_size=20), st.integers(1, 60))
def test_any_summary_is_verbatim_and_within_its_words(sources: list[Source], query: str, words: int) -> None:
    excerpts = summarize(sources, query, words)
    texts = [excerpt.span.cut(sources[excerpt.source].text) for excerpt in excerpts]
    assert len(" ".join(texts).split()) <= words
    assert all(text == text.strip() != "" for text in texts)
    assert len(set(excerpts)) == len(excerpts)
