"""How much one person, and all together, may ask: buckets that fill at a steady rate.

Invariant: nobody below 3 commands a second, and nothing below 60 a second in all, is ever held back (DESIGN, 5).
"""

from collections import OrderedDict
from typing import NamedTuple

PERSON_PER_S, PERSON_BURST = 3.0, 9.0
ALL_PER_S, ALL_BURST = 60.0, 120.0
_PEOPLE_KEPT = 10_000


class _Bucket(NamedTuple):
    left: float
    at: float


class Throttle:
    """Counts questions; the caller brings the clock (monotonic seconds)."""

    def __init__(self) -> None:
        self._people: OrderedDict[str, _Bucket] = OrderedDict()
        self._all = _Bucket(ALL_BURST, 0.0)

    def admits(self, person: str, now: float) -> bool:
        """Count a question, unless it is one too many."""
        theirs = _filled(self._people.pop(person, _Bucket(PERSON_BURST, now)), now, PERSON_PER_S, PERSON_BURST)
        everybodys = _filled(self._all, now, ALL_PER_S, ALL_BURST)
        may = theirs.left >= 1 and everybodys.left >= 1
        self._people[person] = theirs._replace(left=theirs.left - may)
        self._all = everybodys._replace(left=everybodys.left - may)
        if len(self._people) > _PEOPLE_KEPT:
            self._people.popitem(last=False)
        return may


def _filled(bucket: _Bucket, now: float, rate: float, most: float) -> _Bucket:
    return _Bucket(min(most, bucket.left + max(0.0, now - bucket.at) * rate), now)
