"""The columns in which a reader compares."""

from types import ModuleType

import pytest

from tests.gold.worst import side_by_side, worst_searches


def test_the_shorter_text_leaves_its_column_empty() -> None:
    assert side_by_side("one two three", "four", 5) == "  one   | four\n  two   |\n  three |"


def test_paragraphs_stay_apart() -> None:
    assert side_by_side("one\n\ntwo", "x", 5).splitlines() == ["  one   | x", "        |", "  two   |"]


def test_the_worst_ranking_comes_first_and_says_where_the_wanted_article_was(monkeypatch: pytest.MonkeyPatch) -> None:
    scorer = ModuleType("scorer")
    monkeypatch.setattr(scorer, "one", lambda rel, ranking: (1.0 if ranking[0] in rel else 0.0,), raising=False)
    documents = [
        {"id": "a", "date": "2025-01-02", "title": "Rain", "text": "It rains on the harbour."},
        {"id": "b", "date": "2025-01-02", "title": "Harbour", "text": "The harbour opens, the harbour grows."},
    ]
    queries = [
        {"qid": "good", "query": "rains", "rel": {"a": 1}},
        {"qid": "bad", "query": "harbour", "rel": {"a": 1}},
    ]

    lines = "\n".join(worst_searches(documents, queries, scorer, most=2))

    assert lines.index("bad") < lines.index("good")
    assert "place 2: Rain" in lines
    assert "* Rain" in lines
