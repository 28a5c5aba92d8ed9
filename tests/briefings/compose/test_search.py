from collections.abc import Iterator

import pytest

from briefings.analyse import analyse
from briefings.compose.search import MAX_COUNTED, search_corpus
from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.models.query import Window
from briefings.store.base import Reading, Store
from briefings.store.opening import open_store
from tests.briefings.compose.reading import article

TARIFFS = article(
    "tariffs.txt",
    "2025-03-01",
    "The cabinet met on Monday. It raised the steel tariff to 25 percent. Steel makers were pleased. Others were not.",
)
SPEECH = article(
    "speech.txt",
    "2025-03-07",
    "Mayor Ana Ruiz spoke of the ferry on Friday. “We lost the ferry in the spring. Nobody has offered an answer to"
    " our letters. The islands cannot wait,” Ruiz said.",
)
STRIKE = article("strike.txt", "2025-03-05", "Workers walked out. The steel works stood still. The U.S. market fell.")

EMPTY = Analysis(article_id=ArticleId(""), sentences=(), cast=(), quotes=(), events=(), rules_version="")


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store(":memory:")
    beside = STRIKE.model_copy(update={"headline": "Harbour closed by storm"})
    opened.save([Reading(one.source, one.source, one, analyse(one)) for one in (TARIFFS, beside)])
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("steel tariffs", ["It raised the steel tariff to 25 percent.", "The steel works stood still."]),
        ("the steel", ["It raised the steel tariff to 25 percent.", "The steel works stood still."]),
        ("makers pleased", ["Steel makers were pleased."]),
        ("US", ["The U.S. market fell."]),
        ("storm harbour", ["Harbour closed by storm"]),
        ("nothing of it", []),
        ("?!", []),
    ],
)
def test_a_hit_is_the_sentence_that_answers_best(store: Store, asked: str, expected: list[str]) -> None:
    assert [hit.text for hit in search_corpus(store, asked).hits] == expected


def test_a_citation_cuts_the_words_of_its_hit(store: Store) -> None:
    (hit,) = search_corpus(store, "makers").hits
    assert hit.citation.source == "tariffs.txt"
    assert hit.citation.span.cut(TARIFFS.text) == hit.text


def test_a_headline_beside_the_text_is_paragraph_zero(store: Store) -> None:
    (hit,) = search_corpus(store, "harbour").hits
    assert hit.citation.paragraph == 0
    assert hit.citation.span.cut(hit.headline or "") == hit.text


def test_total_counts_what_is_not_shown(store: Store) -> None:
    results = search_corpus(store, "steel", limit=1)
    assert (len(results.hits), results.total, len(results.sources)) == (1, 2, 1)


@pytest.mark.parametrize(
    ("asked", "said", "speaker"),
    [
        ("lost spring", "We lost the ferry in the spring.", "Ana Ruiz"),
        ("offered answer letters", "Nobody has offered an answer to our letters.", "Ana Ruiz"),
        ("mayor spoke", "Mayor Ana Ruiz spoke of the ferry on Friday.", None),
        ("islands wait Ruiz", "The islands cannot wait,” Ruiz said.", None),
    ],
)
def test_a_sentence_inside_a_quotation_is_speech_with_its_speaker(asked: str, said: str, speaker: str | None) -> None:
    store = open_store(":memory:")
    store.save([Reading("speech", "", SPEECH, analyse(SPEECH))])
    (hit,) = search_corpus(store, asked).hits
    assert (hit.text, hit.is_quoted, hit.speaker) == (said, speaker is not None, speaker)
    assert hit.citation.span.cut(SPEECH.text) == said


def test_a_total_is_exact_as_long_as_all_were_counted(store: Store) -> None:
    assert search_corpus(store, "steel").is_total_exact


def copies(count: int) -> list[Article]:
    return [TARIFFS.model_copy(update={"id": ArticleId(f"{n:016x}"), "source": str(n)}) for n in range(count)]


def stored(articles: list[Article]) -> Store:
    store = open_store(":memory:")
    store.save([Reading(one.source, "", one, EMPTY.model_copy(update={"article_id": one.id})) for one in articles])
    return store


def test_of_more_matches_than_are_ranked_it_is_told_that_there_are_at_least_so_many() -> None:
    results = search_corpus(stored(copies(MAX_COUNTED + 1)), "steel", limit=1)
    assert (results.total, results.is_total_exact) == (MAX_COUNTED, False)


def test_articles_that_have_only_the_common_word_are_counted_though_only_the_rare_one_is_ranked() -> None:
    rare = {"id": ArticleId("f" * 16), "source": "rare", "headline": "Zinc", "headline_span": None}
    results = search_corpus(stored([*copies(MAX_COUNTED), TARIFFS.model_copy(update=rare)]), "zinc steel")
    assert [hit.citation.source for hit in results.hits] == ["rare"]
    assert (results.total, results.is_total_exact) == (MAX_COUNTED, False)


def test_a_window_narrows_the_search(store: Store) -> None:
    results = search_corpus(store, "steel", Window(until=TARIFFS.published_on))
    assert [hit.citation.source for hit in results.hits] == ["tariffs.txt"]
