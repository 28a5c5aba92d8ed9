"""Answers to "how many", "how much", "how long" and "how old": a number with what it counts.

Invariant: a number answers only if it counts what is asked, and stands with all else that is asked.
"""

import re
from collections.abc import Iterator

from briefings.compose.answering.ages import is_age_of
from briefings.compose.answering.asked import PlainQuestion, Term
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.deeds import deeds
from briefings.compose.answering.holding import holds_dates, meets
from briefings.compose.answering.homes import Home, home_of
from briefings.compose.answering.likewise import root
from briefings.compose.answering.numbers import AGE, CLOCK, COUNT, DURATION, SIZE, SUM, key_of
from briefings.compose.answering.passages import Passage
from briefings.compose.answering.tolls import ANYBODY, PEOPLE, asks_people, find_tolls
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold, stem

_PATTERNS = {"much": SUM, "long": DURATION, "old": AGE, "size": SIZE, "clock": CLOCK}
_LENGTH_OF_THING = re.compile(r"how long (?:is|are|was|were) ", re.IGNORECASE)
SEVERAL = 2
_LONG = re.compile(r"\s(?:long|tall|high|deep|wide|thick)\b")
PRICE_REACH = 3
MEASURE_REACH = 4
"""Words between a measure and the thing that it is of."""
_SPAN_OF_TIME = re.compile(r"\b(?:in|next|past|last|than|after|within|every)\s$")
_OF_ALL = re.compile(r"\bof\s(?:the|its|their|his|her|all)\s$")
REACH = 12
"""Words between a number and the deed that is told of what it counts."""
_STOPS = vocabulary("and or of in to for at on from by with was were is are have has had said who that")
TOLLS = frozenset(map(root, vocabulary("kill die dead death drown injure hurt wound arrest detain miss rescue")))
"""What befalls people: in a sentence with several, a number is of the nearest."""
_BEFALLEN = frozenset(map(root, vocabulary("dead missing injured hurt wounded homeless unaccounted arrested")))
_UNITS_OF_TIME = frozenset(map(stem, vocabulary("minutes hours days weeks months years")))


def find_amounts(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find the number that a sentence gives for what is asked."""
    yield from find_tolls(passage, question)
    yield from _nearest(passage, question, list(_amounts(passage, question)))


def _nearest(passage: Passage, question: PlainQuestion, found: list[Candidate]) -> list[Candidate]:
    """Of several sums or measures in one sentence the one next to what is asked: a second one is of another thing."""
    if question.manner in ("many", "old") or len(found) < SEVERAL:
        return found
    roots = frozenset(root for term in question.terms for root in term.roots)
    places = [n for n, token in enumerate(passage.tokens) if token.root in roots]

    def distance(one: Candidate) -> int:
        return min((abs(one.distance - place) for place in places), default=0)

    best = sorted(found, key=distance)
    return best[:1] if distance(best[0]) < distance(best[1]) else found


def _amounts(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    pattern = _PATTERNS.get(question.manner, COUNT)
    text = passage.article.text
    matches = [*pattern.finditer(text, *passage.span)]
    if _LENGTH_OF_THING.match(question.text):
        matches += SIZE.finditer(text, *passage.span)
    for found in matches:
        group = next(name for name, said in found.groupdict().items() if said)
        at = Span(*found.span(group))
        home = home_of(passage, at)
        if question.manner == "old":
            if is_age_of(passage, at, question):
                yield Candidate(passage, found[group], value=found[group])
            continue
        if question.manner == "many" and _OF_ALL.search(text, max(0, at.start - 14), at.start):
            continue  # "two of the nine": nine are all there are
        if question.manner == "many" and _is_of_them(passage, found["noun"], text[at.end : found.end()], question):
            yield from _of_them(passage, at, question)
            continue
        if question.manner == "many" and not counts_unit(found["noun"], question):
            continue
        unit = question.unit if question.manner == "much" else ()
        if question.manner == "much" and _is_price_of(passage, at, question):
            yield Candidate(passage, key_of(found[group]), value=found[group], distance=0)
            continue
        if not meets(passage, at, question._replace(terms=(*question.terms, *unit)), home):
            continue
        if question.verb is None and question.manner in ("long", "size") and not _measures(passage, at, question):
            continue
        if holds_dates(passage, home, question) and _is_done(passage, home, question, at):
            number = sum(token.span.start < at.start for token in passage.tokens)
            yield Candidate(passage, key_of(found[group]), value=found[group], distance=number)


def _measures(passage: Passage, at: Span, question: PlainQuestion) -> bool:
    """Tell whether a measure is of the thing asked about, beside it ("a four-day visit", "a crack a mile long")."""
    text = passage.article.text
    before = [token.root for token in passage.tokens if token.span.end <= at.start][-MEASURE_REACH:]
    if question.terms and _LONG.match(text, at.end) and any(one in question.terms[-1].roots for one in before):
        return True
    is_of = text.startswith(" of ", at.end)
    if not question.terms or (not is_of and _SPAN_OF_TIME.search(text, passage.span.start, at.start)):
        return False
    behind = [token.root for token in passage.tokens if token.span.start >= at.end][:MEASURE_REACH]
    head = next((term for term in reversed(question.terms) if not term.is_name), question.terms[-1])
    return any(root in head.roots for root in behind)


def _is_price_of(passage: Passage, at: Span, question: PlainQuestion) -> bool:
    """Tell whether a sum stands right before the thing whose cost is asked for: "a £2 million extension"."""
    if question.verb is None or root("cost") not in question.verb.roots or question.people or question.dates:
        return False
    rest = [term for term in question.terms if term != question.verb]
    behind = [token.root for token in passage.tokens if token.span.start >= at.end][:PRICE_REACH]
    return bool(rest) and all(any(one in term.roots for one in behind) for term in rest)


def _is_of_them(passage: Passage, noun: str, between: str, question: PlainQuestion) -> bool:
    """Tell whether a number is of those whom the sentence before names ("Seven of them were killed")."""
    before = passage.before
    is_them = f"{between}{noun}".strip().startswith(("of them", "of whom"))
    return is_them and before is not None and all(term.roots & before.roots for term in question.unit)


def _of_them(passage: Passage, at: Span, question: PlainQuestion) -> Iterator[Candidate]:
    home = home_of(passage, at)
    if (
        meets(passage, at, question, home)
        and holds_dates(passage, home, question)
        and _is_done(passage, home, question, at)
    ):
        value = at.cut(passage.article.text)
        yield Candidate(passage, key_of(value), value=value)


def _befell(noun: str, question: PlainQuestion) -> bool:
    """Tell whether a number is of those whom it befell ("left 23 missing"), where people are asked for."""
    first = root(fold(noun.split()[0]))
    return asks_people(question) and question.verb is not None and first in question.verb.roots & _BEFALLEN


def counts_unit(noun: str, question: PlainQuestion) -> bool:
    """Tell whether a number is of what the question counts."""
    return _counts(noun, question.unit) or _befell(noun, question)


def _counts(noun: str, unit: tuple[Term, ...]) -> bool:
    """Tell whether the words behind a number are those that are asked for, or begin with them."""
    if not unit:
        return False
    said = [fold(word) for word in re.findall(r"[\w’']+", noun)]
    head = unit[-1]
    for place, word in enumerate(said):
        if root(word) in head.roots or (word in PEOPLE and head.word in ANYBODY):
            others = frozenset().union(*(term.roots for term in unit[:-1]))
            return not others or any(root(one) in others for one in said[:place])
        if word in _STOPS:
            return False
    return False


def _is_done(passage: Passage, home: Home, question: PlainQuestion, at: Span) -> bool:
    """Tell whether the deed is told of what is counted, and not of somebody in passing ("300 people living there")."""
    if question.verb is None:
        return True
    places = deeds(passage, home, question)
    is_finite = not question.verb.word.endswith("ing") and not question.is_passive
    number = sum(token.span.end <= at.start for token in passage.tokens)
    others = TOLLS - question.verb.roots
    nearest = min(
        (abs(n - number) for n, token in enumerate(passage.tokens) if token.root in others), default=REACH + 1
    )
    if not question.verb.roots & TOLLS:
        nearest = REACH + 1
    return any(
        abs(place - number) <= min(REACH, nearest)
        and not (
            is_finite and passage.tokens[place].text.endswith("ing") and passage.tokens[place].span.start > at.start
        )
        for place in places
    )
