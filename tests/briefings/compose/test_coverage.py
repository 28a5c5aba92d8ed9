from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.concepts import Concept, Sentence
from briefings.compose.coverage import choose
from briefings.models.span import Span


def sentence(length: int, *concepts: str, place: int = 0) -> Sentence:
    return Sentence(0, place, Span(0, 0), (), length, (), concepts, 0.0)


def numbered(sentences: list[Sentence]) -> list[Sentence]:
    return [one._replace(place=place) for place, one in enumerate(sentences)]


def chosen(sentences: list[Sentence], weights: dict[Concept, float], words: int) -> tuple[int, ...]:
    found = choose(numbered(sentences), weights, [1.0] * len(sentences), words)
    return tuple(one.place for one in found)


SENTENCES = st.builds(
    lambda length, concepts: sentence(length, *sorted(concepts)), st.integers(1, 9), st.sets(st.sampled_from("abcdef"))
)
WEIGHTS: dict[Concept, float] = {letter: float(2**place) for place, letter in enumerate("abcdef")}


def test_what_was_said_is_not_said_again() -> None:
    sentences = [sentence(4, "a", "b"), sentence(4, "a", "b"), sentence(4, "c")]
    assert chosen(sentences, {"a": 2.0, "b": 2.0, "c": 1.0}, 8) == (0, 2)


def test_shorter_sentence_wins_if_it_says_as_much() -> None:
    assert chosen([sentence(9, "a"), sentence(4, "a")], {"a": 1.0}, 9) == (1,)


def test_price_of_words_is_as_high_as_it_is_said_to_be() -> None:
    long, short = sentence(9, "a", "b"), sentence(3, "a")
    assert choose([long, short], {"a": 1.0, "b": 1.0}, [1.0, 1.0], 9, thrift=0) == (long,)
    assert choose([long, short], {"a": 1.0, "b": 1.0}, [1.0, 1.0], 9, thrift=1) == (short,)


def test_sentence_that_does_not_fit_makes_room_for_one_that_does() -> None:
    sentences = [sentence(6, "a"), sentence(6, "b"), sentence(3, "c")]
    assert chosen(sentences, {"a": 3.0, "b": 2.0, "c": 1.0}, 9) == (0, 2)


def test_sentence_is_shown_shorter_where_that_is_its_only_chance() -> None:
    long, short = sentence(9, "a", "b"), sentence(4, "a")
    assert choose([long], {"a": 1.0, "b": 1.0}, [1.0], 5, lambda _: short) == (short,)


def test_room_that_is_left_is_filled_with_a_sentence_shown_shorter() -> None:
    sentences = [sentence(6, "a"), sentence(6, "b"), sentence(4, "c")]
    weights: dict[Concept, float] = {"a": 9.0, "b": 5.0, "c": 1.0}
    short = sentence(2, "b")
    assert choose(sentences, weights, [1.0] * 3, 10, lambda _: short) == (sentences[0], sentences[2])
    assert choose(sentences[:2], weights, [1.0] * 2, 10, lambda _: short) == (sentences[0], short)


def test_sentence_is_shown_whole_where_it_fits() -> None:
    long, short = sentence(9, "a", "b"), sentence(2, "a")
    assert choose([long], {"a": 1.0, "b": 0.1}, [1.0], 9, lambda _: short) == (long,)


def test_discount_is_asked_only_of_sentences_that_come_first() -> None:
    asked = []

    def discount(sentence: Sentence) -> float:
        asked.append(sentence.place)
        return 0.5 if sentence.place == 0 else 1.0

    sentences = numbered([sentence(4, letter) for letter in "abc"])
    found = choose(sentences, {"a": 8.0, "b": 5.0, "c": 1.0}, [1.0] * 3, 4, discount=discount)
    assert ([one.place for one in found], asked) == ([1], [0, 1])


def test_what_leans_on_a_sentence_may_follow_it() -> None:
    before, leaning = sentence(4, "a"), sentence(4, "b", place=1)._replace(leans=True)
    weights: dict[Concept, float] = {"a": 1.0, "b": 9.0}
    assert choose([leaning, before], weights, [1.0, 1.0], 8) == (before, leaning)
    assert choose([leaning], weights, [1.0], 8) == ()


@given(st.lists(SENTENCES, max_size=12), st.integers(0, 30))
def test_lazy_choice_is_the_greedy_choice(sentences: list[Sentence], words: int) -> None:
    assert chosen(sentences, WEIGHTS, words) == greedy(sentences, words)


def greedy(sentences: list[Sentence], words: int) -> tuple[int, ...]:
    """The same without laziness: reckon every gain anew at every step."""
    chosen: list[int] = []
    covered: set[Concept] = set()
    while True:
        left = words - sum(sentences[index].length for index in chosen)
        gains = [
            (sum(WEIGHTS[c] for c in one.concepts if c not in covered) / one.length**0.5, -index)
            for index, one in enumerate(sentences)
            if index not in chosen and one.length <= left
        ]
        if not gains or max(gains)[0] == 0:
            return tuple(chosen)
        chosen.append(-max(gains)[1])
        covered.update(sentences[chosen[-1]].concepts)
