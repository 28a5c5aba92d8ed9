"""Where a clause says that something happens: "in Lyon", "at Oslo Central Station".

Only a name after a preposition of place counts; names of people and of times do not.
"""

import re
from collections.abc import Sequence

from briefings.models.span import Span
from briefings.text.calendar import MONTHS, WEEKDAYS

_NAME = r"[A-Z][\w’'.-]*[\w]"
_PLACE = re.compile(
    rf"\b(?:in|at|near|outside|inside|around)\s(?:the\s)?(?P<name>{_NAME}(?:\s(?:of\s(?:the\s)?|and\s)?{_NAME}){{0,6}})"
)


def place_in(text: str, clause: Span, people: Sequence[Span]) -> str | None:
    """Find the place that a clause names.

    Args:
        text: The article's text.
        clause: Where to look.
        people: Mentions of people, which are no places.

    Returns:
        The first name after a preposition of place, as written, or ``None``.
    """
    for found in _PLACE.finditer(text, *clause):
        name = Span(*found.span("name"))
        first = name.cut(text).split()[0].rstrip(".").lower()
        if first not in MONTHS and first not in WEEKDAYS and not any(name.meets(person) for person in people):
            return re.sub(r"['’]s$", "", name.cut(text))
    return None
