"""What of a document may stand in a summary: sentences of its prose, without what a feed glued to them.

Invariant: every sentence is a stretch of the document; sentences are in order and none overlaps another.
"""

import re
from collections.abc import Iterator, Sequence

from briefings.compose.concepts import Sentence, read_sentence, read_sentences
from briefings.compose.summary_shape import Source
from briefings.models.span import Span
from briefings.sources.layout import lay_out, plain_lines
from briefings.sources.stated import Stated
from briefings.text.calendar import MONTHS

_LEAST_WORDS = 4
"""Fewer are captions, credits and calls that a page left behind; they only ever fill room."""

_ESCAPED_LINE_ENDS = re.compile(r"(?:\\[nr])+")
"""Line ends of a feed that was escaped twice: a backslash and a letter."""

_FRONT_SENTENCES = 4
"""A report starts among the first sentences, if headline and standfirst stand on its line."""
_MONTH = rf"(?:{'|'.join(MONTHS)})\.?"
_ZONE = r"(?:GMT|UTC|BST|[A-Z]{1,3}T)"
_CLOCK = rf"\d{{1,2}}[.:]\d\d(?:\s?[ap]\.?m\.?)?\s{_ZONE}"
_DASH = r"(?:\s?(?:--|[–—])\s?|\s-\s)"
_FRONT = re.compile(
    rf"""(?:
        \([A-Z][A-Za-z./\s]{{1,24}}\){_DASH}                                        # (Reuters) -
      | (?i:\d{{1,2}}\s{_MONTH}\s\d{{4}}|{_MONTH}\s\d{{1,2}},\s\d{{4}}),?\s{_CLOCK}\s   # 4 March 2025 18.05 GMT
      | \b[A-Z]{{3,}}(?:\s[A-Z]{{3,}})?(?:,\s[A-Z][a-z.]+){{0,2}},\s(?i:{_MONTH})\s\d{{1,2}}{_DASH}  # LUSAKA, Nov. 3 --
    )(?=["“'A-Z])""",
    re.VERBOSE,
)
"""Where a report starts behind what was put in front of it, after the forms of `briefings.sources.dateline`."""


def prose_of(source: Source) -> tuple[Span, ...]:
    """What may be said of a document; a document of one line without a stop has only that."""
    layout = lay_out(source.text, plain_lines(source.text), Stated(headline=source.title or None))
    return layout.prose or ((layout.headline,) if layout.headline else ())


def read_source(number: int, source: Source, prose: Sequence[Span]) -> tuple[Sentence, ...]:
    """Read the sentences of a document that may be told.

    Args:
        number: The document's number.
        source: The document.
        prose: What may be said of it.

    Returns:
        Its sentences in order; scraps of a few words only where there is nothing else.
    """
    sentences = read_sentences(number, source.text, tuple(_parts(source.text, prose)))
    read = tuple(_without_front(one, source.text) for one in sentences)
    return tuple(one for one in read if one.length >= _LEAST_WORDS) or read


def _without_front(sentence: Sentence, text: str) -> Sentence:
    """Leave out headline, standfirst, place and agency in front of a report's first sentence."""
    if sentence.place >= _FRONT_SENTENCES:
        return sentence
    starts = [front.end() for front in _FRONT.finditer(text, *sentence.span)]
    if not starts:
        return sentence
    report = Span(starts[-1], sentence.span.end)
    shorter = read_sentence(sentence.document, sentence.place, text, report, (report,))
    return shorter if shorter.length >= _LEAST_WORDS else sentence


def _parts(text: str, prose: Sequence[Span]) -> Iterator[Span]:
    """Part stretches where a feed had line ends."""
    for stretch in prose:
        start = stretch.start
        for end in _ESCAPED_LINE_ENDS.finditer(text, *stretch):
            yield Span(start, end.start())
            start = end.end()
        yield Span(start, stretch.end)
