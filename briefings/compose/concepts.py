"""Concepts: what sentences say, in pieces small enough that two outlets share them.

A concept is the stem of a content word, or any two stems that stand side by side (after Gillick & Favre, "A Scalable
Global Model for Summarization", 2009; pairs with small words are among them, for "the army" and "in Cairo" tell more
than the words alone). What several documents say weighs more than what one repeats.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from briefings.models.span import Span
from briefings.text.sentences import split_sentences
from briefings.text.vocabulary import vocabulary
from briefings.text.words import is_content, stem, words

Concept = str
"""A stem, or two with a space between them."""

_FIRST_OR_SECOND_PERSON = vocabulary("i you we my your our me us i'm we're you're i've we've you've myself ourselves")
_LEANING = vocabulary("he she they him them his her their its it this that these those")
_LONE_VOICE = 0.75
"""Taken from the number of documents before it is squared: what one document says counts a sixteenth of 1."""
_ASKED = 0.5
"""What was asked for weighs half as much again."""


class Sentence(NamedTuple):
    """A sentence that may enter a summary; ``place`` is its number in its document, from 0."""

    document: int
    place: int
    span: Span
    kept: tuple[Span, ...]
    """The stretches of it that are shown: all of it, or what shortening left."""
    length: int
    """Words between spaces, as a reader counts them."""
    stems: tuple[str, ...]
    """Of all its words, in order."""
    concepts: tuple[Concept, ...]
    chattiness: float
    """Share of its words that speak of "I", "we" or "you": opinion, transcripts and pleas do, reports do not."""
    leans: bool = False
    """It opens with "he", "this" or the like, and so needs the sentence before it to be understood."""


def read_sentences(document: int, text: str, prose: Sequence[Span]) -> tuple[Sentence, ...]:
    """Cut a document into sentences with their concepts."""
    spans = (span for span in split_sentences(text, prose) if span.cut(text))
    return tuple(read_sentence(document, place, text, span, (span,)) for place, span in enumerate(spans))


def read_sentence(document: int, place: int, text: str, span: Span, kept: tuple[Span, ...]) -> Sentence:
    """Read what stays of a sentence."""
    folded = [word.text for one in kept for word in words(text, one)]
    stems = tuple(map(stem, folded))
    concepts: dict[Concept, None] = dict.fromkeys(s for word, s in zip(folded, stems, strict=True) if is_content(word))
    concepts |= dict.fromkeys(map(" ".join, pairwise(stems)))
    chat = sum(word in _FIRST_OR_SECOND_PERSON for word in folded) / max(1, len(folded))
    length = sum(len(one.cut(text).split()) for one in kept)
    leans = place > 0 and bool(folded) and folded[0] in _LEANING
    return Sentence(document, place, span, kept, length, stems, tuple(concepts), chat, leans)


def stems_of(text: str) -> tuple[str, ...]:
    """Stems of all words of a text, in order."""
    return tuple(stem(word.text) for word in words(text))


def asked_stems(*texts: str) -> frozenset[str]:
    """Stems of the content words of a query or of headlines."""
    return frozenset(stem(word.text) for text in texts for word in words(text) if is_content(word.text))


def weigh_concepts(
    sentences: Sequence[Sentence], asked: frozenset[str], *, agreement: float, repetition: float, word: float
) -> dict[Concept, float]:
    """Weigh each concept by how many documents say it, how many sentences do, and whether it was asked for.

    Args:
        sentences: All sentences of all documents.
        asked: Stems of the query and of the headlines.
        agreement: Power of the number of documents.
        repetition: Power of the number of sentences.
        word: What a single word weighs beside a pair.
    """
    said = Counter(chain.from_iterable([sentence.concepts for sentence in sentences]))
    again = {concept for concept, times in said.items() if times > 1}
    of_document: dict[int, list[tuple[Concept, ...]]] = {}
    for sentence in sentences:
        of_document.setdefault(sentence.document, []).append(sentence.concepts)
    told = Counter(chain.from_iterable([again.intersection(chain(*concepts)) for concepts in of_document.values()]))
    counts = [(documents, said[concept]) for concept, documents in told.items()]
    worth = {
        (documents, times): math.pow(documents - _LONE_VOICE, agreement) * math.pow(times, repetition)
        for documents, times in {*counts, (1, 1)}
    }
    weights = dict.fromkeys(said, worth[1, 1])
    weights.update(zip(told, map(worth.__getitem__, counts), strict=True))
    for concept in [concept for concept in said if " " not in concept]:
        weights[concept] *= word
    for concept, share in _asked_shares(sentences, asked).items():
        weights[concept] *= 1 + _ASKED * share
    return weights


def _asked_shares(sentences: Iterable[Sentence], asked: frozenset[str]) -> dict[Concept, float]:
    """What part of each concept was asked for; those of which nothing was are left out."""
    shares: dict[Concept, float] = {}
    for sentence in sentences:
        if heard := asked.intersection(sentence.stems):
            shares |= dict.fromkeys(heard.intersection(sentence.concepts), 1.0)
            for one, other in pairwise(sentence.stems):
                if one in heard or other in heard:
                    shares[f"{one} {other}"] = ((one in heard) + (other in heard)) / 2
    return shares
