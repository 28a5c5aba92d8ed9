"""Quotations with their places, and lists of them."""

from datetime import date
from typing import Annotated

from pydantic import Field

from briefings.models.answers.base import Answer, Citation, Footer, SourceLine
from briefings.models.base import Frozen
from briefings.models.query import Window
from briefings.models.quote import Basis, QuoteKind
from briefings.models.span import Span
from briefings.models.topic import Topic


class QuotedLine(Frozen):
    """One quotation with its place, as answers show it.

    ``parts`` are the words inside the quotation marks, one entry for each content; an indirect quote has
    the reported clause. Renderers put marks around ``parts`` unless ``kind`` is ``indirect``.
    """

    parts: Annotated[tuple[str, ...], Field(min_length=1)]
    kind: QuoteKind
    speaker: str | None
    speaker_id: str | None = None
    basis: Basis
    confidence: float = 0.0
    cue: str | None = None
    said_on: date | None = None
    published_on: date
    via: str | None = None
    occasion: str | None = None
    citation: Citation
    spans: tuple[Span, ...]
    context: str
    """The sentence around it, verbatim."""
    same_as: tuple["QuotedLine", ...] = ()
    """The same utterance as other articles render it."""

    @property
    def text(self) -> str:
        """The words, contents joined with an ellipsis between them."""
        return " … ".join(self.parts)


class Wording(Frozen):
    """One utterance as several articles render it, oldest first. Different renderings, not contradiction."""

    speaker: str
    renderings: Annotated[tuple[QuotedLine, ...], Field(min_length=2)]
    differs: bool = True
    """``False`` if all renderings have the same words."""


class QuoteList(Answer):
    """Quotations in order of when they were said."""

    person: str | None
    """Whose they are; ``None`` when asked for a phrase or a whole topic."""
    phrase: str | None = None
    about: str | None = None
    """Words that each of them has, or the sentence around it; then they tell when it was first and last said."""
    topic: Topic | None = None
    window: Window = Window()
    quotes: tuple[QuotedLine, ...]
    sources: tuple[SourceLine, ...]
    footer: Footer
