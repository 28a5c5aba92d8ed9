from briefings.compose.search_batch import rank_documents


def ranking(documents: list[dict[str, object]], query: object, top: int = 100) -> object:
    (answer,) = rank_documents(documents, [{"qid": "q", "query": query}], top)
    return answer["ranking"]


def test_the_best_document_comes_first() -> None:
    documents: list[dict[str, object]] = [
        {"id": "a", "date": "2025-01-01", "title": None, "text": "The weather was fine."},
        {"id": "b", "date": None, "title": "Steel tariff raised", "text": "The cabinet decided."},
        {"id": "c", "title": "Cabinet", "text": "Steel was not spoken of."},
    ]
    assert ranking(documents, "steel tariffs") == ["b", "c"]
    assert ranking(documents, "steel tariffs", top=1) == ["b"]


def test_documents_with_equal_words_or_ids_are_never_merged() -> None:
    documents: list[dict[str, object]] = [{"id": name, "text": "Steel."} for name in ("x", "y", "x", "z")]
    found = ranking(documents, "steel")
    assert isinstance(found, list)
    assert sorted(found) == ["x", "x", "y", "z"]


def test_every_query_is_answered_in_order() -> None:
    answers = list(rank_documents([{"id": 1, "text": "Steel."}], [{"qid": n, "query": "steel"} for n in (2, 1)], 10))
    assert answers == [{"qid": 2, "ranking": [1]}, {"qid": 1, "ranking": [1]}]


def test_odd_records_are_documents_too() -> None:
    odd: list[dict[str, object]] = [
        {},
        {"id": "s", "text": "steel \ud800", "date": "2025-02-31"},
        {"id": "n", "text": 5},
    ]
    assert ranking(odd, "steel") == ["s"]
    assert ranking(odd, None) == []
    assert ranking([], "steel") == []
