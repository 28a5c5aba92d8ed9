"""How long things take, in seconds: leases, and pauses between tries."""

from typing import NamedTuple

MOST_REFUSALS = 6
"""So often a place is tried that does not take a digest (DESIGN, section 5)."""
_GROWTH = 4


class Terms(NamedTuple):
    """What the operator, or a test, may change."""

    lease_s: int = 60
    """A process that died is taken over after this long; one that lives renews in time."""
    retry_s: float = 60.0
    """The pause after a first refusal; each one after that is four times as long, the five together under six hours."""
    at_once: int = 300
    """Runs that one process sends at the same time: each waits for its channel's turn most of the time."""
    spacing_s: float = 1.0
    """The pause before each part: a channel takes about one message a second, whichever process sent the last one."""

    def retry_after_s(self, refusals: int) -> float:
        """How long to leave a place alone that refused so often in a row."""
        return self.retry_s * float(_GROWTH ** (refusals - 1))
