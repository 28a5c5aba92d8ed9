"""From an act to what is seen: answered by the core, shown to the right people.

Invariant: all of it runs after the first response, through the `Workbench`, once for each act.
"""

import logging

from bot.delivery import DeliveryError, RefusedError
from bot.discord.acts import Act
from bot.discord.outbox import Outbox
from bot.discord.permissions import Permission, lacking
from bot.discord.sentences import NOT_ALLOWED, NOT_IN_CHANNEL, not_allowed
from bot.discord.tags import tagged
from bot.dispatch import Dispatcher, Reply, Request
from bot.ledger import Claim
from bot.logs import facts
from bot.work import Work, Workbench
from briefings.models.asked import Asked
from briefings.render.discord import DiscordMessage, sentence_to_discord, to_discord
from briefings.render.follow_ups import FollowUp

_log = logging.getLogger(__name__)

PLATFORM = "discord"
IN_THREAD = "Share in thread"


class Answering:
    """Does the work of acts."""

    def __init__(self, dispatcher: Dispatcher, bench: Workbench, outbox: Outbox, excerpt_words: int) -> None:
        self.dispatcher, self.outbox = dispatcher, outbox
        self._bench, self._excerpt_words = bench, excerpt_words

    def start(self, act: Act, work: Work, *, is_in_place: bool = False) -> None:
        """Work for an act that was acknowledged; ``is_in_place`` if a message was promised to change, not an answer."""

        async def tell(sentence: str) -> None:
            message = sentence_to_discord(sentence)
            if act.ticket is None:
                await self.outbox.post(act, act.channel, message, act.message)
            elif is_in_place:
                await self.outbox.whisper(act, message)
            else:
                await self.outbox.show(act, message)

        self._bench.start(act.key, work, tell)

    async def ask(self, act: Act, asked: Asked | None, words: str = "") -> Reply:
        """Let the core answer."""
        return await self.dispatcher.answer(Request(PLATFORM, act.person, asked, words, act.seat))

    async def tell(self, act: Act, claim: Claim, reply: Reply, *, is_in_place: bool = False) -> None:
        """Show a reply where it was promised; a problem leaves the message that was acted on as it is."""
        message = await self._message(act, reply, is_shared=act.is_direct)
        await self._bench.settle(claim)
        tell = self.outbox.whisper if is_in_place and reply.answer is None else self.outbox.show
        await tell(act, message)

    async def tell_all(self, act: Act, claim: Claim, reply: Reply) -> None:
        """Answer a message in its channel, for all; where the bot may not write, tell the author alone why."""
        message = await self._message(act, reply, is_shared=True)
        await self._bench.settle(claim)
        try:
            await self.outbox.post(act, act.channel, message, act.message)
        except RefusedError as refusal:
            if refusal.error not in NOT_ALLOWED or act.is_direct:
                raise
            await self._tell_directly(act, refusal)

    async def say(self, act: Act, claim: Claim, sentence: str, *, is_in_place: bool = False) -> None:
        """Tell whoever acted one sentence."""
        await self._bench.settle(claim)
        tell = self.outbox.whisper if is_in_place else self.outbox.show
        await tell(act, sentence_to_discord(sentence))

    async def share(self, act: Act, claim: Claim, asked: Asked) -> None:
        """Post what the asker sees alone where all can read it.

        Where the bot is a member it posts, and takes the private message away; elsewhere only the interaction can
        answer, and a public answer was promised.
        """
        reply = await self.ask(act, asked)
        message = await self._message(act, reply, is_shared=True)
        if not act.is_member:
            await self._bench.settle(claim)
            return await self.outbox.show(act, message)
        if reply.answer is None:
            await self._bench.settle(claim)
            return await self.outbox.whisper(act, message)
        opens_thread = bool(act.place) and not act.is_in_thread
        missing = (
            lacking(
                act.own_rights,
                in_thread=act.is_in_thread,
                opens_thread=opens_thread,
                attaches=message.attachment is not None,
            )
            if act.own_rights
            else ()
        )
        if missing:
            return await self._offer_retry(act, claim, asked, missing)
        await self._bench.settle(claim)
        try:
            place = await self.outbox.thread_below(act.channel, act.place) if opens_thread else act.channel
            await self.outbox.post(act, place, message, act.place if act.place and not opens_thread else None)
        except RefusedError as refusal:
            if refusal.error not in NOT_ALLOWED:
                raise
            return await self._offer_retry(act, None, asked, ())
        if act.is_only_theirs:
            await self.outbox.withdraw(act)
        return None

    async def _offer_retry(self, act: Act, claim: Claim | None, asked: Asked, missing: tuple[Permission, ...]) -> None:
        retry = sentence_to_discord(not_allowed(missing), FollowUp("Retry", asked, "share"))
        retry = await self._kept(tagged(retry, act.place))
        if claim is not None:
            await self._bench.settle(claim)
        await self.outbox.whisper(act, retry)

    async def _tell_directly(self, act: Act, refusal: RefusedError) -> None:
        _log.warning(facts("refused", platform=PLATFORM, error=refusal.error, mend="run: briefbot doctor"))
        try:
            channel = await self.outbox.conversation_with(act.user)
            await self.outbox.post(act, channel, sentence_to_discord(NOT_IN_CHANNEL))
        except DeliveryError as silent:
            _log.warning(facts("asker_not_told", why=silent))

    async def _message(self, act: Act, reply: Reply, *, is_shared: bool) -> DiscordMessage:
        """Render a reply, ready to be sent: what its buttons are too small for is stored."""
        if reply.answer is None:
            return sentence_to_discord(reply.problem.message if reply.problem else "")
        answer, words = reply.answer, self._excerpt_words
        share = {"share": IN_THREAD} if act.place else {}
        message = await self.dispatcher.look(
            lambda _: to_discord(answer, reply.asked, is_shared=is_shared, excerpt_words=words, **share)
        )
        return await self._kept(tagged(message, act.place))

    async def _kept(self, message: DiscordMessage) -> DiscordMessage:
        await self._bench.keep(message.kept)
        return message
