"""Answers that are a whole sentence: whether something happened, what somebody did, why.

Invariant: the sentence says it all by itself; "no" is never answered, since what no article tells may have happened.
"""

import re
from collections.abc import Iterator

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.deeds import deeds
from briefings.compose.answering.holding import events_in, holds_dates, holds_people, holds_terms
from briefings.compose.answering.homes import home_of
from briefings.compose.answering.passages import Passage
from briefings.models.span import Span

_BECAUSE = re.compile(r"\b(?:because(?:\sof)?|due\sto|owing\sto|as\sa\sresult\sof|in\sresponse\sto)\s")


def find_tellings(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find a sentence that tells what is asked about."""
    if question.verb is None and not question.dates:
        return
    if question.verb is None:
        yield from _of_day(passage, question)
        return
    for at, token in enumerate(passage.tokens):
        if token.root not in question.verb.roots:
            continue
        home = home_of(passage, token.span)
        if (
            holds_terms(passage, home, question.terms, question.verb)
            and holds_people(passage, home, question.people)
            and holds_dates(passage, home, question)
            and at in deeds(passage, home, question)
        ):
            stated = events_in(passage, home)
            on = next((event for event in stated if any(date.fits(event.on) for date in question.dates)), None)
            if question.tense == "past" and stated and all(event.tense == "ahead" for event in stated):
                continue
            yield Candidate(passage, "yes", on=on.on if on else None, tense=on.tense if on else "past")
            return


def find_reasons(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find a sentence that gives a reason in so many words."""
    text = passage.article.text
    reason = _BECAUSE.search(text, *passage.span)
    if reason is None or question.verb is None:
        return
    for home in ((Span(passage.span.start, reason.start()),), (passage.span,)):
        if home[0].end > home[0].start and (
            holds_terms(passage, home, question.terms, question.verb)
            and holds_people(passage, home, question.people)
            and holds_dates(passage, home, question)
            and deeds(passage, home, question)
        ):
            yield Candidate(passage, "why", value=text[reason.start() : passage.span.end].rstrip(" ."))
            return


def _of_day(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """What is told of a day, and of the people asked about, if any are."""
    for event in events_in(passage, (passage.span,)):
        home = home_of(passage, event.date_span)
        if not all(date.fits(event.on) for date in question.dates):
            continue
        if question.tense in ("past", "ahead") and event.tense != question.tense:
            continue
        if holds_terms(passage, home, question.terms) and holds_people(passage, home, question.people):
            yield Candidate(
                passage, f"{event.on.iso()} {passage.article.id} {passage.number}", on=event.on, tense=event.tense
            )
            return
