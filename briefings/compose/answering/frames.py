"""What a question asks, as a clause with a gap: whose deed, which deed, and all else that is said of it.

Which word is the verb, English questions do not always show ("did the union leaders strike"); each reading of a
question is a frame, and an article's sentence decides between them. Invariant: every content word of the question is
the verb, of the subject or of the rest of every frame.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings.compose.answering.asked import AskedPerson, PlainQuestion, Term
from briefings.compose.answering.likewise import root
from briefings.compose.answering.verbs import BASES
from briefings.text.vocabulary import vocabulary

_HELPER = re.compile(
    r"\b(?P<do>did|does|do|will|would|can|could|has|have|had)\b|\b(?P<be>is|are|was|were)(?:n['’]?t)?\b", re.IGNORECASE
)
_BEEN = re.compile(r"\b(?:been|be)\b", re.IGNORECASE)
_IGNORED = vocabulary("still now currently ever already actually really exactly current much many long any else also")
_ORDINALS = frozenset({"last", "first", "finally"})
"""Adverbs before a verb ("was last inspected")."""
_GOING = re.compile(r"\b(?:go|gone|going|move to|head)\b", re.IGNORECASE)
_WANTING = frozenset(map(root, ("want", "demand")))
_CALLING = frozenset({root("call")})
"""Who calls for a thing wants it."""
_STARTING = frozenset(map(root, ("start", "begin")))
_BREAKING = frozenset({root("break")})
"""A fire that started broke out."""
_CONVERSE = {
    root(own): frozenset(map(root, by.split()))
    for own, by in {"win": "go award", "buy": "sell", "receive": "go award give", "get": "go give award"}.items()
}
"""Deeds by which a thing comes to somebody, and those by which it goes to them."""
_HELD = re.compile(r"\b(?:take place|taking place|be held|happen)\W*\Z", re.IGNORECASE)
_TAKES_PLACE = frozenset(map(root, vocabulary("hold continue begin start take open meet resume stage play convene")))
_GONE = frozenset(map(root, vocabulary("go move travel fly leave head return join flee drive sail")))
_LASTING = vocabulary(
    "sentence term contract ban suspension visit trip trial strike ceasefire truce curfew lease mandate mission tour"
    " holiday deal outage closure shutdown recess journey flight voyage search siege marriage career reign"
    " talks negotiations blackout war occupation standoff hearing protest"
)
"""What lasts, so that a stretch of time in its clause is how long."""
SHORTEST_PAST = 5
_IN = re.compile(r"\b(?:in|at)\s\Z")
_ANYBODY = re.compile(r"\b(?:anyone|anybody|anything|somebody|someone)\b", re.IGNORECASE)
_CAUSED = {
    root(own): frozenset(map(root, by.split()))
    for own, by in {
        "become": "appoint name elect swear inaugurate crown promote choose",
        "fall": "cut reduce lower halve slash decrease",
        "drop": "cut reduce lower halve slash decrease",
        "decline": "cut reduce lower halve slash",
        "rise": "raise increase lift push boost double",
        "increase": "raise increase lift boost double",
        "grow": "raise increase boost",
        **{
            verb: verb
            for verb in [
                "open",
                "close",
                "reopen",
                "start",
                "begin",
                "end",
                "stop",
                "resume",
                "launch",
                "sink",
                "change",
                "move",
                "finish",
                "double",
            ]
        },
    }.items()
}
"""What a thing does when somebody makes it: deaths fall when a vaccine cuts them."""


class Part(NamedTuple):
    """A person or a word of the question."""

    at: int
    word: str
    roots: frozenset[str]
    keys: frozenset[str] = frozenset()
    is_name: bool = False
    is_aside: bool = False
    """Only tells on which occasion, or which thing is meant: sentences before may have said it."""
    is_owner: bool = False
    is_place: bool = False
    """Behind "in" or "at"."""


class Frame(NamedTuple):
    """One reading of a question."""

    verb: Part
    subject: tuple[Part, ...]
    """Empty where the doer is asked for."""
    rest: tuple[Part, ...]
    is_passive: bool
    asks_subject: bool
    object: tuple[Part, ...] = ()
    """What stands right behind the verb."""
    is_converse: bool = False
    """The one asked for is whom it comes to: who won it is to whom it went."""


def frames_of(question: PlainQuestion) -> Iterator[Frame]:
    """The readings of a question that has a verb, likelier ones first."""
    parts = parts_of(question)
    text = question.text
    helper = _HELPER.search(text)
    is_be = helper is not None and (helper["be"] is not None or _BEEN.search(text) is not None)
    start = helper.start() if helper else -1
    heads = tuple(part for part in parts if part.at < start)  # "how many *jobs* will": told by the kind of answer
    behind = [part for part in parts if part.at > start]
    is_subject_first = question.kind == "what" and (helper is None or not text[: helper.start()].strip().count(" "))
    is_do = helper is not None and helper[0].lower() not in ("has", "have", "had")
    is_anybody = question.kind == "whether" and _ANYBODY.search(text) is not None
    asks_subject = (question.kind == "who" and question.manner == "doer") or is_anybody
    if is_subject_first and behind and (helper is None or (is_be and not text[helper.end() : behind[0].at].strip())):
        asks_subject = behind[0].word in BASES or behind[0].word.endswith(("ed", "s")) or is_be
    is_of_unit = question.kind == "amount" and helper is None
    for number, verb in enumerate(behind):
        is_owned = number > 0 and behind[number - 1].word.endswith("'s")
        if (
            verb.is_name
            or verb.keys
            or is_owned
            or (is_of_unit and not number)
            or not _may_be_verb(verb.word, is_be=is_be, has_helper=is_do)
        ):
            continue
        subject = tuple(behind[:number])
        if asks_subject and number:
            return
        if not (subject or asks_subject or heads or question.unit or is_of_unit):
            continue
        asides = tuple(part for part in subject if part.word in _ORDINALS)
        subject = tuple(part for part in subject if part not in asides)
        rest = (*asides, *behind[number + 1 :])
        voice = is_be and not verb.word.endswith("ing")
        if root(verb.word) in _WANTING:
            verb = verb._replace(roots=verb.roots | _CALLING)
        if root(verb.word) in _STARTING:
            verb = verb._replace(roots=verb.roots | _BREAKING)
        yield Frame(verb, subject, rest, voice, asks_subject, _object(text, verb, rest))
        if asks_subject and not voice and (converse := _CONVERSE.get(root(verb.word))):
            beheld = _object(text, verb, rest)
            yield Frame(verb._replace(roots=converse), (), rest, False, True, beheld, is_converse=True)
        if (caused := _CAUSED.get(root(verb.word))) and subject and not is_be:
            is_become = verb.word == "become"
            if is_become or not _object(text, verb, rest):
                yield Frame(verb._replace(roots=caused), subject, rest, is_passive=True, asks_subject=False)
        if subject and subject[-1].is_name:
            break  # the word behind a name is the verb
    if question.manner == "long" and is_be and behind and behind[-1].word in _LASTING:
        rest = tuple(part._replace(is_aside=not part.keys) for part in behind[:-1])
        yield Frame(behind[-1], (), rest, is_passive=False, asks_subject=False)
    if behind and (found := _HELD.search(text)):
        for voice in (False, True):
            held = Part(found.start(), "held", _TAKES_PLACE)
            yield Frame(held, tuple(part for part in behind if part.at < found.start()), (), voice, asks_subject=False)
    if question.kind == "where" and behind and (found := _GOING.search(text)):
        yield Frame(Part(found.start(), "go", _GONE), tuple(behind), (), is_passive=False, asks_subject=False)


def parts_of(question: PlainQuestion) -> list[Part]:
    """The people and words of a question, in its order."""
    people = [_of_person(person) for person in question.people]
    terms = [_of_term(term, question.text) for term in (*question.terms, *question.unit) if term.word not in _IGNORED]
    return sorted({part.at: part for part in (*people, *terms)}.values(), key=lambda part: part.at)


def _of_person(person: AskedPerson) -> Part:
    return Part(person.at, person.name, frozenset(), person.keys, is_name=True, is_owner=person.is_owner)


def _of_term(term: Term, text: str) -> Part:
    is_place = term.is_name and _IN.search(text, 0, term.at) is not None
    is_aside = term.is_loose or term.is_setting
    return Part(term.at, term.word, term.roots, is_name=term.is_name, is_aside=is_aside, is_place=is_place)


def _may_be_verb(word: str, *, is_be: bool, has_helper: bool) -> bool:
    is_past = word in BASES or (word.endswith("ed") and len(word) >= SHORTEST_PAST)
    if is_be:
        return is_past or word.endswith("ing")
    return not has_helper or not (
        word.endswith(("ing", "ment", "tion")) or (word.endswith("ed") and len(word) > SHORTEST_PAST)
    )


def _object(text: str, verb: Part, rest: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts that no preposition parts from the verb."""
    found: list[Part] = []
    for part in rest:
        if part.at < verb.at:
            continue
        if _APART.search(text, verb.at + len(verb.word), part.at):
            break
        found.append(part)
    return tuple(found)


_APART = re.compile(
    r"\b(?:of|in|at|on|to|for|from|by|about|with|through|into|against|under|over|during|after|before|since|until|as|when"
    r"|that|and|or)\b",
    re.IGNORECASE,
)
