"""Statements as articles render them, and how alike two renderings are.

Invariant: gates come before scores. Two quotes can be renderings of one utterance only if the same speaker said
them on the same occasion; only then are their words compared. After the gates of PRODUCT section 3.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain
from math import inf, log
from typing import NamedTuple

from briefings.models.article import Article
from briefings.models.quote import Quote
from briefings.notes.statements import STANDS_ALONE, statement_words
from briefings.text.calendar import MONTH_NAMES, WEEKDAY_NAMES

MAX_DAYS_APART = 1
"""Between the days of two renderings: an outlet may report a day late."""
LEAST_SHARED, MIN_SHARED = 2, 3
"""Content words that both must have in common, in any case and for statements that have as many."""
MIN_OVERLAP = 0.42
"""Weighted share of the shorter one's content words that the longer one must have."""
MIN_OVERLAP_QUOTED = 0.34
"""The same where both quote, and share words inside their marks."""
TELLING_SHARED = 5
"""Content words in common from which these shares suffice: a topic's name alone has two or three, and everybody who
speaks of it says them."""
MIN_OVERLAP_OF: Mapping[int, float] = {4: 0.5, 3: 0.7, 2: 1.0}
"""The share that is needed where fewer are in common."""
MIN_OVERLAP_APART = 0.7
"""The same where the later article does not so much as name the other's day: most of a statement, or it is another."""
_REMEMBERED = 1024
"""Articles and days of which it is remembered whether the one names the other."""
MIN_LINK = 0.25
"""Share that every two members of a group must have in common."""


class Weights:
    """Weighs stems by how few of the statements have them: what everybody says tells nothing apart (idf)."""

    def __init__(self, statements: Sequence[frozenset[str]]) -> None:
        found = Counter(chain.from_iterable(statements))
        self._of_stem = {one: log(1 + len(statements) / count) for one, count in found.items()}
        self._totals: dict[frozenset[str], float] = {}

    def sum(self, stems: frozenset[str]) -> float:
        """The weight of some stems together, the same to the last bit whatever their order."""
        return sum(self._of_stem.get(one, 1.0) for one in sorted(stems))

    def total(self, stems: frozenset[str]) -> float:
        """The same, remembered: for whole statements, which are held against many others."""
        if stems not in self._totals:
            self._totals[stems] = self.sum(stems)
        return self._totals[stems]


class Rendering(NamedTuple):
    """One article's version of an utterance.

    ``stems`` and ``quoted`` are its words (`briefings.notes.statements`).
    """

    quote: Quote
    article: Article
    stems: frozenset[str]
    quoted: frozenset[str]

    @classmethod
    def of(cls, quote: Quote, article: Article) -> "Rendering":
        """Take the telling words of a quote."""
        _, stems, quoted = statement_words(quote, article)
        return cls(quote, article, stems, quoted)

    def is_beside(self, other: "Rendering") -> bool:
        """Tell whether both stand in one article."""
        return self.article.id == other.article.id

    @property
    def is_snatch(self) -> bool:
        """Tell whether too few words are quoted to be understood without the outlet's sentence."""
        return 0 < len(self.quoted) < STANDS_ALONE

    @property
    def is_quoted(self) -> bool:
        """Tell whether the words stand in quotation marks in the text."""
        return self.quote.kind in ("direct", "mixed")

    def may_know_of(self, other: "Rendering") -> bool:
        """Tell whether what the other one renders was said by the day on which this one tells it."""
        return other.quote.said_on is None or other.quote.said_on <= (self.quote.said_on or self.article.published_on)

    @property
    def day(self) -> date:
        """When it was said, as far as the article tells."""
        return self.quote.said_on or self.article.published_on


def may_be_one(one: Rendering, other: Rendering) -> bool:
    """The gates: the same known speaker, on the same occasion.

    Two quotations of one article are two utterances, unless one is a snatch of the other. What is said on a day that
    an article names was not said on another one, nor told before.
    """
    if one.is_beside(other) and one.is_quoted and other.is_quoted and not (one.is_snatch or other.is_snatch):
        return False
    if abs((one.day - other.day).days) > MAX_DAYS_APART or not (one.may_know_of(other) and other.may_know_of(one)):
        return False
    return _same_speaker(one.quote.speaker_key, other.quote.speaker_key)


def may_be_one_day(one: Rendering, other: Rendering) -> bool:
    """Tell whether both are of one day, or the later article names the day of the other somewhere."""
    earlier, later = sorted((one.day, other.day))
    if earlier == later:
        return True
    teller = one if one.day == later else other
    return _names_day(teller.article.text, earlier)


def _retells(one: Rendering, other: Rendering) -> bool:
    """Tell whether the later article says that the words are of the day of the earlier one."""
    earlier, later = sorted((one, other), key=lambda rendering: rendering.article.published_on)
    return earlier.article.published_on < later.article.published_on and later.quote.said_on == earlier.day


@lru_cache(maxsize=_REMEMBERED)
def _names_day(text: str, day: date) -> bool:
    """Tell whether a text names a day, by weekday or by month and number."""
    weekday, month = WEEKDAY_NAMES[day.weekday()].title(), MONTH_NAMES[day.month - 1].title()
    month = rf"{month[:3]}(?:\.|[a-z]+)?"
    dated = rf"{month}\s{day.day}(?!\d)|{day.day}(?:st|nd|rd|th)?\s{month}|{day.isoformat()}"
    return re.search(rf"\b(?:{weekday}|{weekday[:3]}\.|{dated})", text) is not None


def _same_speaker(one: str | None, other: str | None) -> bool:
    """Equal keys; a bare surname is the full name of its family, since both articles tell of one occasion."""
    if one is None or other is None:
        return False
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def overlap(one: Rendering, other: Rendering, weights: Weights) -> float:
    """How much of the lighter statement the other one has, 0-1; 0 if they share too little to tell.

    Only what stands in quotation marks makes a rendering: something of it must be shared.
    """
    has_snatch = len(one.quoted & other.quoted) >= LEAST_SHARED and (one.is_snatch or other.is_snatch)
    if has_snatch and may_be_one_day(one, other):
        return _share(one.quoted, other.quoted, weights)
    shared = one.stems & other.stems
    if len(shared) < max(LEAST_SHARED, min(MIN_SHARED, len(one.stems), len(other.stems))) or not shared & (
        one.quoted | other.quoted
    ):
        return 0.0
    return _share(one.stems, other.stems, weights)


def _share(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    lighter = min(weights.total(one), weights.total(other))
    return weights.sum(one & other) / lighter if lighter else 0.0


def needed(one: Rendering, other: Rendering) -> float:
    """How alike two statements must be: less if the speaker's own words meet, beyond reach if both are reports.

    Two reports may be alike because one wire wrote both; sentences of one article share its matter anyway. Few words in
    common may be the topic's, and on another day a speaker says them again.
    """
    if one.quote.kind == other.quote.kind == "indirect":
        return inf
    shared = len(one.stems & other.stems)
    if not may_be_one_day(one, other):
        return MIN_OVERLAP_APART if shared >= TELLING_SHARED else inf
    if shared < TELLING_SHARED and not (one.is_snatch or other.is_snatch or _retells(one, other)):
        return MIN_OVERLAP_OF.get(shared, 1.0)
    meets = bool(one.quoted & other.quoted) and not one.is_beside(other)
    return MIN_OVERLAP_QUOTED if meets else MIN_OVERLAP
