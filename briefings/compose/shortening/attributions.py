"""Who says it, where that is no part of the news.

Only authorities on plain events lose their mention ("..., the coast guard said."). What is said of guilt, cause or
blame, of what may be, or of what did not happen, is a claim: its speaker is part of the fact.
"""

from collections.abc import Iterator

from briefings.compose.shortening.lexicon import (
    AUTHORITIES,
    AUTHORITY_WORDS,
    CONTESTED,
    DATE_WORDS,
    MODALS,
    PLAIN_EVENTS,
)
from briefings.compose.shortening.reading import Cut, Reading

_LONGEST = 10
_LOCAL = frozenset(("police", "fire", "coast", "firefighters", "sheriff", "medics"))
"""What the name of a town may stand before; a country's name makes a side of those who speak."""
_CUES = frozenset(("said", "says", "reported"))
_PERSONAL = frozenset(("i", "we", "you", "my", "our", "your"))


def attributions(line: Reading) -> Iterator[Cut]:
    """The tail of a sentence that tells a plain event."""
    if line.end == len(line.tokens) or not line.commas or any(token.quotation is not None for token in line.tokens):
        return
    comma = line.commas[-1]
    if _names_an_authority(line, comma + 1) and _is_plain_event(line, comma):
        yield Cut(comma, line.end)


def _names_an_authority(line: Reading, first: int) -> bool:
    tail = line.low[first : line.end]
    if not 1 < len(tail) <= _LONGEST or AUTHORITIES.isdisjoint(tail):
        return False
    if tail[:2] == ["according", "to"]:
        return _all_known(line, first + 2)
    return sum(word in _CUES for word in tail) == 1 and _all_known(line, first)


def _all_known(line: Reading, first: int) -> bool:
    known = AUTHORITY_WORDS | DATE_WORDS
    return all(
        line.word(at) in known or line.word(at) == "." or (line.is_capital(at) and line.word(at + 1) in _LOCAL)
        for at in range(first, line.end)
    )


def _is_plain_event(line: Reading, comma: int) -> bool:
    if not line.has_finite(0, comma) or not line.is_plain(0, comma) or not line.has_any(PLAIN_EVENTS, 0, comma):
        return False
    return not line.has_any(CONTESTED | MODALS | _PERSONAL | _CUES, 0, comma)
