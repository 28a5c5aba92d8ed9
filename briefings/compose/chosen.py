"""What a summary has chosen so far: how much room is left, and what would be said twice.

Invariant: the words of the chosen sentences are at most the words allowed; a sentence that shares more than
`MAX_REPEATED` of its trigrams with those before it is not among them, and none that leans on the one before it in its
document without that one.
"""

from collections.abc import Callable

from briefings.compose.concepts import Sentence

Shorten = Callable[[Sentence], Sentence]
"""From a sentence to what can be shown of it in fewer words; the same sentence if nothing can be spared."""

MAX_REPEATED = 0.1


def as_it_is(sentence: Sentence) -> Sentence:
    """Shorten nothing."""
    return sentence


class Chosen:
    """Sentences for a summary of at most so many words."""

    def __init__(self, words: int) -> None:
        """Start with none."""
        self.sentences: list[Sentence] = []
        self.left = words
        self._told: set[tuple[str, str, str]] = set()
        self._places: set[tuple[int, int]] = set()

    def may_take(self, sentence: Sentence) -> bool:
        """Tell whether a sentence fits, is new, and can be understood."""
        if not 0 < sentence.length <= self.left or not self.supports(sentence):
            return False
        trigrams = _trigrams(sentence)
        return sum(one in self._told for one in trigrams) <= MAX_REPEATED * len(trigrams)

    def supports(self, sentence: Sentence) -> bool:
        """Tell whether a sentence stands by itself, or after the one that it leans on."""
        return not sentence.leans or (sentence.document, sentence.place - 1) in self._places

    def take(self, sentence: Sentence) -> None:
        """Choose a sentence."""
        self.sentences.append(sentence)
        self.left -= sentence.length
        self._places.add((sentence.document, sentence.place))
        self._told.update(_trigrams(sentence))


def _trigrams(sentence: Sentence) -> list[tuple[str, str, str]]:
    stems = sentence.stems
    return list(zip(stems, stems[1:], stems[2:], strict=False))
