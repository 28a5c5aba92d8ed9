"""Whether a stretch of a sentence meets what a question asks for.

Invariant: everything that the question names must be there: each person, each term or a word that answers to it, each
date; and the deed must be told as done by the one asked about, not denied, not merely wished for. What cannot be told
from the words does not hold: a wrong answer does more harm than none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefings.compose.answering.asked import AskedPerson, PlainQuestion, Term
from briefings.compose.answering.homes import Home
from briefings.compose.answering.passages import Passage, Token
from briefings.models.event import Event
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary

_BODIES = vocabulary(
    "company firm group bank agency ministry party club team spacecraft ship vessel ferry plane aircraft bridge museum"
    " hospital school university union city town country government court council board storm film book project mission"
    " plant mill airline airport newspaper network charity foundation institute"
)
"""What a text calls the thing that it is on."""


_TELLING_APART = vocabulary(
    "first second third fourth fifth sixth seventh eighth ninth tenth last next new old other another former previous"
    " final only two three four five"
)
"""Modifiers that tell one thing from another of the same name: never to be passed over."""
_UMBRELLAS = vocabulary("accident incident disaster tragedy event attack")
"""What an article calls the thing that it is on, whatever that was."""
_GOES_ON = re.compile(r"\band\s?$")
_NEW_CLAUSE = re.compile(r"[;:]|\b(?:who|which|when|where|while|but|that|said)\b")
_COMPANY_SAID = re.compile(r", the (?:company|firm|group|bank|agency|ministry|club|airline) said\b")


def tokens_in(passage: Passage, home: Home) -> Iterator[tuple[int, Token]]:
    """The words of a home with their numbers in the sentence."""
    for number, token in enumerate(passage.tokens):
        if any(span.holds(token.span) for span in home):
            yield number, token


def places_of(passage: Passage, home: Home, term: Term) -> list[int]:
    """Numbers of the words that answer to a term; an acronym is answered by the words whose initials it is."""
    inside = list(tokens_in(passage, home))
    found = [number for number, token in inside if token.root in term.roots]
    return found or (_spelled_out(passage, inside, term.word) if term.is_acronym else [])


def _spelled_out(passage: Passage, inside: Sequence[tuple[int, Token]], acronym: str) -> list[int]:
    text = passage.article.text
    initials = [text[token.span.start] if text[token.span.start].isupper() else " " for _, token in inside]
    at = "".join(initials).find(acronym.upper())
    return [inside[at + len(acronym) - 1][0]] if at >= 0 else []


def holds_terms(passage: Passage, home: Home, terms: Sequence[Term], verb: Term | None = None) -> bool:
    """Tell whether every term is there; one that only tells which thing is meant may stand before."""
    return all(
        places_of(passage, home, term)
        or (term != verb and (_is_known(passage, term, verb) or _is_shortened(passage, home, term)))
        for term in terms
    )


def _is_shortened(passage: Passage, home: Home, term: Term) -> bool:
    """Tell whether a later word of a name is left out, as in a second mention ("Sorrel" for "Sorrel Motors")."""
    return (
        bool(term.head)
        and bool(term.roots & passage.reading.roots)
        and any(token.root in term.head for _, token in tokens_in(passage, home))
    )


def _is_known(passage: Passage, term: Term, verb: Term | None) -> bool:
    """Tell whether the sentences before say it, where this one takes up what they speak of, or the article is on it."""
    before = passage.before
    if term.modifies and term != verb and _is_named_so(passage, term):
        return True
    if term.is_loose and not term.is_name and term.roots & passage.reading.passages[0].roots:
        return True
    if term.is_setting and term.roots & passage.reading.theme and not passage.is_history:
        return True
    if term.is_setting and term.word in _UMBRELLAS and term.roots & passage.reading.roots and not passage.is_history:
        return True
    if _is_main_thing(passage, term, verb):
        return True
    if before is None:
        return False
    if term.is_loose or (term.is_name and _names_a_body(passage)):
        return bool(term.roots & before.roots)
    is_subject = verb is not None and term.at < verb.at
    return (passage.has_it if is_subject else passage.takes_up) and bool(term.roots & before.roots)


def _is_main_thing(passage: Passage, term: Term, verb: Term | None) -> bool:
    """Tell whether a sentence speaks of what its article is on without naming it ("The company expects", "It will")."""
    if verb is None or term.at > verb.at:
        return False
    if term.roots & passage.reading.main and _COMPANY_SAID.search(passage.text):
        return True
    first, second = [token.text for token in (*passage.tokens[:2], *passage.tokens[:1])][:2]
    if first == "it":
        return bool(term.roots & (passage.reading.main | passage.reading.opening))
    return first in ("the", "this") and second in _BODIES and bool(term.roots & passage.reading.main)


def _is_named_so(passage: Passage, term: Term) -> bool:
    """Tell whether a noun is taken up without its modifier: "the treaty" behind "the border treaty"."""
    definite = ("the", "this", "that", "both", "its")
    tokens = passage.tokens
    if term.word in _TELLING_APART or term.word[:1].isdigit():
        return False
    text = passage.article.text
    is_taken_up = any(
        other.root in term.modifies
        and (one.text in definite if not term.is_name else not text[one.span.start].isupper() or one.text in definite)
        for one, other in pairwise((tokens[0], *tokens) if term.is_name else tokens)
    )
    return is_taken_up and any(
        one.root in term.roots and other.root in term.modifies
        for earlier in passage.reading.passages_with(term.modifies)
        if earlier.number < passage.number
        for one, other in pairwise(earlier.tokens)
    )


def _names_a_body(passage: Passage) -> bool:
    """Tell whether a sentence speaks of "the club" and the like, that the sentence before names."""
    return any(one.text == "the" and other.text in _BODIES for one, other in pairwise(passage.tokens))


def holds_people(passage: Passage, home: Home, people: Sequence[AskedPerson]) -> bool:
    """Tell whether everybody asked about is spoken of, by name or by pronoun."""
    inside = [one for one in passage.mentions if any(span.holds(one.span) for span in home)]
    return all(
        any(one.key in person.keys for one in inside) or (person.is_owner and _was_owned(passage, home, person))
        for person in people
    )


def _was_owned(passage: Passage, home: Home, person: AskedPerson) -> bool:
    """Tell whether a thing is taken up that was somebody's: "the resignation" behind "Ruiz ... her resignation"."""
    inside = [token for _, token in tokens_in(passage, home)]
    if not any(one.text == "the" and other.root in person.owns for one, other in pairwise(inside)):
        return False
    for earlier in passage.reading.passages_with(person.owns):
        if earlier.number < passage.number and person.owns & earlier.roots and earlier.named:
            return earlier.named[0].key in person.keys and len({one.key for one in earlier.named}) == 1
    return False


def holds_dates(passage: Passage, home: Home, question: PlainQuestion) -> bool:
    """Tell whether every date of the question is one that the home states."""
    stated = events_in(passage, home) or (_main_dates(passage, home) if question.dates else [])
    return all(any(date.fits(event.on) for event in stated) for date in question.dates)


def _main_dates(passage: Passage, home: Home) -> list[Event]:
    """The one date of a sentence, where a later part without a date goes on with its main clause ("and forced ...")."""
    stated = events_in(passage, (passage.span,))
    if len(stated) != 1 or stated[0].date_span.start > home[0].start:
        return []
    between = passage.article.text[stated[0].date_span.end : home[0].start + len(" and ")]
    return stated if _GOES_ON.search(between) and not _NEW_CLAUSE.search(between) else []


def events_in(passage: Passage, home: Home) -> list[Event]:
    """The dates that a home states."""
    return [
        event
        for event in passage.reading.analysis.events
        if event.sentence == passage.span and any(span.meets(event.date_span) for span in home)
    ]


def meets(passage: Passage, at: Span, question: PlainQuestion, home: Home) -> bool:
    """Tell whether the home of a place holds everything that the question names."""
    return (
        home[0].start <= at.start
        and holds_terms(passage, home, question.terms, question.verb)
        and holds_people(passage, home, question.people)
    )
