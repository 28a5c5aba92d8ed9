"""A news article as it was delivered, and where its parts lie."""

from bisect import bisect_right
from datetime import date, datetime
from functools import cached_property
from typing import Literal, NewType

from briefings.models.base import Frozen
from briefings.models.span import Span

ArticleId = NewType("ArticleId", str)
ArticleFlag = Literal["agency_feed", "translated"]

HEADLINE_PARAGRAPH = 0
"""Paragraph number of a headline that stands beside the text (JSONL ``title``) and not in it. Spans of
that paragraph index ``Article.headline``."""


class Article(Frozen):
    """One revision of one document.

    ``text`` is the document as delivered (line ends folded to line feeds, byte-order mark removed), never
    edited: header, bylines and disclaimers stay in it. ``prose`` names the stretches that may be quoted or
    claimed from; everything outside is metadata or boilerplate. Metadata that the document does not state
    is ``None`` and is shown as "not stated".
    """

    id: ArticleId
    """16 hexadecimal digits of a hash over all that the document states (text and metadata)."""
    source: str
    """How people find it again: file name, URL, or the record's id."""
    text: str
    paragraphs: tuple[Span, ...]
    """The non-empty lines, stripped of white space; paragraph number n is ``paragraphs[n - 1]``."""
    prose: tuple[Span, ...]
    """Readable stretches in order, each inside one paragraph; the headline is not among them."""
    published_on: date
    headline: str | None = None
    headline_span: Span | None = None
    """Where the headline stands in ``text``; ``None`` if there is none or it stands beside the text."""
    published_at: datetime | None = None
    updated_at: datetime | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    dateline: str | None = None
    language: str = "en"
    flags: tuple[ArticleFlag, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def paragraph_at(self, offset: int) -> int:
        """Number (1-based) of the paragraph that holds the character at ``offset``."""
        return max(1, bisect_right(self._starts, offset))

    def paragraph_text(self, number: int) -> str:
        """Words of paragraph ``number``; number 0 is the headline beside the text."""
        if number == HEADLINE_PARAGRAPH:
            return self.headline or ""
        return self.paragraphs[number - 1].cut(self.text)
