from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefings.quotes.report_bounds import find_bounds
from briefings.quotes.setting import survey
from tests.briefings.quotes.reading import scene_of

_WORDS = [
    "Anna Lind",
    "said",
    "that",
    "told",
    "she",
    "hopes",
    "to",
    "the bridge",
    "and",
    ",",
    "“No,”",
    "by",
    "was",
    ".",
]
newswire = st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join) | st.text(max_size=60)


def bounds_of(text: str) -> set[tuple[str, str, str]]:
    ground = survey(scene_of(text))
    cut = ground.scene.skeleton.cut
    return {
        (cut(bounds.first, bounds.last), bounds.start, bounds.end)
        for place in range(len(ground.clauses))
        for bounds in find_bounds(ground, place)
    }


def test_the_clause_behind_that_is_tried_whole_and_up_to_the_comma() -> None:
    assert bounds_of("Anna Lind said that it was safe, which surprised few.") == {
        ("it was safe, which surprised few", "that", "sentence"),
        ("it was safe", "that", "comma"),
        ("it", "that", "phrase"),
    }


def test_an_object_is_tried_without_what_follows_it() -> None:
    assert ("the mayor of Oslo", "after", "phrase") in bounds_of("She attacked the mayor of Oslo during a talk.")


def test_an_adverbial_in_front_is_nothing_that_anybody_said() -> None:
    assert all(start != "before" for _, start, _ in bounds_of("In Oslo last week, Anna Lind said it was safe."))


@given(newswire)
def test_bounds_lie_in_the_sentence_of_their_cue_and_are_never_doubled(text: str) -> None:
    ground = survey(scene_of(text))
    for place, clause in enumerate(ground.clauses):
        low, high = ground.scene.skeleton.sentence(clause.first)
        found = [bounds[:2] for bounds in find_bounds(ground, place)]
        assert all(low <= first <= last < high for first, last in found)
        assert all(one != other for one, other in pairwise(sorted(found)))
