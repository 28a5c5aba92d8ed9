"""Reported speech: the clause that a cue introduces in the outlet's own words.

Several bounds are tried for each cue (`report_bounds`), each is described (`report_features`), and the likeliest stays
(`report_ranker`). What somebody is said to say is one statement; what speakers say of their own mind ("Lind said she
hopes to ...") is two. Terms after PARC 3 (Pareti, LREC 2016).

Invariant: a clause lies in one sentence, and most of it stands outside quotation marks.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from briefings.models.span import Span
from briefings.quotes.report_bounds import Bounds, find_bounds
from briefings.quotes.report_features import features_of, is_avowed, is_clause, traits_of
from briefings.quotes.report_ranker import WEIGHTS, certainty_of
from briefings.quotes.scene import CueClause
from briefings.quotes.setting import Ground
from briefings.quotes.skeleton import QUOTE, Skeleton

MIN_CERTAINTY: Final = 0.35
"""Certainty from which a clause is reported: a little over half the F1 reached, which is where F1 is highest (Lipton,
Elkan, Naryanaswamy, ECML 2014)."""
_SAME: Final = 0.45
"""Overlap from which two clauses are one statement: the likelier cue has it, or the one that reports the other."""
_RIVALS: Final = 3
"""Clauses before one that it is compared with."""
_TOLD: Final = 0.67
"""Share of a clause in quotation marks, two thirds, from which its quotation tells all of it."""

_OBJECT: Final = 0.3
"""Highest certainty of what is no clause ("the significance of the summit"): it tells what somebody spoke of, not what
they said, and stays below the confidence from which a speaker is named."""


class Report(NamedTuple):
    """A reported clause and its cue; ``certainty`` is 0-1."""

    content: Span
    clause: CueClause
    first: int
    last: int
    certainty: float


class Option(NamedTuple):
    """Bounds with what speaks for them."""

    bounds: Bounds
    features: tuple[str, ...]


def find_reports(ground: Ground, weights: dict[str, float] = WEIGHTS) -> Iterator[Report]:
    """Find the clauses that the subjects of cues report, in order of their cues."""
    kept: list[Report] = []
    for report in _likeliest(ground, weights):
        rival = next((one for one in reversed(kept[-_RIVALS:]) if _share(one, report) >= _SAME), None)
        is_told = rival is not None and rival.first == report.clause.subject.first
        if rival is None or (is_told and is_avowed(report.clause)):
            kept.append(report)
        elif report.certainty > rival.certainty and not is_told:
            kept[kept.index(rival)] = report
    return iter(kept)


def _share(one: Report, other: Report) -> float:
    """F1 of the tokens of two clauses."""
    common = min(one.last, other.last) - max(one.first, other.first) + 1
    return 2 * max(0, common) / (one.last - one.first + other.last - other.first + 2)


_WRITER = frozenset({"i", "we"})
"""Outside quotation marks it is the writer who thinks so: no report."""


def _likeliest(ground: Ground, weights: dict[str, float]) -> Iterator[Report]:
    """The likeliest clause of each cue, if it is likely enough."""
    skeleton = ground.scene.skeleton
    for place, clause in enumerate(ground.clauses):
        if skeleton.words[clause.subject.first] in _WRITER:
            continue
        options = [(certainty_of(option.features, weights), option) for option in find_options(ground, place)]
        if not options:
            continue
        certainty, option = max(options, key=lambda entry: entry[0])
        if certainty >= MIN_CERTAINTY:
            first, last, *_ = option.bounds
            sure = certainty if is_clause(ground.scene, option.bounds) else min(certainty, _OBJECT)
            yield Report(skeleton.span(first, last), clause, first, last, sure)


def find_options(ground: Ground, place: int) -> Iterator[Option]:
    """Everything that one cue may report."""
    scene, clauses, _, _ = ground
    clause = clauses[place]
    is_nested = any(
        other.last in (clause.subject.first - 1, clause.subject.first - 2)
        for other in clauses[max(0, place - _RIVALS) : place]
    )
    traits = traits_of(scene, clause, is_nested=is_nested)
    for bounds in find_bounds(ground, place):
        if _is_own(scene.skeleton, bounds):
            yield Option(bounds, features_of(scene, clause, traits, bounds))


def _is_own(skeleton: Skeleton, bounds: Bounds) -> bool:
    """Tell whether a clause has words of its own, and most of it stands outside quotation marks."""
    words = skeleton.words
    tokens = range(bounds.first, bounds.last + 1)
    quoted = max((skeleton.ends[t] - skeleton.starts[t] for t in tokens if words[t] == QUOTE), default=0)
    length = skeleton.ends[bounds.last] - skeleton.starts[bounds.first]
    return quoted < _TOLD * length and any(words[token][0].isalnum() for token in tokens)
