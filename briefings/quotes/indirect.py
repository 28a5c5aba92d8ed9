"""Reported speech: the clause that a cue introduces in the outlet's own words.

The clause follows its cue ("said that ...", "told reporters ..."), or stands before it ("..., the mayor said"); it ends
with the sentence, or where another cue takes over (", adding that ..."). Terms after PARC 3 (Pareti, LREC 2016).

Invariant: a clause lies in one sentence and has at least `MIN_WORDS` words outside quotation marks.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefings.models.span import Span
from briefings.quotes.lexicon import ADVERBS, BREAKS, PREPOSITIONS
from briefings.quotes.scene import CueClause
from briefings.quotes.setting import Ground
from briefings.quotes.skeleton import QUOTE, Skeleton

MIN_WORDS: Final = 3
_MOST_QUOTED: Final = 0.6
"""Share of a clause inside quotation marks from which it is a quotation and no report."""
_CLASSES: Final = {
    "say": 0.9,
    "tell": 0.85,
    "write": 0.85,
    "ask": 0.7,
    "think": 0.6,
    "show": 0.6,
    "call": 0.55,
    "urge": 0.55,
}
"""How sure a clause of each class is a statement of its subject."""
_TAIL: Final = 6
"""Tokens after a cue at the end of a sentence that only say when or where ("said on Monday in Oslo")."""


_MODALS: Final = frozenset({"will", "can", "could", "should", "must", "may", "might", "shall", "cannot", "'ll"})
_STOPS: Final = BREAKS | {QUOTE, "that"}


class Report(NamedTuple):
    """A reported clause and its cue; ``certainty`` is 0-1."""

    content: Span
    clause: CueClause
    first: int
    last: int
    certainty: float


def find_reports(ground: Ground) -> Iterator[Report]:
    """Find the clauses that the subjects of cues report, in order of their cues."""
    skeleton = ground.scene.skeleton
    for place, clause in enumerate(ground.clauses):
        certainty = _CLASSES.get(clause.cue_class)
        if certainty is None or clause.how in ("agent", "infinitive", "colon") or _is_modal(skeleton, clause):
            continue
        if skeleton.words[clause.subject.first] in ("i", "we", "you", "who", "it"):
            continue
        first, high = skeleton.sentence(clause.first)
        bounds = _before(skeleton, clause, first, high) or _after(ground, place, high)
        if bounds is not None and _is_report(skeleton, *bounds):
            yield Report(skeleton.span(*bounds), clause, *bounds, certainty)


def _is_modal(skeleton: Skeleton, clause: CueClause) -> bool:
    """Tell what is only possible or to come ("will maintain") from what was said."""
    return clause.first > 0 and skeleton.words[clause.first - 1] in _MODALS


def _before(skeleton: Skeleton, clause: CueClause, low: int, high: int) -> tuple[int, int] | None:
    """The clause in front of "..., X said" and of "..., according to X"."""
    begin = min(clause.first, clause.subject.first)
    words = skeleton.words
    end = begin - 1
    while end > low and words[end] in (",", "—"):
        end -= 1
    if clause.how == "according":
        return (low, end) if begin - low > MIN_WORDS else None
    if end <= low + 1 or end == begin - 1 or clause.how in ("participle", "shared"):
        return None
    rest = [
        word for word in words[max(clause.last, clause.subject.last) + 1 : high] if word[0].isalnum() or word == QUOTE
    ]
    if len(rest) > _TAIL or "that" in rest or QUOTE in rest:
        return None
    is_short = not rest or rest[0] in PREPOSITIONS or rest[0] in ADVERBS or len(rest) <= 2
    return (low, end) if is_short else None


def _after(ground: Ground, place: int, high: int) -> tuple[int, int] | None:
    """The clause behind a cue, up to where another cue with the same subject takes over."""
    clause = ground.clauses[place]
    skeleton = ground.scene.skeleton
    words = skeleton.words
    begin = clause.last + 1
    if clause.how in ("inverted", "according"):
        begin = max(begin, clause.subject.last + 1)
    if clause.how == "according" and begin < high and words[begin] == ",":
        begin += 1
    elif clause.how == "inverted":
        return None
    that = next((t for t in range(begin, min(begin + 9, high)) if words[t] in _STOPS), None)
    if that is not None and words[that] == "that" and clause.cue_class != "call":
        begin = that + 1
    elif begin < high and (words[begin] in PREPOSITIONS or words[begin] == ",") and _follows_quote(skeleton, clause):
        return None
    while begin < high and words[begin] in (",", ":", "—"):
        begin += 1
    end = high - 1
    limit = bisect_left(ground.firsts, high)
    for other in ground.clauses[place + 1 : limit]:
        if (
            other.first > begin + 2
            and other.how in ("participle", "shared")
            and other.subject == clause.subject
            and not _is_modal(skeleton, other)
        ):
            end = other.first - 1
            break
    while end >= begin and (words[end] in BREAKS or words[end] in ("and", "but", "also", "then")):
        end -= 1
    return (begin, end) if end - begin + 1 >= MIN_WORDS else None


def _follows_quote(skeleton: Skeleton, clause: CueClause) -> bool:
    """Tell whether the cue closes a quotation (“...,” she said in Oslo): what follows is no speech."""
    before = min(clause.first, clause.subject.first) - 1
    return before >= 0 and skeleton.words[before] == QUOTE


def _is_report(skeleton: Skeleton, first: int, last: int) -> bool:
    """Refuse what is too short, or so much quoted that it is a quotation."""
    words = skeleton.words
    plain = sum(words[token] != QUOTE and words[token][0].isalnum() for token in range(first, last + 1))
    if plain < MIN_WORDS:
        return False
    quoted = sum(skeleton.ends[t] - skeleton.starts[t] for t in range(first, last + 1) if words[t] == QUOTE)
    return quoted <= _MOST_QUOTED * (skeleton.ends[last] - skeleton.starts[first])
