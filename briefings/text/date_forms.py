"""How newswire writes dates: one entry for each form, tried in order at every word that may begin a date.

A form only names its parts; `briefings.text.dates` turns the parts into days. The forms are the DATE type of TimeML
(TIMEX3, ISO 24617-1); times of day, durations and sets ("for six years", "on Sundays") date nothing and are left out.
"""

import re
from typing import Literal, NamedTuple

from briefings.text.calendar import MONTH_NAMES, MONTHS, WEEKDAYS

FormName = Literal["iso", "day", "month", "year", "weekday", "deictic", "neighbour", "distance", "period", "quarter"]

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
NUMBERS = {word: number for number, word in enumerate(_NUMBER_WORDS.split(), 1)} | {"a": 1, "an": 1}
"""Counts as words."""

_SHORT = "|".join(rf"{name[:3].title()}\b\.?" for name in MONTH_NAMES if name != "may")
_MONTH = rf"(?:(?:{'|'.join(name.title() for name in MONTH_NAMES)})\b|Sept\b\.?|{_SHORT})"
_LONG_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = rf"(?:{_LONG_WEEKDAY}|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
_DAY = r"(?:0?[1-9]|[12]\d|3\d)(?:st|nd|rd|th)?(?![\w%]|:\d|\.\d|,\d{3})"
_YEAR = r"(?:1[0-9]|20)\d\d(?![\w%]|[.,]\d|:\d)"
_TO = r"\s?(?:-|–|—|\bto\b|\bthrough\b|\buntil\b)\s?"
_IN_YEAR = rf"(?:,?\s(?:of\s)?(?:(?P<year>{_YEAR})|(?P<which>last|this|next|that|the\ssame)\syear\b))"
_PART_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night|lunchtime)\b)?"


class Form(NamedTuple):
    """One way to write a date."""

    name: FormName
    pattern: re.Pattern[str]


def _form(name: FormName, pattern: str, flags: int = 0) -> Form:
    return Form(name, re.compile(pattern, re.VERBOSE | flags))


FORMS: tuple[Form, ...] = (
    _form("iso", r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    _form(  # "Saturday, Nov. 1, 2025", "Oct. 30 to Nov.1", "June 4-6", "Sept. 3 last year"
        "day",
        rf"""(?:{_WEEKDAY},?\s)?(?P<month>{_MONTH})\s?(?:the\s)?(?P<day>{_DAY})
        (?:{_TO}(?:(?P<month2>{_MONTH})\s?)?(?P<day2>{_DAY}))?{_IN_YEAR}?(?!\s(?:terror\w*\s)?attacks\b)""",
    ),
    _form(  # "29 Oct to 1 Nov", "4-6 June 2025"
        "day",
        rf"""(?P<day>{_DAY})(?:\s?(?:of\s)?(?P<month>{_MONTH}))?
        {_TO}(?P<day2>{_DAY})\s?(?:of\s)?(?P<month2>{_MONTH}){_IN_YEAR}?""",
    ),
    _form(  # "Saturday 1st November 2025", "the 4th of July"
        "day",
        rf"(?:{_WEEKDAY},?\s)?(?:the\s)?(?P<day>{_DAY})\s?(?:of\s)?(?P<month>{_MONTH}){_IN_YEAR}?",
    ),
    _form("month", rf"(?P<month>{_MONTH})(?:{_TO}(?P<month2>{_MONTH}))?{_IN_YEAR}"),
    _form("month", rf"(?P<side>[Ll]ast|[Nn]ext)\s(?P<month>{_MONTH})"),
    _form("month", rf"(?P<month>{_MONTH})(?:{_TO}(?P<month2>{_MONTH}))?(?!\s(?:of\s)?(?:that|the\ssame)\syear)"),
    _form("year", rf"(?<=[Bb]etween\s)(?P<year>{_YEAR})\sand\s(?P<year2>{_YEAR})"),
    _form("year", rf"(?P<year>{_YEAR})(?:{_TO}(?P<year2>{_YEAR}|\d\d(?![\w%])))?(?!-)"),
    _form(  # "Tuesday of last week", "Wednesday next week"
        "weekday",
        rf"(?P<weekday>{_LONG_WEEKDAY})\s(?:of\s)?(?P<week>[Ll]ast|[Tt]his|[Nn]ext)\sweek\b",
    ),
    _form(
        "weekday",
        rf"(?:(?P<side>[Ll]ast|[Tt]his|[Nn]ext)\s)?(?P<weekday>{_LONG_WEEKDAY})\b(?!-){_PART_OF_DAY}",
    ),
    _form(
        "deictic",
        rf"""(?P<deictic>the\sday\sbefore\syesterday|the\sday\safter\stomorrow|yesterday|today|tonight|tomorrow
        |last\snight|this\s(?:morning|afternoon|evening))\b{_PART_OF_DAY}""",
        re.IGNORECASE,
    ),
    _form("neighbour", r"the\s(?P<neighbour>next|following|previous|same)\sday\b", re.IGNORECASE),
    _form(
        "distance",
        rf"""(?P<number>\d{{1,3}}|{"|".join(NUMBERS)})\s(?P<unit>day|week|month|year)s?\s
        (?P<direction>ago|later|earlier|afterwards?)\b""",
        re.IGNORECASE,
    ),
    _form("period", r"(?P<side>last|this|next)\s(?P<unit>month|year)\b", re.IGNORECASE),
    _form("quarter", r"the\s(?P<quarter>first|second|third|fourth|last)\squarter\b(?!\sof\s(?:19|20)\d\d)"),
)
"""Longest first: the first form that fits and names a real day wins."""

WORD = re.compile(r"[A-Za-z]+|\d+")

_HEADS = frozenset(
    [name[:3] for name in (*MONTHS, *WEEKDAYS, *NUMBERS)] + ["las", "thi", "nex", "the", "yes", "tod", "ton", "tom"]
)


def may_begin(word: str) -> bool:
    """Tell cheaply whether a date may begin with this word, so that forms are tried at few places."""
    return word[0].isdigit() or word[:3].lower() in _HEADS
