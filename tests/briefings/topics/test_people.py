import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.models.person import Person
from briefings.store.base import Store
from briefings.topics.people import nobody_called, resolve_person
from briefings.topics.suggest import suggest_people
from tests.briefings.store.readings import reading


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Emmanuel Macron", "Emmanuel Macron"),
        ("emmanuel macron", "Emmanuel Macron"),
        ("Macron", "Emmanuel Macron"),
        ("macron's", "Emmanuel Macron"),
        ("President Macron", "Emmanuel Macron"),
        ("French President Emmanuel Macron", "Emmanuel Macron"),
        ("Mr Olaf Scholz", "Olaf Scholz"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Gim Jongun", "Kim Jong-un"),
        ("Jong-un", "Kim Jong-un"),
        ("Min-ho", "Choi Min-ho"),
        ("von der Leyen", "Ursula von der Leyen"),
        ("Ursula", "Ursula von der Leyen"),
        ("Sarah Kim", "Sarah Kim"),
    ],
)
def test_a_name_that_one_person_bears_is_that_person(typed: str, name: str, store: Store) -> None:
    found = resolve_person(typed, store)
    assert isinstance(found, Person)
    assert found.name == name


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [
        ("kim", {("Kim Jong-un", "mentioned, never quoted"), ("Sarah Kim", "byline, not a speaker")}),
        ("scholz", {("Olaf Scholz", "mentioned, never quoted"), ("Ann Scholz", "byline, not a speaker")}),
        ("choi", {("Choi Min-ho", "mentioned, never quoted"), ("Choi Soo-jin", "mentioned, never quoted")}),
    ],
)
def test_a_family_name_that_several_bear_is_the_askers_choice(
    typed: str, candidates: set[tuple[str, str]], store: Store
) -> None:
    found = resolve_person(typed, store)
    assert isinstance(found, tuple)
    assert {(candidate.person.name, candidate.note) for candidate in found} == candidates


def test_an_author_does_not_stand_in_the_way_of_a_person_who_is_quoted(store: Store) -> None:
    store.save([reading("Bread.", byline="Jo Macron")])
    found = resolve_person("macron", store)
    assert isinstance(found, Person)
    assert found.name == "Emmanuel Macron"


@pytest.mark.parametrize(
    "typed",
    ["", "Macro", "Makron", "Kim Jong-il", "Macron administration", "the president", "central bank", "🙂", "president"],
)
def test_nobody_is_found_by_likeness(typed: str, store: Store) -> None:
    assert resolve_person(typed, store) is None


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("makron", 'Nobody called "makron" is in these articles. Did you mean Emmanuel Macron?'),
        ("zzz", 'Nobody called "zzz" is in these articles.'),
        (
            "choy",
            '"Choi": Choi Min-ho (mentioned, never quoted) · Choi Soo-jin (mentioned, never quoted). Which one?',
        ),
    ],
)
def test_who_is_not_found_is_suggested_with_what_they_said(typed: str, message: str, store: Store) -> None:
    found = resolve_person(typed, store)
    assert found is None
    assert nobody_called(typed, suggest_people(typed, store)).message == message


def test_namesakes_are_told_apart_by_family(store: Store) -> None:
    kim, macron = (store.people_named(name)[0] for name in ("jongun", "emmanuel"))
    assert nobody_called("x", [macron, kim]).message == (
        '"Macron": Emmanuel Macron (1 quote). "Kim": Kim Jong-un (mentioned, never quoted). Which one?'
    )


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("macron", "Emmanuel Macron"),
        ("emm", "Emmanuel Macron"),
        ("sch", "Olaf Scholz"),
        ("gim", "Kim Jong-un"),
    ],
)
def test_the_likeliest_person_is_suggested_first(typed: str, first: str, store: Store) -> None:
    assert suggest_people(typed, store)[0].name == first


def test_without_a_beginning_the_most_mentioned_are_suggested(store: Store) -> None:
    assert suggest_people("", store, limit=1)[0].name in {"Emmanuel Macron", "Olaf Scholz"}
    assert len(suggest_people("", store, limit=3)) == 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(max_size=40))
def test_any_text_may_be_asked_for(store: Store, typed: str) -> None:
    resolve_person(typed, store)
    assert len(suggest_people(typed, store)) <= 25
