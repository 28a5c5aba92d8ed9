"""Which year a day or month without one belongs to, when its sentence has stated a year before.

"She was suspended in June 2025 and dismissed in September" tells of one autumn, whenever it is read. Invariant: a year
is carried only where the words between say that the same story goes on, never over a new subject, and never to a day
that had not come when the article was published.
"""

import re
from datetime import date
from typing import Literal, NamedTuple

from briefings.models.dates import CalendarDate
from briefings.models.span import Span
from briefings.text.calendar import real_day
from briefings.text.tense import IRREGULAR_PASTS

Carried = Literal["later", "earlier"]
"""How a date lies to the one stated before it."""

_REACH = 120
"""Characters between the two dates."""
_PAST_VERB = rf"(?:was|were|had|been|being|{'|'.join(IRREGULAR_PASTS)}|\w+ed)"
_WORDS = r"(?:[^\s,;:.!?“”\"()]+\s){0,12}?"
_GOES_ON = re.compile(
    rf",?\s(?:and|but|then|before)\s(?:then\s|later\s|again\s|only\s|\w+ly\s)?"
    rf"(?:{_PAST_VERB}\s{_WORDS})?(?:(?:in|on|by|until|late|early)\s){{1,2}}(?:the\s)?",
    re.IGNORECASE,
)
_LISTED = re.compile(rf",\s(?:then\s)?{_PAST_VERB}\s{_WORDS}(?:(?:in|on|by|until|late|early)\s){{1,2}}", re.IGNORECASE)
_WENT_BEFORE = re.compile(rf",?\safter\s(?:having\s)?\w+ing\s{_WORDS}(?:(?:in|on|late|early)\s){{1,2}}", re.IGNORECASE)
_OPENS = re.compile(r"(?:[Ii]n|[Dd]uring|[Ll]ate|[Ee]arly)?\s?")
"""A sentence that opens with a year is of that year all through."""


class StatedBefore(NamedTuple):
    """The last date with a year, and how the date in hand lies to it."""

    on: CalendarDate
    how: Carried

    def year_of(self, month: int, day: int, published_on: date) -> int | None:
        """The year of a day that the sentence carries over to; ``None`` where the day had not come yet.

        Args:
            month: The day's month, 1-12.
            day: The day of the month; 1 where only the month is known.
            published_on: Day of publication.
        """
        year = self.on.first.year
        if self.on.granularity != "year":
            named = (month, day if self.on.granularity == "day" else 1)
            stated = (self.on.first.month, self.on.first.day)
            year += (self.how == "later" and named < stated) - (self.how == "earlier" and named > stated)
        found = real_day(year, month, day)
        return year if found is not None and found <= published_on else None


def carry_over(text: str, within: Span, on: CalendarDate, stated: Span, at: Span) -> StatedBefore | None:
    """Tell whether the year of a date holds for a later one of its sentence.

    Args:
        text: The whole text.
        within: The sentence.
        on: The date with a year.
        stated: Its words.
        at: The words of the date without one.
    """
    between = Span(stated.end, at.start)
    is_near = at.start - stated.end <= _REACH
    if is_near and _WENT_BEFORE.fullmatch(text, *between):
        return StatedBefore(on, "earlier")
    is_main = "," not in text[within.start : stated.start]
    if is_near and (_GOES_ON.fullmatch(text, *between) or (is_main and _LISTED.fullmatch(text, *between))):
        return StatedBefore(on, "later")
    if on.granularity == "year" and _OPENS.fullmatch(text, within.start, stated.start):
        return StatedBefore(on, "later")
    return None
