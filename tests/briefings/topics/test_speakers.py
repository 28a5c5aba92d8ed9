"""Small made-up corpora: an article that gives a full name, others perhaps, and a last one that gives a name alone."""

from collections.abc import Iterator, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.models.person import PersonId
from briefings.models.topic import Topic
from briefings.store.base import Store
from briefings.store.opening import open_store
from briefings.topics.bearers import bearers, names_alone, only_bearer
from briefings.topics.evidence import count_topic_articles, find_topic_articles
from briefings.topics.speakers import told_in_full
from tests.briefings.topics.plain_corpora import read_texts

BRIDGE = "Mayor Anna Bergstrom opened the new bridge on Monday. The mayor left by boat."
BROTHER = "Councillor Per Bergstrom, 60, voted against the bridge. He lives by the river."
MICHAEL = "Mayor Michael Bergstrom opened the new bridge on Monday."
MIKE = "Mayor Mike Bergstrom opened the new bridge on Monday. "
BERG = "Harbour chief Maria van der Berg met the crews of two ferries."
CRUZ = "Governor Elena de la Cruz visited the flooded villages on Sunday."
NEILL = "Senator Eve O’Neill voted for the dam, as she had promised."
SANCHEZ = "Prime Minister Pedro Sánchez Castejón flew to Lisbon on Friday."
SHORTER = "Ministers wait for Pedro Sánchez, 54, who flew home."
JUDGE = "Judge Lucía Sánchez heard the case."
LEE = "President Lee Jae-myung spoke of rates."
HALCYON = "Senator Greta Halcyon left for Geneva on Friday."
COMPANY = "Halcyon Foundries opened a plant. "
SHARES = "The owner of Halcyon shares won. "
TOWN = "The fair is held in Halcyon every year. "
THING = "Halcyon, which makes steel, grew. "
LONDON = "Coach Jack London watched the race."
BANKS = "Singer Tyra Banks sold a house."
GRACE = "Anna Grace Bergstrom opened the bridge."
GHOST = "Donor Bergstrom, 60, paid for the lamps. He lives by the river. Another donor paid for the trees."
WIDOW = "Baroness Jorun Vask, 71, owns the ferry."


@pytest.fixture
def empty_store() -> Iterator[Store]:
    opened = open_store(":memory:")
    yield opened
    opened.close()


def says(name: str) -> str:
    return f'Traffic has doubled. {name} said: "The bridge pays for itself by summer."'


def said(name: str) -> str:
    return f'Traffic has doubled. "The bridge pays for itself by summer," {name} said.'


def last_speaker(store: Store, texts: Sequence[str]) -> str | None:
    """Who says the words of the last article."""
    store.save(read_texts(*texts))
    pairs = told_in_full(store.find_quotes(), store)
    return next(quote.speaker for quote, article in pairs if article.source == f"{len(texts) - 1}.txt")


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        ((BRIDGE, says("Bergstrom")), "Anna Bergstrom"),
        ((BRIDGE, said("Bergstrom")), "Anna Bergstrom"),
        ((says("Bergstrom"), BRIDGE, said("Bergstrom")), "Anna Bergstrom"),
        ((BRIDGE, says("Ms. Bergstrom")), "Anna Bergstrom"),
        ((BRIDGE, says("Mayor Bergstrom")), "Anna Bergstrom"),
        ((GRACE, says("Bergstrom")), "Anna Grace Bergstrom"),
        ((NEILL, says("O'Neill")), "Eve O’Neill"),  # with another apostrophe
        ((BERG, said("van der Berg")), "Maria van der Berg"),
        ((BERG, says("Van der Berg")), "Maria van der Berg"),
        ((CRUZ, says("De la Cruz")), "Elena de la Cruz"),
        ((SANCHEZ, says("Sánchez")), "Pedro Sánchez Castejón"),  # the first of two family names
        ((SANCHEZ, says("Sanchez")), "Pedro Sánchez Castejón"),
        ((SANCHEZ, says("Castejón")), "Pedro Sánchez Castejón"),
        ((SANCHEZ, says("Sánchez Castejón")), "Pedro Sánchez Castejón"),
        ((SANCHEZ, SHORTER, says("Sánchez")), "Pedro Sánchez"),  # both are one bearer
        ((LEE, says("President Yi")), "Lee Jae-myung"),  # romanised anew
        ((BRIDGE, BROTHER, says("Ms. Bergstrom")), "Anna Bergstrom"),  # the title tells which
        ((BRIDGE, BROTHER, says("Mr. Bergstrom")), "Per Bergstrom"),
        ((MIKE, MICHAEL, says("Bergstrom")), "Michael Bergstrom"),  # one man under two names
        ((MIKE, f"{MIKE}It rained.", MICHAEL, says("Bergstrom")), "Mike Bergstrom"),  # by the one he has more often
        ((MIKE, BRIDGE, says("Mr. Bergstrom")), "Mike Bergstrom"),
        ((BRIDGE, GHOST, says("Bergstrom")), "Anna Bergstrom"),  # what reads like a name and is none
        ((HALCYON, says("Halcyon")), "Greta Halcyon"),  # what stays a body below
    ],
)
def test_a_family_name_alone_means_its_only_bearer(texts: tuple[str, ...], speaker: str, empty_store: Store) -> None:
    assert last_speaker(empty_store, texts) == speaker


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        ((BRIDGE, BROTHER, says("Bergstrom")), "Bergstrom"),  # two bear it
        ((SANCHEZ, JUDGE, says("Sánchez")), "Sánchez"),  # her last, his first family name
        ((BRIDGE, says("Mr. Bergstrom")), "Bergstrom"),  # nobody known
        ((JUDGE, says("Bergstrom"), says("Bergstrom")), "Bergstrom"),
        ((BRIDGE, says("Anna")), "Anna"),  # a first name
        ((GRACE, says("Grace")), "Grace"),  # a middle name
        ((BRIDGE, says("Berg")), "Berg"),  # the beginning of a name
        ((BRIDGE, says("BERGSTROM")), "BERGSTROM"),  # an acronym, for all we know
        ((BRIDGE, says("Bergstrom Holdings")), "Bergstrom Holdings"),
        ((HALCYON, COMPANY + says("Halcyon")), "Halcyon"),  # a body or a place of this article
        ((HALCYON, SHARES + says("Halcyon")), "Halcyon"),
        ((HALCYON, TOWN + says("Halcyon")), "Halcyon"),
        ((HALCYON, THING + says("Halcyon")), "Halcyon"),
        ((HALCYON, COMPANY, says("Halcyon")), "Halcyon"),  # of another article
        ((HALCYON, TOWN, says("Halcyon")), "Halcyon"),
        ((LONDON, says("London")), "London"),  # a city anywhere
        ((BANKS, "The banks met. " + says("Banks")), "Banks"),  # a common word
    ],
)
def test_a_name_that_may_mean_another_stays_as_it_is(texts: tuple[str, ...], speaker: str, empty_store: Store) -> None:
    assert last_speaker(empty_store, texts) == speaker


def test_a_full_name_that_an_article_has_for_a_bodys_is_the_persons_of_another(empty_store: Store) -> None:
    empty_store.save(read_texts(WIDOW, says("Jorun Vask")))
    (before,) = empty_store.find_quotes()
    ((after, _),) = told_in_full([before], empty_store)
    assert (before.speaker_kind, before.speaker_key) == ("body", "jorun vask")
    assert (after.speaker_kind, after.speaker_key) == ("person", "vask jorun")


def test_a_tower_of_the_name_does_not_outweigh_the_person(empty_store: Store) -> None:
    spoken_of = (f"Senator Greta Halcyon spoke on day {day}." for day in range(4))
    assert last_speaker(empty_store, (*spoken_of, "They met in Halcyon Tower.", says("Halcyon"))) == "Greta Halcyon"


def test_who_bears_a_name_alone_is_known_from_the_whole_corpus(empty_store: Store) -> None:
    empty_store.save(read_texts(BRIDGE, SANCHEZ, SHORTER, NEILL))
    forms = ("bergstrom", "sanchez", "castejon", "o'neill", "anna", "reed")
    meant = [only_bearer(bearers(form, empty_store)) for form in forms]
    names = ["Anna Bergstrom", "Pedro Sánchez", "Pedro Sánchez Castejón", "Eve O’Neill", None, None]
    assert [one and one.name for one in meant] == names


def test_a_name_alone_that_two_bear_is_neithers(empty_store: Store) -> None:
    empty_store.save(read_texts(BRIDGE, BROTHER, NEILL))
    assert [names_alone(PersonId(one), empty_store) for one in ("bergstrom anna", "bergstrom per", "o'neill eve")] == [
        (),
        (),
        ("o'neill",),
    ]


@pytest.mark.parametrize(
    ("texts", "articles"),
    [
        ((BRIDGE, says("Bergstrom")), 2),
        ((BRIDGE, says("Ms. Bergstrom"), said("Bergstrom")), 3),
        ((BRIDGE, BROTHER, says("Bergstrom")), 1),
        ((BRIDGE, "Bergstrom Holdings grew. " + says("Bergstrom")), 1),
        ((BRIDGE + " " + said("Bergstrom"),), 1),
    ],
)
def test_articles_that_quote_a_person_by_a_name_alone_are_of_the_topic(
    texts: tuple[str, ...], articles: int, empty_store: Store
) -> None:
    empty_store.save(read_texts(*texts))
    topic = Topic(slug="a", title="A", people=(PersonId("bergstrom anna"),))
    found = find_topic_articles(empty_store, topic)
    assert (len(found), count_topic_articles(empty_store, topic)) == (articles, articles)


def test_a_topic_of_two_needs_both_however_an_article_knows_them(empty_store: Store) -> None:
    both = "Senator Eve O’Neill came. " + says("Bergstrom")
    alone = says("Bergstrom") + ' "Never," O’Neill said at noon.'
    empty_store.save(read_texts(BRIDGE, NEILL, both, alone, says("Bergstrom")))
    topic = Topic(slug="a", title="A", people=(PersonId("bergstrom anna"), PersonId("o'neill eve")))
    assert len(find_topic_articles(empty_store, topic)) == count_topic_articles(empty_store, topic) == 2
    dammed = topic.model_copy(update={"terms": ("noon",)})
    assert len(find_topic_articles(empty_store, dammed)) == 1


SENTENCES = (BRIDGE, BROTHER, BERG, CRUZ, NEILL, SANCHEZ, SHORTER, JUDGE, HALCYON, COMPANY, TOWN, GHOST)
SPEAKERS = (
    "Bergstrom",
    "Ms. Bergstrom",
    "Mr. Bergstrom",
    "Halcyon",
    "Sánchez",
    "O’Neill",
    "Van der Berg",
    "Anna",
    "Police",
)
texts = (
    st.sampled_from(SENTENCES) | st.sampled_from(SPEAKERS).map(says) | st.sampled_from(SPEAKERS).map(said) | st.text()
)


@given(st.lists(texts, max_size=6, unique=True), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_names_depend_on_the_corpus_alone_and_nothing_but_the_speaker_changes(
    corpus: list[str], chance: Random
) -> None:
    readings = read_texts(*corpus)
    shuffled = list(readings)
    chance.shuffle(shuffled)
    told = []
    for order in (readings, shuffled):
        store = open_store(":memory:")
        for reading in order:
            store.save([reading])
        told.append([quote for quote, _ in told_in_full(store.find_quotes(), store)])
        stored = store.find_quotes()
        store.close()
    assert told[0] == told[1]
    changed = {"speaker", "speaker_key", "speaker_kind"}
    assert [one.model_dump(exclude=changed) for one in told[0]] == [one.model_dump(exclude=changed) for one in stored]


@given(st.text(max_size=30))
def test_anything_may_be_asked_for_its_bearers(form: str) -> None:
    store = open_store(":memory:")
    store.save(read_texts(BRIDGE, SANCHEZ))
    assert bearers(form, store) == () or only_bearer(bearers(form, store)) is not None
    store.close()
