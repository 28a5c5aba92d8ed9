"""Small corpora of all kinds for properties of the store, and the answers by which stores are compared."""

from hypothesis import strategies as st

from briefings.store.base import Store
from tests.briefings.store.readings import reading

PEOPLE = ["Park Min-ji", "Park Minji", "Carla Rossi", "Jo Roe"]
WORDS = ["steel", "tariff", "the", "visit", "Oslo", "U.S."]

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
readings = st.builds(
    lambda text, day, people, source, headline: reading(
        text,
        source=source,
        day=day,
        people=people,
        headline=headline,
        quotes=[(text.split()[0], people[0] if people else None, "direct")],
        byline="By Ann Lee",
    ),
    texts,
    st.integers(0, 3),
    st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True),
    st.sampled_from(["a.txt", "b.txt"]),
    st.none() | texts,
)
corpora = st.lists(readings, max_size=8, unique_by=lambda r: r.article.id).map(
    lambda found: [r._replace(origin=f"{number}") for number, r in enumerate(found)]
)


def answers(store: Store) -> tuple[object, ...]:
    return (
        store.state(),
        store.find_articles(),
        store.find_articles(people=["park minji"]),
        store.find_articles(phrases=["steel tariff", "visits"]),
        store.find_quotes(),
        store.find_quotes(words=["steel"]),
        store.people(),
        store.people_named("park"),
        store.people_like("r"),
        store.companions(),
        store.search("steel tariffs in Oslo"),
        store.search("the"),
    )
