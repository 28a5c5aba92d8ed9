"""All that the app says in Slack: messages, answers to an interaction, views. Each leaves through its queue.

Invariants: a channel's messages leave in order and at Slack's pace; an answer that may have arrived is looked for
before it is sent again, where a scope allows it; a ``response_url`` is used at most five times within 30 minutes;
nothing unfurls.
"""

import asyncio
import logging
import time
from collections.abc import Sequence

from bot.delivery import Delivery, DeliveryError, RateLimitedError, RefusedError, UnreachableError
from bot.logs import facts
from bot.slack.acts import Act
from bot.slack.responses import ResponseUrls
from bot.slack.tokens import DEAD, ENDED, Tokens
from bot.slack.wire import Json, SlackWire
from briefings.render.slack import SlackMessage

_log = logging.getLogger(__name__)

EVENT_TYPE = "briefbot_answer"
_LOOK_BACK_S = 300
_LOOK_AT = 20
_URGENT_TRIES = 2
_TRIGGER_S = 2.0


def _content(message: SlackMessage) -> Json:
    """What the message says; unfurl flags are for public ones."""
    return {"text": message.text, "blocks": list(message.blocks)}


class Outbox:
    """Sends as the bot of the act's workspace."""

    def __init__(self, wire: SlackWire, tokens: Tokens, delivery: Delivery) -> None:
        self._wire, self._tokens, self._delivery = wire, tokens, delivery
        self._responses = ResponseUrls(wire, delivery)

    async def post(self, act: Act, channel: str, message: SlackMessage, thread_ts: str | None = None) -> None:
        """Write where all in a channel can read; a user's id is the conversation with them.

        Raises:
            DeliveryError: It did not arrive, as far as can be known.
        """
        began = time.time()
        mark = {"event_type": EVENT_TYPE, "event_payload": {"act": act.key}}

        async def attempt() -> bool:
            await self.call(
                act.workspace,
                "chat.postMessage",
                channel=channel,
                thread_ts=thread_ts,
                metadata=mark,
                unfurl_links=False,
                unfurl_media=False,
                **_content(message),
            )
            return True

        async def look() -> bool | None:
            return await self._has_arrived(act, channel, thread_ts, began)

        await self._delivery.send(f"{act.workspace} {channel}", attempt, look=look)

    async def respond(self, act: Act, message: SlackMessage, *, in_place: bool = False) -> None:
        """Answer whoever acted, seen by them alone; ``in_place`` puts it over the message that was acted on.

        Raises:
            DeliveryError: It did not arrive.
        """
        if act.response_url is None:
            return await self._whisper(act, message)
        # A first answer that is sent again replaces the one that may have arrived; a button's message must not be.
        is_first = act.message_ts is None
        form: Json = {**_content(message), "response_type": "ephemeral"}
        if act.thread_ts is not None and not in_place:
            form["thread_ts"] = act.thread_ts
        try:
            await self._responses.use(act.response_url, form, in_place=in_place, may_replace=is_first)
        except RefusedError:
            await self._whisper(act, message)  # used up, or too old

    async def withdraw(self, act: Act) -> None:
        """Take away the private message that was acted on.

        Raises:
            DeliveryError: It is still there.
        """
        if act.response_url is not None:
            await self._responses.use(act.response_url, {"delete_original": True}, in_place=False, may_replace=False)

    async def open_view(self, act: Act, view: Json) -> bool:
        """Open a modal for whoever acted; a trigger works for 3 s and once, so there is little to try again.

        Returns:
            Whether it opened, as far as can be known.
        """

        async def attempt() -> None:
            try:
                await self.call(act.workspace, "views.open", trigger_id=act.trigger_id, view=view)
            except UnreachableError as fault:
                if fault.may_be_done:  # then a second use of the trigger would be refused
                    raise RefusedError("no_answer") from fault
                raise
            except RateLimitedError as limit:
                if limit.after_s > _TRIGGER_S:
                    raise RefusedError("ratelimited") from limit
                raise

        try:
            async with asyncio.timeout(_TRIGGER_S):
                await self._delivery.send(
                    f"{act.workspace} views {act.user}", attempt, is_paced=False, tries=_URGENT_TRIES
                )
        except (DeliveryError, TimeoutError) as fault:
            _log.warning(facts("view_not_opened", why=fault))
            return False
        return True

    async def publish_home(self, act: Act, view: Json, seen: str | None) -> None:
        """Show somebody's Home tab; ``seen`` is the hash of what they see now: a newer one is left alone.

        Raises:
            DeliveryError: It is not shown.
        """

        async def attempt() -> None:
            try:
                await self.call(act.workspace, "views.publish", user_id=act.user, view=view, hash=seen)
            except RefusedError as refusal:
                if refusal.error != "hash_conflict":
                    raise

        await self._delivery.send(f"{act.workspace} home {act.user}", attempt, is_paced=False)

    async def suggest_prompts(self, act: Act, prompts: Sequence[Json]) -> None:
        """Suggest what to ask where somebody talks to the bot alone.

        Raises:
            DeliveryError: They are not shown.
        """

        async def attempt() -> None:
            await self.call(
                act.workspace,
                "assistant.threads.setSuggestedPrompts",
                channel_id=act.channel,
                prompts=list(prompts),
            )

        await self._delivery.send(f"{act.workspace} prompts {act.channel}", attempt, is_paced=False)

    async def call(self, workspace: str, method: str, **arguments: object) -> Json:
        """Call a method once as the bot of a workspace; where its token has ended, it is forgotten.

        Raises:
            DeliveryError: See `bot.delivery`.
        """
        identity = await self._tokens.of(workspace)
        try:
            return await self._wire.call(method, identity.token, **arguments)
        except RefusedError as refusal:
            if refusal.error in ENDED:
                await self._tokens.forget(workspace, identity.token)
            raise

    async def _whisper(self, act: Act, message: SlackMessage) -> None:
        """Write to one person: in the channel, or where the bot is not, in their own conversation."""
        if act.is_direct:
            return await self.post(act, act.channel or act.user, message, act.thread_ts)

        async def attempt() -> None:
            await self.call(
                act.workspace,
                "chat.postEphemeral",
                channel=act.channel,
                user=act.user,
                thread_ts=act.thread_ts,
                **_content(message),
            )

        try:
            await self._delivery.send(f"{act.workspace} {act.channel}", attempt)
        except RefusedError as refusal:
            if refusal.error in DEAD or refusal.error == "missing_scope":
                raise
            await self.post(act, act.user, message)

    async def _has_arrived(self, act: Act, channel: str, thread_ts: str | None, began: float) -> bool | None:
        """Look for a message by its mark; ``None`` if it is not there, or if one may not look."""
        since = f"{began - _LOOK_BACK_S:.6f}"
        wanted: Json = {"channel": channel, "oldest": since, "limit": _LOOK_AT, "include_all_metadata": True}
        method = "conversations.replies" if thread_ts else "conversations.history"
        try:
            answer = await self.call(act.workspace, method, ts=thread_ts, **wanted)
        except DeliveryError:
            return None
        marks = (message.get("metadata") or {} for message in answer.get("messages", ()))
        return any((mark.get("event_payload") or {}).get("act") == act.key for mark in marks) or None
