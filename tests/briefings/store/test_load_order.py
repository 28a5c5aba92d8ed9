"""Equal corpora answer alike, whatever was loaded first and whatever came and went in between."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.store.base import Reading, Store
from briefings.store.opening import open_store
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


def loaded(batches: Sequence[Sequence[Reading]]) -> tuple[object, ...]:
    store = open_store(":memory:")
    for batch in batches:
        store.save(batch)
    result = answers(store)
    store.close()
    return result


@given(corpora, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_answers_do_not_depend_on_the_order_of_loading(corpus: list[Reading], chance: st.DrawFn) -> None:
    shuffled = list(corpus)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert loaded([[r] for r in shuffled]) == loaded([corpus])


@given(corpora, corpora)
@settings(max_examples=60, deadline=None)
def test_what_came_and_went_leaves_no_trace(kept: list[Reading], gone: list[Reading]) -> None:
    ids = {r.article.id for r in kept}
    passing = [r._replace(origin=f"gone {r.origin}") for r in gone if r.article.id not in ids]
    store = open_store(":memory:")
    store.save(passing)
    store.save(kept)
    store.withdraw(r.origin for r in passing)
    result = answers(store)
    store.close()
    assert result == loaded([kept])


@given(corpora, corpora)
@settings(max_examples=60, deadline=None)
def test_a_revision_replaces_all_that_was_said(old: list[Reading], new: list[Reading]) -> None:
    revised = new[: len(old)]
    store = open_store(":memory:")
    store.save(old)
    store.withdraw(r.origin for r in old[len(revised) :])
    store.withdraw(r.origin for r in old if r.article.id in {other.article.id for other in revised})
    store.save(revised)
    result = answers(store)
    store.close()
    assert result == loaded([revised])
