"""Words before a run that turn its meaning: "I do not think that ...", "they claim that ...", "if ...".

Invariant: only the run's own clause is looked at. Who says "We are not saying that it is safe" is quoted with the
words "it is safe" and did not say it; such a run never makes a yes.
"""

from collections.abc import Sequence

from briefings.text.vocabulary import vocabulary
from briefings.text.words import Word, is_negation

NEGATION_REACH = 2
"""A negation this near before a run turns it round ("is not a ..."); further off it denies something else. Words."""
CONDITION_REACH = 2
"""A condition this near before a run makes it a supposition ("if the ..."). Words."""
CLAUSE_REACH = 14
"""Words before a run that are looked at."""

_BREAKS = ',;:.!?—–\n"“”()'
_NEW_CLAUSE = vocabulary("but yet so because")
_EMBEDDING = vocabulary(
    "that say says said saying think thinks thought thinking believe believes believed believing claim claims claimed"
    " claiming suggest suggests suggested suggesting tell tells told telling mean means meant imply implies implied"
    " pretend pretends pretended allege alleges alleged assume assumes assumed"
)
_DISTANCE = vocabulary(
    "claim claims claimed claiming allege alleges alleged pretend pretends pretended accuse accuses accused false"
    " untrue wrong lie lies myth nonsense rumour rumor rumours rumors absurd ridiculous"
)
_CONDITIONS = vocabulary("if unless whether suppose supposing")
_OTHERS = vocabulary("they he she people some critics opponents others everyone everybody anyone somebody someone")
_SAYING = vocabulary("say says said saying tell tells told")


def governor_distance(source: Sequence[Word], first: int, text: str) -> int:
    """How many words before the word at ``first`` the word stands that turns its clause; 0 if none does."""
    if reach := _negation_in_clause(source, first, text):
        return reach
    start = _clause_start(source, first, text)
    before = [word.text for word in source[start:first]]
    if not before:
        return 0
    if any(word in _CONDITIONS for word in before[-2:]) and (
        before[-1] in _CONDITIONS or before[-2] in ("if", "unless")
    ):
        return next(distance for distance, word in enumerate(reversed(before), 1) if word in _CONDITIONS)
    if not any(word in _EMBEDDING for word in before):
        return 0
    turning = [place for place, word in enumerate(before) if _turns(word, before)]
    return len(before) - turning[0] if turning else 0


def _turns(word: str, before: Sequence[str]) -> bool:
    if is_negation(word) or word in _DISTANCE:
        return True
    return word in _OTHERS and any(other in _SAYING for other in before)


def _clause_start(source: Sequence[Word], first: int, text: str) -> int:
    start = first
    while start > 0 and first - start < CLAUSE_REACH:
        between = text[source[start - 1].span.end : source[start].span.start]
        if any(mark in between for mark in _BREAKS) or source[start - 1].text in _NEW_CLAUSE:
            break
        start -= 1
    return start


def _negation_in_clause(source: Sequence[Word], first: int, text: str) -> int:
    reach = negation_distance(source, first)
    return reach if reach and first - reach >= _clause_start(source, first, text) else 0


def negation_distance(source: Sequence[Word], position: int) -> int:
    """How many words before ``position`` the nearest negation stands; 0 if none is in reach."""
    for distance in range(1, min(NEGATION_REACH, position) + 1):
        if is_negation(source[position - distance].text):
            return distance
    return 0
