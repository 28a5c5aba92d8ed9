from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.concepts import Sentence
from briefings.compose.consensus import choose_consensus
from briefings.models.span import Span


def sentence(document: int, words: str) -> Sentence:
    stems = tuple(words.split())
    return Sentence(document, 0, Span(0, 0), (), len(stems), stems, stems, 0.0)


def test_what_the_documents_share_is_chosen_and_the_rest_is_left() -> None:
    sentences = [
        sentence(0, "river rose"),
        sentence(0, "a b c d e f"),
        sentence(1, "river rose"),
        sentence(2, "river rose"),
    ]
    assert choose_consensus(sentences, 9) == (sentences[0],)


def test_word_that_is_said_twice_counts_for_documents_that_have_it_twice() -> None:
    twice, once = sentence(0, "rain rain"), sentence(1, "rain snow")
    assert choose_consensus([once, twice, sentence(2, "rain rain snow")], 2) == (once,)
    assert choose_consensus([once, twice, sentence(2, "rain rain")], 2) == (twice,)


def test_shorter_version_is_taken_if_it_is_more_like_the_documents() -> None:
    long, short = sentence(0, "river rose near old mill"), sentence(0, "river rose")
    others = [sentence(number, word) for number, word in enumerate(("river", "rose", "rose"), start=1)]
    assert choose_consensus([long], 9, lambda _: short) == (long,)
    assert choose_consensus([long, *others], 9, lambda _: short) == (short,)


def test_words_side_by_side_count_more_than_the_words_alone() -> None:
    apart, together = sentence(0, "rose the river"), sentence(1, "the river rose")
    assert choose_consensus([apart, together, sentence(2, "so the river rose too")], 3) == (together,)


def test_what_is_asked_and_what_headlines_say_is_chosen() -> None:
    river, mill = sentence(0, "river rose"), sentence(1, "mill burned")
    assert choose_consensus([river, mill], 2, query=("mill",)) == (mill,)
    assert choose_consensus([river, mill], 2, headlines=[("old", "mill"), ()]) == (mill,)


def test_nothing_gives_nothing() -> None:
    assert choose_consensus([], 9) == ()
    assert choose_consensus([sentence(0, "river rose")], 1) == ()


SENTENCES = st.lists(st.builds(sentence, st.integers(0, 3), st.text("abcd ", min_size=1, max_size=12)), max_size=12)


@given(SENTENCES, st.integers(0, 20))
def test_the_words_are_at_most_so_many(sentences: list[Sentence], words: int) -> None:
    assert sum(one.length for one in choose_consensus(sentences, words)) <= words
