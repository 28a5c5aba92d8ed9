"""How much speaks for a capitalised piece being a person's name.

The weights are small whole numbers set by hand; a piece is taken at `ENOUGH`.
"""

import re
from typing import Final

from briefings.people.beside import KIN, KIN_NOUNS, kin_after, stands_after, stands_before, word_before
from briefings.people.family_names import FAMILY_FIRST
from briefings.people.given_names import GIVEN_NAMES
from briefings.people.keys import is_family_first
from briefings.people.places import COUNTRIES, NOT_NAMES, PLACES
from briefings.people.runs import Piece
from briefings.people.titles import GENERATIONS, HONORIFICS, PARTICLES
from briefings.text.vocabulary import vocabulary

ENOUGH: Final = 2

_SPEECH: Final = r"(?:said|says|told|added|asked|wrote|tweeted|argued|noted|insisted|explained|recalled|replied)"
_AFTER: Final = re.compile(
    rf"\s*(?:,\s+(?:who\b|whose\b|\d\d\b|then\b|former(?:ly)?\b|his\b|her\b)|\(?who\b|\([DRI]-"
    rf"|(?P<body>,\s+(?:an?|the)\b|(?:\w+ly\s+|also\s+|then\s+|later\s+|has\s+|had\s+)?{_SPEECH}\b))"
)
_BEFORE: Final = re.compile(rf"(?:\b{_SPEECH}\s+|\baccording to\s+)$")


def weigh(text: str, piece: Piece) -> int:
    """Sum the evidence for a piece of at least two words.

    Returns:
        `ENOUGH` or more if it is likely a person.
    """
    tokens = piece.tokens
    has_family_first = is_family_first(list(tokens))
    if len(tokens) > 6 or not (has_family_first or _could_be_name(tokens)):
        return -3
    score = 2 if has_family_first else 0
    if tokens[0] in GIVEN_NAMES:
        score += 2
    if piece.titles:
        score += 3 if piece.titles[-1] in HONORIFICS else 2
    if tokens[-1].strip(".") in GENERATIONS or (len(tokens) > 2 and len(tokens[1].strip(".")) == 1):
        score += 2
    if any(token in PARTICLES for token in tokens[1:-1]) or tokens[0].count(".") > 0:
        score += 1
    return score + weigh_context(text, piece)


def weigh_context(text: str, piece: Piece) -> int:
    """Evidence around a piece: a role before it, an apposition after it, speech on either side."""
    score = 0
    start = piece.title_start
    before = text[max(0, start - 24) : start]
    if stands_before(text, start) or _is_presented(text, start):
        score += 2
    if _BEFORE.search(before):
        score += 1
    if not piece.is_possessive:
        if stands_after(text, piece.span.end):
            score += 3
        elif after := _AFTER.match(text, piece.span.end):
            score += 1 if after.group("body") else 3
    return score


def may_be_single(text: str, piece: Piece) -> bool:
    """Tell whether a single capitalised word can be a person whom the article never names in full."""
    word = piece.tokens[0].strip(".")
    if word in NOT_NAMES or len(word) < 2 or text[piece.span.start : piece.span.end].isupper():
        return False
    if piece.titles and piece.titles[-1] in HONORIFICS | _SINGLE_TITLES:
        return True
    start = piece.title_start
    before = text[max(0, start - _REACH) : start]
    if _is_presented(text, start) or kin_after(text, piece.span.end):
        return True
    if stands_before(text, start) and _HOLDER.search(before):
        return True
    if before.endswith(("the ", "The ", " a ", " an ")):
        return False  # "the Dane"
    return (word in FAMILY_FIRST or word in GIVEN_NAMES) and weigh_context(text, piece) > 0


def _is_presented(text: str, start: int) -> bool:
    """Tell whether the words before a name present somebody: "a miner named Jussi", "her apprentice, Jussi"."""
    if (word := word_before(text, start)) not in _PRESENTING and word not in KIN_NOUNS:
        return False
    named = _NAMED.search(text[max(0, start - _REACH) : start])
    return named is not None and (named.group(1) or "") not in _NAMED_THINGS


_REACH: Final = 48
"""Characters before a name that may present it."""
_PRESENTING: Final = frozenset({"named", "of", "as"})
_NAMED: Final = re.compile(
    r"\b(?:an?|another|the|his|her|young|old) (?:[a-z-]+ ){0,2}([a-z-]+) (?:named|by the name of) $"
    r"|\b(?:(?:gave|give|gives) (?:his|her) name|identified (?:him|her)self) (?:only |simply )?as $"
    rf"|\b(?:his|her|my|their) (?:[a-z-]+ )?{KIN},? $",
    re.IGNORECASE,
)
_HOLDER: Final = re.compile(
    r"\b(?:an?|another) (?:[a-z-]+ ){1,3}?$|\b(?:an?|another) (?:[a-z-]+ ){0,2}[a-z-]+, $", re.I
)
"""Who is presented by what they are: "a miner, Jussi"."""
_NAMED_THINGS: Final = vocabulary(
    "storm hurricane cyclone typhoon dog cat horse parrot pet ship boat vessel yacht town village city street company"
    " firm startup project app program programme bill law operation film movie book novel song album band robot"
    " satellite rocket planet asteroid comet whale elephant bear team club bar restaurant hotel website tool model"
    " system virus variant drug product brand group organization organisation character"
)

_SINGLE_TITLES: Final = vocabulary(
    "president premier chancellor minister senator sen representative rep congressman congresswoman governor gov"
    " mayor judge justice sheriff detective sergeant captain colonel major general commander secretary chairman"
    " chairwoman professor officer inspector superintendent ambassador coach councillor"
)


def _could_be_name(tokens: tuple[str, ...]) -> bool:
    """Refuse pieces with the word of an organisation or a place; a last word may be a city ("Jack London")."""
    last = tokens[-1].strip(".")
    return not any(token.strip(".") in NOT_NAMES for token in tokens[:-1]) and last not in _NO_FAMILY


_NO_FAMILY: Final = NOT_NAMES - COUNTRIES - PLACES
