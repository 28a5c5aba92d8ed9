"""Answers to "how many", "how much", "how long" and "how old": a number with what it counts.

Invariant: a number answers only if it counts what is asked, and stands with all else that is asked.
"""

import re
from collections.abc import Iterator

from briefings.compose.answering.asked import PlainQuestion, Term
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.deeds import deeds
from briefings.compose.answering.holding import holds_dates, meets
from briefings.compose.answering.homes import Home, home_of
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary
from briefings.text.words import NUMBER_WORDS, fold, stem

_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_HEDGE = (
    r"(?:at\sleast|more\sthan|over|about|around|nearly|almost|some|roughly|approximately|up\sto|only|fewer\sthan"
    r"|less\sthan)"
)
_SCALE = r"(?:million|billion|trillion)"
_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
_COUNT = re.compile(
    rf"""(?<![\w$€£.,:-])
    (?P<value>(?:{_HEDGE}\s)?(?:\d+(?:,\d{{3}})*(?![.,]?\d)|{_WORDS}|dozens|hundreds|thousands)
        (?:\s(?:hundred|thousand|{_SCALE}|dozen))?)
    \s(?:of\s(?:the|its|their)\s)?
    (?=(?P<noun>(?:[^\W\d][\w’'-]*\s){{0,3}}[^\W\d][\w’'-]*))""",
    re.IGNORECASE | re.VERBOSE,
)
_SUM = re.compile(
    rf"""(?P<value>(?:{_HEDGE}\s)?
    (?:[$€£¥]\s?{_DIGITS}(?:\s?(?:{_SCALE}|m|bn)\b)?
      |{_DIGITS}\s(?:{_SCALE}\s)?(?:to\s{_DIGITS}\s(?:{_SCALE}\s)?)?
        (?:dollars|euros|pounds|crowns|yen|won|yuan|rupees|francs)
      |{_DIGITS}\s?(?:%|percent|per\scent)))""",
    re.IGNORECASE | re.VERBOSE,
)
_DURATION = re.compile(
    rf"""(?P<value>(?:{_HEDGE}\s)?(?:\d+|{_WORDS}|an?)[\s-](?:minute|hour|day|week|month|year)s?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_AGE = re.compile(r",\s(?P<value>\d{1,3})(?=,|\s(?:who|and)\b|\.|$)|\b(?P<aged>\d{1,3})-year-old\b")
AGE_REACH = len("-year-old marine biologist ")
REACH = 12
"""Words between a number and the deed that is told of what it counts."""
_STOPS = vocabulary("and or of in to for at on from by with was were is are have has had said who that")
_TOLLS = frozenset(map(root, vocabulary("kill die dead death drown injure hurt wound arrest detain miss rescue")))
"""What befalls people: in a sentence with several, a number is of the nearest."""
_PEOPLE = vocabulary("people persons person men women man woman civilians residents citizens")
_UNITS_OF_TIME = frozenset(map(stem, vocabulary("minutes hours days weeks months years")))


def find_amounts(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find the number that a sentence gives for what is asked."""
    pattern = {"much": _SUM, "long": _DURATION, "old": _AGE}.get(question.manner, _COUNT)
    for found in pattern.finditer(passage.article.text, *passage.span):
        group = "aged" if question.manner == "old" and found["aged"] else "value"
        at = Span(*found.span(group))
        home = home_of(passage, at)
        if question.manner == "old":
            if _is_age_of(passage, at, question):
                yield Candidate(passage, found[group], value=found[group])
            continue
        if question.manner == "many" and not _counts(found["noun"], question.unit):
            continue
        unit = question.unit if question.manner == "much" else ()
        if not meets(passage, at, question._replace(terms=(*question.terms, *unit)), home):
            continue
        if holds_dates(passage, home, question) and _is_done(passage, home, question, at):
            yield Candidate(passage, _key(found["value"]), value=found["value"])


def _counts(noun: str, unit: tuple[Term, ...]) -> bool:
    """Tell whether the words behind a number are those that are asked for, or begin with them."""
    if not unit:
        return False
    said = [fold(word) for word in re.findall(r"[\w’']+", noun)]
    head = unit[-1]
    for place, word in enumerate(said):
        if root(word) in head.roots or (word in _PEOPLE and head.word in _PEOPLE):
            others = frozenset().union(*(term.roots for term in unit[:-1]))
            return not others or any(root(one) in others for one in said[:place])
        if word in (
            "and",
            "or",
            "of",
            "in",
            "to",
            "for",
            "at",
            "on",
            "from",
            "by",
            "with",
            "was",
            "were",
            "is",
            "are",
            "have",
            "has",
            "had",
            "said",
        ):
            return False
    return False


def _is_done(passage: Passage, home: Home, question: PlainQuestion, at: Span) -> bool:
    """Tell whether the deed is told of what is counted, and not of somebody in passing ("300 people living there")."""
    if question.verb is None:
        return True
    places = deeds(passage, home, question)
    is_finite = not question.verb.word.endswith("ing") and not question.is_passive
    number = sum(token.span.end <= at.start for token in passage.tokens)
    others = _TOLLS - question.verb.roots
    nearest = min(
        (abs(n - number) for n, token in enumerate(passage.tokens) if token.root in others), default=REACH + 1
    )
    if not question.verb.roots & _TOLLS:
        nearest = REACH + 1
    return any(
        abs(place - number) <= min(REACH, nearest)
        and not (
            is_finite and passage.tokens[place].text.endswith("ing") and passage.tokens[place].span.start > at.start
        )
        for place in places
    )


def _is_age_of(passage: Passage, at: Span, question: PlainQuestion) -> bool:
    """Tell whether the number stands right behind the name of the one asked about ("Ruiz, 44,"), or before it."""
    keys = frozenset(key for person in question.people for key in person.keys)
    text = passage.article.text
    is_before = text.startswith("-year-old", at.end)
    return any(
        one.key in keys
        and (0 <= one.span.start - at.end <= AGE_REACH if is_before else text[one.span.end : at.start] == ", ")
        for one in passage.named
    )


def _key(value: str) -> str:
    """Equal numbers are one answer, however they are written."""
    folded = fold(value).replace(",", "").replace("-", " ")
    for hedge in ("about ", "around ", "some ", "only ", "nearly ", "almost ", "roughly ", "approximately "):
        folded = folded.removeprefix(hedge)
    first, _, rest = folded.partition(" ")
    return f"{NUMBER_WORDS.get(first, first)} {stem(rest)}".strip()
