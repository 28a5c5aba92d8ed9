"""Where somebody else begins to speak within a sentence ("Lind said “...”, while Moss called it “...”").

Invariant: what is returned stands before the new speaker's name, behind the clause of the one before.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefings.quotes.scene import CueClause
from briefings.quotes.setting import Ground
from briefings.quotes.skeleton import QUOTE, Skeleton

_JOINTS: Final = frozenset({"and", "but", "while", "whereas"})
_CONTRASTS: Final = frozenset({"while", "whereas"})
"""What leads to another speaker also where that is no name ("while the union demanded “...”")."""


def turn_before(skeleton: Skeleton, clause: CueClause, begin: int) -> int | None:
    """The "and" or "while" behind token ``begin`` from which the named subject of a clause speaks."""
    token = clause.subject.first - 1
    if begin < token < clause.first and skeleton.words[token] in _CONTRASTS and clause.subject.kind != "pronoun":
        return token
    if not skeleton.capitals[token + 1] or token >= clause.first or clause.subject.kind == "pronoun":
        return None
    while token > begin and skeleton.capitals[token]:
        token -= 1
    return token if token > begin and skeleton.words[token] in _JOINTS else None


def last_turn(skeleton: Skeleton, clauses: Sequence[CueClause]) -> int:
    """The last token at which one of some clauses of a sentence turns to another speaker; -1 if none does."""
    turns = (turn_before(skeleton, other, one.last) for one, other in pairwise(clauses))
    return max((turn for turn in turns if turn is not None), default=-1)


def quoted_turns(ground: Ground) -> Iterator[int]:
    """Tokens at which a sentence that has quoted somebody turns to somebody else."""
    skeleton = ground.scene.skeleton
    for one, other in pairwise(ground.clauses):
        if skeleton.sentences[one.first] == skeleton.sentences[other.first]:
            turn = turn_before(skeleton, other, one.last)
            if turn is not None and QUOTE in skeleton.words[one.last + 1 : turn]:
                yield turn
