"""Calendar dates as far as a text states them."""

from datetime import date, timedelta
from typing import Literal, Self

from briefings.models.base import Frozen

Granularity = Literal["day", "month", "year"]


class CalendarDate(Frozen):
    """A day, a month or a year, without a time of day (TIMEX3 calls it a DATE value).

    ``first`` is its first day: 2014-07-01 with granularity ``month`` means July 2014.
    """

    first: date
    granularity: Granularity = "day"

    @property
    def last(self) -> date:
        """The last day that the value covers, inclusive."""
        if self.granularity == "day":
            return self.first
        if self.granularity == "year":
            return date(self.first.year, 12, 31)
        following = (self.first.replace(day=28) + timedelta(days=4)).replace(day=1)
        return following - timedelta(days=1)

    def iso(self) -> str:
        """ISO 8601, reduced to what is known: ``2025-11-01``, ``2014-07`` or ``2017``."""
        return self.first.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.granularity]]

    def covers(self, other: Self) -> bool:
        """Tell whether ``other`` may be the same date said more exactly."""
        return self.first <= other.first and other.last <= self.last
