"""What makes a sentence worth its words: that depends on the shape of the input.

A chain of dated updates is told from its newest end; when a day was asked for, sentences that state that day come
first; of short texts on one event the summary is what they agree on; of long ones, what most documents say. The factors
were found by trial on development data, one set for each shape and none for each data set: `docs/decisions` tells what
each gained.
"""

import math
import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from briefings.compose.concepts import Sentence
from briefings.sources.stamps import read_stamp
from briefings.text.dates import find_dates

_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_CHAIN_DAYS = 5
"""Documents of so many different days are a chain of updates, unless one day is asked for."""
_BRIEF_WORDS = 150
"""Texts of no more words on average are openings or short reports."""
_FEW = 12
"""More documents than that are not held one against another; it takes time, and coverage does as well."""
_LEAD_FADE = 1.5
_SHORT_WORDS, _SHORT_WORTH = 8, 0.2
"""Shorter sentences are captions, calls and fragments more often than news."""

_UNTOLD_WORTH = 0.25
"""A question, or a quotation whose speaker another sentence names, tells little by itself."""
_MARKS = '“”"'


class Source(NamedTuple):
    """A document to be summarised."""

    id: object
    text: str
    title: str = ""
    on: date | None = None


class Shape(NamedTuple):
    """How much each cue counts."""

    days: tuple[date, ...] = ()
    """Days of the documents, newest first."""
    asked_day: date | None = None
    by_consensus: bool = False
    """Choose what is most like all documents, and not what covers the most."""
    agreement: float = 0.5
    """Power of the number of documents that share a concept."""
    repetition: float = 1.0
    """Power of the number of sentences that say it."""
    word: float = 0.25
    """What a single word weighs beside a pair of neighbours."""
    thrift: float = 0.7
    """Power of a sentence's length that its gain is divided by."""
    lead: float = 0.5
    """How much more a first sentence is worth than a late one."""
    older: float = 1.0
    """Worth of a sentence that is not of the newest day."""
    recency: float = 0.0
    """Fall, as a power of e, for each later day that has documents."""


_DAY_ASKED = Shape(agreement=2.0, repetition=0.3, thrift=0.5)
_CHAIN = Shape(agreement=1.0, repetition=0.3, word=0.0, thrift=0.5, lead=1.0, older=0.05, recency=0.1)
_ON_NO_DAY, _ON_OTHER_DAY = 0.5, 0.2
"""Worth of a sentence that states no day, and of one that states only others, beside one that states the asked day."""
_CHAT = 3.0
"""Fall, as a power of e, from no word to nothing but words of "I", "we" and "you"."""


def shape_of(sources: Sequence[Source], query: str) -> Shape:
    """Tell the shape of an input."""
    days = tuple(sorted({source.on for source in sources if source.on}, reverse=True))
    found = _DAY.search(query)
    stamp = read_stamp(found.group()) if found else None
    if stamp:
        return _DAY_ASKED._replace(days=days, asked_day=stamp.on)
    if len(days) >= _CHAIN_DAYS:
        return _CHAIN._replace(days=days)
    mean_words = sum(len(source.text.split()) for source in sources) / max(1, len(sources))
    return Shape(days, by_consensus=1 < len(sources) <= _FEW and mean_words <= _BRIEF_WORDS)


def prior_of(sentence: Sentence, source: Source, shape: Shape) -> float:
    """Factor for what a sentence covers: where it stands, when it is from, and whether it reports at all."""
    prior = 1 + shape.lead * math.exp(-sentence.place / _LEAD_FADE)
    prior *= math.exp(-_CHAT * sentence.chattiness)
    if sentence.length < _SHORT_WORDS:
        prior *= _SHORT_WORTH
    if _has_no_teller(sentence.span.cut(source.text)):
        prior *= _UNTOLD_WORTH
    if source.on and (later_days := shape.days.index(source.on)):
        prior *= shape.older * math.exp(-shape.recency * (later_days - 1))
    return prior


def _has_no_teller(text: str) -> bool:
    inside = text.strip(_MARKS)
    return inside.endswith("?") or (inside != text and not any(mark in inside for mark in _MARKS))


def day_worth(sentence: Sentence, source: Source, shape: Shape) -> float:
    """Worth of a sentence for the day that was asked for, by the days it states: from 0 to 1."""
    if not shape.asked_day or not source.on:
        return 1.0
    dates = (mention.on for mention in find_dates(source.text, sentence.span, source.on))
    days = {on.first for on in dates if on.granularity == "day"}
    if shape.asked_day in days:
        return 1.0
    return _ON_OTHER_DAY if days else _ON_NO_DAY
