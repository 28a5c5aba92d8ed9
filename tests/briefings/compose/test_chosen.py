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


def test_a_sentence_that_leans_needs_the_one_before_it() -> None:
    chosen = Chosen(20)
    first, second = sentence("the mayor spoke")._replace(place=3), sentence("he left")._replace(place=4, leans=True)
    assert not chosen.may_take(second)
    chosen.take(first._replace(document=1))
    assert not chosen.may_take(second)
    chosen.take(first)
    assert chosen.may_take(second)
