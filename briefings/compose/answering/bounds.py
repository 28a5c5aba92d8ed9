"""Answers to "until when", "since when" and "when was the last": dates that bound something and date no deed of theirs.

Invariant: the bound is the one asked for, in the clause of all that is asked; "the first strike since 1998" dates the
last one before, and only that.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.holding import holds_people, holds_terms
from briefings.compose.answering.homes import home_of
from briefings.compose.answering.passages import Passage
from briefings.models.dates import CalendarDate
from briefings.models.span import Span
from briefings.text.dates import find_dates
from briefings.text.words import is_negation

_UNTIL = re.compile(r"(?:un)?till? (?:when|what)\b", re.IGNORECASE)
_SINCE = re.compile(r"since (?:when|what)\b", re.IGNORECASE)
_LAST = frozenset({"last", "previous"})
_FIRST = re.compile(r"\bfirst\b[^,;.]{0,60}\ssince\s(?:\w+\s)?$")


def asks_bound(question: PlainQuestion) -> bool:
    """Tell whether it is asked since when, or until when."""
    return bool(_UNTIL.match(question.text) or _SINCE.match(question.text))


def find_bounds(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find since or until when a sentence says that it was so."""
    wanted = "until" if _UNTIL.match(question.text) else "since"
    article = passage.article
    for mention in find_dates(article.text, passage.span, article.published_on):
        home = (*home_of(passage, _before(passage, mention.span)), *home_of(passage, mention.span))
        said = [token.text for token in passage.tokens if any(span.holds(token.span) for span in home)]
        if (
            mention.bound == wanted
            and not any(map(is_negation, said))
            and holds_terms(passage, home, question.terms, question.verb)
            and holds_people(passage, home, question.people)
        ):
            on = mention.on
            if wanted == "until" and mention.kind == "weekday" and on.first < article.published_on:
                on = CalendarDate(first=on.first + timedelta(days=7))
            yield Candidate(passage, on.iso(), on=on, tense="ahead" if wanted == "until" else "past")


def _before(passage: Passage, date: Span) -> Span:
    """The clause that a bound closes: what stands before its "until"."""
    lead = [token.span for token in passage.tokens if token.span.end <= date.start]
    return lead[-2] if len(lead) > 1 else date


def find_last(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find when something last was: "the first strike at the plant since 1998"."""
    last = next((term for term in question.terms if term.word in _LAST), None)
    if last is None or question.dates:
        return
    rest = tuple(term for term in question.terms if term != last)
    article = passage.article
    for mention in find_dates(article.text, passage.span, article.published_on):
        home = home_of(passage, mention.span)
        if (
            rest
            and mention.bound == "since"
            and _FIRST.search(article.text, passage.span.start, mention.span.start)
            and holds_terms(passage, home, rest)
            and holds_people(passage, home, question.people)
        ):
            yield Candidate(passage, mention.on.iso(), on=mention.on)
