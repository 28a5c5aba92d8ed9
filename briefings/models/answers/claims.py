"""Statements about the corpus, and where articles differ."""

from typing import Annotated, Literal

from pydantic import Field

from briefings.models.answers.base import Citation, Citations
from briefings.models.base import Frozen
from briefings.models.dates import CalendarDate

ClaimFlag = Literal["single_source", "translated", "agency_feed", "disagreement", "shortened"]


class DisagreementValue(Frozen):
    """What one article says where articles differ."""

    value: str
    citation: Citation


class Disagreement(Frozen):
    """Values of one fact that should agree and do not; ``cannot_tell`` where the texts leave it open."""

    what: str
    verdict: Literal["differ", "cannot_tell"]
    values: Annotated[tuple[DisagreementValue, ...], Field(min_length=2)]


class Claim(Frozen):
    """One line of a briefing. ``text`` is the article's wording, shortened by cuts only."""

    text: str
    on: CalendarDate | None = None
    citations: Citations
    flags: tuple[ClaimFlag, ...] = ()
    disagreement: Disagreement | None = None
