from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.search_order import POOL, WINDOW, reordered
from briefings.models.article import ArticleId

STEMS = st.lists(st.sampled_from(["steel", "tariff", "port", "storm", "vote", "strike"]), max_size=8)
SCORED = st.lists(st.tuples(st.floats(0.1, 20), STEMS), max_size=2 * POOL)


def order(told: Mapping[str, tuple[float, str]], asked: str) -> list[str]:
    ranked = [(ArticleId(name), score) for name, (score, _) in told.items()]
    stems = {ArticleId(name): words.split() for name, (_, words) in told.items()}
    return [str(name) for name, _ in reordered(ranked, stems, asked.split())]


def test_neighbours_that_score_well_lift_an_article_over_one_that_matches_by_accident() -> None:
    told = {
        "story": (10.0, "steel tariff cabinet minister import"),
        "accident": (6.1, "steel guitar concert band music"),
        "same story": (6.0, "steel tariff cabinet minister price"),
        "third of it": (5.9, "steel tariff cabinet import price"),
        **{f"concert {n}": (1.0, "guitar concert band music steel") for n in range(3)},
    }
    assert order(told, "steel tariff")[:4] == ["story", "same story", "third of it", "accident"]


def test_words_that_stand_together_come_before_words_far_apart() -> None:
    between = " ".join(f"word{number}" for number in range(WINDOW))
    told = {"apart": (5.0, f"storm {between} harbour"), "together": (5.0, f"storm harbour {between}")}
    assert order(told, "storm harbour") == ["together", "apart"]


def test_equal_articles_keep_the_order_of_the_store() -> None:
    told = dict.fromkeys(("newest", "older", "oldest"), (3.0, "storm harbour"))
    assert order(told, "storm") == ["newest", "older", "oldest"]


@pytest.mark.parametrize("asked", ["storm", "nothing of it", ""])
def test_one_article_or_none_needs_no_neighbours(asked: str) -> None:
    assert order({"only": (2.0, "storm")}, asked) == ["only"]
    assert order({}, asked) == []


@given(SCORED, STEMS)
def test_articles_come_back_once_each_best_first(told: Sequence[tuple[float, list[str]]], asked: list[str]) -> None:
    scores = sorted((score for score, _ in told), reverse=True)
    ranked = [(ArticleId(str(place)), score) for place, score in enumerate(scores)]
    stems = {ArticleId(str(place)): words for place, (_, words) in enumerate(told)}
    found = reordered(ranked, stems, asked)
    assert sorted(name for name, _ in found) == sorted(stems)
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)


@given(SCORED, STEMS)
def test_what_is_beyond_the_pool_stays_in_its_place(told: Sequence[tuple[float, list[str]]], asked: list[str]) -> None:
    scores = sorted((score for score, _ in told), reverse=True)
    ranked = [(ArticleId(str(place)), score) for place, score in enumerate(scores)]
    stems = {ArticleId(str(place)): words for place, (_, words) in enumerate(told[:POOL])}
    assert [name for name, _ in reordered(ranked, stems, asked)][POOL:] == [name for name, _ in ranked][POOL:]
