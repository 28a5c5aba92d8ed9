"""Which matches are ranked when there are more than a thousand."""

from collections.abc import Iterator

import pytest

from briefings.models.query import Window
from briefings.store.base import Store
from briefings.store.opening import open_store
from tests.briefings.store.readings import reading
from tests.postgres import empty

MANY = 1500
A_DAY = 100


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def common(request: pytest.FixtureRequest) -> Iterator[Store]:
    url = ":memory:"
    if request.param == "postgresql":
        url = request.getfixturevalue("database_of_process")
        empty(url)
    store = open_store(url)
    store.save([reading(f"Common number{n} and usual words.", day=n // A_DAY) for n in range(MANY)])
    store.save([reading("A rare and common word of the usual kind.", origin="oldest", day=-9)])
    yield store
    store.close()


def test_a_rare_word_is_found_however_old(common: Store) -> None:
    (first, *_others) = common.search("common usual rare")
    (article,) = common.articles([first.article_id])
    assert article.source == "oldest"


def test_a_common_word_ranks_the_newest_thousand(common: Store) -> None:
    hits = common.search("common", limit=MANY)
    assert len(hits) == 1000
    oldest = min(article.published_on for article in common.articles(hit.article_id for hit in hits))
    newest = max(article.published_on for article in common.articles(common.find_articles(limit=1)))
    assert (newest - oldest).days == 1000 // A_DAY - 1


def test_a_common_word_beside_others_prefers_articles_with_both(common: Store) -> None:
    common.save([reading("Common, and also odd.", origin=f"odd {n}", day=-n, headline=str(n)) for n in range(3)])
    hits = common.search("common odd", limit=3)
    assert {article.source[:3] for article in common.articles(hit.article_id for hit in hits)} == {"odd"}


def test_all_that_match_are_counted_also_those_that_are_not_ranked(common: Store) -> None:
    matching = len(common.find_articles(phrases=["common"], limit=2 * MANY))
    assert matching > MANY
    assert common.count_matches("rare common", most=2 * MANY) == matching
    assert common.count_matches("rare common") == 1000
    assert common.count_matches("rare") == 1
    assert common.count_matches("nowhere …") == common.count_matches("…") == 0
    newest = max(article.published_on for article in common.articles(common.find_articles(limit=1)))
    assert common.count_matches("common", window=Window(since=newest)) == A_DAY
