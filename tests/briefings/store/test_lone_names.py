"""Who is meant by a family name alone is the same in every answer, engine and order of loading."""

from collections.abc import Sequence
from datetime import date
from itertools import permutations

import pytest

from briefings.commands.registry import reply_to_line
from briefings.compose.following import quotes_of
from briefings.models.person import PersonId
from briefings.render.formats import RENDERERS
from briefings.render.options import NO_LIMITS, RenderOptions
from briefings.services import Services
from briefings.store.base import Reading, Store
from briefings.store.opening import open_store
from briefings.topics.catalogue import open_catalogue
from tests.briefings.topics.plain_corpora import read_texts

TEXTS = (
    'Mayor Anna Bergstrom opened the bridge on Monday. "We waited nine years," Bergstrom said at the opening.',
    'Traffic has doubled. Bergstrom said: "The bridge pays for itself by summer."',
    'Tolls will rise, Senator Greta Halcyon fears. "The bridge needs new lamps," Ms. Bergstrom said.',
    'Halcyon Foundries opened a plant. Halcyon said: "The new plant makes lamps for every bridge."',
)
BROTHER = 'The council met. Per Bergstrom, 60, said: "The bridge was never worth its price."'
WORDS = "The bridge pays for itself by summer"
QUESTIONS = (
    "who-said bergstrom",
    "who-said anna bergstrom",
    "quotes",
    "quotes by bergstrom about bridge",
    f'who-said "{WORDS}"',
    f'check bergstrom "{WORDS}"',
    'check bergstrom "makes lamps for every bridge"',
    'check halcyon "makes lamps for every bridge"',
    "brief bergstrom",
    "timeline bergstrom",
    "sources",
)


def replies(store: Store, readings: Sequence[Reading]) -> list[str]:
    for reading in readings:
        store.save([reading])
    services = Services(store, open_catalogue(store), None)
    options = RenderOptions(limits=NO_LIMITS)
    return [
        RENDERERS["json"](reply_to_line(question, services.names, services.desk(None)).answer, options)
        for question in QUESTIONS
    ]


@pytest.mark.parametrize("question", QUESTIONS[:2])
def test_all_that_one_person_said_is_found(question: str, store: Store) -> None:
    said = replies(store, read_texts(*TEXTS))[QUESTIONS.index(question)]
    found = [words in said for words in ("nine years", WORDS, "needs new lamps", "every bridge")]
    assert found == [True, True, True, False]


@pytest.mark.parametrize(("place", "verdict"), [(5, "quoted"), (6, "someone_else"), (7, "near")])
def test_words_under_a_name_alone_are_the_persons_or_the_bodys(place: int, verdict: str, store: Store) -> None:
    assert f'"verdict": "{verdict}"' in replies(store, read_texts(*TEXTS))[place]


def test_a_briefing_on_the_person_has_the_article_that_gives_the_name_alone(store: Store) -> None:
    briefing = replies(store, read_texts(*TEXTS))[QUESTIONS.index("brief bergstrom")]
    assert [words in briefing for words in (WORDS, "every bridge")] == [True, False]


def test_who_follows_the_person_is_told(store: Store) -> None:
    store.save(read_texts(*TEXTS))
    told = [article.source for _, article in quotes_of(store, PersonId("bergstrom anna"), date(2026, 4, 1))]
    assert told == ["2.txt", "1.txt", "0.txt"]


def test_a_second_bearer_takes_the_name_back(store: Store) -> None:
    store.save(read_texts(*TEXTS, BROTHER))
    told = [article.source for _, article in quotes_of(store, PersonId("bergstrom anna"), date(2026, 4, 1))]
    assert told == ["2.txt", "0.txt"]  # the title tells her from him
    store.withdraw(["/4.txt"])
    assert len(quotes_of(store, PersonId("bergstrom anna"), date(2026, 4, 1))) == 3


def test_engines_answer_alike(store: Store) -> None:
    other = open_store(":memory:")
    assert replies(store, read_texts(*TEXTS, BROTHER)) == replies(other, read_texts(*TEXTS, BROTHER))
    other.close()


@pytest.mark.parametrize("order", tuple(permutations(range(4))))
def test_the_order_of_loading_does_not_matter(order: Sequence[int]) -> None:
    readings = read_texts(*TEXTS)
    one, other = open_store(":memory:"), open_store(":memory:")
    assert replies(one, readings) == replies(other, [readings[place] for place in order])
    one.close()
    other.close()
