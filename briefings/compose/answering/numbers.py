"""How newswire writes numbers: counts, sums, times, sizes, ages, tolls.

Invariant: each pattern has the number in a group of its own, with what hedges it ("about 300"), and stays linear.
"""

import re

from briefings.text.words import NUMBER_WORDS, fold, stem

_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_HEDGE = (
    r"(?:at\sleast|more\sthan|over|about|around|nearly|almost|some|roughly|approximately|up\sto|only|fewer\sthan"
    r"|less\sthan)"
)
_SCALE = r"(?:million|billion|trillion)"
_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
COUNT = re.compile(
    rf"""(?<![\w$€£.,:-])
    (?P<value>(?:{_HEDGE}\s)?(?:\d+(?:,\d{{3}})*(?![.,]?\d)|{_WORDS}|dozens|hundreds|thousands)
        (?:\s(?:hundred|thousand|{_SCALE}|dozen))?)
    \s(?:of\s(?:the|its|their)\s)?
    (?=(?P<noun>(?:[^\W\d][\w’'-]*\s){{0,3}}[^\W\d][\w’'-]*))""",
    re.IGNORECASE | re.VERBOSE,
)
BARE_SUM = re.compile(rf"(?P<value>(?:{_HEDGE}\s)?{_DIGITS}\s{_SCALE})\b(?!\s[a-z]+s\b)", re.IGNORECASE)
"""A sum whose coin was named before: "has spent 1.9 billion so far"."""
SUM = re.compile(
    rf"""(?P<value>(?:{_HEDGE}\s)?
    (?:[$€£¥]\s?{_DIGITS}(?:\s?(?:{_SCALE}|m|bn)\b)?
      |(?:{_DIGITS}|{_WORDS})\s(?:{_SCALE}\s)?(?:to\s{_DIGITS}\s(?:{_SCALE}\s)?)?
        (?:(?-i:[A-Z])[a-z]+\s)?(?:dollars?|euros?|pounds?|crowns?|yen|won|yuan|rupees|francs)
      |{_DIGITS}\s?(?:%|percent|per\scent)))""",
    re.IGNORECASE | re.VERBOSE,
)
DURATION = re.compile(
    rf"""(?P<value>(?:{_HEDGE}\s)?(?:\d+(?:\.\d+)?|{_WORDS}|an?|half\san?)[\s-](?:minute|hour|day|week|month|year)s?)\b
    (?!-old|\s(?:before|after|later|earlier|ago)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_LENGTHS = (
    r"(?:kilomet(?:er|re)|centimet(?:er|re)|millimet(?:er|re)|met(?:er|re)|mile|foot|feet|inch|yard|acre|hectare|ton|tonne"
    r"|kilogram|kilo|pound|degree|knot|lit(?:er|re)|gallon|storey|story|square\s\w+|cubic\s\w+|km|cm|mm|kg|mph|kph|m)"
)
SIZE = re.compile(
    rf"""(?P<value>(?:{_HEDGE}\s)?(?:{_DIGITS}|{_WORDS})(?:\s{_SCALE})?[\s-]{_LENGTHS}(?:e?s)?(?:\s(?:an|per)\shour)?)\b
    |\bmagnitude[\s-](?:of\s)?(?P<size>{_DIGITS})""",
    re.IGNORECASE | re.VERBOSE,
)
CLOCK = re.compile(
    r"\b(?P<value>(?:(?:about|around|shortly after|shortly before|just after|just before|at)\s)?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m\b\.?|p\.?m\b\.?|o['’]clock)|\d{1,2}:\d\d|noon|midnight))",
    re.IGNORECASE,
)
AGE = re.compile(
    r",\s(?P<value>\d{1,3})(?=,|\s(?:who|and)\b|\.|$)|\b(?P<aged>\d{1,3}|" + _WORDS + r")-year-old\b", re.IGNORECASE
)
TOLL = re.compile(
    rf"\btoll\b[^.;,]{{0,60}}?\s(?:to|at|of|was|is|reached|stands\sat|stood\sat)\s(?P<value>(?:{_HEDGE}\s)?(?:\d+(?:,\d{{3}})*|{_WORDS})"
    r"(?:\s(?:hundred|thousand))?)\b(?!\spercent|%)",
    re.IGNORECASE,
)
"""How newswire counts the dead without a verb for it: "bringing the death toll to 28"."""
NUMBER_OF = re.compile(
    rf"\bnumber\sof\s(?P<noun>(?:[a-z-]+\s){{1,4}})[^.;,]{{0,60}}?\s?(?:to|at|was|is|reached)\s(?P<value>(?:{_HEDGE}\s)?\d+(?:,\d{{3}})*)\b"
)


def key_of(value: str) -> str:
    """Equal numbers are one answer, however they are written."""
    folded = fold(value).replace(",", "").replace("-", " ")
    for hedge in ("about ", "around ", "some ", "only ", "nearly ", "almost ", "roughly ", "approximately "):
        folded = folded.removeprefix(hedge)
    first, _, rest = folded.partition(" ")
    return f"{NUMBER_WORDS.get(first, first)} {stem(rest)}".strip()
