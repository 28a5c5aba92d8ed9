"""The notes of an article: written beside its analysis at load, and read back without looking at its text.

Invariant: notes are a pure function of the article and its analysis. Notes of another `VERSION`, or none, are read
from the text when asked for: a stored note is never trusted across versions, and never needed.
"""

import json
from collections.abc import Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from briefings.events.dated_things import DatedThing
from briefings.events.quantities import Quantity
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.span import Span
from briefings.notes.counts import Count
from briefings.notes.mentions import Mention, read_mentions
from briefings.notes.statements import with_words
from briefings.notes.stems import content_in, line_of
from briefings.notes.told import Told, read_told
from briefings.notes.venues import Venue, read_venues

VERSION = "2"
"""Raise it when the same article and analysis may now be noted differently, or notes are written differently."""

_REMEMBERED = 1024  # articles: two answers' worth, some 15 MB


class Notes:
    """What answers compare of one article. Its parts are decoded when they are first asked for."""

    def __init__(
        self, sentences: Sequence[str], told: Sequence[Any], mentions: Sequence[Any], venues: Sequence[Any]
    ) -> None:
        self.sentences = tuple(sentences)
        """A line of stems for each sentence (`briefings.notes.stems`)."""
        self._told, self._mentions, self._venues = told, mentions, venues

    @cached_property
    def content(self) -> frozenset[str]:
        """Stems of the content words of all sentences."""
        return content_in(self.sentences)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Events that the article tells in its own voice."""
        return tuple(
            Told(event, _stems(stems), tuple(map(_count, counts)), thing and _thing(*thing), _stems(thing_stems))
            for event, stems, counts, thing, thing_stems in self._told
        )

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Large counts."""
        return tuple(
            Mention(_count(count), _stems(stems), frozenset(map(date.fromisoformat, days)))
            for count, stems, days in self._mentions
        )

    @cached_property
    def venues(self) -> tuple[Venue, ...]:
        """Venues."""
        return tuple(
            Venue(naming, number, Span(*span), name, city, frozenset(people), _stems(stems))
            for naming, number, span, name, city, people, stems in self._venues
        )


def noted(article: Article, analysis: Analysis) -> Analysis:
    """Write the notes of an article into its analysis, and the words of each quote into the quote."""
    quotes = tuple(with_words(quote, article) for quote in analysis.quotes)
    return analysis.model_copy(update={"quotes": quotes, "notes": _write(article, analysis)})


def notes_of(article: Article, analysis: Analysis) -> Notes:
    """The notes of an article: those that were written at load, else read now."""
    written = analysis.notes
    if written is None or not written.startswith(f'["{VERSION}",'):
        written = _write(article, analysis)
    return _read(written)


def _write(article: Article, analysis: Analysis) -> str:
    return json.dumps(
        (
            VERSION,
            [line_of(article.text, sentence) for sentence in analysis.sentences],
            tuple(read_told(article, analysis)),
            tuple(read_mentions(article, analysis)),
            tuple((*venue[:5], sorted(venue.people), venue.stems) for venue in read_venues(article, analysis)),
        ),
        default=_plain,
        ensure_ascii=False,
        separators=(",", ":"),
    )


@lru_cache(maxsize=_REMEMBERED)
def _read(written: str) -> Notes:
    return Notes(*json.loads(written)[1:])


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return " ".join(sorted(value)) if all(isinstance(one, str) for one in value) else sorted(value)
    assert isinstance(value, date)
    return value.isoformat()


def _stems(written: str) -> frozenset[str]:
    return frozenset(written.split())


def _thing(span: Sequence[int], head: str, deed: str) -> DatedThing:
    return DatedThing(Span(*span), head, deed)


def _count(written: Sequence[Any]) -> Count:
    (span, value, unit, noun, exactness), deeds = written
    return Count(Quantity(Span(*span), value, unit, noun, exactness), frozenset(deeds.split()))
