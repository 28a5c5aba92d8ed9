"""Which days make a timeline of a given length, out of many articles on one story.

A day matters if articles appear on it and if articles speak of it. What is still spoken of weeks later matters most,
the more so the fewer days there is room for: a dense timeline holds what was reported, a sparse one what is
remembered. Few articles can remember a day near the end, so memories are held against the root of how many came
after it: half-way between a count, which favours beginnings, and a rate, which favours ends. Counting publications
and date mentions follows Tran et al., "Leveraging learning to rank for timeline summarization" (2013) and Ghalandari
and Ifrim, "Examining the state-of-the-art in news timeline summarization" (ACL 2020), without learning.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from math import sqrt
from typing import NamedTuple

from briefings.models.article import Article
from briefings.models.event import Event
from briefings.models.span import Span

BEFORE_FIRST_DAYS = 7
"""How long before the first article a story may have begun; older days are its history."""
RECENT, LATELY = 1, 7
"""Days after which a mention is no longer news, and after which it is memory."""
REMEMBERED_AT = 0.6
"""Days of a timeline per day of the story from which on memory weighs no more than news (found on T17)."""
MOST_REMEMBERED = 6.0
FEW_AFTER = 5
"""Articles added to those that came after a day, so that one memory of the last days does not count for everything."""


class Chronicle(NamedTuple):
    """One article of the story: its sentences and its events."""

    article: Article
    sentences: tuple[Span, ...]
    events: tuple[Event, ...]

    def days_told(self) -> dict[date, list[Span]]:
        """The days that it speaks of, with the sentences that do."""
        told: dict[date, list[Span]] = defaultdict(list)
        for event in self.events:
            if event.on.granularity == "day" and event.sentence not in told[event.on.first]:
                told[event.on.first].append(event.sentence)
        return told


def choose_days(chronicles: Sequence[Chronicle], count: int) -> tuple[date, ...]:
    """Choose the days of a timeline.

    Args:
        chronicles: The articles of one story.
        count: How many days at most.

    Returns:
        Days in order.
    """
    if not chronicles or count <= 0:
        return ()
    published = [chronicle.article.published_on for chronicle in chronicles]
    first, last = min(published), max(published)
    memory = min(MOST_REMEMBERED, max(1.0, REMEMBERED_AT * ((last - first).days + 1) / count))
    chance = _chance_to_be_remembered(published)
    weights: dict[date, float] = defaultdict(float)
    for chronicle in chronicles:
        weights[chronicle.article.published_on] += 1.0
        for day in chronicle.days_told():
            if (first - day).days <= BEFORE_FIRST_DAYS and day <= last:
                days_later = (chronicle.article.published_on - day).days
                weights[day] += _weight(days_later, memory) / (chance(day) if days_later > RECENT else 1.0)
    ranked = sorted(weights, key=lambda day: (-weights[day], day))
    return tuple(sorted(ranked[:count]))


def _chance_to_be_remembered(published: Sequence[date]) -> Callable[[date], float]:
    """How much of the story could look back on a day: 1 at its beginning, ever less towards its end."""
    ordered = sorted(published)

    def chance(day: date) -> float:
        after = len(ordered) - bisect_right(ordered, day)
        return sqrt((after + FEW_AFTER) / (len(ordered) + FEW_AFTER))

    return chance


def _weight(days_later: int, memory: float) -> float:
    """What a mention adds to a day: nothing if it only announces it."""
    if days_later < 0:
        return 0.0
    if days_later <= RECENT:
        return 1.0
    return memory if days_later > LATELY else max(1.0, memory / 2)
