"""Where a reported clause may begin and end: the bounds that are tried for a cue.

A clause stands behind its cue ("said that ...") or in front of it ("..., the mayor said"). How far it goes nobody can
tell without a parser: so the sentence's end is tried, another cue of the same subject, commas, and the end of the noun
phrase that begins there; `report_ranker` chooses.

Invariant: bounds lie in the sentence of their cue and never hold the cue.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefings.quotes.lexicon import AUXILIARIES, BREAKS, CONJUNCTIONS, OPENERS, PREPOSITIONS, RELATIVES
from briefings.quotes.scene import CueClause
from briefings.quotes.setting import Ground
from briefings.quotes.skeleton import QUOTE, Skeleton
from briefings.quotes.turns import turn_before

_STOPS: Final = BREAKS | {QUOTE, "that"}
_FARTHEST: Final = 60
"""Tokens from a cue in which an earlier end is looked for."""
_HEARERS: Final = 9
"""Tokens that hearers, day and place may take between a cue and its "that"."""
_OBJECT: Final = 12
"""Tokens that a noun phrase behind a cue may have."""
_HEARING: Final = frozenset({"tell", "urge", "ask", "judge", "hold", "call"})
"""Classes whose verbs may have a hearer before "to", "for" or "of" ("urged the council to ...")."""
_ADVERBIAL: Final = PREPOSITIONS | OPENERS
_SHORT: Final = 8
"""Tokens below which "In Oslo last week, ..." is an adverbial in front of a cue and nothing that anybody said."""
_TRAILING: Final = frozenset({"and", "but", "also", "then", "or"})
_PARTING: Final = (
    CONJUNCTIONS | RELATIVES | frozenset({"even", "including", "despite", "with", "in", "after", "at", "during"})
)
"""Words behind a comma that may leave what is reported."""
_PHRASE_ENDS: Final = (
    BREAKS | CONJUNCTIONS | RELATIVES | (AUXILIARIES - {"'s"}) | (PREPOSITIONS - {"of"}) | {"to", "and"}
)
"""What ends a noun phrase behind a cue ("attacked the mayor of Oslo | during ...")."""


class Bounds(NamedTuple):
    """Tokens that a cue may report; ``start`` and ``end`` name how the two were found."""

    first: int
    last: int
    start: str
    end: str


def find_bounds(ground: Ground, place: int) -> Iterator[Bounds]:
    """The bounds of all that one cue may report; none twice."""
    seen: set[tuple[int, int]] = set()
    for bounds in (*_before(ground, place), *_after(ground, place)):
        if bounds.last >= bounds.first and bounds[:2] not in seen:
            seen.add(bounds[:2])
            yield bounds


def _before(ground: Ground, place: int) -> Iterator[Bounds]:
    """The clause in front of "..., X said", of "..., according to X" and of "... was praised by X"."""
    clause = ground.clauses[place]
    skeleton = ground.scene.skeleton
    words = skeleton.words
    low = skeleton.sentence(clause.first)[0]
    begin = min(clause.first, clause.subject.first)
    end = begin - 1
    while end > low and (words[end] in (",", "—") or (clause.how == "agent" and words[end] in AUXILIARIES)):
        end -= 1
    if end <= low or not (end < begin - 1 or clause.how in ("according", "agent", "relative")):
        return
    if words[low] in _ADVERBIAL and end - low < _SHORT and clause.how != "agent":
        return
    yield Bounds(low, end, "before", "sentence")
    comma = next((t for t in range(end - 1, max(low, end - _FARTHEST), -1) if words[t] in (",", ";", "—")), None)
    if comma is not None:
        yield Bounds(comma + 1, end, "before", "comma")


def _after(ground: Ground, place: int) -> Iterator[Bounds]:
    """The clause behind a cue: from its "that" or at once, to the sentence's end or an earlier one."""
    clause = ground.clauses[place]
    skeleton = ground.scene.skeleton
    high = skeleton.sentence(clause.first)[1]
    for start, name in _starts(skeleton, clause, high):
        for end, where in _ends(ground, place, start, high):
            yield Bounds(start, end, name, where)


def _starts(skeleton: Skeleton, clause: CueClause, high: int) -> Iterator[tuple[int, str]]:
    """Where a clause may begin behind its cue."""
    words = skeleton.words
    begin = clause.last + 1
    if clause.how in ("inverted", "according"):
        begin = max(begin, clause.subject.last + 1)
    while begin < high and words[begin] in (",", ":", "—"):
        begin += 1
    that = next((t for t in range(begin, min(begin + _HEARERS, high)) if words[t] in _STOPS), None)
    if that is not None and words[that] == "that":
        yield that + 1, "that" if that == begin else "later:that"
        return
    if not _closes(skeleton, clause, begin):
        yield begin, "after"
    if clause.cue_class in _HEARING:
        to = next((t for t in range(begin + 1, min(begin + _HEARERS, high)) if words[t] in ("to", "for", "of")), None)
        if to is not None:
            yield to, f"later:{words[to]}"


def _closes(skeleton: Skeleton, clause: CueClause, following: int) -> bool:
    """Tell whether the cue closes speech before it (“...,” she said in Oslo): what follows is when or where."""
    words = skeleton.words
    before = min(clause.first, clause.subject.first) - 1
    if before < skeleton.sentence(clause.first)[0] or clause.how == "participle" or words[before] not in (QUOTE, ","):
        return False
    return words[before] == QUOTE or (following < len(words) and words[following] in PREPOSITIONS)


def _ends(ground: Ground, place: int, begin: int, high: int) -> Iterator[tuple[int, str]]:
    """Where a clause that begins at ``begin`` may end."""
    clause = ground.clauses[place]
    skeleton = ground.scene.skeleton
    words = skeleton.words
    end, where = high - 1, "sentence"
    for other in ground.clauses[place + 1 : bisect_left(ground.firsts, high)]:
        if other.first > begin + 2 and other.how in ("participle", "shared") and other.subject == clause.subject:
            end, where = other.first - 1, "cue"
            break
        turn = turn_before(skeleton, other, begin)
        if turn is not None:
            end, where = turn - 1, "rival"
            break
    yield _trim(words, begin, end), where
    reach = min(end, begin + _FARTHEST)
    comma = next((t for t in range(begin + 1, reach) if _parts(words, t)), None)
    if comma is not None:
        yield _trim(words, begin, comma - 1), "comma"
    nearest = next((t for t in range(begin + 1, reach) if words[t] == ","), None)
    if nearest is not None and nearest != comma:
        yield _trim(words, begin, nearest - 1), "nearest-comma"
    phrase = next((t for t in range(begin + 1, min(end + 1, begin + _OBJECT)) if words[t] in _PHRASE_ENDS), None)
    if phrase is not None and phrase not in (comma, nearest):
        yield _trim(words, begin, phrase - 1), "phrase"


def _parts(words: list[str], token: int) -> bool:
    """Tell whether a mark may close what is reported."""
    if words[token] in (";", "—"):
        return True
    follows = words[token + 1]
    return words[token] == "," and (follows in _PARTING or follows.endswith("ing"))


def _trim(words: list[str], begin: int, end: int) -> int:
    """Leave out stops and conjunctions at the end of a clause."""
    while end >= begin and (words[end] in BREAKS or words[end] in _TRAILING):
        end -= 1
    return end
