"""The gap of a question, filled from the clause that tells its deed: a date, a place, a number, a name, a reason.

Invariant: what fills the gap stands in the clause itself, and the question does not have it.
"""

import re
from collections.abc import Callable

from briefings.compose.answering.amounts import TOLLS, counts_unit
from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.clause_deeds import Deed, recipient_of, span_of
from briefings.compose.answering.frames import Frame
from briefings.compose.answering.holding import events_in, holds_dates
from briefings.compose.answering.numbers import BARE_SUM, CLOCK, COUNT, DURATION, SIZE, SUM, key_of
from briefings.compose.answering.passages import Passage
from briefings.compose.answering.persons import is_bare
from briefings.compose.answering.presence import names_somebody
from briefings.compose.answering.scenes import find_scene
from briefings.compose.answering.tellings import gives_reason, reason_behind
from briefings.compose.answering.times import is_of_saying
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold

_PATTERNS = {"much": (SUM, BARE_SUM), "long": (DURATION, SIZE), "size": (SIZE,), "clock": (CLOCK,)}
_NO_OBJECT = vocabulary("that to in at on by with from for of about after before and but when as")


def fill_slot(passage: Passage, deed: Deed, question: PlainQuestion, frame: Frame) -> Candidate | None:
    """Fill the gap of a question from a clause, if it has the kind of answer that is asked for."""
    clause = (span_of(passage, deed.clause),)
    if question.kind != "when" and question.dates and not holds_dates(passage, clause, question):
        return None
    return _FILL[question.kind](passage, deed, question, frame)


def may_fill(passage: Passage, question: PlainQuestion) -> bool:
    """Tell at a glance whether a sentence may have the kind of answer that is asked for."""
    if question.kind == "when":
        return any(event.sentence == passage.span for event in passage.reading.analysis.events)
    if question.kind == "amount":
        text = passage.article.text
        return any(pattern.search(text, *passage.span) for pattern in _patterns(question))
    return question.kind != "why" or gives_reason(passage, question)


def _when(passage: Passage, deed: Deed, question: PlainQuestion, _frame: Frame) -> Candidate | None:
    events = [
        event
        for event in events_in(passage, (span_of(passage, deed.clause),))
        if not is_of_saying(passage, event, question)
    ]
    if question.tense:
        events = [event for event in events if (event.tense == "ahead") == (question.tense == "ahead")]
    if len({event.on for event in events}) != 1:
        return None
    event = events[0]
    return Candidate(passage, event.on.iso(), on=event.on, tense=event.tense)


def _where(passage: Passage, deed: Deed, question: PlainQuestion, frame: Frame) -> Candidate | None:
    asked = (*frame.subject, *frame.rest)
    found = find_scene(passage, deed, asked, question.text)
    return (
        Candidate(passage, fold(found.cut(passage.article.text)), value=found.cut(passage.article.text))
        if found
        else None
    )


def _amount(passage: Passage, deed: Deed, question: PlainQuestion, _frame: Frame) -> Candidate | None:
    text = passage.article.text
    if question.manner == "many" and passage.tokens[deed.at].root in TOLLS:
        return None
    stretch = span_of(passage, deed.clause)
    dates = [event.date_span for event in events_in(passage, (stretch,))]
    found: list[str] = []
    taken: list[Span] = []
    for pattern in _patterns(question):
        for match in pattern.finditer(text, *stretch):
            group = next(name for name, said in match.groupdict().items() if said)
            at = Span(*match.span(group))
            if any(at.meets(one) for one in taken):
                continue
            if not any(at.meets(date) for date in dates) and (
                pattern is not COUNT or counts_unit(match["noun"], question)
            ):
                found.append(match[group])
                taken.append(at)
    if len(found) != 1:
        return None
    return Candidate(passage, key_of(found[0]), value=found[0])


def _patterns(question: PlainQuestion) -> tuple[re.Pattern[str], ...]:
    """How the number is written that is asked for; of "how much steel" it is a measure."""
    if question.manner == "many":
        return (COUNT,)
    if question.manner == "much" and question.unit:
        return (SIZE,)
    return _PATTERNS.get(question.manner, ())


def _who(passage: Passage, deed: Deed, question: PlainQuestion, frame: Frame) -> Candidate | None:
    asked = (*frame.subject, *frame.rest)
    if deed.is_noun:
        return None
    if question.manner == "other":
        numbers = deed.behind if not deed.is_passive else ()
        is_object = bool(numbers) and passage.tokens[numbers[0]].text not in _NO_OBJECT
        if not is_object or not names_somebody(passage, numbers, asked):
            return None
        return Candidate(passage, f"{passage.article.id} {passage.number}")
    if frame.is_converse:
        numbers = recipient_of(passage, deed)
        is_named = bool(numbers) and names_somebody(passage, numbers, asked)
        return Candidate(passage, _key(passage, numbers)) if is_named else None
    turned = deed.agent if deed.is_passive else deed.behind
    numbers = deed.subject if frame.is_passive == deed.is_passive else turned
    if not numbers or not names_somebody(passage, numbers, asked):
        return None
    if is_bare(span_of(passage, numbers).cut(passage.article.text)):
        return None
    return Candidate(passage, _key(passage, numbers))


def _key(passage: Passage, numbers: tuple[int, ...]) -> str:
    """Who is named, by key where it is one person, so that one answer in two articles is one."""
    spans = [passage.tokens[n].span for n in numbers]
    keys = dict.fromkeys(one.key for one in passage.mentions if any(one.span.meets(span) for span in spans))
    return "+".join(sorted(keys)) or fold(span_of(passage, numbers).cut(passage.article.text))


def _whether(passage: Passage, deed: Deed, question: PlainQuestion, frame: Frame) -> Candidate | None:
    if frame.asks_subject and _who(passage, deed, question, frame) is None:
        return None
    return Candidate(passage, "yes")


def _what(passage: Passage, deed: Deed, question: PlainQuestion, frame: Frame) -> Candidate | None:
    if frame.asks_subject:
        return _who(passage, deed, question, frame)
    return Candidate(passage, f"{passage.article.id} {passage.number}") if deed.behind else None


def _why(passage: Passage, deed: Deed, question: PlainQuestion, frame: Frame) -> Candidate | None:
    reason = reason_behind(
        passage,
        passage.tokens[deed.at].span,
        span_of(passage, deed.clause).end,
        question,
        is_passive=deed.is_passive or frame.is_passive,
    )
    return Candidate(passage, "why", value=reason) if reason else None


_FILL: dict[str, Callable[[Passage, Deed, PlainQuestion, Frame], Candidate | None]] = {
    "when": _when,
    "where": _where,
    "amount": _amount,
    "who": _who,
    "whether": _whether,
    "what": _what,
    "why": _why,
}
