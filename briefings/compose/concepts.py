"""Concepts: what sentences say, in pieces small enough that two outlets share them.

A concept is the stem of a content word, or of two that stand side by side (after Gillick & Favre, "A Scalable Global
Model for Summarization", 2009, with stemmed words beside their bigrams). What several documents say weighs more than
what one repeats.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefings.models.span import Span
from briefings.text.sentences import split_sentences
from briefings.text.vocabulary import vocabulary
from briefings.text.words import is_content, stem, words

Concept = str | tuple[str, str]

_FIRST_OR_SECOND_PERSON = vocabulary("i you we my your our me us i'm we're you're i've we've you've myself ourselves")
_LONE_VOICE = 0.75
"""Taken from the number of documents before it is squared: what one document says counts a sixteenth of 1."""


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


def read_sentences(document: int, text: str, prose: Sequence[Span]) -> tuple[Sentence, ...]:
    """Cut a document into sentences with their concepts."""
    spans = (span for span in split_sentences(text, prose) if span.cut(text))
    return tuple(read_sentence(document, place, text, span, (span,)) for place, span in enumerate(spans))


def read_sentence(document: int, place: int, text: str, span: Span, kept: tuple[Span, ...]) -> Sentence:
    """Read what stays of a sentence."""
    folded = [word.text for one in kept for word in words(text, one)]
    stems = tuple(map(stem, folded))
    says = [stems[at] if is_content(word) else None for at, word in enumerate(folded)]
    pairs = ((one, other) for one, other in pairwise(says) if one is not None and other is not None)
    concepts: dict[Concept, None] = dict.fromkeys(one for one in says if one is not None)
    concepts |= dict.fromkeys(pairs)
    chat = sum(word in _FIRST_OR_SECOND_PERSON for word in folded) / max(1, len(folded))
    length = sum(len(one.cut(text).split()) for one in kept)
    return Sentence(document, place, span, kept, length, stems, tuple(concepts), chat)


def asked_stems(*texts: str) -> frozenset[str]:
    """Stems of the content words of a query or of headlines."""
    return frozenset(stem(word.text) for text in texts for word in words(text) if is_content(word.text))


def weigh_concepts(
    sentences: Iterable[Sentence], asked: frozenset[str], *, agreement: float, query: float
) -> dict[Concept, float]:
    """Weigh each concept by how many documents say it, how often it is said, and whether it was asked for.

    Args:
        sentences: All sentences of all documents.
        asked: Stems of the query and of the headlines.
        agreement: Power of the number of documents.
        query: How much more an asked concept weighs; 0.5 is half as much again.
    """
    said: Counter[Concept] = Counter()
    documents: Counter[Concept] = Counter()
    last_document: dict[Concept, int] = {}
    for sentence in sentences:
        for concept in sentence.concepts:
            said[concept] += 1
            if last_document.get(concept) != sentence.document:
                last_document[concept] = sentence.document
                documents[concept] += 1
    return {
        concept: (documents[concept] - _LONE_VOICE) ** agreement
        * math.sqrt(1 + math.log(times))
        * (1 + query * _asked_share(concept, asked))
        for concept, times in said.items()
    }  # fmt: skip


def _asked_share(concept: Concept, asked: frozenset[str]) -> float:
    if isinstance(concept, str):
        return float(concept in asked)
    return sum(part in asked for part in concept) / len(concept)
