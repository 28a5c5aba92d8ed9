"""Choosing the summary that is most like all the documents at once.

For a few short texts on one event, the editors' own openings are the best model of a summary: the choice maximises the
mean overlap with them, and stops where more words would agree less. After minimum Bayes risk decoding (Kumar & Byrne,
2004), with the documents' openings as the samples that a summary is held against.
"""

from collections import Counter
from collections.abc import Sequence

from briefings.compose.chosen import Chosen, Shorten, as_it_is
from briefings.compose.concepts import Sentence

OPENING = 100
"""Words of a document that a summary is held against."""


def choose_consensus(sentences: Sequence[Sentence], words: int, shorten: Shorten = as_it_is) -> tuple[Sentence, ...]:
    """Choose sentences whose words the documents share.

    The likeness to one opening is Dice's: twice the shared words over all words of both. The n-th time that a summary
    has a word is shared by the documents that have it n times.

    Args:
        sentences: All sentences, each document's in order.
        words: At most so many words in all.
        shorten: A chosen sentence is shown shorter where that is more like the documents.

    Returns:
        The chosen, best first; equally good ones in the order given.
    """
    openings = _openings(sentences)
    lengths = [opening.total() for opening in openings]
    sayers: dict[tuple[str, int], list[int]] = {}
    for number, opening in enumerate(openings):
        for word, times in opening.items():
            for time in range(times):
                sayers.setdefault((word, time), []).append(number)
    said: Counter[str] = Counter()
    shared = [0] * len(openings)

    def share_with(sentence: Sentence) -> list[int]:
        """How many words each opening would share with the choice if it had this sentence too."""
        counts = list(shared)
        for word, times in Counter(sentence.stems).items():
            for time in range(said[word], said[word] + times):
                for number in sayers.get((word, time), ()):
                    counts[number] += 1
        return counts

    def likeness(sentence: Sentence) -> float:
        length = said.total() + len(sentence.stems)
        return sum(count / (length + other) for count, other in zip(share_with(sentence), lengths, strict=True))

    chosen = Chosen(words)
    likest = 0.0
    candidates = [sentence for sentence in sentences if sentence.stems]
    while candidates := [one for one in candidates if chosen.may_take(one)]:
        found = max(candidates, key=likeness)
        shorter = shorten(found)
        best = shorter if shorter is not found and likeness(shorter) > likeness(found) else found
        if likeness(best) <= likest:
            break
        likest, shared = likeness(best), share_with(best)
        candidates.remove(found)
        chosen.take(best)
        said.update(best.stems)
    return tuple(chosen.sentences)


def _openings(sentences: Sequence[Sentence]) -> list[Counter[str]]:
    openings: dict[int, Counter[str]] = {}
    for sentence in sentences:
        opening = openings.setdefault(sentence.document, Counter())
        opening.update(sentence.stems[: max(0, OPENING - opening.total())])
    return list(openings.values())
