"""Sentences of the prose.

Invariant: the sentences of a stretch of prose lie in it, in order, and leave out nothing but white space.

The cuts are nupunkt's (Bommarito et al., "Precise Legal Sentence Boundary Detection", 2025), which rates stops by
learned abbreviations. Two corrections, measured on news: a sentence does not start with a small letter, so that a
quotation is not cut by its own stop while the sentence goes on ("Stop." he said); and none ends with a title that is
written short ("Smt. Thampan"), of which the abbreviations learned know the American ones.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import nupunkt

from briefings.models.span import Span

_SHORT_TITLES: Final = (
    "Ald Adv Amb Appt Asst Bro Cdr Cdt Cllr Cmdt Cpt Det Dña Dra Drs Er Fr Hon Insp Kum Mgr Mlle Mme Mons Mx Pc Plt"
    " Pte Pvt Rev Sgt Shri Smt Sr Sra Srta Sri Supt Ven"
)
_ENDS_IN_TITLE: Final = re.compile(rf"(?:^|[\s(“‘\"'])(?:{_SHORT_TITLES.replace(' ', '|')})\.$")
_LONGEST_TITLE: Final = 8


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
    for start, end in nupunkt.sent_spans(stretch.cut(text)):
        sentence = _stripped(text, Span(stretch.start + start, stretch.start + end))
        if sentence.start == sentence.end:
            continue
        if pending is not None and not (text[sentence.start].islower() or _ends_in_title(text, pending)):
            yield pending
            pending = None
        pending = sentence if pending is None else Span(pending.start, sentence.end)
    if pending is not None:
        yield pending


def _stripped(text: str, span: Span) -> Span:
    words = span.cut(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _ends_in_title(text: str, sentence: Span) -> bool:
    return _ENDS_IN_TITLE.search(text[max(sentence.start, sentence.end - _LONGEST_TITLE) : sentence.end]) is not None
