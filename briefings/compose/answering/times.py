"""Answers to "when": a date that belongs to the deed.

Invariant: a date answers only if everything asked stands in its home; of several dates in one sentence the one nearest
to the deed does; the day on which something was *said* is no answer to when it was done.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.bounds import asks_bound, find_bounds, find_last
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.deeds import deeds
from briefings.compose.answering.holding import events_in, meets, places_of
from briefings.compose.answering.homes import Home, homes_of
from briefings.compose.answering.passages import Passage
from briefings.models.dates import CalendarDate
from briefings.models.event import Event
from briefings.people.places import CALENDAR
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold

FURTHEST_OF_ALL = 26
"""The same, where a sentence has no other date."""
_REPORTS = vocabulary(
    "say says said saying tell tells told report reports reported announce announced hear heard add adds added write"
    " wrote warn warned claim claimed stated noted stress stressed"
)
_AWAY = vocabulary("that before after ahead since until")
"""Words that part a deed from a date behind them."""
_PARTED, JOINED = 12, 4
_FOR = re.compile(r"\b(?:for|to)\s(?:$|[A-Z\d])")
_FROM = re.compile(r"\b(?:for|to|from|on|in)\s(?:$|[A-Z\d])")
"""Before a date that something is set for; where what is ahead is asked, also before one that it begins with."""
_YEAR = re.compile(r"\d{4}|day\b", re.IGNORECASE)
WEEK = timedelta(days=7)
SOON = timedelta(days=90)
"""What lies further back than this, without a year, may be of the next one."""
FURTHEST = 14
"""Words between a date and what it dates; further off it dates something else."""


def find_times(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find the date on which a sentence says that it happened, or will."""
    if asks_bound(question):
        yield from find_bounds(passage, question)
        return
    yield from find_last(passage, question)
    found = []
    for stated in events_in(passage, (passage.span,)):
        event = _set_for(passage, stated, question)
        if is_of_saying(passage, event, question) or not all(date.fits(event.on) for date in question.dates):
            continue
        if question.tense == "ahead" and event.tense != "ahead":
            continue
        for home in homes_of(passage, event):
            places = deeds(passage, home, question) if meets(passage, event.date_span, question, home) else []
            on = _as_done(passage, event, question)
            if places and on is not None:
                distance = min(_distance(passage, home, at, event, question) for at in places)
                found.append(Candidate(passage, on.iso(), on=on, tense=event.tense, distance=distance))
    if found:
        best = min(found, key=lambda one: one.distance)
        is_only = len({one.on for one in found}) == 1 and len(events_in(passage, (passage.span,))) == 1
        if best.distance <= (FURTHEST_OF_ALL if is_only else FURTHEST):
            yield best


def _is_date(word: str) -> bool:
    """Tell whether a word behind "since" or "until" closes it at once: "for the first time since 1985"."""
    return word[:1].isdigit() or word in CALENDAR


def _set_for(passage: Passage, event: Event, question: PlainQuestion) -> Event:
    """A date without a year that something is set for, or put off to: it is ahead, whatever was done to set it."""
    text = passage.article.text
    said = event.date_span.cut(text)
    lead = text[max(passage.span.start, event.date_span.start - 6) : event.date_span.start]
    form = _FROM if question.tense == "ahead" else _FOR
    is_set = form.search(lead) or form.match(said)
    if (
        not is_set
        or _YEAR.search(said)
        or event.on.granularity == "year"
        or passage.article.published_on < event.on.last
    ):
        return event
    if passage.article.published_on - event.on.last < SOON:
        return event
    try:
        first = event.on.first.replace(year=event.on.first.year + 1)
    except ValueError:  # 29 February
        return event
    return event.model_copy(update={"on": event.on.model_copy(update={"first": first}), "tense": "ahead"})


def _as_done(passage: Passage, event: Event, question: PlainQuestion) -> CalendarDate | None:
    """The date of a deed that is told as done: a weekday that was read as ahead is the one before; others are none."""
    published_on = passage.article.published_on
    if question.tense != "past" or event.on.first <= published_on:
        return event.on
    said = fold(event.date_span.cut(passage.article.text))
    if event.on.granularity == "day" and not any(letter.isdigit() for letter in said) and "day" in said:
        before = event.on.first - WEEK
        return CalendarDate(first=before) if before <= published_on else None
    return None


def _distance(passage: Passage, home: Home, at: int, event: Event, question: PlainQuestion) -> int:
    """Words between the date and all that is asked; a date behind "that" belongs to somebody else's clause."""
    day = _number_at(passage, event.date_span.start)
    places = [
        min(near, key=lambda n: abs(n - day)) for term in question.terms if (near := places_of(passage, home, term))
    ]
    low, high = sorted((at, day))
    between = [token.text for token in passage.tokens[low + 1 : high]]
    parted = _PARTED * sum(
        word in _AWAY and not _is_date(after) for word, after in pairwise((*between, passage.tokens[high].text))
    )
    parted += JOINED * (("and" in between and at > day) or "but" in between)
    return sum(abs(place - day) for place in places or [at]) // max(1, len(places)) + parted


def is_of_saying(passage: Passage, event: Event, question: PlainQuestion) -> bool:
    """Tell whether the date is when somebody said it ("a jury heard on Thursday")."""
    if question.verb is not None and question.verb.word in _REPORTS:
        return False
    day = _number_at(passage, event.date_span.start)
    before = [token.text for token in passage.tokens[max(0, day - 2) : day]]
    return any(word in _REPORTS for word in before)


def _number_at(passage: Passage, offset: int) -> int:
    return sum(token.span.start < offset for token in passage.tokens)
