import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.models.answers import Ambiguous, NotFound
from briefings.models.topic import Topic
from briefings.store.base import Store
from briefings.topics.catalogue import Catalogue
from briefings.topics.declared import DeclaredTopic
from briefings.topics.names import CorpusNames
from briefings.topics.resolve import resolve_topic

DECLARED = (
    DeclaredTopic(slug="interest-rates", title="Interest rates of the ECB", terms=("rates",)),
    DeclaredTopic(
        slug="paris-berlin", title="Paris and Berlin", people=("Macron", "Olaf Scholz"), terms=("met", "called")
    ),
)


@pytest.fixture
def declaring(store: Store) -> Catalogue:
    return Catalogue(store, DECLARED)


@pytest.mark.parametrize(
    "typed",
    [
        "macron-scholz",
        "Macron–Scholz",
        "scholz-macron",
        "Macron Scholz",
        "macron & scholz",
        "Scholz and Macron",
        "Emmanuel Macron and Olaf Scholz",
        "President Macron, Mr Scholz",
        "olaf scholz-macron",
        "macr",
        "ron-sch",
        "makronscholz",
    ],
)
def test_a_pair_is_found_however_it_is_typed(typed: str, store: Store, catalogue: Catalogue) -> None:
    found = resolve_topic(typed, store, catalogue)
    assert isinstance(found, Topic)
    assert (found.slug, found.title, found.articles) == ("macron-scholz", "Macron–Scholz", 3)


@pytest.mark.parametrize(
    ("typed", "slug", "articles"),
    [
        ("scholz", "olaf-scholz", 3),
        ("Macron", "emmanuel-macron", 4),
        ("Kim Jong-un", "kim-jong-un", 1),
        ("kim jong-un macron", "kim-macron", 1),
        ("central bank", "central-bank", 2),
        ("Rates", "rates", 3),
    ],
)
def test_people_and_words_of_the_text_are_topics_that_nobody_declared(
    typed: str, slug: str, articles: int, store: Store, catalogue: Catalogue
) -> None:
    found = resolve_topic(typed, store, catalogue)
    assert isinstance(found, Topic)
    assert (found.slug, found.articles) == (slug, articles)


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("interest-rates", "interest-rates"),
        ("Interest Rates of the ECB", "interest-rates"),
        ("inter", "interest-rates"),
        ("ecb", "interest-rates"),
        ("intrest rates", "interest-rates"),
        ("berlin", "paris-berlin"),
        ("paris & berlin", "paris-berlin"),
        ("macron-scholz", "macron-scholz"),
    ],
)
def test_a_declared_topic_is_found_by_its_names(typed: str, slug: str, store: Store, declaring: Catalogue) -> None:
    found = resolve_topic(typed, store, declaring)
    assert isinstance(found, Topic)
    assert found.slug == slug


@pytest.mark.parametrize(
    ("typed", "message", "suggestions"),
    [
        ("macron-sholz", 'No topic "macron-sholz". Did you mean macron-scholz?', ("macron-scholz",)),
        ("sholz", 'No topic "sholz". Did you mean olaf-scholz or macron-scholz?', ("olaf-scholz", "macron-scholz")),
        ("football", 'No topic "football". Type topics to list them all.', ()),
        ("the", 'No topic "the". Type topics to list them all.', ()),
        ("", "Which topic? Type topics to list them all.", ()),
        (
            "von der leyen-scholz",
            "No article speaks of Ursula von der Leyen and Olaf Scholz together."
            " Try ursula-von-der-leyen or olaf-scholz.",
            ("ursula-von-der-leyen", "olaf-scholz"),
        ),
    ],
)
def test_what_is_not_found_comes_with_what_to_type_instead(
    typed: str, message: str, suggestions: tuple[str, ...], store: Store, catalogue: Catalogue
) -> None:
    assert resolve_topic(typed, store, catalogue) == NotFound(message=message, suggestions=suggestions)


def test_a_beginning_that_fits_several_topics_is_the_askers_choice(store: Store) -> None:
    catalogue = Catalogue(store, [DeclaredTopic(slug=f"rate-{n}", terms=("rates",)) for n in ("cuts", "rises")])
    assert resolve_topic("rat", store, catalogue) == NotFound(
        message='"rat" fits several topics: rate-cuts, rate-rises. Which one?', suggestions=("rate-cuts", "rate-rises")
    )


def test_a_name_in_a_topic_that_several_bear_is_the_askers_choice(store: Store, catalogue: Catalogue) -> None:
    found = resolve_topic("macron-choi", store, catalogue)
    assert isinstance(found, Ambiguous)
    assert found.asked == "choi"
    assert {candidate.person.name for candidate in found.candidates} == {"Choi Min-ho", "Choi Soo-jin"}


def test_the_grammar_learns_what_is_a_name(store: Store, catalogue: Catalogue) -> None:
    names = CorpusNames(store, catalogue)
    assert [names.is_person(text) for text in ("macron", "kim", "choi", "rates")] == [True, True, True, False]
    assert [names.is_topic(text) for text in ("macron-scholz", "Scholz Kim", "rates", "macr")] == [
        True,
        True,
        False,
        False,
    ]
    assert [names.is_term(text) for text in ("central bank", "rates", "bank central", "the")] == [
        True,
        True,
        False,
        False,
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(max_size=40))
def test_any_text_is_a_topic_or_an_answer(store: Store, catalogue: Catalogue, typed: str) -> None:
    found = resolve_topic(typed, store, catalogue)
    assert isinstance(found, Topic | Ambiguous) or found.message
