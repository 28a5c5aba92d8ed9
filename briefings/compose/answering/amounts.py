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
        (?:(?-i:[A-Z])[a-z]+\s)?(?:dollars|euros|pounds|crowns|yen|won|yuan|rupees|francs)
      |{_DIGITS}\s?(?:%|percent|per\scent)))""",
    re.IGNORECASE | re.VERBOSE,
)
_DURATION = re.compile(
    rf"""(?P<value>(?:{_HEDGE}\s)?(?:\d+(?:\.\d+)?|{_WORDS}|an?|half\san?)[\s-](?:minute|hour|day|week|month|year)s?)\b
    (?!-old|\s(?:before|after|later|earlier|ago)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_LENGTHS = (
    r"(?:kilomet(?:er|re)|centimet(?:er|re)|millimet(?:er|re)|met(?:er|re)|mile|foot|feet|inch|yard|acre|hectare|ton|tonne"
    r"|kilogram|kilo|pound|degree|knot|lit(?:er|re)|gallon|storey|story|square\s\w+|cubic\s\w+|km|cm|mm|kg|mph|kph|m)"
)
_SIZE = re.compile(
    rf"""(?P<value>(?:{_HEDGE}\s)?(?:{_DIGITS}|{_WORDS})(?:\s{_SCALE})?[\s-]{_LENGTHS}(?:e?s)?(?:\s(?:an|per)\shour)?)\b
    |\bmagnitude[\s-](?:of\s)?(?P<size>{_DIGITS})""",
    re.IGNORECASE | re.VERBOSE,
)
_CLOCK = re.compile(
    r"\b(?P<value>(?:(?:about|around|shortly after|shortly before|just after|just before|at)\s)?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m\b\.?|p\.?m\b\.?|o['’]clock)|\d{1,2}:\d\d|noon|midnight))",
    re.IGNORECASE,
)
_AGE = re.compile(
    r",\s(?P<value>\d{1,3})(?=,|\s(?:who|and)\b|\.|$)|\b(?P<aged>\d{1,3}|" + _WORDS + r")-year-old\b", re.IGNORECASE
)
_TOLL = re.compile(
    rf"\btoll\b[^.;,]{{0,60}}?\s(?:to|at|of|was|is|reached|stands\sat|stood\sat)\s(?P<value>(?:{_HEDGE}\s)?(?:\d+(?:,\d{{3}})*|{_WORDS})"
    r"(?:\s(?:hundred|thousand))?)\b(?!\spercent|%)",
    re.IGNORECASE,
)
"""How newswire counts the dead without a verb for it: "bringing the death toll to 28"."""
_NUMBER_OF = re.compile(
    rf"\bnumber\sof\s(?P<noun>(?:[a-z-]+\s){{1,4}})[^.;,]{{0,60}}?\s?(?:to|at|was|is|reached)\s(?P<value>(?:{_HEDGE}\s)?\d+(?:,\d{{3}})*)\b"
)
_PATTERNS = {"much": _SUM, "long": _DURATION, "old": _AGE, "size": _SIZE, "clock": _CLOCK}
_LENGTH_OF_THING = re.compile(r"how long (?:is|are|was|were) ", re.IGNORECASE)
AGE_REACH = len("-year-old marine biologist ")
SEVERAL = 2
PRICE_REACH = 3
AGED_WORDS = 5
MEASURE_REACH = 4
"""Words between a measure and the thing that it is of."""
_SPAN_OF_TIME = re.compile(r"\b(?:in|next|past|last|than|after|within|every)\s$")
_OF_ALL = re.compile(r"\bof\s(?:the|its|their|his|her|all)\s$")
REACH = 12
"""Words between a number and the deed that is told of what it counts."""
_STOPS = vocabulary("and or of in to for at on from by with was were is are have has had said who that")
_TOLLS = frozenset(map(root, vocabulary("kill die dead death drown injure hurt wound arrest detain miss rescue")))
"""What befalls people: in a sentence with several, a number is of the nearest."""
_BEFALLEN = frozenset(map(root, vocabulary("dead missing injured hurt wounded homeless unaccounted arrested")))
_PEOPLE = vocabulary("people persons person men women man woman civilians residents citizens")
_ANYBODY = vocabulary("people persons person")
_UNITS_OF_TIME = frozenset(map(stem, vocabulary("minutes hours days weeks months years")))


def find_amounts(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find the number that a sentence gives for what is asked."""
    yield from _tolls(passage, question)
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
    pattern = _PATTERNS.get(question.manner, _COUNT)
    text = passage.article.text
    matches = [*pattern.finditer(text, *passage.span)]
    if _LENGTH_OF_THING.match(question.text):
        matches += _SIZE.finditer(text, *passage.span)
    for found in matches:
        group = next(name for name, said in found.groupdict().items() if said)
        at = Span(*found.span(group))
        home = home_of(passage, at)
        if question.manner == "old":
            if _is_age_of(passage, at, question):
                yield Candidate(passage, found[group], value=found[group])
            continue
        if question.manner == "many" and _OF_ALL.search(text, max(0, at.start - 14), at.start):
            continue  # "two of the nine": nine are all there are
        if question.manner == "many" and _is_of_them(passage, found["noun"], text[at.end : found.end()], question):
            yield from _of_them(passage, at, question)
            continue
        if question.manner == "many" and not (
            _counts(found["noun"], question.unit) or _befell(found["noun"], question)
        ):
            continue
        unit = question.unit if question.manner == "much" else ()
        if question.manner == "much" and _is_price_of(passage, at, question):
            yield Candidate(passage, _key(found[group]), value=found[group], distance=0)
            continue
        if not meets(passage, at, question._replace(terms=(*question.terms, *unit)), home):
            continue
        if question.verb is None and question.manner in ("long", "size") and not _measures(passage, at, question):
            continue
        if holds_dates(passage, home, question) and _is_done(passage, home, question, at):
            number = sum(token.span.start < at.start for token in passage.tokens)
            yield Candidate(passage, _key(found[group]), value=found[group], distance=number)


def _tolls(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """The dead, where a toll is told instead of a deed."""
    if question.verb is None and question.unit and question.manner == "many":
        yield from _numbers_of(passage, question)
    if question.verb is None or root("dead") not in question.verb.roots or not _asks_people(question):
        return
    rest = question._replace(terms=tuple(term for term in question.terms if term != question.verb))
    for found in _TOLL.finditer(passage.article.text, *passage.span):
        at = Span(*found.span("value"))
        home = home_of(passage, at)
        if meets(passage, at, rest, home) and holds_dates(passage, home, question):
            yield Candidate(passage, _key(found["value"]), value=found["value"])


def _numbers_of(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """How many there are, where "the number of cases rose to 131" tells it."""
    for found in _NUMBER_OF.finditer(passage.article.text, *passage.span):
        at = Span(*found.span("value"))
        said = {root(fold(word)) for word in found["noun"].split()}
        is_all = all(said & term.roots for term in question.unit)
        if is_all and meets(passage, at, question, home_of(passage, at)):
            yield Candidate(passage, _key(found["value"]), value=found["value"])


def _measures(passage: Passage, at: Span, question: PlainQuestion) -> bool:
    """Tell whether a measure is of the thing asked about, right beside it ("a four-day visit")."""
    text = passage.article.text
    if not question.terms or _SPAN_OF_TIME.search(text, passage.span.start, at.start):
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
        yield Candidate(passage, _key(value), value=value)


def _asks_people(question: PlainQuestion) -> bool:
    return len(question.unit) == 1 and question.unit[0].word in _PEOPLE


def _befell(noun: str, question: PlainQuestion) -> bool:
    """Tell whether a number is of those whom it befell ("left 23 missing"), where people are asked for."""
    first = root(fold(noun.split()[0]))
    return _asks_people(question) and question.verb is not None and first in question.verb.roots & _BEFALLEN


def _counts(noun: str, unit: tuple[Term, ...]) -> bool:
    """Tell whether the words behind a number are those that are asked for, or begin with them."""
    if not unit:
        return False
    said = [fold(word) for word in re.findall(r"[\w’']+", noun)]
    head = unit[-1]
    for place, word in enumerate(said):
        if root(word) in head.roots or (word in _PEOPLE and head.word in _ANYBODY):
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
    if not keys:
        return _is_age_of_thing(passage, at, question)
    is_before = text.startswith("-year-old", at.end)
    if any(one.key in keys and text[one.span.end : at.start] in (", a ", ", an ") for one in passage.named):
        return is_before
    return any(
        one.key in keys
        and (0 <= one.span.start - at.end <= AGE_REACH if is_before else text[one.span.end : at.start] == ", ")
        for one in passage.named
    )


def _is_age_of_thing(passage: Passage, at: Span, question: PlainQuestion) -> bool:
    """The same of somebody without a name: "the driver, a 57-year-old man", "a 34-year-old former guard"."""
    text = passage.article.text
    if not question.terms or not text.startswith("-year-old", at.end):
        return False
    before = [token for token in passage.tokens if token.span.end <= at.start][-2:]
    behind = [token for token in passage.tokens if token.span.start >= at.end][2:AGED_WORDS]
    if text[: at.start].endswith((", a ", ", an ")):
        return any(token.root in question.terms[-1].roots for token in before)
    return all(any(token.root in term.roots for token in behind) for term in question.terms)


def _key(value: str) -> str:
    """Equal numbers are one answer, however they are written."""
    folded = fold(value).replace(",", "").replace("-", " ")
    for hedge in ("about ", "around ", "some ", "only ", "nearly ", "almost ", "roughly ", "approximately "):
        folded = folded.removeprefix(hedge)
    first, _, rest = folded.partition(" ")
    return f"{NUMBER_WORDS.get(first, first)} {stem(rest)}".strip()
