import pytest

from briefings.compose.concepts import asked_stems, read_sentences, weigh_concepts
from briefings.models.span import Span

TEXT = "The ministers visited rivers. We like it."


def test_concepts_are_stems_and_pairs_of_neighbours() -> None:
    first, second = read_sentences(0, TEXT, [Span(0, len(TEXT))])
    pairs = ("the minist", "minist visit", "visit river")
    assert first.concepts == ("minist", "visit", "river", *pairs)
    assert (first.length, first.chattiness, first.place, second.place) == (4, 0.0, 0, 1)
    assert second.chattiness > 0


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("He left.", False),
        ("Lee spoke. He left.", True),
        ("Lee spoke. “They left,” he said.", True),
        ("Lee spoke. Heavy rain fell.", False),
    ],
)
def test_sentence_that_opens_with_a_pronoun_leans_on_the_one_before_it(text: str, leans: bool) -> None:
    assert read_sentences(0, text, [Span(0, len(text))])[-1].leans == leans


def test_what_two_documents_say_weighs_more_than_what_one_repeats() -> None:
    shared, repeated = "The river rose.", "The mill burned. The mill burned."
    sentences = [
        *read_sentences(0, shared, [Span(0, len(shared))]),
        *read_sentences(1, shared, [Span(0, len(shared))]),
        *read_sentences(2, repeated, [Span(0, len(repeated))]),
    ]
    weights = weigh_concepts(sentences, frozenset(), agreement=2, repetition=0.5, word=1)
    assert weights["river"] > 2 * weights["mill"]


def test_what_was_asked_for_weighs_more() -> None:
    sentences = read_sentences(0, TEXT, [Span(0, len(TEXT))])
    weights = weigh_concepts(sentences, asked_stems("the river visits"), agreement=2, repetition=0.5, word=1)
    assert weights["river"] == 1.5 * weights["minist"]
    assert weights["visit river"] > weights["minist visit"] > weights["minist"]


def test_single_word_weighs_what_it_is_said_to_beside_a_pair() -> None:
    sentences = read_sentences(0, TEXT, [Span(0, len(TEXT))])
    weights = weigh_concepts(sentences, frozenset(), agreement=2, repetition=0.5, word=0.25)
    assert weights["minist"] == weights["minist visit"] / 4
