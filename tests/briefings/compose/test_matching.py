"""How asked words lie in said words: exact, spelled otherwise, near, or turned round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.matching import diff_words, holds_every_fact, match_words
from briefings.text.words import words

SAID = "The bridge is now a danger to our neighbours, yet we will not close it before the harvest of 2031"

# asked, level, meaning turned
CASES = [
    ("a danger to our neighbours", "exact", False),
    ("A DANGER, to our neighbours!", "exact", False),
    ("a danger to our neighbors", "spelling", False),
    ("The bridge is a danger to our neighbours", "near", False),
    ("The bridge is not a danger to our neighbours", "near", True),
    ("close it before the harvest", "near", True),
    ("we will close it before the harvest", "near", True),
    ("will not close it before the harvest", "exact", False),
    ("before the harvest of 2032", "near", False),
]


@pytest.mark.parametrize(("asked", "level", "turned"), CASES)
def test_the_level_tells_how_the_words_lie(asked: str, level: str, turned: bool) -> None:
    match = match_words(words(asked), words(SAID), SAID)
    assert match is not None
    assert (match.level, match.turned) == (level, turned)


GOVERNED = [
    ("I do not think that the bridge is safe", "the bridge is safe"),
    ("Nobody told me that the bridge was safe", "the bridge was safe"),
    ("They claim that I lied to voters", "I lied to voters"),
    ("It would be false to say that I knew", "I knew"),
    ("It is not true that I favoured them", "I favoured them"),
    ("We are not saying that it is habitable", "it is habitable"),
    ("If the bridge is safe we will open it", "the bridge is safe"),
    ("My critics say I sold the land", "I sold the land"),
]
FREE = [
    ("No, the bridge is safe", "the bridge is safe"),
    ("I am not tired, and the bridge is safe", "the bridge is safe"),
    ("I think that the bridge is safe", "the bridge is safe"),
    ("We did not pay but the bridge is safe", "the bridge is safe"),
    ("I do not think the bridge is safe. The bridge is safe.", "the bridge is safe"),
    ("I told them that we will pay", "we will pay"),
]


@pytest.mark.parametrize(("said", "asked"), GOVERNED)
def test_words_that_their_clause_denies_or_puts_at_a_distance_are_turned(said: str, asked: str) -> None:
    match = match_words(words(asked), words(said), said)
    assert match is not None
    assert (match.level, match.turned) == ("near", True)


@pytest.mark.parametrize(("said", "asked"), FREE)
def test_words_of_a_clause_of_their_own_stand_for_themselves(said: str, asked: str) -> None:
    match = match_words(words(asked), words(said), said)
    assert match is not None
    assert (match.level, match.turned) == ("exact", False)


def test_words_that_are_not_there_do_not_match() -> None:
    assert match_words(words("an elephant"), words(SAID), SAID) is None


def test_a_question_longer_than_the_source_is_never_exact() -> None:
    said = "a danger"
    match = match_words(words("a danger to all of us"), words(said), said)
    assert match is not None
    assert match.level == "near"


def test_a_negation_in_another_clause_turns_nothing() -> None:
    said = "No, the bridge is safe"
    match = match_words(words("the bridge is safe"), words(said), said)
    assert match is not None
    assert (match.level, match.turned) == ("exact", False)


def test_reported_speech_holds_facts_across_tense_and_person() -> None:
    said = words("she would be willing to meet the union promptly if it asked")
    assert holds_every_fact(words("I am willing to meet the union promptly"), said)
    assert not holds_every_fact(words("I am not willing to meet the union promptly"), said)
    assert not holds_every_fact(words("the union is willing to meet promptly"), said)


def test_the_difference_names_what_each_side_has() -> None:
    parts = [(part.op, part.text) for part in diff_words("the bridge is a danger", "the bridge is now a danger")]
    assert parts == [("same", "the bridge is"), ("source_only", "now"), ("same", "a danger")]


@given(st.text(max_size=80), st.text(max_size=200))
def test_a_match_lies_inside_the_source(asked_text: str, source_text: str) -> None:
    asked, source = words(asked_text), words(source_text)
    match = match_words(asked, source, source_text) if asked else None
    if match is not None:
        assert 0 <= match.first < match.last <= len(source)
        assert 0 < match.coverage <= 1


@given(st.lists(st.sampled_from(["alpha", "beta", "gamma", "not", "delta"]), min_size=1, max_size=12), st.data())
def test_only_words_in_one_run_are_exact(said: list[str], data: st.DataObject) -> None:
    asked = data.draw(st.lists(st.sampled_from(["alpha", "beta", "gamma", "not", "delta"]), min_size=1, max_size=5))
    text, question = " ".join(said), " ".join(asked)
    match = match_words(words(question), words(text), text)
    if match is not None and match.level == "exact":
        assert f" {question} " in f" {text} "
