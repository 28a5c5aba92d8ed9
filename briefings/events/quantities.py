"""Counts, shares and sums that a clause states, and how exactly it states them.

Invariant: a quantity lies inside the stretch asked for; years, dates, ages and durations are none.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary
from briefings.text.words import NUMBER_WORDS, fold, is_content, stem

Exactness = Literal["exact", "about", "at_least", "at_most"]

ABOUT = 0.15
"""How far "about 300" may be from the truth, as a share."""

_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
_SCALES |= {"m": 1_000_000, "bn": 1_000_000_000, "trillion": 1_000_000_000_000}
_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_MODIFIERS = "new|young|old|small|large|local|foreign|federal|extra|additional|further|[a-z]{3,12}ed"
"""Words between a number and what it counts ("300 new jobs", "12 confirmed cases")."""
_QUANTITY = re.compile(
    rf"""(?<![\w$€£.,:-])
    (?:(?P<hedge>at\sleast|more\sthan|over|no\sfewer\sthan|about|around|some|nearly|almost|roughly|approximately|up\sto
        |as\smany\sas|fewer\sthan|less\sthan|an?\sestimated|close\sto)\s)?
    (?P<currency>[$€£])?
    (?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_WORDS})(?![\w:/]|[.,]\d|-(?!(?:m|b|tr)illion\b)\w)
    (?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|dozen|bn|m)\b)?
    (?P<share>\s?(?:percent|per\scent|%))?
    (?:\s(?:of\s(?:the\s)?)?(?:(?:{_MODIFIERS})\s)?(?P<noun>[^\W\d_]{{3,}}))?""",
    re.VERBOSE | re.IGNORECASE,
)
_HEDGES: dict[str, Exactness] = {
    "at least": "at_least",
    "more than": "at_least",
    "over": "at_least",
    "no fewer than": "at_least",
    "up to": "at_most",
    "as many as": "at_most",
    "fewer than": "at_most",
    "less than": "at_most",
}
_NO_UNIT = vocabulary(
    "day week month year hour minute second decade time age and the were was have had has who which that with from "
    "for are been when after before jan feb mar apr may jun jul aug sep sept oct nov dec january february march april "
    "june july august september october november december gmt bst est edt pst et am pm local mile km kilometre"
    " kilometer metre meter foot feet degree"
)
_PEOPLE = vocabulary(
    "people person other men man women woman civilian more resident citizen voter signature signatory signatories"
)


class Quantity(NamedTuple):
    """A number with its unit (a stem, "$" or "%"); people of any kind have the unit "people".

    ``noun`` is the word counted, as written; empty for sums and shares.
    """

    span: Span
    value: float
    unit: str
    noun: str
    exactness: Exactness

    def agrees(self, other: "Quantity") -> bool:
        """Tell whether both may be true."""
        if "about" in (self.exactness, other.exactness):
            return abs(self.value - other.value) <= ABOUT * max(self.value, other.value)
        return _allows(self, other.value) or _allows(other, self.value)


def _allows(bound: Quantity, value: float) -> bool:
    if bound.exactness == "at_least":
        return value >= bound.value
    return value <= bound.value if bound.exactness == "at_most" else value == bound.value


def find_quantities(text: str, within: Span) -> Iterator[Quantity]:
    """Find the quantities of a stretch, in text order."""
    for found in _QUANTITY.finditer(text, *within):
        unit = _unit(found)
        if unit is not None:
            is_sum = bool(found["share"] or found["currency"])
            last = next(part for part in ("share", "scale", "number") if found[part]) if is_sum else 0
            noun = "" if is_sum else found["noun"]
            yield Quantity(Span(found.start(), found.end(last)), _value(found), unit, noun, _exactness(found))


def _unit(found: re.Match[str]) -> str | None:
    if found["share"]:
        return "%"
    if found["currency"]:
        return found["currency"]
    if not found["noun"] or _is_year(found):
        return None
    noun = fold(found["noun"])
    if not is_content(noun):
        return None
    unit = stem(noun)
    if noun in _NO_UNIT or unit in _NO_UNIT or noun.removesuffix("s") in _NO_UNIT:
        return None
    return "people" if noun in _PEOPLE or noun.removesuffix("s") in _PEOPLE else unit


def _is_year(found: re.Match[str]) -> bool:
    """Tell whether bare digits before a noun are a year ("the 2020 election")."""
    return not (found["hedge"] or found["scale"]) and re.fullmatch(r"(?:19|20)\d\d", found["number"]) is not None


def _value(found: re.Match[str]) -> float:
    digits = found["number"].replace(",", "").lower()
    value = float(NUMBER_WORDS.get(digits, digits))
    return value * _SCALES[found["scale"].lower()] if found["scale"] else value


def _exactness(found: re.Match[str]) -> Exactness:
    if found["scale"] and found["scale"].lower() == "dozen":
        return "about"
    hedge = " ".join((found["hedge"] or "").lower().split())
    return _HEDGES.get(hedge, "about") if hedge else "exact"
