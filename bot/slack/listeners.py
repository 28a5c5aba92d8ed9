"""What each payload means: acknowledge first, then let `Answering` do the work of it.

No listener raises after its ``ack()`` (bolt would take the acknowledgement back: PLATFORMS.md, pitfall 20): the work
runs in a task of its own.
"""

from slack_bolt.async_app import AsyncAck

from bot.dispatch import Reply
from bot.fields import SUGGESTED
from bot.ledger import Claim
from bot.slack.acts import Act, of_command, of_event, of_interaction
from bot.slack.answering import Answering, place_of
from bot.slack.home import home, read_desk
from bot.slack.manifest import PROMPTS
from bot.slack.modal import form, options, read_form
from bot.slack.names import Slash
from bot.slack.sentences import UNKNOWN_COMMAND
from bot.slack.typed import typed_words
from bot.slack.wire import Json
from bot.suggesting import suggest
from briefings.commands.registry import Command
from briefings.models.answers import NotFound
from briefings.models.asked import Asked
from briefings.render.follow_ups import FollowUp, Outdated, decode

_SUGGEST_S = 2.0


class Listeners:
    """The app's ears; each method takes what bolt hands it by name."""

    def __init__(self, answering: Answering, slashes: tuple[Slash, ...]) -> None:
        self._answering = answering
        self._commands = {slash.name: slash.command for slash in slashes}

    async def command(self, ack: AsyncAck, body: Json) -> None:
        """A slash command: answered to the asker alone; a form opens if something needed was not typed."""
        await ack()
        act, command = of_command(body), self._commands.get(body["command"])
        line = typed_words(body.get("text", ""))

        async def work(claim: Claim) -> None:
            if command is None:
                return await self._answering.say(act, claim, UNKNOWN_COMMAND)
            reply = await self._answering.ask(act, Asked(command=command.name, line=line))
            missing = _missing(command, line, reply)
            if missing is not None and await self._open_form(act, claim, command, missing, line):
                return None
            return await self._answering.tell_privately(act, claim, reply)

        self._answering.start(act, work)

    async def shortcut(self, ack: AsyncAck, body: Json) -> None:
        """*Check quotes in message*: verdicts for whoever asked alone, to be shared in the message's thread."""
        await ack()
        act, message = of_interaction(body), body["message"]
        thread = message.get("thread_ts") or message["ts"]
        act = act._replace(message_ts=None, thread_ts=message.get("thread_ts"), place=place_of(thread))
        text = typed_words(message.get("text", ""))

        async def work(claim: Claim) -> None:
            reply = await self._answering.ask(act, Asked(command="check-quotes", line=text))
            await self._answering.tell_privately(act, claim, reply)

        self._answering.start(act, work)

    async def action(self, ack: AsyncAck, body: Json) -> None:
        """A button or a menu: its state says what it asks, also if an older version made it."""
        await ack()
        act, pressed = of_interaction(body), body["actions"][0]
        state = str(pressed.get("value") or (pressed.get("selected_option") or {}).get("value") or "")

        async def work(claim: Claim) -> None:
            told = await self._answering.dispatcher.look(lambda services: decode(state, services.store.recall))
            if isinstance(told, Outdated):
                return await self._answering.say(act, claim, told.message)
            return await self._follow(act, claim, told)

        self._answering.start(act, work)

    async def options(self, ack: AsyncAck, body: Json) -> None:
        """Type-ahead: has to be in the acknowledgement itself, and comes without if the corpus is slow."""
        kind = SUGGESTED.get(body.get("action_id", ""))
        found: dict[str, str] = {}
        if kind is not None:
            typed = typed_words(body.get("value") or "")
            try:
                found = await self._answering.dispatcher.look(
                    lambda services: suggest(services, kind, typed), _SUGGEST_S
                )
            except Exception as fault:  # noqa: BLE001 - the form works without suggestions; the fault is logged
                self._answering.dispatcher.problem_of(fault)
        await ack(options=options(found))

    async def view(self, ack: AsyncAck, body: Json) -> None:
        """A form that was sent: answered where its command was typed."""
        sent = read_form(body["view"])
        if isinstance(sent, dict):
            await ack(response_action="errors", errors=sent)
            return
        await ack()
        act = of_interaction(body)._replace(response_url=sent.response_url, channel=sent.channel, message_ts=None)

        async def work(claim: Claim) -> None:
            await self._answering.tell_privately(act, claim, await self._answering.ask(act, sent.asked))

        self._answering.start(act, work)

    async def mention(self, body: Json) -> None:
        """A mention: answered in its thread, for all."""
        act, event = of_event(body), body["event"]
        if event.get("bot_id") or event.get("subtype"):
            return
        act = act._replace(thread_ts=event.get("thread_ts") or event["ts"])
        self._answering.start(act, lambda claim: self._in_words(act, claim, event))

    async def message(self, body: Json) -> None:
        """A direct message: answered there, in its thread if it is in one."""
        act, event = of_event(body), body["event"]
        if event.get("channel_type") != "im" or event.get("bot_id") or event.get("subtype"):
            return
        self._answering.start(act, lambda claim: self._in_words(act, claim, event))

    async def opened(self, body: Json) -> None:
        """The app was opened: its Home tab is made anew, or questions are suggested where one talks to it."""
        act, event = of_event(body), body["event"]

        async def work(claim: Claim) -> None:
            if event.get("tab") == "messages":
                await self._answering.settle(claim)
                prompts = [{"title": title, "message": message} for title, message in PROMPTS]
                return await self._answering.outbox.suggest_prompts(act, prompts)
            desk = await self._answering.dispatcher.look(lambda services: read_desk(services, act.person))
            await self._answering.settle(claim)
            seen = (event.get("view") or {}).get("hash")
            return await self._answering.outbox.publish_home(act, home(desk), seen)

        self._answering.start(act, work)

    async def gone(self, body: Json) -> None:
        """The app was uninstalled, or the bot's token revoked: nothing is sent there any more.

        Once for an event: told again after the app was installed again, it would end the new installation.
        """
        act, event = of_event(body), body["event"]
        if event["type"] == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
            return

        async def work(claim: Claim) -> None:
            await self._answering.settle(claim)
            await self._answering.tokens.forget(act.workspace)

        self._answering.start(act, work)

    async def ignored(self, ack: AsyncAck) -> None:
        """What nobody asked for: taken, so that Slack does not send it again."""
        await ack()

    async def _in_words(self, act: Act, claim: Claim, event: Json) -> None:
        identity = await self._answering.tokens.of(act.workspace)
        words = typed_words(event.get("text", ""), identity.bot_user)
        await self._answering.tell_all(act, claim, await self._answering.ask(act, None, words))

    async def _follow(self, act: Act, claim: Claim, told: FollowUp) -> None:
        if told.act == "share":
            return await self._answering.share(act, claim, told.asked)
        is_theirs = act.is_only_theirs or (act.is_direct and act.response_url is not None)
        reply = await self._answering.ask(act, told.asked)
        return await self._answering.tell_privately(act, claim, reply, in_place=told.act == "turn" and is_theirs)

    async def _open_form(self, act: Act, claim: Claim, command: Command, missing: str, line: str) -> bool:
        """Open the form, if Slack lets us; else the reply says what to type."""
        await self._answering.settle(claim)
        return await self._answering.outbox.open_view(act, form(command, missing, line, act))


def _missing(command: Command, line: str, reply: Reply) -> str | None:
    """The argument that a form should ask for."""
    if reply.problem is not None:
        return reply.problem.missing
    is_unclear = isinstance(reply.answer, NotFound) and not line and "topic" in command.arguments.model_fields
    return "topic" if is_unclear else None
