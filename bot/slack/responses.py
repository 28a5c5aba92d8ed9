"""Answers to an interaction by its ``response_url``: five uses within 30 minutes, and never one too many.

An answer that may have arrived is sent again over itself where that is possible: the first answer to a command is what
``replace_original`` means, the second time. Source: docs.slack.dev/interactivity/handling-user-interaction.
"""

import time

from bot.delivery import Delivery, DeliveryError, RefusedError, UnreachableError
from bot.slack.wire import Json, SlackWire

_USES = 5
_LIFE_S = 29 * 60.0


class ResponseUrls:
    """Sends to response URLs; each is a place of its own in the delivery."""

    def __init__(self, wire: SlackWire, delivery: Delivery) -> None:
        self._wire, self._delivery = wire, delivery

    async def use(self, url: str, form: Json, *, in_place: bool, may_replace: bool) -> None:
        """Send an answer.

        Args:
            url: The address.
            form: The message, or what else to do.
            in_place: Whether it goes over the message that was acted on.
            may_replace: Whether, sent again, it may go over what the first try may have left.

        Raises:
            DeliveryError: It did not arrive; refused if the address is used up.
        """
        began, uses = time.monotonic(), 0

        async def attempt() -> None:
            nonlocal uses
            if uses >= _USES or time.monotonic() - began > _LIFE_S:
                raise RefusedError("used_url")
            replaces = in_place or (may_replace and uses > 0)
            try:
                await self._wire.respond(url, {**form, "replace_original": replaces})
            except DeliveryError as fault:
                uses += isinstance(fault, UnreachableError) and fault.may_be_done
                raise

        await self._delivery.send(url, attempt, is_paced=False)
