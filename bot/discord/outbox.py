"""All that the bot says in Discord: first responses, answers, posts.

Invariants: what may have arrived is sent again only where Discord takes it once (a response, an edit, a post with a
nonce); nothing pings anybody; an interaction's right to answer is used for it alone.

Source: docs.discord.com/developers/interactions/receiving-and-responding, …/resources/message#create-message (nonce).
"""

import hashlib
import logging
import time

from bot.delivery import Delivery, RefusedError
from bot.discord.acts import Act, Ticket
from bot.discord.rest import Json, Rest
from bot.discord.sentences import ALREADY_ANSWERED, NO_INTERACTION, THREAD_EXISTS, UNKNOWN_MESSAGE
from bot.logs import facts
from briefings.render.discord import Attachment, DiscordMessage

_log = logging.getLogger(__name__)

EPHEMERAL = 1 << 6
_DEFER, _DEFER_UPDATE, _CHOICES, _MODAL = 5, 6, 8, 9
_CALLBACK = "/interactions/{webhook_id}/{webhook_token}/callback"
_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
_ORIGINAL = f"{_WEBHOOK}/messages/@original"
_MESSAGES = "/channels/{channel_id}/messages"
_NONCE = 25
_THREAD_NAME = "Quotes checked"
_URGENT_TRIES = 4


class Outbox:
    """Sends as the bot."""

    def __init__(self, rest: Rest, delivery: Delivery) -> None:
        self._rest, self._delivery = rest, delivery

    async def promise(self, act: Act, *, is_private: bool) -> bool:
        """Say that an answer comes, seen by whoever acted alone or by all; ``False`` if it is too late for one."""
        return await self._first(act, {"type": _DEFER, "data": {"flags": EPHEMERAL} if is_private else {}})

    async def promise_in_place(self, act: Act) -> bool:
        """Say that the message that was acted on will change; ``False`` if it is too late for that."""
        return await self._first(act, {"type": _DEFER_UPDATE})

    async def open_form(self, act: Act, modal: Json) -> bool:
        """Open a form for whoever acted; ``False`` if it is too late for one."""
        return await self._first(act, {"type": _MODAL, "data": modal})

    async def suggest(self, act: Act, choices: list[Json]) -> bool:
        """Show what may be meant while somebody types."""
        return await self._first(act, {"type": _CHOICES, "data": {"choices": choices}})

    async def show(self, act: Act, message: DiscordMessage) -> None:
        """Put the answer where it was promised.

        Raises:
            DeliveryError: It is not seen.
        """
        ticket = _ticket(act)

        async def attempt() -> None:
            await self._webhook("PATCH", _ORIGINAL, ticket, message.payload(), message.attachment)

        await self._delivery.send(ticket.id, attempt, is_paced=False)

    async def whisper(self, act: Act, message: DiscordMessage) -> None:
        """Tell whoever acted something beside the answer, seen by them alone.

        Raises:
            DeliveryError: It is not seen.
        """
        ticket = _ticket(act)
        body = message.payload() | {"flags": EPHEMERAL}

        async def attempt() -> None:
            await self._webhook("POST", _WEBHOOK, ticket, body, message.attachment)

        await self._delivery.send(ticket.id, attempt, is_paced=False, tries=1)

    async def withdraw(self, act: Act) -> None:
        """Take away the private message that was acted on.

        Raises:
            DeliveryError: It is still there.
        """
        ticket = _ticket(act)

        async def attempt() -> None:
            try:
                await self._webhook("DELETE", _ORIGINAL, ticket)
            except RefusedError as refusal:
                if refusal.error != UNKNOWN_MESSAGE:  # an attempt before, whose answer was lost, has done it
                    raise

        await self._delivery.send(ticket.id, attempt, is_paced=False)

    async def post(self, act: Act, channel: str, message: DiscordMessage, reply_to: str | None = None) -> None:
        """Write where all in a channel can read, once for the message that was acted on, however often that was.

        Raises:
            DeliveryError: It did not arrive, as far as can be known.
        """
        body = message.payload() | {"nonce": nonce_of(act.message or act.key), "enforce_nonce": True}
        if reply_to is not None:
            body["message_reference"] = {"message_id": reply_to, "fail_if_not_exists": False}

        async def attempt() -> None:
            await self._rest.call("POST", _MESSAGES, body, message.attachment, channel_id=channel)

        await self._delivery.send(channel, attempt, is_paced=False)

    async def thread_below(self, channel: str, message: str, name: str = _THREAD_NAME) -> str:
        """The thread below a message, opened if need be; it has the message's id.

        Raises:
            DeliveryError: There is none, and none can be opened.
        """

        async def attempt() -> None:
            try:
                await self._rest.call(
                    "POST",
                    f"{_MESSAGES}/{{message_id}}/threads",
                    {"name": name},
                    channel_id=channel,
                    message_id=message,
                )
            except RefusedError as refusal:
                if refusal.error != THREAD_EXISTS:
                    raise

        await self._delivery.send(channel, attempt, is_paced=False)
        return message

    async def conversation_with(self, user: str) -> str:
        """The channel of a person and the bot alone.

        Raises:
            DeliveryError: There is none.
        """

        async def attempt() -> Json:
            return await self._rest.call("POST", "/users/@me/channels", {"recipient_id": user})

        return str((await self._delivery.send(f"with {user}", attempt, is_paced=False)).get("id", ""))

    async def _first(self, act: Act, response: Json) -> bool:
        """Give the first response. That somebody gave it already, here or elsewhere, is as good."""
        ticket, start = _ticket(act), time.perf_counter()

        async def attempt() -> None:
            await self._rest.call("POST", _CALLBACK, response, webhook_id=ticket.id, webhook_token=ticket.token)

        try:
            await self._delivery.send(ticket.id, attempt, is_paced=False, tries=_URGENT_TRIES)
        except RefusedError as refusal:
            if refusal.error not in NO_INTERACTION:
                return refusal.error == ALREADY_ANSWERED
            _log.warning(facts("too_late", platform="discord", error=refusal.error))
            return False
        self._rest.metrics.acknowledged("discord", time.perf_counter() - start)
        return True

    async def _webhook(
        self, verb: str, path: str, ticket: Ticket, body: Json | None = None, file: Attachment | None = None
    ) -> None:
        await self._rest.call(verb, path, body, file, webhook_id=self._rest.application, webhook_token=ticket.token)


def nonce_of(key: str) -> str:
    """What tells Discord that two posts are one."""
    return hashlib.sha256(key.encode()).hexdigest()[:_NONCE]


def _ticket(act: Act) -> Ticket:
    assert act.ticket is not None, "only interactions have a first response"
    return act.ticket
