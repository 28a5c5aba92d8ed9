"""Participles of plans before their noun: "a planned strike", "the upcoming vote". They tell of the thing, not of when.

Invariant: a participle that is part of a verb ("was planned", "had planned talks") or follows its noun ("the strike
planned for Monday") is none of these.
"""

import re

from briefings.models.span import Span

_REACH = 30
"""Characters that an article or a verb may be away."""

_ATTRIBUTE = re.compile(
    r"""(?:planned|scheduled|expected|upcoming|forthcoming|slated|anticipated|proposed)\s+
    (?!(?:for|on|in|at|to|by|as|from|with|during|late|early|later|last|next|this|today|tomorrow|yesterday|tonight)\b
      |(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d)\w""",
    re.VERBOSE | re.IGNORECASE,
)
"""A participle and the noun that it is said of, unless that is a date."""
_DETERMINER = re.compile(
    r"(?:\b(?:an?|the|his|her|its|their|our|my|your|any|all|some|another|several|two|three)|\w[’']s|s[’'])\s+"
    r"(?:\w{2,12}ly\s+)?$",
    re.IGNORECASE,
)
_VERB_AND_PARTICLE = re.compile(
    r"(?!(?:was|were|had|got|kept|felt|since|following|ago)\b)\w+\s+(?:(?:off|out|up|down|back|over)\s+)?$",
    re.IGNORECASE,
)
"""What else stands before such a participle: a full verb ("put off planned talks"), not an auxiliary."""
_TAKES_A_CLAUSE = re.compile(
    r"(?:said|told|announced|warned|reported|confirmed|added|noted|stated|declared|insisted|suggested|believed|thought"
    r"|knew|heard|feared|hinted|claimed|explained|recalled)\b",
    re.IGNORECASE,
)
"""Verbs after which a clause begins without a break ("said the planned strike on Monday would ...")."""


def stands_before_noun(text: str, start: int, within: Span, verb: int | None) -> bool:
    """Tell whether a word is a participle of a plan and stands before its noun.

    Args:
        text: Any text.
        start: Where the word begins.
        within: The sentence or paragraph; nothing outside is looked at.
        verb: Where the verb before it begins, if there is one: "put off planned talks" has no article.
    """
    if not _ATTRIBUTE.match(text, start, within.end):
        return False
    if _DETERMINER.search(text, max(within.start, start - _REACH), start):
        return True
    return verb is not None and start - verb <= _REACH and _VERB_AND_PARTICLE.match(text, verb, start) is not None


def takes_a_clause(text: str, verb: int) -> bool:
    """Tell whether a clause may begin without a break after the verb that begins here."""
    return _TAKES_A_CLAUSE.match(text, verb) is not None
