"""One way in which a sentence may answer."""

from typing import NamedTuple

from briefings.compose.answering.passages import Passage
from briefings.models.dates import CalendarDate
from briefings.models.event import Tense


class Candidate(NamedTuple):
    """A sentence with the answer in it."""

    passage: Passage
    key: str
    """Answers with one key are one answer."""
    value: str | None = None
    on: CalendarDate | None = None
    tense: Tense = "past"
    distance: int = 0
    """Words between the deed and the answer; of several in one sentence the nearest counts."""
