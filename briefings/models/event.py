"""Things that happen on dates."""

from typing import Literal

from briefings.models.article import ArticleId
from briefings.models.base import Frozen
from briefings.models.dates import CalendarDate
from briefings.models.person import PersonId
from briefings.models.span import Span

Tense = Literal["past", "ahead"]


class Event(Frozen):
    """A sentence of one article with a date that it states."""

    article_id: ArticleId
    on: CalendarDate
    sentence: Span
    date_span: Span
    """The date's words: "on Saturday"."""
    clause: Span
    """The clause of the sentence that the date belongs to."""
    people: tuple[PersonId, ...] = ()
    place: str | None = None
    tense: Tense = "past"
    """Seen from the day of publication."""
    is_background: bool = False
    """Long before the story: a year or month in passing, not news of the article."""
