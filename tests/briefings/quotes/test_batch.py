import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.quotes.batch import extract_record


def test_a_record_yields_quotes_with_exact_spans() -> None:
    text = "“It is safe,” Anna Lind said."
    record = extract_record({"id": 7, "text": text})
    assert record["id"] == 7
    assert isinstance(record["quotes"], list)
    assert record["quotes"][0].pop("confidence") > 0.9
    assert record["quotes"] == [
        {
            "text": "It is safe,",
            "spans": [[1, 12]],
            "kind": "direct",
            "speaker": "Anna Lind",
            "mention": "Anna Lind",
            "mention_span": [14, 23],
            "cue": [24, 28],
            "basis": "named",
        }
    ]


def test_a_record_of_no_words_or_no_real_date_is_read_all_the_same() -> None:
    assert extract_record({"doc_id": "x", "text": "", "date": "soon"}) == {"id": "x", "quotes": []}


@pytest.mark.parametrize("record", [{"id": 5}, {"id": 5, "text": None}, {"id": 5, "text": ["We won."]}])
def test_a_record_without_text_cannot_be_used(record: dict[str, object]) -> None:
    with pytest.raises(ValueError, match='"text" must be a string'):
        extract_record(record)


@given(st.text(alphabet=st.sampled_from("“”\"'‘’ \n.,:—()aAnà") | st.characters()))
def test_spans_of_any_text_lie_inside_it(text: str) -> None:
    quotes = extract_record({"id": 1, "text": text})["quotes"]
    assert isinstance(quotes, list)
    assert all(0 <= start < end <= len(text) for quote in quotes for start, end in quote["spans"])


@given(st.lists(st.sampled_from(["“It", "is,”", "said", "Anna", "Lind", "he", ",", ".", "\n", "adding", "to", "who"])))
def test_any_order_of_the_words_of_news_is_read(parts: list[str]) -> None:
    text = " ".join(parts)
    quotes = extract_record({"id": 1, "text": text})["quotes"]
    assert isinstance(quotes, list)
    assert all(quote["speaker"] is None or quote["confidence"] > 0 for quote in quotes)
