"""How notes are written down, as JSON, and read back without looking at the article's text.

Invariant: what is read back equals what was written; what was written in another form is told by its `VERSION`.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from datetime import date
from functools import cached_property, lru_cache
from sys import intern
from typing import Any, Protocol

from briefings.events.actions import actions_in
from briefings.events.dated_things import DatedThing
from briefings.events.quantities import Quantity
from briefings.models.span import Span
from briefings.notes.counts import Count
from briefings.notes.mentions import Mention
from briefings.notes.priced import PricedThing, Role
from briefings.notes.told import Told
from briefings.notes.venues import Venue

VERSION = "5"
"""Raise it when the same article and analysis may now be noted differently, or notes are written differently."""

_REMEMBERED = 1024  # articles: those of two large answers, some 15 MB


class Notes(Protocol):
    """What answers compare of one article."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """A line of stems for each sentence (`briefings.notes.stems`)."""
        ...

    @property
    def told(self) -> tuple[Told, ...]:
        """Events that the article tells in its own voice."""
        ...

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Large counts."""
        ...

    @property
    def venues(self) -> tuple[Venue, ...]:
        """Venues."""
        ...

    @property
    def signature(self) -> bytes:
        """What copies of the text share (`briefings.text.copies`)."""
        ...


class WrittenNotes:
    """Notes that were written down, each part decoded when it is first asked for."""

    def __init__(
        self,
        sentences: Sequence[str],
        told: Sequence[Any],
        mentions: Sequence[Any],
        venues: Sequence[Any],
        signature: str,
    ) -> None:
        self.sentences = tuple(sentences)
        """See `Notes.sentences`."""
        self._told, self._mentions, self._venues, self._signature = told, mentions, venues, signature

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """See `Notes.told`."""
        return tuple(_read_told(*one) for one in self._told)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """See `Notes.mentions`."""
        return tuple(
            Mention(_count(count), _stems(stems), frozenset(map(date.fromisoformat, days)), _priced(*priced or ()))
            for count, stems, days, priced in self._mentions
        )

    @cached_property
    def venues(self) -> tuple[Venue, ...]:
        """See `Notes.venues`."""
        return tuple(
            Venue(naming, number, Span(*span), name, city, frozenset(people), _stems(stems))
            for naming, number, span, name, city, people, stems in self._venues
        )

    @cached_property
    def signature(self) -> bytes:
        """See `Notes.signature`."""
        return b64decode(self._signature)


def write_notes(notes: Notes) -> str:
    """Write notes down."""
    venues = [(*venue[:5], sorted(venue.people), venue.stems) for venue in notes.venues]
    signature = b64encode(notes.signature).decode("ascii")
    told = [(one.event, one.stems, one.counts, one.thing, one.thing_stems) for one in notes.told]
    parts = (VERSION, notes.sentences, told, notes.mentions, venues, signature)
    return json.dumps(parts, default=_plain, ensure_ascii=False, separators=(",", ":"))


def is_current(written: str) -> bool:
    """Tell whether notes are of today's form."""
    return written.startswith(f'["{VERSION}",')


@lru_cache(maxsize=_REMEMBERED)
def read_notes(written: str) -> Notes:
    """Read notes of today's form."""
    return WrittenNotes(*json.loads(written)[1:])


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return " ".join(sorted(value)) if all(isinstance(one, str) for one in value) else sorted(value)
    assert isinstance(value, date)
    return value.isoformat()


def _stems(written: str) -> frozenset[str]:
    """Words as a set; equal words of all articles are one string, since that is what comparing them asks first."""
    return frozenset(map(intern, written.split()))


def _read_told(event: int, written: str, counts: Sequence[Any], thing: Sequence[Any] | None, of_thing: str) -> Told:
    stems = _stems(written)
    counted = tuple(map(_count, counts))
    return Told(event, stems, actions_in(stems), counted, _thing(*thing) if thing else None, _stems(of_thing))


def _priced(role: Role | None = None, written: str = "") -> PricedThing | None:
    return PricedThing(role, _stems(written)) if role else None


def _thing(span: Sequence[int], head: str, deed: str) -> DatedThing:
    return DatedThing(Span(*span), head, deed)


def _count(written: Sequence[Any]) -> Count:
    (span, value, unit, noun, exactness), deeds = written
    return Count(Quantity(Span(*span), value, unit, noun, exactness), frozenset(deeds.split()))
