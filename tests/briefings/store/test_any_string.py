"""Any string is a valid question to the store."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings.store.base import Store
from briefings.store.opening import open_store
from tests.briefings.store.readings import reading
from tests.postgres import empty

strings = st.text(st.characters(codec=None), max_size=40) | st.text('"()*:^+-{}AND OR NOT NEAR\0\ud800', max_size=40)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def corpus(request: pytest.FixtureRequest) -> Iterator[Store]:
    url = ":memory:"
    if request.param == "postgresql":
        url = request.getfixturevalue("database_of_process")
        empty(url)
    store = open_store(url)
    store.save(
        [
            reading("Steel and trade.", people=["Jo Roe"], headline="Steel", quotes=[("trade", "Jo Roe", "direct")]),
            reading("Peace.", day=1),
        ]
    )
    yield store
    store.close()


@given(strings, strings)
@example('"', "'")
@example("\0", "steel\0trade")
@example("NEAR(steel trade)", "headline : steel")
@example("😀", "…")
@example("\ud800", "steel \udfff")
@example("steel AND", "NOT")
@example("ﬁ", "İ")
@settings(max_examples=200, deadline=None)
def test_no_question_is_malformed(corpus: Store, one: str, other: str) -> None:
    assert len(corpus.search(f"{one} {other}")) <= 2
    assert corpus.count_matches(f"{one} {other}") <= 2
    assert len(corpus.find_articles(phrases=[one, other], people=[])) <= 2
    assert corpus.find_articles(phrases=[one], people=[other]) == ()
    assert len(corpus.find_quotes(words=[one, other])) <= 1
    assert len(corpus.find_quotes(words=[one], speakers=[other, "roe jo"])) <= 1
    assert len(corpus.quotes_like([one, other])) <= 1
    assert len(corpus.people_named(one)) <= 1
    assert len(corpus.people_like(other)) <= 1
    assert len(corpus.speakers_like(one)) == 0
    assert len(corpus.digests(one)) <= 2
    assert corpus.withdraw(["no such origin " + other]) == 0


@pytest.mark.parametrize("words", ["", " ", "?!", "😀", "\0", '""', "…—"])
def test_words_without_letters_or_digits_are_found_nowhere(corpus: Store, words: str) -> None:
    assert corpus.search(words) == ()
    assert corpus.find_articles(phrases=[words]) == ()
    assert corpus.find_quotes(words=[words]) == ()


@pytest.mark.parametrize("query", ["steel " * 20_000, " ".join(f"w{n}" for n in range(20_000)) + " steel", "s" * 10**6])
def test_long_queries_are_answered(corpus: Store, query: str) -> None:
    assert len(corpus.search(query)) <= 1
    assert len(corpus.quotes_like(query.split())) == 0


@pytest.mark.parametrize(
    "operator", ["steel AND nothing", "steel NOT trade", "-steel", "ste*", "headline:peace", "^steel"]
)
def test_operators_are_plain_words(corpus: Store, operator: str) -> None:
    plain = "".join(letter if letter.isalpha() else " " for letter in operator).lower()
    assert corpus.search(operator) == corpus.search(plain)
