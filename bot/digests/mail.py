"""What a platform does for digests: send one part, look whether it arrived, tell a subscriber why it cannot."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple, Protocol

from bot.delivery import DeliveryError, RefusedError
from bot.digests.parcel import Json, Slip
from briefings.models.digest import Digest
from briefings.models.subscription import Subscription

Attempt = Callable[[], Awaitable[str]]
"""Sends a part once; returns the platform's id of the message, or raises a `DeliveryError`."""
Guard = Callable[[Attempt], Awaitable[str]]
"""Does an attempt, and writes down that it is made."""


class Rendered(NamedTuple):
    """A digest as its platform's messages, the parent first, and the states of buttons that are too long to travel."""

    bodies: tuple[Json, ...]
    kept: tuple[tuple[str, str], ...]


class UnsureError(DeliveryError):
    """A part may have arrived, and nobody can look: it is not sent again."""


class GoneError(DeliveryError):
    """The parent was taken away: there is nothing to hang replies on."""


class Mail(Protocol):
    """Sends the parts of digests to one platform."""

    def render(self, digest: Digest, subscription: Subscription) -> Rendered:
        """Show a digest; pure, and called in a thread."""
        ...

    async def send(self, slip: Slip, guard: Guard) -> str:
        """Send a part when its turn comes; what may have arrived is looked for before it is sent again.

        Args:
            slip: The part.
            guard: Every attempt is made through it.

        Returns:
            The platform's id of the message.

        Raises:
            RefusedError: The place does not take it; nothing arrived.
            UnsureError: It may have arrived.
            GoneError: It is a reply, and its parent is gone.
            DeliveryError: The platform did not take it now; whether it arrived can be looked for later.
        """
        ...

    async def find(self, slip: Slip) -> str | None:
        """Look for a part that somebody may have sent.

        Returns:
            The platform's id of the message, or ``None`` if it can be sent: it is not there, or the platform would see
            that it is the same.

        Raises:
            UnsureError: There is no way to tell.
            GoneError: It is a reply, and its parent is gone.
            DeliveryError: It can be told later.
        """
        ...

    async def tell(self, subscription: Subscription, sentence: str, key: str) -> None:
        """Write to whoever subscribed directly; the key tells it from everything else that is told.

        Raises:
            DeliveryError: They were not told.
        """
        ...

    def reason(self, subscription: Subscription, refusal: RefusedError) -> str:
        """Why a place does not take a digest, and what to do: one or two sentences for whoever subscribed."""
        ...
