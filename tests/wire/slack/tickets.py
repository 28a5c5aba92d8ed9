"""Things that Slack hands out to be used once, or a few times, or soon: triggers, response URLs, socket tickets, codes.

Rules: a trigger lives 3 s and opens one view; a response URL lives 30 minutes and takes 5 messages
(docs.slack.dev/interactivity/handling-user-interaction).
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.wire.slack.values import ApiError

TRIGGER_S = 3.0
RESPONSE_S = 30 * 60.0
RESPONSE_USES = 5
CODE_S = 10 * 60.0


@dataclass(frozen=True)
class Trigger:
    """A right to open one view for one person.

    Attributes:
        view: The modal in which the person acted, onto which a view may be pushed.
    """

    user: str
    team: str
    born: float
    view: str | None = None
    is_used: bool = False


@dataclass(frozen=True)
class Response:
    """A right to answer one interaction.

    Attributes:
        original: The time of the message that `replace_original` means, once there is one.
    """

    user: str
    channel: str
    born: float
    original: str | None = None
    used: int = 0


@dataclass(frozen=True)
class Code:
    """A right to install, given to the person who pressed Allow."""

    team: str
    user: str
    scopes: frozenset[str]
    redirect_uri: str
    born: float


class Tickets:
    """All that was handed out, by its secret name."""

    def __init__(self) -> None:
        self.triggers: dict[str, Trigger] = {}
        self.responses: dict[str, Response] = {}
        self.sockets: set[str] = set()
        self.codes: dict[str, Code] = {}

    def trigger(self, trigger: Trigger) -> str:
        """Hand out a trigger."""
        name = f"{len(self.triggers)}.{secrets.token_hex(8)}"
        self.triggers[name] = trigger
        return name

    def use_trigger(self, name: str, is_reached: Callable[[str], bool], now: float) -> Trigger:
        """Use a trigger up.

        Raises:
            ApiError: Unknown, of another workspace, used, or too old; in Slack's words.
        """
        trigger = self.triggers.get(name)
        if trigger is None or not is_reached(trigger.team):
            raise ApiError("invalid_trigger_id")
        if trigger.is_used:
            raise ApiError("exchanged_trigger_id")
        if now - trigger.born > TRIGGER_S:
            raise ApiError("expired_trigger_id")
        self.triggers[name] = replace(trigger, is_used=True)
        return trigger

    def response(self, response: Response) -> str:
        """Hand out the secret part of a response URL."""
        name = secrets.token_hex(12)
        self.responses[name] = response
        return name

    def socket(self) -> str:
        """Hand out the ticket that one WebSocket connection needs."""
        name = secrets.token_hex(8)
        self.sockets.add(name)
        return name

    def code(self, code: Code) -> str:
        """Hand out an installation code."""
        name = secrets.token_hex(8)
        self.codes[name] = code
        return name
