"""What each event means: acknowledge first, then let `Answering` do the work of it.

The first response depends on the event alone, never on the corpus or the store: it has 3 s, and takes milliseconds.
"""

from typing import Protocol, cast

import discord

from bot.deeds import OF_ORDERS
from bot.discord.acts import Act, of_interaction, of_message
from bot.discord.answering import Answering
from bot.discord.modal import form, read_form
from bot.discord.options import choices, deed_name, typing_in, values_of
from bot.discord.payload import CHECK_QUOTES
from bot.discord.rest import Json
from bot.discord.sentences import NO_TEXT, UNKNOWN_COMMAND
from bot.discord.tags import Pressed, pressed_in
from bot.discord.typed import typed_words
from bot.fields import SUGGESTED, asked_of, missing_of
from bot.ledger import Claim
from bot.suggesting import suggest, suggest_orders
from briefings.commands.registry import COMMANDS
from briefings.models.asked import Asked
from briefings.render.follow_ups import Outdated, decode

_SUGGEST_S = 2.0
_CHAT_INPUT = 1


class Listener(Protocol):
    """What the gateway tells of."""

    async def interaction(self, interaction: discord.Interaction) -> None:
        """Somebody used a command, a button, a menu or a form."""
        ...

    async def message(self, message: discord.Message) -> None:
        """Somebody wrote a message."""
        ...


class Ears:
    """See `Listener`."""

    def __init__(self, answering: Answering, bot_user: str) -> None:
        self._answering, self._bot_user = answering, bot_user
        self._outbox = answering.outbox

    async def interaction(self, interaction: discord.Interaction) -> None:
        """See `Listener.interaction`."""
        act, said = of_interaction(interaction), cast(Json, interaction.data or {})
        match interaction.type:
            case discord.InteractionType.application_command if said.get("type", _CHAT_INPUT) == _CHAT_INPUT:
                await self._command(act, said)
            case discord.InteractionType.application_command:
                await self._message_command(act, said)
            case discord.InteractionType.autocomplete:
                await self._suggest(act, said)
            case discord.InteractionType.component:
                await self._press(act, pressed_in(said))
            case discord.InteractionType.modal_submit:
                await self._form(act, said)

    async def message(self, message: discord.Message) -> None:
        """See `Listener.message`: direct messages, mentions, and replies to the bot that mention it."""
        act = of_message(message)
        is_asked = act.is_direct or any(str(user.id) == self._bot_user for user in message.mentions)
        if message.author.bot or not is_asked:
            return
        words = typed_words(message.content)

        async def work(claim: Claim) -> None:
            await self._answering.tell_all(act, claim, await self._answering.ask(act, None, words))

        self._answering.start(act, work)

    async def _command(self, act: Act, said: Json) -> None:
        """A slash command: answered to the asker alone; a form opens if something needed was not filled in."""
        command, values = COMMANDS.get(str(said.get("name"))), values_of(said)
        if command is None:
            return await self._sentence(act, UNKNOWN_COMMAND)
        if missing_of(command, values) is not None and "help" not in values.values():
            await self._outbox.open_form(act, form(command, values))
            return None
        return await self._answer(act, asked_of(command, values))

    async def _message_command(self, act: Act, said: Json) -> None:
        """*Check quotes in this message*: verdicts for whoever asked alone, to be shared below the message."""
        if said.get("name") != CHECK_QUOTES:
            return await self._sentence(act, UNKNOWN_COMMAND)
        target = str(said.get("target_id", ""))
        message = ((said.get("resolved") or {}).get("messages") or {}).get(target) or {}
        words = typed_words(_words(message))
        if not any(map(str.isalnum, words)):
            return await self._sentence(act, NO_TEXT)
        return await self._answer(act._replace(place=target), Asked(command="check-quotes", line=words))

    async def _suggest(self, act: Act, said: Json) -> None:
        """Autocomplete has to be the response itself; it comes empty if the corpus is slow."""
        typing = typing_in(said)
        kind = SUGGESTED.get(typing.name) if typing is not None else None
        of_orders = OF_ORDERS.get(deed_name(said) or "")
        found: dict[str, str] = {}
        if typing is not None and kind is not None:
            text = typing.text
            try:
                found = await self._answering.dispatcher.look(
                    lambda services: (
                        suggest_orders(services, act.seat.place, of_orders, text)
                        if of_orders is not None
                        else suggest(services, kind, text)
                    ),
                    _SUGGEST_S,
                )
            except Exception as fault:  # noqa: BLE001 - typing on works without suggestions; the fault is logged
                self._answering.dispatcher.problem_of(fault)
        await self._outbox.suggest(act, choices(found))

    async def _press(self, act: Act, pressed: Pressed) -> None:
        """A button or a menu: its state says what it asks, also if an older version made it."""
        act = act._replace(place=pressed.place)
        is_sharing = pressed.act == "share"
        is_theirs = act.is_only_theirs or act.is_direct
        is_in_place = (pressed.act == "turn" and is_theirs) or (is_sharing and act.is_member)
        if is_in_place:
            is_in_time = await self._outbox.promise_in_place(act)
        else:
            is_in_time = await self._outbox.promise(act, is_private=not act.is_direct and not is_sharing)
        if not is_in_time:
            return

        async def work(claim: Claim) -> None:
            told = await self._answering.dispatcher.look(lambda services: decode(pressed.state, services.store.recall))
            if isinstance(told, Outdated):
                return await self._answering.say(act, claim, told.message, is_in_place=is_in_place)
            if is_sharing:
                return await self._answering.share(act, claim, told.asked)
            reply = await self._answering.ask(act, told.asked)
            return await self._answering.tell(act, claim, reply, is_in_place=is_in_place)

        self._answering.start(act, work, is_in_place=is_in_place)

    async def _form(self, act: Act, said: Json) -> None:
        sent = read_form(said)
        if sent is None:
            return await self._sentence(act, Outdated().message)
        return await self._answer(act, asked_of(*sent))

    async def _answer(self, act: Act, asked: Asked) -> None:
        """Promise an answer, then give it."""
        if not await self._outbox.promise(act, is_private=not act.is_direct):
            return

        async def work(claim: Claim) -> None:
            await self._answering.tell(act, claim, await self._answering.ask(act, asked))

        self._answering.start(act, work)

    async def _sentence(self, act: Act, sentence: str) -> None:
        if await self._outbox.promise(act, is_private=not act.is_direct):
            self._answering.start(act, lambda claim: self._answering.say(act, claim, sentence))


def _words(message: Json) -> str:
    """All that somebody reads of a message: its words, then those of its embeds."""
    embeds = message.get("embeds") or ()
    texts = [message.get("content"), *(embed.get("description") for embed in embeds)]
    return "\n".join(str(text) for text in texts if text)
