"""A batch leaves what its readings would leave one by one, whatever becomes of what in it."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.models.article import ArticleId
from briefings.store.base import Reading, Store
from briefings.store.keys import article_numbers
from briefings.store.opening import open_store
from tests.briefings.store.corpora import answers
from tests.briefings.store.readings import DAY, reading
from tests.postgres import empty

ORIGINS = ["a.txt", "b.txt", "c.txt"]
few = st.builds(
    lambda text, origin, rules: reading(
        text, origin=origin, people=["Jo Roe"], quotes=[(text, None, "direct")]
    )._replace(analysis=reading(text, people=["Jo Roe"], quotes=[(text, None, "direct")], rules=rules).analysis),
    st.sampled_from(["steel tariff", "the visit", "Oslo", "U.S. steel"]),
    st.sampled_from(ORIGINS),
    st.sampled_from(["1", "2"]),
)
batches = st.lists(st.lists(few, max_size=6), max_size=4)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def whole(request: pytest.FixtureRequest) -> Iterator[Store]:
    url = ":memory:"
    if request.param == "postgresql":
        url = request.getfixturevalue("database_of_process")
        empty(url)
    store = open_store(url)
    yield store
    store.close()


def history(store: Store, readings: list[list[Reading]]) -> list[object]:
    ids = {each.article.id for batch in readings for each in batch}
    return [store.digests(""), [store.revisions(article) for article in sorted(ids)], store.revised()]


@given(batches)
@settings(max_examples=60, deadline=None)
def test_a_batch_ends_like_its_readings_one_by_one(whole: Store, readings: list[list[Reading]]) -> None:
    single = open_store(":memory:")
    whole_again = open_store(":memory:")  # of the same history from the start, whatever `whole` went through
    for batch in readings:
        expected = [saved for each in batch for saved in single.save([each])]
        assert list(whole_again.save(batch)) == expected
        whole.save(batch)
    assert answers(whole_again) == answers(single)
    assert history(whole_again, readings) == history(single, readings)
    assert whole_again.withdraw(ORIGINS) == single.withdraw(ORIGINS)
    assert answers(whole_again) == answers(single) == answers(open_store(":memory:"))
    whole.withdraw(ORIGINS)
    assert answers(whole) == answers(single)


def test_documents_may_change_places_in_one_batch(whole: Store) -> None:
    one, other, third = (reading(text) for text in ("One.", "Other.", "Third."))
    whole.save([one._replace(origin="a.txt"), other._replace(origin="b.txt")])
    saved = whole.save(
        [third._replace(origin="a.txt"), one._replace(origin="b.txt"), other._replace(origin="a.txt")],
    )
    assert [each.outcome for each in saved] == ["revised", "revised", "revised"]
    assert set(whole.find_articles()) == {one.article.id, other.article.id}
    assert whole.digests("") == {"a.txt": other.digest, "b.txt": one.digest}
    whole.withdraw(ORIGINS)


def test_articles_whose_hashes_agree_get_numbers_of_their_own(whole: Store) -> None:
    one, other = (renamed(reading(text), ident) for text, ident in zip(("One.", "Other."), alike(), strict=True))
    assert [saved.outcome for saved in whole.save([one, other])] == ["added", "added"]
    assert set(whole.articles([one.article.id, other.article.id])) == {one.article, other.article}
    whole.withdraw([one.origin, other.origin])


def alike() -> tuple[ArticleId, ArticleId]:
    """Two ids of which a day would make one number: among 40,000 there are some."""
    seen: dict[int, ArticleId] = {}
    for ident in (ArticleId(f"{number:016x}") for number in range(40_000)):
        number = next(article_numbers(ident, DAY))
        if number in seen:
            return seen[number], ident
        seen[number] = ident
    raise AssertionError


def renamed(given: Reading, ident: ArticleId) -> Reading:
    article = given.article.model_copy(update={"id": ident})
    analysis = given.analysis.model_copy(update={"article_id": ident})
    return Reading(given.origin, given.digest, article, analysis)
