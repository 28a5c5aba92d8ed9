"""Answers to "what did Ruiz say about the bridge": somebody's quotations, by what they or the sentence before are on.

Invariant: the words are that person's as the reading at load attributes them; a subject counts where the quotation's
own sentences have it, or the sentence before them in the same paragraph.
"""

import re
from collections.abc import Iterator

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.holding import events_in
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage, Reading
from briefings.models.dates import CalendarDate
from briefings.models.quote import Quote
from briefings.text.vocabulary import vocabulary
from briefings.text.words import is_negation, words

_ASKED = re.compile(
    r"(?:what|how)\b.{1,80}?\b(?:say|said|says|saying|think|thinks|comment|commented|claim|claimed|argue|argued|tell|told|warn"
    r"|warned|react|respond)\b",
    re.IGNORECASE,
)
_SAYER = re.compile(
    r"who(?: has| had| have)? (?:(?:ever|also|actually|first) )?"
    r"(?:said|says|say|claimed|claims|argued|argues|warned|warns|stated|insisted"
    r"|admitted|complained|predicted|announced|believes|thinks|confirmed|acknowledged) that ",
    re.IGNORECASE,
)
_THEY = frozenset(map(root, ("they", "it", "this", "that", "these", "he", "she")))
_WE = frozenset(map(root, ("we", "our", "us")))
_BODIES = frozenset(
    map(
        root,
        vocabulary(
            "company firm group bank agency ministry party club team government council court union city country"
            " hospital school museum university airline police army committee board federation"
        ),
    )
)
"""What speakers mean by "we"."""
MIN_TERMS = 2
"""Fewer words than this are no statement that somebody could be known by."""
_VERBS = vocabulary(
    "think thinks comment commented claim claimed argue argued warn warned react respond call said says saying told"
)


def asks_saying(question: PlainQuestion) -> bool:
    """Tell whether it is asked what somebody said."""
    return question.kind == "what" and bool(question.people) and _ASKED.match(question.text) is not None


def asks_sayer(question: PlainQuestion) -> bool:
    """Tell whether it is asked who said something ("who said that the bridge is safe")."""
    return question.kind == "who" and _SAYER.match(question.text) is not None


def find_sayers(reading: Reading, question: PlainQuestion) -> Iterator[Candidate]:
    """Find whose statement has all that is asked, and turns it round as often as the question does."""
    opening = _SAYER.match(question.text)
    terms = [term for term in question.terms if opening and term.at >= opening.end()]
    if len(terms) + len(question.people) < MIN_TERMS:
        return
    asked_turned = _turns(question.text)
    for quote in reading.analysis.quotes:
        if quote.kind == "headline" or quote.speaker is None:
            continue
        said = " ".join(span.cut(reading.article.text) for span in quote.contents)
        told = said if quote.kind == "direct" else quote.context.cut(reading.article.text)
        roots = {root(word.text) for word in words(told)}
        if roots & _WE:
            roots |= _BODIES
        named = {one.key for one in reading.mentions if any(span.meets(one.span) for span in quote.contents)}
        passage = next((one for one in reading.passages if one.span.meets(quote.context)), None)
        missing = [term for term in terms if not term.roots & roots]
        if len(missing) == 1 and roots & _THEY and passage is not None and passage.before is not None:
            missing = [term for term in missing if not term.roots & passage.before.roots]
        if missing or _turns(said) != asked_turned:
            continue
        if not all(person.keys & named for person in question.people):
            continue
        if passage is not None:
            yield Candidate(passage, quote.speaker_key or quote.speaker, value=quote.speaker)


def _turns(text: str) -> int:
    """How often words turn a statement round, even or odd."""
    return sum(is_negation(word.text) for word in words(text)) % 2


def passages_of_sayings(reading: Reading, question: PlainQuestion) -> list[Passage]:
    """The sentences in which a quotation of the one asked about begins."""
    starts = {quote.context.start for quote in _quotes_of(reading, question)}
    return [
        passage for passage in reading.passages if any(passage.span.start <= at < passage.span.end for at in starts)
    ]


def find_sayings(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find what somebody said about what is asked."""
    terms = [term for term in question.terms if term.word not in _VERBS]
    for quote in _quotes_of(passage.reading, question):
        if not passage.span.start <= quote.context.start < passage.span.end:
            continue
        roots = set(passage.roots) | (set(passage.before.roots) if passage.before else set())
        named = {one.key for one in (*passage.named, *(passage.before.named if passage.before else ()))}
        if not all(term.roots & roots for term in terms):
            continue
        if not all(person.keys & named for person in question.people[1:]):
            continue
        days = [event.on for event in events_in(passage, (passage.span,))]
        days += [CalendarDate(first=quote.said_on)] if quote.said_on else []
        if not all(any(asked.fits(day) for day in days) for asked in question.dates):
            continue
        text = passage.article.text
        said = " … ".join(span.cut(text) for span in quote.contents)
        yield Candidate(passage, f"{passage.article.id} {quote.context.start}", value=said)
        return


def _quotes_of(reading: Reading, question: PlainQuestion) -> Iterator[Quote]:
    keys = frozenset(key for person in question.people[:1] for key in person.keys)
    yield from (quote for quote in reading.analysis.quotes if quote.speaker_key in keys and quote.kind != "headline")
