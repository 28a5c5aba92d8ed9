"""What people do in Discord, told to the product: commands, buttons, menus, modals, mentions, direct messages.

Each act does only what Discord's client would let that person do, and then waits for the product's first response.
"""

from collections.abc import Mapping
from dataclasses import replace

from tests.wire.discord import payloads
from tests.wire.discord.command_rules import CHAT, MESSAGE
from tests.wire.discord.components import SELECTS, find_component
from tests.wire.discord.gateway import Gateway
from tests.wire.discord.methods.interactions import FIRST_S
from tests.wire.discord.options import Typed, filled_in, leaves
from tests.wire.discord.permissions import EVERYTHING, SEND_MESSAGES, USE_APPLICATION_COMMANDS, VIEW_CHANNEL
from tests.wire.discord.posting import message_event, tell_of
from tests.wire.discord.shapes import owners as owners_of
from tests.wire.discord.state import BOT, DiscordState
from tests.wire.discord.values import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL, Channel, Event, Interaction, Message
from tests.wire.discord.values import Modal as OpenModal
from tests.wire.wire_types import Json


class Acts:
    """The acts of people."""

    state: DiscordState
    gateway: Gateway

    async def slash(
        self,
        user: str,
        channel: str,
        name: str,
        options: Mapping[str, Typed] | None = None,
        *,
        is_reopened: bool = False,
    ) -> Interaction:
        """Somebody sends a slash command.

        Args:
            user: Who.
            channel: Where.
            name: The command, with its subcommands after spaces.
            options: What was filled in.
            is_reopened: Whether an administrator gave the command to everybody, whatever it asks for itself.

        Raises:
            LookupError: The person is not offered such a command there.
            AssertionError: Discord's client would not send it like that.
        """
        first, *words = name.split(" ")
        place = self.state.channels[channel]
        command = self._offered(user, place, CHAT, first, is_reopened=is_reopened)
        filled = filled_in(command, words, options or {})
        data = payloads.command_data(self.state, command, place, filled, leaves(filled))
        return await self._do(COMMAND, user, place, data)

    async def autocomplete(
        self, user: str, channel: str, name: str, option: str, typed: str, options: Mapping[str, Typed] | None = None
    ) -> Interaction:
        """Somebody types into an option; what is offered are the `choices` of the interaction."""
        first, *words = name.split(" ")
        place = self.state.channels[channel]
        command = self._offered(user, place, CHAT, first)
        filled = filled_in(command, words, {**(options or {}), option: typed}, focused=option)
        if not _completes(command, words, option):
            raise AssertionError(f"the option {option!r} of /{name} does not complete itself")
        data = payloads.command_data(self.state, command, place, filled, [])
        return await self._do(AUTOCOMPLETE, user, place, data)

    async def message_command(self, user: str, channel: str, message: Message, name: str) -> Interaction:
        """Somebody takes a command from a message's menu; works where the bot is not, too."""
        place = self.state.channels[channel]
        command = self._offered(user, place, MESSAGE, name)
        return await self._do(COMMAND, user, place, payloads.message_command_data(self.state, command, message))

    async def click(
        self,
        message: Message,
        label: str | None = None,
        *,
        user: str,
        custom_id: str | None = None,
        component: Json | None = None,
    ) -> Interaction:
        """Somebody presses a button.

        Args:
            message: The message in which it is seen.
            label: The words on it.
            user: Who acts.
            custom_id: Its id, when the words do not tell.
            component: The button itself, when the page is older than what the product would show now.

        Raises:
            LookupError: There is no such button to be pressed.
        """
        shown = component or find_component(message.components, label=label, custom_id=custom_id)
        return await self._use(message, shown, None, user)

    async def choose(
        self, message: Message, custom_id: str | None, values: list[str], *, user: str, label: str | None = None
    ) -> Interaction:
        """Somebody chooses from a menu, which is named by its id or its placeholder."""
        menu = find_component(message.components, label=label, custom_id=custom_id)
        if menu["type"] not in SELECTS:
            raise LookupError(f"{custom_id or label!r} is no menu")
        payloads.check_chosen(menu, values)
        return await self._use(message, menu, values, user)

    async def submit(self, modal: OpenModal, values: Mapping[str, str | list[str]] | None = None) -> Interaction:
        """Whoever has a modal open sends it; values are named by `custom_id`.

        Raises:
            AssertionError: Discord's client would not let them: a field is empty, too long, or missing.
        """
        place, data = self.state.channels[modal.channel], payloads.modal_data(modal, values or {})
        return await self._do(MODAL, modal.user, place, data, source=modal.source)

    def dismiss(self, modal: OpenModal) -> None:
        """Whoever has a modal open closes it; nobody is told."""
        self.state.modals[modal.user].remove(modal)
        self.state.bell.ring()

    def say(
        self, user: str, channel: str, text: str, *, reply_to: Message | None = None, mentions: tuple[str, ...] = ()
    ) -> Message:
        """Somebody writes a message; who is answered is mentioned, as a client does by default."""
        place = self.state.channels[channel]
        if place.guild is not None and not self.state.permissions(user, place) & SEND_MESSAGES:
            raise AssertionError(f"{user} may not write in {place.name}")
        self.state.mentionable.add(user)
        told = mentions if reply_to is None or reply_to.author == user else (*mentions, reply_to.author)
        message = Message(self.state.next_id(), channel, user, text, mentions=tuple(dict.fromkeys(told)))
        message = self.state.put(replace(message, reply_to=None if reply_to is None else reply_to.id))
        if self._is_heard(place):
            tell_of(self.state, "MESSAGE_CREATE", message)
        return message

    def mention(self, user: str, channel: str, text: str, *, reply_to: Message | None = None) -> Message:
        """Somebody mentions the bot in a channel that it sees."""
        if not self._is_heard(self.state.channels[channel]):
            raise AssertionError("Discord tells nothing of channels that the bot does not see")
        return self.say(user, channel, f"<@{BOT}> {text}", reply_to=reply_to, mentions=(BOT,))

    def direct_message(self, user: str, text: str) -> Message:
        """Somebody writes to the bot alone."""
        return self.say(user, self.state.direct_channel(user).id, text)

    def redeliver(self, what: Interaction | Message) -> None:
        """The platform tells of the same thing once more."""
        place = self.state.channels[what.channel]
        if isinstance(what, Interaction):
            self.state.publish(Event("INTERACTION_CREATE", what.payload, place.guild))
        else:
            tell_of(self.state, "MESSAGE_CREATE", what)

    def _is_heard(self, channel: Channel) -> bool:
        if channel.guild is None:
            return BOT in channel.people
        return self.state.is_in(BOT, channel.guild) and bool(self.state.permissions(BOT, channel) & VIEW_CHANNEL)

    def _offered(self, user: str, channel: Channel, kind: int, name: str, *, is_reopened: bool = False) -> Json:
        """The command that a person is offered under a name.

        Raises:
            LookupError: There is none, or not for this person in this place.
        """
        scopes = ([channel.guild] if channel.guild is not None else []) + [""]
        commands = [one for scope in scopes for one in self.state.commands.get(scope, ()) if one["type"] == kind]
        owners = owners_of(self.state, user, channel)
        rights = self.state.permissions(user, channel) if channel.guild is not None else EVERYTHING
        for command in commands:
            needed = command["default_member_permissions"]
            is_for_them = (
                is_reopened or needed is None or rights == EVERYTHING or (int(needed) > 0 and not int(needed) & ~rights)
            )
            if command["name"] == name and is_for_them and _fits(command, owners, payloads.context_of(channel)):
                if not rights & USE_APPLICATION_COMMANDS:
                    break
                return command
        seen = sorted(command["name"] for command in commands)
        raise LookupError(f"{self.state.users[user].name} is offered no {name!r} there; registered are {seen}")

    async def _use(self, message: Message, component: Json, values: list[str] | None, user: str) -> Interaction:
        if message.only_for not in (None, user):
            raise LookupError("nobody else sees that message")
        place = self.state.channels[message.channel]
        data = payloads.component_data(self.state, component, values, place)
        return await self._do(COMPONENT, user, place, data, source=message.id, shown=message)

    async def _do(
        self,
        kind: int,
        user: str,
        channel: Channel,
        data: Json,
        *,
        source: str | None = None,
        shown: Message | None = None,
    ) -> Interaction:
        """Tell of an interaction, and wait until it is answered or its time is up."""
        state = self.state
        state.mentionable.add(user)
        payload = payloads.interaction(state, kind, user, channel, data)
        if source is not None and (seen := state.messages.get(source, shown)) is not None:
            payload["message"] = message_event(state, seen)
        made = state.new_interaction(kind, user, channel.id, payload, source)
        event = Event("INTERACTION_CREATE", payload, channel.guild)
        if not any(session.hears(event) for session in self.gateway.sessions.values()):
            return state.update(made.token, failure="no session heard it")
        state.publish(event)
        try:
            await state.bell.wait_for(lambda: state.interactions[made.token].is_answered, FIRST_S)
        except AssertionError:
            late = state.interactions[made.token]
            if late.told is not None and not late.is_hindered:
                state.violate(f"first response to {_name(payload)}", [f"none within {FIRST_S:.0f} s"])
            return state.update(made.token, failure="no session heard it" if late.told is None else "no first response")
        return state.interactions[made.token]


def _name(payload: Json) -> str:
    return str(payload["data"].get("name") or payload["data"].get("custom_id"))


def _fits(command: Json, owners: Json, context: int) -> bool:
    """Whether a command is there in a context, through the installation that it was made for."""
    installs = {str(kind) for kind in command.get("integration_types") or [0]}
    contexts = command.get("contexts")
    return bool(installs & set(owners)) and (contexts is None or context in contexts)


def _completes(command: Json, words: list[str], option: str) -> bool:
    for word in words:
        command = next(one for one in command["options"] if one["name"] == word)
    return any(one["name"] == option and one.get("autocomplete") for one in command.get("options", ()))
