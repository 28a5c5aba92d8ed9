"""Reported speech: the clause that a cue introduces in the outlet's own words.

The clause follows its cue ("said that ...", "told reporters ..."), or stands before it ("..., the mayor said"); it ends
with the sentence, or where another cue takes over (", adding that ..."). Terms after PARC 3 (Pareti, LREC 2016).
Several bounds are tried for each cue; the likeliest stays (`report_ranker`).

Invariant: a clause lies in one sentence and has at least `MIN_WORDS` words outside quotation marks.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefings.models.span import Span
from briefings.quotes.lexicon import AUXILIARIES, BREAKS, CONJUNCTIONS, PREPOSITIONS
from briefings.quotes.report_features import features_of
from briefings.quotes.report_ranker import WEIGHTS, certainty_of
from briefings.quotes.scene import CueClause
from briefings.quotes.setting import Ground
from briefings.quotes.skeleton import QUOTE, Skeleton

MIN_WORDS: Final = 2
MIN_CERTAINTY: Final = 0.4
"""Certainty from which a clause is reported. Half the F1 reached would be best for the figure; readers want more."""
_SAME: Final = 0.6
"""Overlap from which two clauses are one statement: the likelier cue has it."""
_STOPS: Final = BREAKS | {QUOTE, "that"}
_MOST_TRIED: Final = 60
"""Tokens behind a cue in which a clause is looked at for an earlier end."""


class Report(NamedTuple):
    """A reported clause and its cue; ``certainty`` is 0-1."""

    content: Span
    clause: CueClause
    first: int
    last: int
    certainty: float


class Bounds(NamedTuple):
    """Tokens that a cue may report, and how they were found."""

    first: int
    last: int
    side: str


class Option(NamedTuple):
    """Bounds with what speaks for them."""

    bounds: Bounds
    features: tuple[str, ...]


def find_reports(ground: Ground, weights: dict[str, float] = WEIGHTS) -> Iterator[Report]:
    """Find the clauses that the subjects of cues report, in order of their cues."""
    kept: list[Report] = []
    for report in _likeliest(ground, weights):
        rival = kept[-1] if kept else None
        if rival is None or _share(rival, report) < _SAME or _is_said_to_say(rival, report):
            kept.append(report)
        elif report.certainty > rival.certainty:
            kept[-1] = report
    return iter(kept)


def _is_said_to_say(one: Report, other: Report) -> bool:
    """Tell whether all that one reports is that somebody else says the other ("Lind added that he hopes to ...")."""
    return one.first == other.clause.subject.first


def _share(one: Report, other: Report) -> float:
    """F1 of the tokens of two clauses."""
    common = min(one.last, other.last) - max(one.first, other.first) + 1
    return 2 * max(0, common) / (one.last - one.first + other.last - other.first + 2)


def _likeliest(ground: Ground, weights: dict[str, float]) -> Iterator[Report]:
    """The likeliest clause of each cue, if it is likely enough."""
    skeleton = ground.scene.skeleton
    for place, clause in enumerate(ground.clauses):
        options = [(certainty_of(option.features, weights), option) for option in find_options(ground, place)]
        if not options:
            continue
        certainty, option = max(options, key=lambda entry: entry[0])
        if certainty >= MIN_CERTAINTY:
            first, last, _ = option.bounds
            yield Report(skeleton.span(first, last), clause, first, last, certainty)


def find_options(ground: Ground, place: int) -> Iterator[Option]:
    """Everything that one cue may report."""
    scene, clauses, _, _ = ground
    skeleton, clause = scene.skeleton, clauses[place]
    low, high = skeleton.sentence(clause.first)
    is_nested = any(
        other.last in (clause.subject.first - 1, clause.subject.first - 2)
        for other in clauses[max(0, place - 3) : place]
    )
    for bounds in dict.fromkeys((*_before(skeleton, clause, low), *_after(ground, place, high))):
        quoted = _quoted_share(skeleton, bounds)
        if quoted is not None:
            yield Option(bounds, features_of(scene, clause, *bounds, quoted, is_nested))


def _before(skeleton: Skeleton, clause: CueClause, low: int) -> Iterator[Bounds]:
    """The clause in front of "..., X said", of "..., according to X" and of "... was praised by X"."""
    begin = min(clause.first, clause.subject.first)
    words = skeleton.words
    end = begin - 1
    while end > low and (words[end] in (",", "—") or (clause.how == "agent" and words[end] in AUXILIARIES)):
        end -= 1
    if end > low and (end < begin - 1 or clause.how in ("according", "agent", "relative")):
        yield Bounds(low, end, "before/sentence")
        comma = next((t for t in range(end - 1, max(low, end - _MOST_TRIED), -1) if words[t] in (",", ";", "—")), None)
        if comma is not None:
            yield Bounds(comma + 1, end, "before/comma")


def _after(ground: Ground, place: int, high: int) -> Iterator[Bounds]:
    """The clause behind a cue: from its "that" or at once, to the sentence's end or an earlier break."""
    clause = ground.clauses[place]
    words = ground.scene.skeleton.words
    begin = clause.last + 1
    if clause.how in ("inverted", "according"):
        begin = max(begin, clause.subject.last + 1)
    while begin < high and words[begin] in (",", ":", "—"):
        begin += 1
    starts = {} if _closes(ground.scene.skeleton, clause, begin) else {begin: "after"}
    that = next((t for t in range(begin, min(begin + 9, high)) if words[t] in _STOPS), None)
    if that is not None and words[that] == "that":
        starts = {that + 1: "that" if that == begin else "later:that"}
    elif clause.cue_class in ("tell", "urge", "ask", "judge", "hold"):
        to = next((t for t in range(begin + 1, min(begin + 9, high)) if words[t] in ("to", "for", "of")), None)
        if to is not None:
            starts[to] = f"later:{words[to]}"
    for start, side in starts.items():
        for end, where in _ends(ground, place, start, high):
            if end - start + 1 >= MIN_WORDS:
                yield Bounds(start, end, f"{side}/{where}")


def _closes(skeleton: Skeleton, clause: CueClause, following: int) -> bool:
    """Tell whether the cue closes speech before it (“...,” she said in Oslo): what follows is when or where."""
    words = skeleton.words
    before = min(clause.first, clause.subject.first) - 1
    if before < skeleton.sentence(clause.first)[0] or clause.how == "participle" or words[before] not in (QUOTE, ","):
        return False
    return words[before] == QUOTE or (following < len(words) and words[following] in PREPOSITIONS)


def _ends(ground: Ground, place: int, begin: int, high: int) -> Iterator[tuple[int, str]]:
    """Where a clause may end: with the sentence, at another cue of the same subject, at a comma and conjunction."""
    clause = ground.clauses[place]
    words = ground.scene.skeleton.words
    end, where = high - 1, "sentence"
    for other in ground.clauses[place + 1 : bisect_left(ground.firsts, high)]:
        if other.first > begin + 2 and other.how in ("participle", "shared") and other.subject == clause.subject:
            end, where = other.first - 1, "cue"
            break
    yield _trim(words, begin, end), where
    for token in range(begin + 2, min(end, begin + _MOST_TRIED)):
        follows = words[token + 1]
        if words[token] in (";", "—") or (
            words[token] == "," and (follows in CONJUNCTIONS or follows in _RELATIVES or follows.endswith("ing"))
        ):
            yield _trim(words, begin, token - 1), "comma"
            break


_RELATIVES: Final = frozenset({"who", "which", "whose", "where", "even", "including", "despite", "with", "in", "after"})


def _trim(words: list[str], begin: int, end: int) -> int:
    """Leave out stops and conjunctions at the end of a clause."""
    while end >= begin and (words[end] in BREAKS or words[end] in ("and", "but", "also", "then")):
        end -= 1
    return end


def _quoted_share(skeleton: Skeleton, bounds: Bounds) -> float | None:
    """How much of a clause stands in quotation marks, 0-1; ``None`` if too few words stand outside."""
    words = skeleton.words
    tokens = range(bounds.first, bounds.last + 1)
    if sum(words[token] != QUOTE and words[token][0].isalnum() for token in tokens) < MIN_WORDS:
        return None
    quoted = sum(skeleton.ends[token] - skeleton.starts[token] for token in tokens if words[token] == QUOTE)
    return quoted / max(1, skeleton.ends[bounds.last] - skeleton.starts[bounds.first])
