"""What all answers have: places that statements rest on, sources, and what makes them reproducible."""

from datetime import date
from typing import Annotated

from pydantic import Field

from briefings.models.article import ArticleFlag, ArticleId
from briefings.models.base import Frozen
from briefings.models.span import Span


class Citation(Frozen):
    """The place that a statement rests on."""

    article_id: ArticleId
    source: str
    paragraph: int
    span: Span


Citations = Annotated[tuple[Citation, ...], Field(min_length=1)]


class SourceLine(Frozen):
    """An article in an answer's list of sources; its place in the list is its number ``n``."""

    article_id: ArticleId
    source: str
    headline: str | None
    outlet: str | None
    url: str | None
    byline: str | None = None
    published_on: date
    flags: tuple[ArticleFlag, ...] = ()
    paragraphs: int = 0
    quotes: int = 0


class Footer(Frozen):
    """What makes an answer reproducible."""

    articles: int
    corpus_hash: str
    rules_version: str


class Answer(Frozen):
    """Base of all answers."""

    @property
    def found(self) -> bool:
        """Tell whether the corpus had an answer."""
        return True
