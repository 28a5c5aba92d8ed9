"""A Web API method: what it does, and what a token needs to be let in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tests.wire.slack.state import SlackState
from tests.wire.slack.values import ApiError, Call
from tests.wire.wire_types import Json


@dataclass(frozen=True)
class Method:
    """How a method answers.

    Attributes:
        run: Does it and gives the answer without `ok`; raises `ApiError` or `TooFastError`.
        scopes: What the token must have, all of it.
        token: The kind of token it takes.
    """

    run: Callable[[SlackState, Call], Json]
    scopes: tuple[str, ...] = ()
    token: Literal["bot", "app", "none"] = "bot"


def need_scope(call: Call, *needed: str) -> None:
    """Refuse a call whose token lacks a scope that only the arguments show to be needed.

    Raises:
        ApiError: `missing_scope`, with what is needed and what was provided.
    """
    if not set(needed) <= call.grant.scopes:
        raise ApiError("missing_scope", needed=",".join(needed), provided=",".join(sorted(call.grant.scopes)))
