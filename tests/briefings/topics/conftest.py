"""A small corpus: two leaders who met often, namesakes, an author, and an article that gives a family name alone."""

from collections.abc import Iterator

import pytest

from briefings.store.base import Store
from briefings.store.opening import open_store
from briefings.topics.catalogue import Catalogue
from tests.briefings.store.readings import reading

READINGS = (
    reading(
        "Emmanuel Macron met Olaf Scholz. “We agree on rates,” Macron said.",
        people=("Emmanuel Macron", "Olaf Scholz"),
        quotes=[("We agree on rates,", "Emmanuel Macron", "direct")],
    ),
    reading(
        "Emmanuel Macron called Olaf Scholz. Kim Jong-un did not.",
        people=("Emmanuel Macron", "Olaf Scholz", "Kim Jong-un"),
    ),
    reading("Macron hopes that Olaf Scholz comes.", people=("Macron", "Olaf Scholz"), day=1),
    reading(
        "Choi Min-ho and Choi Soo-jin sang. Emmanuel Macron listened.",
        people=("Choi Min-ho", "Choi Soo-jin", "Emmanuel Macron"),
    ),
    reading(
        "The central bank held rates, Ursula von der Leyen said.",
        byline="Sarah Kim",
        people=("Ursula von der Leyen",),
        quotes=[("held rates", "Ursula von der Leyen", "mixed")],
    ),
    reading(
        "The central bank raised rates. Karla Macron, a teacher, sold bread.",
        byline="Ann Scholz",
        people=("Dana Berg",),
    ),
)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store(":memory:")
    opened.save(READINGS)
    yield opened
    opened.close()


@pytest.fixture
def catalogue(store: Store) -> Catalogue:
    return Catalogue(store)
