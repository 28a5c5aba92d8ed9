"""Answers to "where": a place named behind the deed.

Invariant: a name after a preposition of place; names of people, and what the question names itself, are none.
"""

import re
from collections.abc import Iterator

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.deeds import deeds
from briefings.compose.answering.holding import holds_dates, meets
from briefings.compose.answering.homes import home_of
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage
from briefings.models.span import Span
from briefings.people.places import CALENDAR
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold, words

REACH = 90
"""Characters behind the deed in which its place stands."""
BESIDE = 12
_WHERE_IS = re.compile(r"where(?:\s(?:is|are)|['’]s)\b", re.IGNORECASE)
_NAME = r"(?:St\.\s)?[A-Z][\w’'.-]*\w(?:\s(?:(?:of|and|the)\s)?[A-Z][\w’'.-]*\w){0,5}"
_PLACE = re.compile(
    rf"\b(?P<how>in|at|near|outside|inside|to|from|off)\s(?:the\s)?(?:[a-z]+\s(?:(?:[a-z]+\s)?of\s)?)?(?P<name>{_NAME})"
)
_HIT = re.compile(
    rf"\s(?:in\s)?the\s(?:island|city|town|village|coast|port|region|province|capital)\sof\s(?P<name>{_NAME})"
)
_THING_PLACE = re.compile(
    rf"\b(?:in|at|near|outside|inside|on)\s(?P<place>(?:an?|the)\s(?!sidelines|margins|wake|course|end|start|middle|south|north|east|west|run)(?:[a-z-]+\s){{1,3}}(?:in|of|over|near|on|at|outside|off)\s(?:the\s)?(?P<name>{_NAME}))"
)
"""A place by what it is: "at a bridge over the Lira River"."""
_OTHER_CLAUSE = re.compile(
    r"[;:—]|,\s(?:(?:hours|days|weeks|months|years|minutes)\s(?:before|after)|before|after|when|as|while|who|which|where|and|but|ending|following)\b"
    r"|\b(?:hours|days|weeks|months)\s(?:before|after)\b"
)
_VISIT = root("visit")
_OBJECT = re.compile(rf"\s(?:the\s)?(?:[a-z]+\sof\s)?(?P<name>{_NAME})")
_SCENE = re.compile(rf"(?P<name>{_NAME}),\swhere\s")
_TAKES_PLACE = re.compile(
    r"\s(?:(?:is|are|was|were|will|to|be|being|due|set|scheduled)\s){0,4}"
    r"(?:takes? place|took place|taking place|held|based|located)\b"
)
_WHENCE = re.compile(r"\A(from|to) where\b|\b(from|to)\Z", re.IGNORECASE)
_GOING = vocabulary(
    "go goes went gone travel travelled fly flew flown flee fled escape escaped emigrated ran drove sailed head headed"
    " move moved return returned sail come"
)


def find_places(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find where a sentence says that it happened."""
    text = passage.article.text
    asked = frozenset(root for term in question.terms for root in term.roots) | frozenset(
        word.text for person in question.people for word in words(person.name)
    )
    for at in _deeds(passage, question):
        deed = passage.tokens[at]
        if (visited := _visited(passage, at, question)) is not None:
            yield Candidate(passage, fold(visited.cut(text)), value=visited.cut(text))
            return
        scene = _THING_PLACE.search(text, deed.span.end, min(passage.span.end, deed.span.end + REACH))
        if (
            scene
            and question.verb
            and not _is_elsewhere(text[deed.span.end : scene.start()])
            and _is_place(passage, Span(*scene.span("name")), asked)
        ):
            yield Candidate(passage, fold(scene["name"]), value=scene["place"])
            return
        reach = _reach(question)
        found = [
            match
            for match in _PLACE.finditer(text, deed.span.start, passage.span.end)
            if match.start() <= deed.span.end + reach + _held(text, deed.span.end)
            and _is_place(passage, Span(*match.span("name")), asked)
            and not _is_elsewhere(text[deed.span.end : match.start()])
            and (match["how"] == _asked_from(question) or match["how"] not in ("to", "from") or deed.text in _GOING)
        ]
        if found:
            yield _candidate(passage, found, at)
            return
        beside = _hit_or_scene(passage, at)
        if beside is not None and _is_place(passage, beside, asked):
            yield Candidate(passage, fold(beside.cut(text)), value=beside.cut(text))
            return


def _is_elsewhere(between: str) -> bool:
    """Tell whether what stands between a deed and a place begins another clause, whose place it is."""
    return _OTHER_CLAUSE.search(between) is not None


def _held(text: str, end: int) -> int:
    """Characters of "takes place", "will be held" behind a thing: what follows them is as near as what they follow."""
    found = _TAKES_PLACE.match(text, end)
    return len(found[0]) if found else 0


def _asked_from(question: PlainQuestion) -> str:
    """Whether it is asked where to or where from."""
    found = _WHENCE.search(question.text)
    return (found[1] or found[2]).lower() if found else ""


def _hit_or_scene(passage: Passage, at: int) -> Span | None:
    """A place that a deed befalls ("struck the island of Maru"), or in which it is set ("Lende, where it fell")."""
    text, deed = passage.article.text, passage.tokens[at].span
    found = _HIT.match(text, deed.end, passage.span.end)
    if found is None:
        home = home_of(passage, deed)
        found = _SCENE.search(text, home[0].start, deed.start)
    return Span(*found.span("name")) if found else None


def _visited(passage: Passage, at: int, question: PlainQuestion) -> Span | None:
    """What somebody visited, where it is asked which place they did."""
    deed = passage.tokens[at]
    if question.verb is None or deed.root != _VISIT or deed.root not in question.verb.roots:
        return None
    found = _OBJECT.match(passage.article.text, deed.span.end, passage.span.end)
    return Span(*found.span("name")) if found else None


def _reach(question: PlainQuestion) -> int:
    """How far behind the deed its place may stand; what a thing is in stands right behind it ("the plant in Oslo")."""
    return BESIDE if _WHERE_IS.match(question.text) else REACH


def _deeds(passage: Passage, question: PlainQuestion) -> list[int]:
    """Words of the deed whose home has all that is asked; without a deed, the last asked word."""
    if question.verb is None:
        terms = [n for n, token in enumerate(passage.tokens) if any(token.root in t.roots for t in question.terms)]
        home = home_of(passage, passage.tokens[terms[-1]].span) if terms else ()
        return terms[-1:] if home and meets(passage, passage.tokens[terms[-1]].span, question, home) else []
    found = []
    for at, token in enumerate(passage.tokens):
        if token.root not in question.verb.roots:
            continue
        home = home_of(passage, token.span)
        if (
            meets(passage, token.span, question, home)
            and holds_dates(passage, home, question)
            and at in deeds(passage, home, question)
        ):
            found.append(at)
    return found


def _is_place(passage: Passage, name: Span, asked: frozenset[str]) -> bool:
    said = [word.text for word in words(passage.article.text, name)]
    first = fold(said[0]) if said else ""
    if first in CALENDAR or any(one.span.meets(name) for one in passage.named):
        return False
    return not all(token.root in asked for token in passage.tokens if name.holds(token.span))


def _candidate(passage: Passage, found: list[re.Match[str]], at: int) -> Candidate:
    """The place with what it lies in: "Gimhae International Airport in Busan"."""
    text = passage.article.text
    start, end = found[0].span("name")
    for match in found[1:]:
        if text[end : match.start()].strip(" ,"):
            break
        end = match.end("name")
    value = re.sub(r"['’]s$", "", text[start:end])
    return Candidate(passage, fold(value), value=value, distance=start - passage.tokens[at].span.end)
