"""From an act to what is seen: claimed once, answered by the core, shown to the right people.

Invariant: an act has at most one visible effect, however often Slack delivers it; a fault on the way becomes one
sentence to whoever acted. Everything here runs after the acknowledgement, in a task of its own.
"""

from bot.delivery import RefusedError
from bot.dispatch import Dispatcher, Reply, Request, is_about_digests
from bot.jobs import Jobs
from bot.ledger import Claim, Ledger
from bot.slack.acts import Act
from bot.slack.outbox import Outbox
from bot.slack.seats import Seats
from bot.slack.sentences import NOT_THERE, sentence_for
from bot.slack.tokens import Tokens
from bot.slack.wire import Json
from bot.work import Work, Workbench
from briefings.models.asked import Asked
from briefings.render.follow_ups import FollowUp
from briefings.render.slack import SlackMessage, sentence_to_slack, to_slack

PLATFORM = "slack"
IN_THREAD = "Share in thread"
_THREAD_MARK = "to:"


class Answering:
    """Does the work of acts."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        ledger: Ledger,
        outbox: Outbox,
        tokens: Tokens,
        seats: Seats,
        jobs: Jobs,
        excerpt_words: int,
    ) -> None:
        self.dispatcher, self.outbox, self.tokens, self._seats = dispatcher, outbox, tokens, seats
        self._work = Workbench(dispatcher, ledger, jobs, sentence_for)
        self._excerpt_words = excerpt_words

    def start(self, act: Act, work: Work) -> None:
        """Work for an act in a task of its own, unless it was done before."""

        async def tell(sentence: str) -> None:
            await self.outbox.respond(act, sentence_to_slack(sentence))

        self._work.start(act.key, work, tell)

    async def ask(self, act: Act, asked: Asked | None, words: str = "") -> Reply:
        """Let the core answer."""
        seat = await self._seats.of(act, in_full=is_about_digests(asked, words))
        return await self.dispatcher.answer(Request(PLATFORM, act.person, asked, words, seat))

    async def settle(self, claim: Claim) -> None:
        """Say that the visible effect follows; see `Workbench.settle`."""
        await self._work.settle(claim)

    async def tell_privately(self, act: Act, claim: Claim, reply: Reply, *, in_place: bool = False) -> None:
        """Show a reply to whoever acted; in a direct message, as a message."""
        thread = _thread_of(act)
        share = {"share": IN_THREAD} if thread else {}
        message = await self._message(reply, is_shared=act.is_direct, **share)
        if thread is not None:
            message = _with_place(message, thread)
        await self.settle(claim)
        if act.is_direct and not in_place and not act.is_only_theirs:
            try:
                return await self.outbox.post(act, act.channel or act.user, message, act.thread_ts)
            except RefusedError as refusal:
                if refusal.error not in NOT_THERE or act.response_url is None:
                    raise  # else it was typed in a conversation of two people, where the bot is not
        return await self.outbox.respond(act, message, in_place=in_place)

    async def tell_all(self, act: Act, claim: Claim, reply: Reply) -> None:
        """Show a reply in the act's thread to all; what broke is for the asker alone."""
        message = await self._message(reply, is_shared=True)
        await self.settle(claim)
        if reply.problem is not None and reply.problem.kind != "user" and not act.is_direct:
            await self.outbox.respond(act, message)
        else:
            await self.outbox.post(act, act.channel or act.user, message, act.thread_ts)

    async def share(self, act: Act, claim: Claim, asked: Asked) -> None:
        """Post what the asker sees alone where all can read it, and take the private message away."""
        reply = await self.ask(act, asked)
        if reply.answer is None:
            return await self.tell_privately(act, claim, reply)
        thread = _thread_of(act) or act.thread_ts
        message = await self._message(reply, is_shared=True)
        await self.settle(claim)
        try:
            await self.outbox.post(act, act.channel or act.user, message, thread)
        except RefusedError as refusal:
            sentence = sentence_for(refusal, (await self.tokens.of(act.workspace)).name)
            if refusal.error not in NOT_THERE or sentence is None:
                raise
            retry = await self._kept(sentence_to_slack(sentence, FollowUp("Retry", asked, "share")))
            return await self.outbox.respond(act, _with_place(retry, thread) if thread else retry)
        if act.is_only_theirs:
            await self.outbox.withdraw(act)
        return None

    async def say(self, act: Act, claim: Claim, sentence: str) -> None:
        """Tell whoever acted one sentence."""
        await self.settle(claim)
        await self.outbox.respond(act, sentence_to_slack(sentence))

    async def _message(self, reply: Reply, *, is_shared: bool, **share: str) -> SlackMessage:
        if reply.answer is None:
            return sentence_to_slack(reply.problem.message if reply.problem else "")
        answer, words = reply.answer, self._excerpt_words
        return await self._kept(
            await self.dispatcher.look(
                lambda _: to_slack(answer, reply.asked, is_shared=is_shared, excerpt_words=words, **share)
            )
        )

    async def _kept(self, message: SlackMessage) -> SlackMessage:
        """The message, after what its buttons are too small for was stored."""
        await self._work.keep(message.kept)
        return message


def place_of(thread_ts: str) -> str:
    """The place of an act whose answer is to be shared in a thread."""
    return f"{_THREAD_MARK}{thread_ts}"


def _thread_of(act: Act) -> str | None:
    """The thread that the act's place names."""
    return act.place.split(":")[1] if act.place.startswith(_THREAD_MARK) else None


def _with_place(message: SlackMessage, thread_ts: str) -> SlackMessage:
    """Let the buttons of a message know the thread to share in: their block's id says it."""
    blocks: list[Json] = [dict(block) for block in message.blocks]
    for number, block in enumerate(blocks):
        if block.get("type") == "actions":
            block["block_id"] = f"{place_of(thread_ts)}:{number}"
    return message.model_copy(update={"blocks": tuple(blocks)})
