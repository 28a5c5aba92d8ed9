"""Digests in Slack: a parent, its replies in a thread, and the way to see whether one has arrived.

Slack takes a message as often as it is sent. So each part carries its key as message metadata, and what may have
arrived is looked for in the channel or the thread, if a scope allows it (`channels:history`, `groups:history`); if
none does, nobody can tell.

Source: https://docs.slack.dev/messaging/message-metadata, …/reference/methods/conversations.history.
"""

import asyncio

from bot.delivery import Delivery, RefusedError
from bot.digests.mail import GoneError, Guard, Rendered, UnsureError
from bot.digests.parcel import Slip
from bot.slack.acts import Act
from bot.slack.outbox import Outbox
from bot.slack.sentences import reason_for
from bot.slack.wire import Json
from briefings.models.digest import Digest
from briefings.models.subscription import Subscription
from briefings.render.safe import visible
from briefings.render.slack import SlackMessage, digest_to_slack
from briefings.render.slack.mrkdwn import escape

EVENT_TYPE = "briefbot_digest"
_MAY_NOT_LOOK = frozenset({"missing_scope", "not_allowed_token_type", "no_permission", "access_denied"})
_GONE = frozenset({"thread_not_found", "message_not_found"})
_SETTLE_S = 1.0
"""What was cut may take so long to be seen."""
_SKEW_S = 60
_PAGE, _PAGES = 100, 3
_TITLE = 100


class SlackMail:
    """See `bot.digests.mail.Mail`."""

    def __init__(self, outbox: Outbox, delivery: Delivery, excerpt_words: int) -> None:
        self._outbox, self._delivery, self._excerpt_words = outbox, delivery, excerpt_words

    def render(self, digest: Digest, subscription: Subscription) -> Rendered:
        """See `Mail.render`."""
        shown = digest_to_slack(digest, subscription.id, excerpt_words=self._excerpt_words)
        bodies = tuple({"text": one.text, "blocks": list(one.blocks)} for one in shown)
        return Rendered(bodies, tuple(state for one in shown for state in one.kept))

    async def send(self, slip: Slip, guard: Guard) -> str:
        """See `Mail.send`."""

        async def attempt() -> str:
            answer = await self._outbox.call(
                slip.place.workspace,
                "chat.postMessage",
                channel=slip.place.channel,
                thread_ts=slip.before[0] if slip.before else None,
                metadata={"event_type": EVENT_TYPE, "event_payload": {"key": slip.key}},
                unfurl_links=False,
                unfurl_media=False,
                **slip.body,
            )
            return str(answer["ts"])

        async def look() -> str | None:
            await asyncio.sleep(_SETTLE_S)
            return await self.find(slip)

        lane = f"{slip.place.workspace} {slip.place.channel}"
        try:
            return await self._delivery.send(lane, lambda: guard(attempt), look=look)
        except RefusedError as refusal:
            if refusal.error in _GONE and slip.before:
                raise GoneError(refusal.error) from refusal
            raise

    async def find(self, slip: Slip) -> str | None:
        """See `Mail.find`."""
        method = "conversations.replies" if slip.before else "conversations.history"
        wanted: Json = {"channel": slip.place.channel, "oldest": f"{slip.since - _SKEW_S}.000000", "limit": _PAGE}
        cursor: str | None = None
        for _ in range(_PAGES):
            try:
                answer = await self._outbox.call(
                    slip.place.workspace,
                    method,
                    ts=slip.before[0] if slip.before else None,
                    cursor=cursor,
                    include_all_metadata=True,
                    **wanted,
                )
            except RefusedError as refusal:
                if refusal.error in _MAY_NOT_LOOK:
                    raise UnsureError(refusal.error) from refusal
                if refusal.error in _GONE:
                    raise GoneError(refusal.error) from refusal
                raise
            for message in answer.get("messages", ()):
                if _key_of(message) == slip.key:
                    return str(message["ts"])
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or None
            if cursor is None:
                return None
        raise UnsureError("too much was written since")

    async def tell(self, subscription: Subscription, sentence: str, key: str) -> None:
        """See `Mail.tell`."""
        user = subscription.made_by.rpartition(" ")[2]
        act = Act(key, subscription.place.workspace, user)
        section: Json = {"type": "section", "text": {"type": "mrkdwn", "text": sentence}}
        await self._outbox.post(act, user, SlackMessage(text=sentence, blocks=(section,)))

    def reason(self, subscription: Subscription, refusal: RefusedError) -> str:
        """See `Mail.reason`; the channel is a link, and the title is escaped."""
        title = escape(visible(subscription.title)[:_TITLE])
        return f"The digest of {title} cannot be posted in <#{subscription.place.channel}>: {reason_for(refusal)}"


def _key_of(message: Json) -> str | None:
    key = ((message.get("metadata") or {}).get("event_payload") or {}).get("key")
    return str(key) if key is not None else None
