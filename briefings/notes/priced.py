"""What a sum of money is of, where one thing has one sum: what it costs, is sold for, is fined.

Profits and sales of a firm have a sum for each time, aid and budgets for each purpose: they are left out, and so is
what has changed, is a part, is for each year, or is only offered. Invariant: a thing's words are words of its sum's
clause.
"""

import re
from typing import Literal, NamedTuple, get_args

from briefings.models.span import Span
from briefings.notes.stems import content_in, line_of, stem_of
from briefings.text.calendar import MONTHS, WEEKDAYS
from briefings.text.vocabulary import vocabulary

Role = Literal["cost", "sale", "fine", "bail", "ransom", "settlement"]

_REACH = 150
"""Characters on either side of a sum that its clause has at most."""
_WORDS: dict[Role, str] = {
    "cost": "cost costs costing price priced worth valued",
    "sale": "buy buys bought buying sell sells sold selling purchase purchased takeover acquire acquired"
    " acquisition buyout",
    "fine": "fine fined fines penalty",
    "bail": "bail",
    "ransom": "ransom",
    "settlement": "settlement settle settled compensation damages",
}
_ROLE_OF: dict[str, Role] = {stem_of(word): role for role in get_args(Role) for word in _WORDS[role].split()}
_OF_NOTHING = frozenset(
    map(
        stem_of,
        vocabulary(
            "agree agreed expected due set total estimated new will would put finally imposed ordered cash"
            " court judge jury tribunal regulator regulators watchdog agency officials authorities today yesterday"
        )
        | WEEKDAYS.keys()
        | MONTHS.keys(),
    )
)
"""Words that tell nothing of what the sum is of, and those who set fines."""
_BLOCKED = re.compile(
    r"\b(?:ros?e|risen|rise|rising|fell|fall|fallen|increas\w*|cut|cuts|rais\w+|lower\w*|sav(?:e|es|ed|ing|ings)|half|part|share"
    r"|third|quarter|extra|addition\w*|another|further|per|annual\w*|each|every|first|original\w*|initial\w*|earlier"
    r"|previous\w*|once|former\w*|had|offer\w*|bid|may|might|could|if|than|not|average|profit\w*|loss\w*|revenue\w*)\b"
    r"|\b(?:a|an)\s(?:year|month|week|day|night|ton|tonne|barrel|share|head|piece)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"[;:“”\"—–(]|\b(?:said|says|reported|announced|wrote)(?:\sthat)?\s")
_ENDS = re.compile(r"[,;:.!?“”\"—–()]|\s(?:and|but|while|which|that|after|when|said|says|is|was|were|has|will|would)\b")
_ENDS_BEFORE_PREDICATE = re.compile(r"\s(?:imposed|levied|paid)\b")


class PricedThing(NamedTuple):
    """What a sum is to a thing, and the stems of the clause's words that tell of the thing."""

    role: Role
    stems: frozenset[str]


def priced_thing(text: str, sentence: Span, at: Span) -> PricedThing | None:
    """Find what a sum is of.

    Args:
        text: The article's text.
        sentence: The sentence of the sum.
        at: The sum.

    Returns:
        ``None`` where the clause does not tell, or the sum is of a kind that a thing has many of.
    """
    before, behind = _clause_before(text, sentence, at), _clause_behind(text, sentence, at)
    if _BLOCKED.search(text, *before) or _BLOCKED.search(text, *behind):
        return None
    sides = [content_in([line_of(text, side)]) for side in (before, behind)]
    roles = [roles for side in sides if (roles := {_ROLE_OF[stem] for stem in side if stem in _ROLE_OF})]
    thing = frozenset.union(*sides).difference(_OF_NOTHING, _ROLE_OF)
    if not thing or not roles or len(roles[0]) > 1:
        return None
    return PricedThing(roles[0].pop(), thing)


def _clause_before(text: str, sentence: Span, at: Span) -> Span:
    start = max(sentence.start, at.start - _REACH)
    begins = [found.end() for found in _BEGINS.finditer(text, start, at.start)]
    return Span(begins[-1] if begins else start, at.start)


def _clause_behind(text: str, sentence: Span, at: Span) -> Span:
    """Up to the next break; what is behind "was imposed" goes on with the sum."""
    end = min(sentence.end, at.end + _REACH)
    for found in _ENDS.finditer(text, at.end, end):
        if not _ENDS_BEFORE_PREDICATE.match(text, found.end(), end):
            return Span(at.end, found.start())
    return Span(at.end, end)
