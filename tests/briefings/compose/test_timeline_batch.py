import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.timeline_batch import timeline_record

STORY = [
    ("one", "2024-05-13", "The dam at Brod broke on Sunday after a week of rain.\nVillages were cleared at dawn."),
    ("two", "2024-05-14", "Two days after the dam at Brod broke on Sunday, the army brought pumps on Tuesday."),
    ("three", "2024-06-10", "An inquiry into the dam at Brod, which broke on May 12, opened on Monday in Zagreb."),
]


def record(dates: int = 2, words_per_date: int = 20) -> dict[str, object]:
    return {
        "topic": "dam",
        "query": "dam at Brod",
        "articles": [{"id": name, "date": day, "title": None, "text": text} for name, day, text in STORY],
        "requests": [{"name": "short", "dates": dates, "words_per_date": words_per_date}],
    }


def entries(**sizes: int) -> list[list[str]]:
    (row,) = timeline_record(record(**sizes))
    found = row["entries"]
    assert isinstance(found, list)
    return found


def test_the_day_that_is_still_spoken_of_comes_first() -> None:
    assert [day for day, _ in entries(dates=1)] == ["2024-05-12"]


def test_days_come_in_order_and_no_more_than_asked_for() -> None:
    days = [day for day, _ in entries(dates=3)]
    assert len(days) == 3
    assert days == sorted(days)


def test_an_entry_is_the_text_of_its_citations() -> None:
    (row,) = timeline_record(record(dates=4, words_per_date=40))
    texts = {name: text for name, _, text in STORY}
    cited = json.loads(json.dumps(row["citations"]))
    cut = [" ".join(texts[one["id"]][slice(*one["span"])] for one in sentences) for sentences in cited]
    assert [text for _, text in entries(dates=4, words_per_date=40)] == cut


@pytest.mark.parametrize("broken", [{}, {"articles": 1}, {"articles": [], "requests": [{"name": "x"}]}])
def test_a_record_that_cannot_be_used_says_why(broken: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"must be a list|needs"):
        list(timeline_record(broken))


def test_a_request_that_cannot_be_used_leaves_the_others_their_rows() -> None:
    usable = {"name": "y", "dates": 1, "words_per_date": 20}
    rows = timeline_record(record(dates=1, words_per_date=20) | {"requests": [{"name": "x"}, usable, 5]})
    assert next(rows)["name"] == "y"
    with pytest.raises(ValueError, match=r'words_per_date.*: \{"name": "x"\}, 5$'):
        next(rows)


@given(st.lists(st.tuples(st.text(max_size=60), st.dates()), max_size=4), st.integers(-1, 4), st.integers(-1, 30))
def test_any_articles_have_a_timeline(told: list[tuple[str, object]], dates: int, words_per_date: int) -> None:
    articles = [
        {"id": number, "date": str(day), "text": f"{text} on Monday"} for number, (text, day) in enumerate(told)
    ]
    requests = [{"name": "any", "dates": dates, "words_per_date": words_per_date}]
    (row,) = timeline_record({"topic": "any", "query": "", "articles": articles, "requests": requests})
    assert isinstance(row["entries"], list)
    assert len(row["entries"]) <= max(0, dates)
