"""The loader refuses marks that do not fit their article."""

import pytest

from tests.gold.articles import read_articles
from tests.gold.load import CORPORA, ROOT, GoldError, locate, mark_articles, read_corpus, read_documents
from tests.gold.samples import TEXT, make_article, mark_sample
from tests.gold.values import Place

QUOTE = {"at": 1, "words": ["we will rebuild the old bridge."], "kind": "mixed", "basis": "unknown"}
MISFITS = [
    ({"dates": [{"at": 1, "words": "on Tuesday", "on": "2026-01-06"}]}, "no 'on Tuesday'"),
    ({"dates": [{"at": 9, "words": "on Monday", "on": "2026-01-05"}]}, "there are 3 paragraphs"),
    ({"dates": [{"at": 1, "words": "e", "on": "2026-01-05"}]}, "times 'e'"),
    ({"quote": [QUOTE | {"words": ["will rebuild the old bridge."]}]}, "does not fill its quotation marks"),
    ({"quote": [QUOTE | {"words": ["we will rebuild the old"]}]}, "does not fill its quotation marks"),
    ({"quote": [QUOTE | {"speaker": "Jane Doe"}]}, "a speaker and no basis"),
    ({"quote": [QUOTE | {"mention": "the sheriff"}]}, "no 'the sheriff'"),
    ({"term": []}, "unmarked quotation mark"),
]


@pytest.mark.parametrize(("changes", "complaint"), MISFITS)
def test_a_misfit_is_refused_by_name(changes: dict[str, object], complaint: str) -> None:
    with pytest.raises(GoldError, match=complaint):
        mark_sample(**changes)


def test_words_that_stand_twice_are_told_apart_by_number() -> None:
    article = make_article("bread and bread")
    assert locate(article, Place(at=1, words="bread", nth=2)).span == (10, 15)


def test_a_marked_span_cuts_the_marked_words() -> None:
    marked = mark_sample()
    assert [at.span.cut(TEXT) for _, places in marked.quotes for at in places] == [
        words for quote, _ in marked.quotes for words in quote.words
    ]


@pytest.mark.parametrize("corpus", CORPORA)
def test_all_marks_of_the_repository_fit_their_articles(corpus: str) -> None:
    gold = read_corpus(corpus)
    articles = {article.source: article for article in read_articles(ROOT / gold.folder)}
    marked = mark_articles(read_documents(corpus), articles.values())
    assert {one.article.source for one in marked} == set(articles)
    assert all(locate(articles[place.source], place).span.end for place in gold.places())


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_person_marked_in_an_article_is_one_of_the_corpus(corpus: str) -> None:
    known = {person.name for person in read_corpus(corpus).people}
    assert {name for document in read_documents(corpus) for name in document.people} <= known
