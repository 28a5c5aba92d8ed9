"""Dates that a text states, resolved against the day of publication.

What newswire leaves out is filled in by its own habits: a bare weekday is within a week of publication, behind or
ahead by the tense of its clause; a day without a year is the one nearest to publication; a bare month is the last or
the next of its name, unless the sentence goes on from a date with a year. Where the habits do not decide, there is no
date: a missing date does less harm than a wrong one.

Invariant: mentions come in text order, do not overlap, and lie inside the stretch asked for; any text is valid.

Source:
    TimeML's TIMEX3 (ISO 24617-1) for what counts as a date; under-specified ones by tense after Mani and Wilson,
    "Robust temporal processing of news" (ACL 2000), and Strötgen and Gertz, "HeidelTime" (SemEval 2010).
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from briefings.models.dates import CalendarDate
from briefings.models.event import Tense
from briefings.models.span import Span
from briefings.text.date_context import Bound, begins_freely, bound_of
from briefings.text.date_forms import FORMS, WORD, may_begin
from briefings.text.date_values import READERS, DateKind, Place
from briefings.text.date_years import carry_over
from briefings.text.tense import Tenses

ANCHOR_REACH = 400
"""Characters over which "five months later" looks back for its anchor: a bit over two newswire sentences."""


class DateMention(NamedTuple):
    """A date as a text states it.

    ``span`` has the date's words without preposition; ``until`` is the end of a range ("Oct. 30 to Nov. 1").
    ``bound`` tells what the preposition makes of it: "since 2017" dates no event of 2017. ``tense`` is that of
    the clause, ``None`` where it does not tell.
    """

    span: Span
    on: CalendarDate
    kind: DateKind
    until: CalendarDate | None = None
    bound: Bound = "on"
    tense: Tense | None = None


def find_dates(
    text: str, within: Span, published_on: date, anchor: CalendarDate | None = None
) -> tuple[DateMention, ...]:
    """Find the dates that a stretch of text states.

    Args:
        text: The whole text.
        within: A sentence or paragraph; tense is read inside it.
        published_on: Day of publication, which bare dates are relative to.
        anchor: The date spoken of just before ``within``, for "five months later".

    Returns:
        Mentions in text order. A date that does not exist ("31 November") is not among them.
    """
    return tuple(_mentions(text, within, published_on, anchor))


def _mentions(text: str, within: Span, published_on: date, anchor: CalendarDate | None) -> Iterator[DateMention]:
    tenses = Tenses(text, within)
    done = anchor_end = within.start
    stated: DateMention | None = None
    for word in WORD.finditer(text, within.start, within.end):
        start = word.start()
        if start < done or not may_begin(word[0]) or not begins_freely(text, start):
            continue
        near = anchor if start - anchor_end <= ANCHOR_REACH else None
        mention = _mention_at(tenses, start, published_on, near, stated)
        if mention is not None:
            done = anchor_end = mention.span.end
            anchor = mention.on
            stated = _with_year(mention, stated)
            yield mention


def _with_year(mention: DateMention, before: DateMention | None) -> DateMention | None:
    """The last date whose year is told: by itself, or by one before it."""
    states_year = mention.kind == "explicit" or (mention.kind == "relative" and mention.on.granularity == "year")
    if states_year:
        return mention if mention.bound == "on" and mention.until is None else None
    carries = before is not None and mention.kind == "partial" and mention.on.first >= before.on.first
    return mention if carries else before


def _mention_at(
    tenses: Tenses, start: int, published_on: date, anchor: CalendarDate | None, stated: DateMention | None
) -> DateMention | None:
    text, within = tenses.text, tenses.within
    for form in FORMS:
        found = form.pattern.match(text, start, within.end)
        if found is None:
            continue
        span = Span(start, found.end())
        tense = tenses.at(span)
        carried = carry_over(text, within, stated.on, stated.span, span) if stated else None
        place = Place(text, within, span, published_on, tense, anchor, carried)
        value = READERS[form.name](found.groupdict(), place)
        if value is not None:
            return DateMention(span, value.on, value.kind, value.until, bound_of(text, span), tense)
        if form.name in ("iso", "day"):
            return None  # a day that does not exist is not read as something smaller
    return None
