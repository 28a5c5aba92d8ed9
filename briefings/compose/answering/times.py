"""Answers to "when": a date that belongs to the deed.

Invariant: a date answers only if everything asked stands in its home; of several dates in one sentence the one nearest
to the deed does; the day on which something was *said* is no answer to when it was done.
"""

from collections.abc import Iterator

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.deeds import deeds
from briefings.compose.answering.holding import events_in, meets, places_of
from briefings.compose.answering.homes import Home, homes_of
from briefings.compose.answering.passages import Passage
from briefings.models.event import Event
from briefings.text.vocabulary import vocabulary

_REPORTS = vocabulary(
    "say says said saying tell tells told report reports reported announce announced hear heard add adds added write"
    " wrote warn warned claim claimed state stated note noted stress stressed"
)
_AWAY = vocabulary("that before after ahead since until")
"""Words that part a deed from a date behind them."""
_PARTED = 12
FURTHEST = 14
"""Words between a date and what it dates; further off it dates something else."""


def find_times(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find the date on which a sentence says that it happened, or will."""
    found = []
    for event in events_in(passage, (passage.span,)):
        if _is_of_saying(passage, event, question) or not all(date.fits(event.on) for date in question.dates):
            continue
        if question.tense == "ahead" and event.tense != "ahead":
            continue
        for home in homes_of(passage, event):
            places = deeds(passage, home, question) if meets(passage, event.date_span, question, home) else []
            if places:
                distance = min(_distance(passage, home, at, event, question) for at in places)
                found.append(Candidate(passage, event.on.iso(), on=event.on, tense=event.tense, distance=distance))
    if found:
        best = min(found, key=lambda one: one.distance)
        if best.distance <= FURTHEST:
            yield best


def _distance(passage: Passage, home: Home, at: int, event: Event, question: PlainQuestion) -> int:
    """Words between the date and all that is asked; a date behind "that" belongs to somebody else's clause."""
    day = _number_at(passage, event.date_span.start)
    places = [
        min(near, key=lambda n: abs(n - day)) for term in question.terms if (near := places_of(passage, home, term))
    ]
    low, high = sorted((at, day))
    between = [token.text for token in passage.tokens[low + 1 : high]]
    return sum(abs(place - day) for place in places or [at]) // max(1, len(places)) + _PARTED * sum(
        word in _AWAY for word in between
    )


def _is_of_saying(passage: Passage, event: Event, question: PlainQuestion) -> bool:
    """Tell whether the date is when somebody said it ("a jury heard on Thursday")."""
    if question.verb is not None and question.verb.word in _REPORTS:
        return False
    day = _number_at(passage, event.date_span.start)
    before = [token.text for token in passage.tokens[max(0, day - 2) : day]]
    return any(word in _REPORTS for word in before)


def _number_at(passage: Passage, offset: int) -> int:
    return sum(token.span.start < offset for token in passage.tokens)
