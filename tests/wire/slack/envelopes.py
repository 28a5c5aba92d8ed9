"""What the platform sends to the product, before it is known by which road; and what came back."""

from dataclasses import dataclass, field
from typing import Literal, Protocol

from tests.wire.wire_types import Json

Kind = Literal["slash_commands", "interactive", "events_api"]
Signature = Literal["right", "wrong", "missing", "stale", "future"]

ACK_S = 3.0  # docs.slack.dev/tools/bolt-python/concepts/acknowledge


@dataclass(frozen=True)
class Retry:
    """The marks of an event that is delivered again."""

    number: int
    reason: str


@dataclass(frozen=True)
class Envelope:
    """One payload on its way.

    Attributes:
        response: The name of the response ticket that belongs to it, if any.
    """

    kind: Kind
    payload: Json
    retry: Retry | None = None
    response: str | None = None

    @property
    def name(self) -> str:
        """What it is, for a reader."""
        event = self.payload.get("event", {})
        return str(self.payload.get("command") or event.get("type") or self.payload.get("type"))


@dataclass(frozen=True)
class Delivery:
    """How the product took an envelope.

    Attributes:
        status: The HTTP status, 200 for an acknowledgement over a socket; `None` when there was no answer.
        body: The JSON that came with it; text comes as `{"text": …}`.
        latency_s: From the first byte sent to the answer, in seconds.
        failure: Why there was no answer, in words.
    """

    envelope: Envelope
    status: int | None
    latency_s: float
    body: Json = field(default_factory=dict)
    failure: str = ""

    @property
    def is_acknowledged(self) -> bool:
        """Whether the product took it."""
        return self.status == 200


class Road(Protocol):
    """A way to the product: signed HTTP, or Socket Mode."""

    async def send(self, envelope: Envelope, signature: Signature = "right") -> Delivery:
        """Send an envelope and wait at most `ACK_S` for the acknowledgement; never raises for the product's faults."""
        ...
