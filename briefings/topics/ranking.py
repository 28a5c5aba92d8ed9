"""How well a typed text fits a key: exact, then prefix, then substring, then alike by letters.

Invariant: ranks order what an asker typed; they never decide who somebody is.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

LIKENESS_FLOOR = 55.0
"""Percent of letters in common (rapidfuzz ``ratio``) below which nobody would have meant it."""

_TIERS = ("exact", "prefix", "substring", "alike")

Tier = Literal["exact", "prefix", "substring", "alike"]


class Fit(NamedTuple):
    """How one candidate fits; ``likeness`` is 0-100."""

    place: int
    """Which candidate, counted from 0."""
    tier: Tier
    likeness: float


def rank(typed: str, candidates: Iterable[Sequence[str]], *, floor: float = LIKENESS_FLOOR) -> list[Fit]:
    """Order candidates by how well the best of their keys fits.

    Args:
        typed: The key of what was typed; not empty.
        candidates: For each candidate its keys. At most some hundreds: the look-up before this is an index's work.
        floor: Candidates that are only alike, and less than this, are left out.

    Returns:
        Best first; equal fits in the order of the candidates.
    """
    fits = [_fit(typed, place, keys) for place, keys in enumerate(candidates)]
    kept = [fit for fit in fits if fit.tier != "alike" or fit.likeness >= floor]
    return sorted(kept, key=lambda fit: (_TIERS.index(fit.tier), -fit.likeness if fit.tier == "alike" else 0))


def _fit(typed: str, place: int, keys: Sequence[str]) -> Fit:
    from rapidfuzz.fuzz import ratio  # here, because loading it costs 20 ms that most answers do not need

    if typed in keys:
        return Fit(place, "exact", 100.0)
    if any(key.startswith(typed) or f" {typed}" in key for key in keys):
        return Fit(place, "prefix", 100.0)
    if any(typed in key for key in keys):
        return Fit(place, "substring", 100.0)
    likeness = max((ratio(typed.replace(" ", ""), key.replace(" ", "")) for key in keys), default=0.0)
    return Fit(place, "alike", likeness)
