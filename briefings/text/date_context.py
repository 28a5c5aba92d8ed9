"""What stands beside a word decides whether it is a date: "in May" is one, "May said" is not.

Every test looks at a fixed number of characters, so that it costs the same in any text.
"""

import re
from typing import Literal

from briefings.models.span import Span

Bound = Literal["on", "since", "until", "after"]
"""What a preposition makes of a date: ``on`` dates an event; the others only bound it ("the first since 2017")."""

LOOK = 28
"""Characters looked at on either side."""

_PREPOSITION = re.compile(
    r"\b(?:in|since|by|until|till|from|of|during|for|after|before|through|throughout|between|late|early|mid|around"
    r"|beginning|start|middle|end|on|(?:years?|months|quarter|back|off|moved)\sto)[\s-](?:(?:late|early|mid|the|this|that)[\s-])?$",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"(?:\b(?:the|an?|his|her|its|their|our|this|that)|['’]s|s['’])\s$", re.IGNORECASE)
_ORDINARY = frozenset({"May", "March"})
"""Months that are also names and verbs: only a preposition of time makes them dates."""
_GOES_ON_AS_NAME = re.compile(r"\s(?:said|says|told|added|will|would|has|have|had|was|is|and\s[A-Z]|[A-Z])")

_YEAR_PREPOSITION = re.compile(
    r"\b(?:in|since|until|till|during|between|after|before|late|early|mid|year|spring|summer|autumn|winter|fall"
    r"|through|throughout|back\sto|(?:rather|earlier|later|sooner)\sthan|(?:19|20)\d\d\sand)[\s-]$",
    re.IGNORECASE,
)
_COUNT_PREPOSITION = re.compile(r"\b(?:by|from|of|for|around|to)\s$", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s(?:people|men|women|children|troops|soldiers|police|officers|homes|houses|dollars|euros|pounds|yen|miles"
    r"|metres|meters|kilometres|kilometers|feet|tons|tonnes|barrels|votes|jobs|members|workers|others|more)\b"
)
_WORD_AFTER = re.compile(r"\s[a-z]{2,}")
_FUNCTION_WORD_AFTER = re.compile(
    r"\s(?:and|as|at|but|by|for|from|had|has|have|in|into|is|it|of|on|onwards?|or|over|that|the|they|through|to|under"
    r"|until|was|were|when|where|which|while|who|will|with|would|after|before|because|he|she|his|her|its|their)\b"
)
_YEARS_BACK, _YEARS_ON = 120, 40

_NAME_BEFORE_WEEKDAY = re.compile(
    r"\b(?:Black|Good|Bloody|Super|Cyber|Ash|Palm|Easter|Holy|Maundy|Shrove|Giving|Fat|Man|every|each|most|any|an?"
    r"|one)\s$"
)
_NAME_AFTER_WEEKDAY = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Mail|Herald|Post|Express|Star|Tribune|People|Sport|World|Night\s(?:Live|Football)"
    r"|Club|Review|Magazine|Business|League)\b"
)
_BOUND = re.compile(r"\b(since|until|till|by|before|after)\s(?:(?:late|early|mid|the|this)[\s-])?$", re.IGNORECASE)
_SEQUENCE = re.compile(r"\b(?:hours?|days?|weeks?)\s(before|ahead\sof|after|following)\s[^.;!?]{0,100}$", re.IGNORECASE)
_BOUNDS: dict[str, Bound] = {"since": "since", "after": "after"}


def _before(text: str, start: int) -> str:
    return text[max(0, start - LOOK) : start]


def _after(text: str, end: int) -> str:
    return text[end : end + LOOK]


def begins_freely(text: str, start: int) -> bool:
    """Tell whether the word at ``start`` is no part of a sum, score, decimal, path or compound."""
    return start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "$€£¥#.,:/_+-&@")


def is_bare_month(text: str, span: Span) -> bool:
    """Tell whether a month's name without year is a date here."""
    before, word = _before(text, span.start), span.cut(text)
    if _PREPOSITION.search(before):
        return word != "May" or not _GOES_ON_AS_NAME.match(_after(text, span.end))
    return word not in _ORDINARY and len(word) > len("Jan") and _DETERMINER.search(before) is not None


def is_bare_year(text: str, span: Span, published_year: int, *, is_range: bool) -> bool:
    """Tell whether four digits are a year here and no count ("in 2008", not "of 2000 soldiers")."""
    before, after = _before(text, span.start), _after(text, span.end)
    if _COUNTED.match(after):
        return False
    if is_range or _YEAR_PREPOSITION.search(before):
        return True
    year = int(span.cut(text)[:4])
    if not published_year - _YEARS_BACK <= year <= published_year + _YEARS_ON:
        return False
    if _COUNT_PREPOSITION.search(before):
        return not _WORD_AFTER.match(after) or _FUNCTION_WORD_AFTER.match(after) is not None
    return _DETERMINER.search(before) is not None


def is_weekday(text: str, span: Span) -> bool:
    """Tell whether a weekday's name means one day, and not a habit or a name ("Bloody Sunday", "Sunday Times")."""
    return not (
        _NAME_BEFORE_WEEKDAY.search(_before(text, span.start)) or _NAME_AFTER_WEEKDAY.match(_after(text, span.end))
    )


def is_in_name(text: str, span: Span) -> bool:
    """Tell whether a capitalised word belongs to a name before it ("Russia Today")."""
    before = _before(text, span.start)
    return text[span.start].isupper() and re.search(r"\b[A-Z]\w+\s$", before) is not None


def is_duration(text: str, span: Span) -> bool:
    """Tell whether "last year" and the like measure a stretch ("over the last year")."""
    return re.search(r"\b(?:the|over|past)\s$", _before(text, span.start)) is not None


def is_in_quarter(text: str, span: Span) -> bool:
    """Tell whether "the third quarter" is named as a time ("in the third quarter") and not as a thing."""
    return re.search(r"\b(?:in|during|by|before|until|from|for)\s$", _before(text, span.start)) is not None


def bound_of(text: str, span: Span) -> Bound:
    """What the preposition before a date makes of it; "by", "until" and "before" bound its end."""
    found = _BOUND.search(_before(text, span.start))
    return _BOUNDS.get(found[1].lower(), "until") if found else "on"


def order_of(text: str, within: Span, span: Span) -> Literal["before", "after"] | None:
    """Tell whether the sentence puts the date spoken of last before or after this one ("a day before ... Monday")."""
    found = _SEQUENCE.search(text, max(within.start, span.start - 130), span.start)
    if found is None:
        return None
    return "before" if found[1].lower() in ("before", "ahead of") else "after"
