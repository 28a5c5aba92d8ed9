"""The place in a clause, named or by what it is: "in Geneva", "at Holm prison", "in a car park".

Invariant: it stands behind a preposition of place, is no time and no state ("in court on Monday", "at risk"), and the
question does not name it.
"""

import re
from collections.abc import Iterator, Sequence

from briefings.compose.answering.clause_deeds import Deed, span_of
from briefings.compose.answering.frames import Part
from briefings.compose.answering.holding import events_in
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage
from briefings.compose.answering.presence import places
from briefings.models.span import Span
from briefings.people.places import CALENDAR
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold

_NAME = r"(?:St\.\s)?[A-Z][\w’'-]*(?:\s(?:(?:of|and|the|de|la)\s)?[A-Z][\w’'-]*){0,5}"
_SCENE = re.compile(
    rf"\b(?P<how>in|at|near|outside|inside|to|into|from|off|on|under|aboard|behind|beside|through|onto|towards?)\s"
    rf"(?P<place>(?:(?:the|an?|its|his|her|their|two|three|four|five|six|several)\s)?(?P<said>(?:[a-z][\w-]*\s){{0,3}}?)(?:(?P<name>{_NAME})(?:\s(?P<kind>[a-z]+))?|(?P<thing>[a-z]+)\b))"
)
_THINGS = vocabulary(
    "airport apartment arena attic bakery bank bar barn barracks basement bay beach boat border bridge building bunker"
    " bus cabin cafe camp capital castle cathedral cave cellar cemetery centre center channel chapel church cinema city"
    " clinic coast college concert corridor cottage country courthouse courtroom courtyard dock embassy estate factory"
    " farm farmhouse ferry field flat forest fort garage garden gallery gym hall hangar harbour harbor highway hill"
    " hospital hostel hotel house island jail junction kitchen lab laboratory lake library lobby lodge mall mansion"
    " market mine monastery mosque motel motorway mountain museum office orchard palace park parliament pavement pier"
    " plane plant plaza police pond pool port prison province pub quarry railway ranch refinery region reservoir resort"
    " restaurant river road roof room ruin ruins school schools sea sewer shed shelter ship shop shore site square"
    " stable stadium station store street studio suburb supermarket synagogue temple tent terminal theatre theater"
    " tower town track train tunnel university valley village villa ward warehouse warehouses waters wood woods yard"
    " zoo nursery clinic ballroom depot mill airfield desert attic trench ditch well tank lorry truck van car"
)
_MOTION = vocabulary("to into from onto toward towards through")
_GOING = frozenset(
    map(
        root,
        vocabulary(
            "go travel fly flee escape head move return sail drive send take bring transfer extradite deport evacuate"
            " come run march walk relocate ship carry lead rush airlift steal remove ban expel tow join emigrate ride"
            " swim deliver export donate sell hand"
        ),
    )
)
_WHENCE = re.compile(r"\A\W*from where\b|\bfrom\W*\Z|\bcome from\b", re.IGNORECASE)


def find_scene(passage: Passage, deed: Deed, asked: Sequence[Part], question: str) -> Span | None:
    """Find where a clause says that its deed was done: behind it, else in front of its subject.

    Args:
        passage: The sentence.
        deed: The clause around the deed.
        asked: What the question names; a place among it is no answer.
        question: The question, which may ask where from.
    """
    end = span_of(passage, deed.clause).end
    wants_from = _WHENCE.search(question) is not None
    is_going = passage.tokens[deed.at].root in _GOING
    stretches = [Span(passage.tokens[deed.at].span.end, end)]
    if deed.subject:
        stretches.append(span_of(passage, deed.subject))
    for found in (one for stretch in stretches for one in _scenes(passage, stretch)):
        if (found["how"] == "from") != wants_from or (found["how"] in _MOTION and not is_going and not wants_from):
            continue
        span = Span(*found.span("place"))
        if not _is_asked(passage, span, asked):
            return span
    return None


def _scenes(passage: Passage, stretch: Span) -> Iterator[re.Match[str]]:
    text = passage.article.text
    dates = [event.date_span for event in events_in(passage, (passage.span,))]
    for found in _SCENE.finditer(text, *stretch):
        span = Span(*found.span("place"))
        if any(span.meets(date) for date in dates) or any(one.span.meets(span) for one in passage.named):
            continue
        if (found["name"] and fold(found["name"].split()[0]) not in CALENDAR) or (
            found["thing"] and _is_place(text, found)
        ):
            yield found


def _is_place(text: str, found: re.Match[str]) -> bool:
    words = fold(f"{found['said']}{found['thing']}").split()
    behind = re.match(r"(?:\s[a-z]+){0,2}", text[found.end() :])
    return any(
        word in _THINGS or word.removesuffix("s") in _THINGS
        for word in (*words, *(behind[0].split() if behind else ()))
    )


def _is_asked(passage: Passage, span: Span, asked: Sequence[Part]) -> bool:
    numbers = [n for n, token in enumerate(passage.tokens) if span.meets(token.span)]
    return any(places(passage, numbers, part) for part in asked if part.is_name)
