"""Choosing the summary that is most like all the documents at once, and like what is asked.

For a few short texts on one event, the editors' own openings and headlines are the best model of a summary: the choice
maximises the mean overlap with them, and stops where more words would agree less. After minimum Bayes risk decoding
(Kumar & Byrne, 2004), with those texts as the samples that a summary is held against.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from briefings.compose.chosen import Chosen, Shorten, as_it_is
from briefings.compose.concepts import Sentence

OPENING = 100
"""Words of a document that a summary is held against."""
_HEADLINE = 0.5
"""A headline counts as much as half an opening, and a query as much as all openings together."""
_PAIR = 0.5
"""Two shared words that stand side by side count half as much again."""

_Gram = TypeVar("_Gram")
_Said = Counter[str | tuple[str, str]]


class _Sample(NamedTuple):
    """A text that a summary is held against: its words and pairs, those said again with the number of the time."""

    words: set[str | tuple[str, int]]
    pairs: set[tuple[str, str] | tuple[tuple[str, str], int]]
    weight: float
    length: float
    """How long a summary it stands for; a headline stands for one as long as the openings."""


def choose_consensus(
    sentences: Sequence[Sentence],
    words: int,
    shorten: Shorten = as_it_is,
    *,
    query: tuple[str, ...] = (),
    headlines: Iterable[tuple[str, ...]] = (),
) -> tuple[Sentence, ...]:
    """Choose sentences whose words the documents share.

    The likeness to one sample is Dice's: twice the shared words over all words of both. The n-th time that a summary
    has a word is shared by the samples that have it n times.

    Args:
        sentences: All sentences, each document's in order.
        words: At most so many words in all.
        shorten: A chosen sentence is shown shorter where that is more like the samples.
        query: Stems of what is asked.
        headlines: Stems of each document's headline.

    Returns:
        The chosen, best first; equally good ones in the order given.
    """
    samples = _samples(sentences, query, headlines)
    said = _Said()
    shared = [0.0] * len(samples)
    length = 0

    def likeness(sentence: Sentence) -> tuple[float, list[float]]:
        """How like the samples the choice would be with this sentence, and how much it would share with each."""
        new_words, new_pairs = _numbered(sentence.stems, said), _numbered(pairwise(sentence.stems), said)
        both = [
            known + len(new_words & sample.words) + _PAIR * len(new_pairs & sample.pairs)
            for known, sample in zip(shared, samples, strict=True)
        ]
        mine = length + len(sentence.stems)
        terms = zip(both, samples, strict=True)
        return sum(sample.weight * count / (mine + sample.length) for count, sample in terms), both

    chosen = Chosen(words)
    likest = 0.0
    candidates = [sentence for sentence in sentences if sentence.stems]
    while ready := [one for one in candidates if chosen.may_take(one)]:
        (like, sharing), found = max(((likeness(one), one) for one in ready), key=lambda scored: scored[0][0])
        best = found
        if (shorter := shorten(found)) is not found and chosen.may_take(shorter) and likeness(shorter)[0] > like:
            (like, sharing), best = likeness(shorter), shorter
        if like <= likest:
            break
        likest, shared = like, sharing
        candidates.remove(found)
        chosen.take(best)
        said.update(best.stems)
        said.update(pairwise(best.stems))
        length += len(best.stems)
    return tuple(chosen.sentences)


def _numbered(grams: Iterable[_Gram], said: Mapping[_Gram, int]) -> set[_Gram | tuple[_Gram, int]]:
    """Each word or pair; if it is said for the n-th time, after what was said, with n."""
    times = Counter(grams)
    found: set[_Gram | tuple[_Gram, int]] = {*(times.keys() - said.keys())}
    for gram, many in times.items():
        if many > 1 or gram in said:
            before = said.get(gram, 0)
            found.update((gram, time) for time in range(max(2, before + 1), before + many + 1))
    return found


def _samples(
    sentences: Sequence[Sentence], query: tuple[str, ...], headlines: Iterable[tuple[str, ...]]
) -> list[_Sample]:
    openings: dict[int, tuple[str, ...]] = {}
    for sentence in sentences:
        opening = openings.get(sentence.document, ())
        openings[sentence.document] = opening + sentence.stems[: OPENING - len(opening)]
    usual = sum(map(len, openings.values())) / max(1, len(openings))
    samples = [_sample(opening, 1, len(opening)) for opening in openings.values()]
    samples += [_sample(headline, _HEADLINE, usual) for headline in headlines if headline]
    return [*samples, _sample(query, len(openings), usual)] if query else samples


def _sample(stems: tuple[str, ...], weight: float, length: float) -> _Sample:
    return _Sample(_numbered(stems, {}), _numbered(pairwise(stems), {}), weight, length)
