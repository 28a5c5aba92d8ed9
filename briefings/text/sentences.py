"""Sentences of the prose.

Invariant: the sentences of a stretch of prose lie in it, in order, and leave out nothing but white space.

The cuts are nupunkt's (Bommarito et al., "Precise Legal Sentence Boundary Detection", 2025), which rates stops by
learned abbreviations, corrected by what stops surely end and surely do not (`briefings.text.stops`).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import nupunkt

from briefings.models.span import Span
from briefings.text.stops import goes_on, sure_ends


def split_sentences(text: str, prose: Sequence[Span]) -> tuple[Span, ...]:
    """Cut prose into sentences.

    Args:
        text: The article's text.
        prose: Stretches of it, in order, each inside one paragraph.

    Returns:
        Sentences in order, without white space around them.
    """
    return tuple(sentence for stretch in prose for sentence in _sentences_of(text, stretch))


def _sentences_of(text: str, stretch: Span) -> Iterator[Span]:
    pending: Span | None = None
    for part in _parts(text, stretch):
        sentence = _stripped(text, part)
        if sentence.start == sentence.end:
            continue
        if pending is not None and not goes_on(text, pending, sentence):
            yield pending
            pending = None
        pending = sentence if pending is None else Span(pending.start, sentence.end)
    if pending is not None:
        yield pending


def _parts(text: str, stretch: Span) -> Iterator[Span]:
    """What nupunkt cuts, cut further."""
    for start, end in nupunkt.sent_spans(stretch.cut(text)):
        part = Span(stretch.start + start, stretch.start + end)
        yield from map(Span._make, pairwise((part.start, *sure_ends(text, part), part.end)))


def _stripped(text: str, span: Span) -> Span:
    words = span.cut(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
