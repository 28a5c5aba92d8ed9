"""The subject of a verb, as far as the order of words shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.answering.clauses import Clauses
from briefings.compose.answering.passages import Passage, Reading
from tests.briefings.compose.reading import article, read


def sentence(text: str) -> Passage:
    one = article("one", "2026-03-02", text)
    return Reading(one, read((one,))[0]).passages[0]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The union opposes the deal.", "opposes", "the union"),
        ("On Monday, the union opposed the deal.", "opposed", "the union"),
        ("The dam, which was built in 1961, supplies three cities.", "supplies", "the dam"),
        ("The dam, which was built in 1961, supplies three cities.", "built", "the dam"),
        ("The court found that the officer had received money.", "received", "the officer"),
        ("The minister visited the site and ordered an inquiry.", "ordered", "the minister"),
        ("The council agreed to halt the work.", "halt", "the council"),
        ("After the crash had closed the line, buses carried the passengers.", "carried", "buses"),
        ("The firm was fined because its owner lied.", "lied", "its owner"),
    ],
)
def test_a_subject_stands_before_its_verb(text: str, verb: str, subject: str) -> None:
    passage = sentence(text)
    at = next(n for n, token in enumerate(passage.tokens) if token.text == verb)
    assert " ".join(passage.tokens[n].text for n in Clauses(passage).subject_of(at)) == subject


WORDS = ("the", "union", "which", "and", ",", "said", "that", "after", "Ruiz", "left", ";", "to", "was")


@given(st.lists(st.sampled_from(WORDS), min_size=1))
def test_a_subject_ends_before_its_verb_in_any_words(words: list[str]) -> None:
    passage = sentence(f"A {' '.join(words)}.")
    clauses = Clauses(passage)
    for at in range(len(passage.tokens)):
        assert all(n < at for n in clauses.subject_of(at))
        assert clauses.start_of(at) <= at < clauses.end_of(at)
