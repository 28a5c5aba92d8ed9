"""How fast one may call, and whether a client comes back only when it was told to.

Each route has a bucket for each channel, guild or interaction, described by headers; all calls of a bot together have
another, from which interactions are free (docs.discord.com/developers/topics/rate-limits). The sizes are not
published; those below are what the platform has been seen to send, and a client must go by the headers.
"""

from collections import deque
from dataclasses import dataclass, replace
from hashlib import md5

from tests.wire.discord.refusals import TooFastError

GLOBAL = 50  # requests a second
_ORDINARY = (50, 1.0)
_LIMITS: dict[str, tuple[int, float]] = {
    "create_message": (5, 5.0),
    "update_message": (5, 5.0),
    "delete_message": (5, 1.0),
    "add_my_message_reaction": (1, 0.25),
    "execute_webhook": (5, 2.0),
    "update_original_webhook_message": (5, 2.0),
    "update_webhook_message": (5, 2.0),
}
_EARLY_S = 0.02  # clocks of two tasks never agree to the millisecond
_FLIGHT_S = 0.05  # what was sent before the refusal was read


@dataclass(frozen=True)
class Bucket:
    """A window of time and what is left of it."""

    name: str
    limit: int
    remaining: int
    until: float

    def headers(self, now: float) -> dict[str, str]:
        """How Discord describes it."""
        return {
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.remaining),
            "X-RateLimit-Reset": f"{self.until:.3f}",
            "X-RateLimit-Reset-After": f"{max(0.0, self.until - now):.3f}",
            "X-RateLimit-Bucket": self.name,
        }


class Buckets:
    """Buckets by route and place, the bucket over all, and the doors that were closed by a 429."""

    def __init__(self) -> None:
        self._buckets: dict[tuple[str, str], Bucket] = {}
        self._recent: deque[float] = deque()
        self._closed: dict[tuple[str, str], tuple[float, float]] = {}

    def take(self, operation: str, place: str, now: float) -> Bucket:
        """Take a call out of its bucket.

        Raises:
            TooFastError: Nothing is left.
        """
        limit, per_s = _LIMITS.get(operation, _ORDINARY)
        bucket = self._buckets.get((operation, place))
        if bucket is None or bucket.until <= now:
            name = md5(operation.encode(), usedforsecurity=False).hexdigest()
            bucket = Bucket(name, limit, limit, now + per_s)
        if not bucket.remaining:
            raise TooFastError(round(bucket.until - now, 3))
        self._buckets[operation, place] = replace(bucket, remaining=bucket.remaining - 1)
        return self._buckets[operation, place]

    def take_global(self, now: float) -> None:
        """Take a call out of the bucket over all.

        Raises:
            TooFastError: More than 50 came within a second.
        """
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        if len(self._recent) >= GLOBAL:
            raise TooFastError(round(self._recent[0] + 1 - now, 3), is_global=True)
        self._recent.append(now)

    def close(self, operation: str, place: str, now: float, wait_s: float) -> None:
        """Remember that a client was told to stay away; the operation `*` is all of them."""
        self._closed[operation, place] = (now, now + wait_s)

    def early_s(self, operation: str, place: str, now: float) -> float:
        """How many seconds too early a client is back; 0 when it is not."""
        early = 0.0
        for key in ((operation, place), ("*", "")):
            since, until = self._closed.get(key, (0.0, 0.0))
            if now - since > _FLIGHT_S:
                early = max(early, until - now)
        return early if early > _EARLY_S else 0.0
