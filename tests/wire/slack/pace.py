"""How fast one may post, and whether a client comes back only when it was told to.

Posting is allowed at about one message a second and channel with a short burst (docs.slack.dev/apis/web-api/
rate-limits): a bucket that holds the burst and fills at one a second. After a 429 nothing may come to the same place
before `Retry-After` is over.
"""

import math
from dataclasses import dataclass

BURST = 4
PER_SECOND = 1.0
_EARLY_S = 0.02  # clocks of two tasks never agree to the millisecond


@dataclass(frozen=True)
class _Bucket:
    tokens: float
    at: float


class Pace:
    """Buckets by channel and closed doors by route."""

    def __init__(self, burst: int = BURST) -> None:
        self._burst = burst
        self._buckets: dict[str, _Bucket] = {}
        self._closed: dict[tuple[str, str], float] = {}

    def post(self, channel: str, now: float) -> int:
        """Take a message out of a channel's bucket.

        Returns:
            0 when it may be posted, else the whole seconds after which it may.
        """
        old = self._buckets.get(channel, _Bucket(self._burst, now))
        tokens = min(self._burst, old.tokens + (now - old.at) * PER_SECOND)
        if tokens < 1:
            self._buckets[channel] = _Bucket(tokens, now)
            return max(1, math.ceil((1 - tokens) / PER_SECOND))
        self._buckets[channel] = _Bucket(tokens - 1, now)
        return 0

    def close(self, route: str, place: str, until: float) -> None:
        """Remember that a client was told to stay away."""
        self._closed[route, place] = until

    def early_s(self, route: str, place: str, now: float) -> float:
        """How many seconds too early a client is back; 0 when it is not."""
        early = self._closed.get((route, place), 0.0) - now
        return early if early > _EARLY_S else 0.0
