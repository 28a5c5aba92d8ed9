from briefings.compose.chosen import Chosen
from briefings.compose.concepts import Sentence
from briefings.models.span import Span


def sentence(words: str) -> Sentence:
    stems = tuple(words.split())
    return Sentence(0, 0, Span(0, 0), (), len(stems), stems, stems, 0.0)


def test_a_sentence_must_fit_and_have_words() -> None:
    chosen = Chosen(3)
    assert chosen.may_take(sentence("one two three"))
    assert not chosen.may_take(sentence("one two three four"))
    assert not chosen.may_take(sentence(""))


def test_what_was_told_is_not_told_again() -> None:
    chosen = Chosen(20)
    chosen.take(sentence("the river rose on monday"))
    assert chosen.left == 15
    assert not chosen.may_take(sentence("again the river rose on monday"))
    assert chosen.may_take(sentence("the river fell on monday"))
