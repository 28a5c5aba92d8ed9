"""An answer depends on the articles alone: not on the engine, not on the order in which they were loaded."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.analyse import analyse
from briefings.commands.registry import reply_to_line
from briefings.errors import UserError
from briefings.ingest import load
from briefings.render.formats import RENDERERS
from briefings.render.options import NO_LIMITS, RenderOptions
from briefings.services import Services
from briefings.store.base import Reading, Store
from briefings.store.opening import open_store
from briefings.topics.catalogue import open_catalogue
from tests.briefings.store.corpora import answers, corpora
from tests.gold.load import CORPORA, ROOT, read_corpus
from tests.postgres import empty

QUESTIONS = {
    "seeds": [
        "brief lee-xi full",
        "brief trade",
        "who-said xi",
        'who-said "unprecedented"',
        "quotes lee-xi",
        'check xi "China is willing to work with South Korea"',
        'check lee "a new chapter in ties"',
        'check trump "nobody ever said this"',
        "timeline lee-xi",
        "topics",
        "search denuclearization of the Korean Peninsula",
        "search economic cooperation and exchange",
        "search the summit",
        "changed lee-xi since 1 nov",
        "sources",
    ],
    "own": ["topics", "sources", "brief bin-yusof-goh", "timeline bin-yusof-goh", "search the government"],
}


@pytest.fixture(scope="module")
def postgres(database_of_process: str) -> Iterator[Store]:
    empty(database_of_process)
    store = open_store(database_of_process)
    yield store
    store.close()


def said(store: Store, questions: list[str]) -> dict[str, str]:
    services = Services(store, open_catalogue(store, None), None)
    options = RenderOptions(limits=NO_LIMITS)
    told = {}
    for question in questions:
        try:
            answer = reply_to_line(question, services.names, services.desk(date(2026, 12, 31))).answer
        except UserError as error:
            told[question] = str(error)
        else:
            told[question] = RENDERERS["json"](answer, options)
    return told


def read(corpus: str) -> list[Reading]:
    """The documents of a folder with all that reading them yields."""
    store = open_store(":memory:")
    load([ROOT / read_corpus(corpus).folder], store, analyse=analyse)
    ids = store.find_articles(limit=10_000)
    pairs = zip(store.articles(ids), store.analyses(ids), strict=True)
    readings = [Reading(article.source, article.id, article, analysis) for article, analysis in pairs]
    store.close()
    return readings


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_question_has_one_answer_on_all_engines(corpus: str, postgres: Store, tmp_path: Path) -> None:
    readings = read(corpus)
    sqlite = open_store(str(tmp_path / "corpus.db"))
    sqlite.save(readings)
    expected = said(sqlite, QUESTIONS[corpus])
    sqlite.close()
    chance = random.Random(5)
    for _ in range(3):
        chance.shuffle(readings)
        for one in readings:
            postgres.save([one])
        assert said(postgres, QUESTIONS[corpus]) == expected
        postgres.withdraw(one.origin for one in readings)
    assert len(set(expected.values())) == len(expected)


@given(corpora, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_any_corpus_answers_alike_on_all_engines(postgres: Store, corpus: list[Reading], chance: random.Random) -> None:
    sqlite = open_store(":memory:")
    sqlite.save(corpus)
    shuffled = list(corpus)
    chance.shuffle(shuffled)
    for half in (shuffled[::2], shuffled[1::2]):
        postgres.save(half)
    expected, told = answers(sqlite), answers(postgres)
    sqlite.close()
    postgres.withdraw(one.origin for one in corpus)
    assert told == expected
