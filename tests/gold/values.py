"""What a person marks: words of an article, and what is true of them.

Invariant: a mark names its place by paragraph number and by the very words that stand there, never by offset. Marks
with ``optional`` are true, or arguable, but not asked for: a product that finds them gains nothing and loses nothing.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from briefings.models.base import Frozen
from briefings.models.dates import CalendarDate
from briefings.models.quote import Basis, QuoteKind


def _as_tuple(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _as_calendar_date(value: object) -> object:
    """Read ``2025-11-01``, ``2014-07`` or ``2017``."""
    if not isinstance(value, str):
        return value
    granularity = {10: "day", 7: "month", 4: "year"}[len(value)]
    return {"first": date.fromisoformat((value + "-01-01")[:10]), "granularity": granularity}


class Place(Frozen):
    """Words in a paragraph (0: a headline beside the text); ``nth``, from 1, tells equal words apart."""

    at: int
    words: str
    nth: int | None = None


class GoldTerm(Place):
    """A stretch in quotation marks that is nobody's speech: a title, a slogan, a scare quote."""

    why: str
    optional: bool = False
    runs_on: bool = False
    """The mark is never closed."""


class GoldQuote(Frozen):
    """A quotation; ``words`` has one entry for each stretch in marks, marks excluded."""

    at: int
    words: Annotated[tuple[str, ...], Field(min_length=1)]
    nth: int | None = None
    kind: QuoteKind
    mentions: Annotated[tuple[str, ...], BeforeValidator(_as_tuple)] = Field((), alias="mention")
    """Whom the paragraph gives as speaker, in its words; any of them is right."""
    speaker: str | None = None
    """Who that is: the name in ``corpus.toml``, or the description as written. ``None``: nobody can know."""
    also: tuple[str, ...] = ()
    """Other answers that are as right."""
    basis: Annotated[tuple[Basis, ...], BeforeValidator(_as_tuple)]
    runs_on: bool = False
    """The speech goes on in the next paragraph, so that this one does not close its mark."""
    optional: bool = False


class GoldIndirect(Place):
    """A clear statement without quotation marks."""

    mentions: Annotated[tuple[str, ...], BeforeValidator(_as_tuple)] = Field(alias="mention")
    speaker: str
    also: tuple[str, ...] = ()


class GoldDate(Place):
    """A date in words and the calendar date that it means."""

    on: Annotated[CalendarDate, BeforeValidator(_as_calendar_date)]
    optional: bool = False


class GoldDocument(Frozen):
    """The marks of one article."""

    source: str
    people: tuple[str, ...]
    """Everybody whom the prose or the headline names."""
    people_optional: tuple[str, ...] = ()
    short_names: dict[str, str] = Field(default_factory=dict)
    """The fullest form that this article gives of a name, where that is not the whole of it."""
    dates: tuple[GoldDate, ...] = ()
    quotes: tuple[GoldQuote, ...] = Field((), alias="quote")
    terms: tuple[GoldTerm, ...] = Field((), alias="term")
    indirects: tuple[GoldIndirect, ...] = Field((), alias="indirect")


class CorpusPlace(Place):
    """Words in an article of the corpus."""

    source: str = Field(alias="in")


class GoldPerson(Frozen):
    """One person over all articles; ``aliases`` are the shorter forms that stand for them."""

    name: str
    aliases: tuple[str, ...]


class GoldSet(Frozen):
    """Places that render one utterance; ``also`` belongs to it but is not asked for."""

    name: str
    members: Annotated[tuple[CorpusPlace, ...], Field(min_length=2)]
    also: tuple[CorpusPlace, ...] = ()
    optional: bool = False


class GoldApart(Frozen):
    """Two statements that look alike and are two."""

    why: str
    members: tuple[CorpusPlace, CorpusPlace]


class GoldDisagreement(Frozen):
    """A fact that articles state differently."""

    what: str
    verdict: Literal["differ", "cannot_tell"]
    members: Annotated[tuple[CorpusPlace, ...], Field(min_length=2)]
    also: tuple[CorpusPlace, ...] = ()


class GoldAgreement(Frozen):
    """Two statements that look different and agree."""

    what: str
    members: tuple[CorpusPlace, CorpusPlace]


class GoldCorpus(Frozen):
    """What is true of a folder of articles together."""

    folder: str
    people: tuple[GoldPerson, ...]
    same: tuple[GoldSet, ...] = ()
    apart: tuple[GoldApart, ...] = ()
    disagreements: tuple[GoldDisagreement, ...] = Field((), alias="disagreement")
    agreements: tuple[GoldAgreement, ...] = Field((), alias="agreement")

    def places(self) -> Iterator[CorpusPlace]:
        """All places that are marked."""
        yield from (place for one in self.same for place in (*one.members, *one.also))
        yield from (place for one in self.apart for place in one.members)
        yield from (place for one in self.disagreements for place in (*one.members, *one.also))
        yield from (place for one in self.agreements for place in one.members)
