import pytest

from briefings.models.topic import Topic
from briefings.store.base import Store
from briefings.store.sql_store import SqlStore
from briefings.topics.catalogue import Catalogue, open_catalogue
from briefings.topics.declared import DeclaredTopic
from briefings.topics.evidence import count_topic_articles, find_topic_articles
from tests.briefings.store.readings import reading


def test_topics_come_with_their_counts_most_articles_first(catalogue: Catalogue) -> None:
    listed = [(topic.slug, topic.articles) for topic in catalogue.topics()]
    assert listed == [("emmanuel-macron", 4), ("macron-scholz", 3), ("olaf-scholz", 3)]


def test_declared_topics_are_counted_among_the_others(store: Store) -> None:
    catalogue = Catalogue(store, [DeclaredTopic(slug="rates", terms=("rates",), people=("Ursula von der Leyen",))])
    assert next(topic for topic in catalogue.topics() if topic.slug == "rates") == Topic(
        slug="rates",
        title="Rates",
        people=catalogue.topics()[-1].people,
        terms=("rates",),
        origin="declared",
        articles=1,
    )


def test_a_declared_family_name_means_its_only_bearer(store: Store) -> None:
    catalogue = Catalogue(
        store, [DeclaredTopic(slug="french", people=("Macron",)), DeclaredTopic(slug="c", people=("Choi",))]
    )
    french, unclear = catalogue.index().topics[:2]
    assert (french.people, unclear.people) == (("macron emmanuel",), ("choi",))


def test_a_declared_slug_goes_before_a_discovered_one(store: Store) -> None:
    catalogue = Catalogue(store, [DeclaredTopic(slug="macron-scholz", terms=("bread",))])
    found = catalogue.index().exact("macron-scholz")
    assert found is not None
    assert found.origin == "declared"
    assert [topic.slug for topic in catalogue.topics()].count("macron-scholz") == 1


def test_a_declared_topic_is_known_before_the_corpus_is_looked_through(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue = Catalogue(store, [DeclaredTopic(slug="bread", title="Bread and salt", terms=("bread",))])
    with monkeypatch.context() as patched:
        patched.delattr(SqlStore, "companions")
        found = [catalogue.exact(typed) for typed in ("bread", "Bread and Salt")]

    assert found == [catalogue.index().topics[0]] * 2
    assert catalogue.exact("macron-scholz") == catalogue.index().exact("macron-scholz")


def test_the_catalogue_follows_the_corpus(store: Store, catalogue: Catalogue) -> None:
    before = catalogue.index()
    assert catalogue.index() is before
    store.save([reading(f"Dana Berg sang, day {day}.", people=("Dana Berg",), day=day) for day in (5, 6)])
    assert catalogue.index() is not before
    assert "dana-berg" in {topic.slug for topic in catalogue.topics()}


def test_a_bare_family_name_counts_for_its_only_bearer(store: Store) -> None:
    macron = Topic(slug="m", title="M", people=(store.people_named("emmanuel")[0].id,))
    newest, *others = store.articles(find_topic_articles(store, macron))
    assert newest.text.startswith("Macron hopes")
    assert len(others) == 3
    assert count_topic_articles(store, macron) == 4
    assert len(find_topic_articles(store, macron, limit=2)) == 2


def test_a_bare_family_name_counts_for_nobody_if_several_bear_it(store: Store) -> None:
    store.save([reading("Choi sang.", people=("Choi",))])
    choi = Topic(slug="c", title="C", people=(store.people_named("soojin")[0].id,))
    assert count_topic_articles(store, choi) == 1


def test_a_catalogue_without_a_file_declares_nothing(store: Store) -> None:
    assert all(topic.origin == "people" for topic in open_catalogue(store).topics())
