"""Answers that tell a topic: briefings, what is new, timelines."""

from datetime import date
from typing import Literal

from briefings.models.answers.base import Answer, Citation, Citations, Footer, SourceLine
from briefings.models.answers.claims import Claim, Disagreement
from briefings.models.answers.quoted import QuotedLine, Wording
from briefings.models.base import Frozen
from briefings.models.dates import CalendarDate
from briefings.models.event import Tense
from briefings.models.query import Window
from briefings.models.topic import Topic


class Section(Frozen):
    """A part of a briefing."""

    name: Literal["happened", "ahead", "background"]
    claims: tuple[Claim, ...]


class SpeakerCoverage(Frozen):
    """In how many of the briefing's texts a person of the topic is quoted directly; copies are one text."""

    person: str
    quoted_in: int
    of: int


class Briefing(Answer):
    """A short cited briefing of a topic."""

    title: str
    topic: Topic
    window: Window
    """The range asked for, resolved."""
    first_published: date
    last_published: date
    as_of: date
    articles: int = 0
    """How many articles it was made from; the cited ones are in ``sources``."""
    copies: int = 0
    """How many of them print the same text as another one: cited, and counted once as evidence."""
    length: Literal["short", "full"] = "short"
    sections: tuple[Section, ...]
    quotations: tuple[QuotedLine, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    wordings: tuple[Wording, ...] = ()
    coverage: tuple[SpeakerCoverage, ...] = ()
    left_out: int = 0
    """Claims that did not fit the length; "full" shows them."""
    sources: tuple[SourceLine, ...]
    footer: Footer


class Correction(Frozen):
    """A sentence of a document that a later revision changed; either side may be missing."""

    source: str
    before: str | None
    after: str | None
    citation: Citation
    """The place in the newest revision (where the sentence stands, or stood)."""


class Changes(Answer):
    """What is new in a topic since a date, and which documents were corrected."""

    title: str
    topic: Topic
    since: date
    as_of: date
    articles: tuple[SourceLine, ...]
    """Articles published after ``since``."""
    claims: tuple[Claim, ...]
    quotations: tuple[QuotedLine, ...]
    corrections: tuple[Correction, ...] = ()
    left_out: int = 0
    """New facts that did not fit."""
    sources: tuple[SourceLine, ...]
    footer: Footer


class TimelineEntry(Frozen):
    """An event merged over articles."""

    on: CalendarDate
    text: str
    tense: Tense
    is_background: bool
    citations: Citations
    disagreement: Disagreement | None = None


class Timeline(Answer):
    """Events of a topic in order of date."""

    title: str
    topic: Topic
    window: Window
    as_of: date
    entries: tuple[TimelineEntry, ...]
    sources: tuple[SourceLine, ...]
    footer: Footer
