"""Equal corpora answer alike, whatever was loaded first and whatever came and went in between."""

from collections.abc import Sequence
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.store.base import Reading
from briefings.store.opening import open_store
from tests.briefings.store.corpora import answers, corpora


def loaded(batches: Sequence[Sequence[Reading]]) -> tuple[object, ...]:
    store = open_store(":memory:")
    for batch in batches:
        store.save(batch)
    result = answers(store)
    store.close()
    return result


@given(corpora, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_answers_do_not_depend_on_the_order_of_loading(corpus: list[Reading], chance: Random) -> None:
    shuffled = list(corpus)
    chance.shuffle(shuffled)
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
