"""Digests in Discord: a message, its replies in a thread below it, and the way to see whether one has arrived.

The same nonce within a few minutes is the same message, so what was cut is simply sent again. Later it is looked for
among the messages of the bot since it left, by the nonce or by its words, for Discord does not always repeat the nonce.

Source: docs.discord.com/developers/resources/message#create-message, …/resources/channel#start-thread-from-message.
"""

from collections import OrderedDict
from collections.abc import Mapping
from datetime import UTC, datetime

import discord

from bot.delivery import Delivery, Pace, RefusedError
from bot.digests.book import now_s
from bot.digests.mail import GoneError, Guard, Rendered, UnsureError
from bot.digests.parcel import Slip
from bot.discord.acts import Act
from bot.discord.outbox import Outbox, nonce_of
from bot.discord.permissions import READ_HISTORY
from bot.discord.rest import LOOK_BACK, Json, Rest
from bot.discord.rights import own_rights
from bot.discord.sentences import NO_THREAD_HERE, NOT_ALLOWED, UNKNOWN_MESSAGE, reason_for
from bot.discord.tags import tagged
from briefings.models.digest import Digest
from briefings.models.subscription import Subscription
from briefings.render.discord import DiscordMessage, digest_to_discord, escape
from briefings.render.safe import visible

_NONCE_LIVES_S = 120
"""Discord says "a few minutes"; so long it is certain."""
_SKEW_S = 60
_PAGES = 5
_PER_S, _BURST = 40.0, 20.0
"""Below the 50 requests a second that all of a bot's have together: every one above is refused, and counts."""
_THREADS_KEPT = 1000
_TITLE = 100


class DiscordMail:
    """See `bot.digests.mail.Mail`."""

    def __init__(self, rest: Rest, outbox: Outbox, delivery: Delivery, excerpt_words: int) -> None:
        self._rest, self._outbox, self._delivery, self._excerpt_words = rest, outbox, delivery, excerpt_words
        self._pace = Pace(_PER_S, _BURST)
        self._homes: OrderedDict[str, str] = OrderedDict()

    def render(self, digest: Digest, subscription: Subscription) -> Rendered:
        """See `Mail.render`."""
        messages = digest_to_discord(digest, subscription.id, excerpt_words=self._excerpt_words)
        shown = tuple(map(tagged, messages))
        return Rendered(tuple(one.payload() for one in shown), tuple(state for one in shown for state in one.kept))

    async def send(self, slip: Slip, guard: Guard) -> str:
        """See `Mail.send`."""
        home = await self._home(slip)
        body = slip.body | {"nonce": nonce_of(slip.key), "enforce_nonce": True}
        if slip.before and home == slip.place.channel:
            body["message_reference"] = {"message_id": slip.before[0], "fail_if_not_exists": False}

        async def attempt() -> str:
            answer = await self._rest.call("POST", "/channels/{channel_id}/messages", body, channel_id=home)
            return str(answer["id"])

        await self._pace.wait_in_turn()
        return await self._delivery.send(home, lambda: guard(attempt), is_paced=False)

    async def find(self, slip: Slip) -> str | None:
        """See `Mail.find`."""
        home = await self._home(slip)
        after = str(discord.utils.time_snowflake(datetime.fromtimestamp(slip.since - _SKEW_S, UTC)))
        can_see = False
        for _ in range(_PAGES):
            messages = await self._look_back(home, after)
            for message in messages:
                if self._is_it(message, slip):
                    return str(message["id"])
            can_see = can_see or bool(messages)
            if len(messages) < LOOK_BACK:
                break
            after = str(messages[0]["id"])
        else:
            raise UnsureError("too much was written since")
        if not can_see and now_s() - slip.since > _NONCE_LIVES_S and not await self._may_look(slip):
            raise UnsureError(READ_HISTORY.name)
        return None

    async def tell(self, subscription: Subscription, sentence: str, key: str) -> None:
        """See `Mail.tell`."""
        user = subscription.made_by.rpartition(" ")[2]
        channel = await self._outbox.conversation_with(user)
        await self._outbox.post(Act(key, user, channel), channel, DiscordMessage(embeds=({"description": sentence},)))

    def reason(self, subscription: Subscription, refusal: RefusedError) -> str:
        """See `Mail.reason`; the channel is a link, and the title is escaped."""
        title = escape(visible(subscription.title)[:_TITLE])
        return f"The digest of {title} cannot be posted in <#{subscription.place.channel}>: {reason_for(refusal)}"

    async def _home(self, slip: Slip) -> str:
        """Where a part belongs: the channel, or the thread below the parent where there can be one."""
        channel = slip.place.channel
        if not slip.before or not slip.place.workspace:
            return channel
        parent = slip.before[0]
        if parent not in self._homes:
            try:
                await self._pace.wait_in_turn()
                home = await self._outbox.thread_below(channel, parent, slip.title)
            except RefusedError as refusal:
                if refusal.error == UNKNOWN_MESSAGE:
                    raise GoneError(refusal.error) from refusal
                if refusal.error not in NO_THREAD_HERE:
                    raise
                home = channel
            self._homes[parent] = home
            if len(self._homes) > _THREADS_KEPT:
                self._homes.popitem(last=False)
        return self._homes[parent]

    async def _look_back(self, home: str, after: str) -> list[Json]:
        """What was written since; nothing, where one may not look."""
        await self._pace.wait_in_turn()
        try:
            return await self._rest.look_back(home, after=after)
        except RefusedError as refusal:
            if refusal.error not in NOT_ALLOWED:
                raise
            return []

    def _is_it(self, message: Json, slip: Slip) -> bool:
        is_ours = str((message.get("author") or {}).get("id")) == self._rest.user
        if not is_ours or str(message["id"]) in slip.before:
            return False
        if (nonce := message.get("nonce")) is not None:
            return str(nonce) == nonce_of(slip.key)
        return _words(message) == _words(slip.body)

    async def _may_look(self, slip: Slip) -> bool:
        """Whether an empty history means that nothing was written: without the permission it is always empty."""
        if not slip.place.workspace:
            return True
        try:
            channel = await self._rest.call("GET", "/channels/{channel_id}", channel_id=slip.place.channel)
            rights = await own_rights(self._rest, slip.place.workspace, channel)
        except RefusedError as refusal:
            if refusal.error in NOT_ALLOWED:
                return False
            raise
        return bool(rights & READ_HISTORY.bit)


def _words(message: Mapping[str, object]) -> list[str]:
    """All that is read of a message, however Discord completed it."""
    found: list[str] = []
    embeds = message.get("embeds")
    for embed in embeds if isinstance(embeds, list) else ():
        texts = [embed.get("title"), embed.get("description"), (embed.get("footer") or {}).get("text")]
        texts += [field.get(part) for field in embed.get("fields") or () for part in ("name", "value")]
        found += (" ".join(str(text).split()) for text in texts if text)
    return found
