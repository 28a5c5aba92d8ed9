"""What people do in Slack, told to the product: commands, buttons, modals, shortcuts, mentions, the Home tab.

Each act builds a real payload, sends it over the road in use, judges the acknowledgement, and does what it says.
"""

from collections.abc import Mapping
from dataclasses import replace

from tests.wire.slack import payloads
from tests.wire.slack.blocks import as_objects, elements, find_element
from tests.wire.slack.choices import Choice, chosen, filled
from tests.wire.slack.envelopes import ACK_S, Delivery, Envelope, Retry, Road, Signature
from tests.wire.slack.methods.views import read_view
from tests.wire.slack.responses import take_response
from tests.wire.slack.rules import option_complaints
from tests.wire.slack.state import SlackState
from tests.wire.slack.values import ApiError, Message, User, View
from tests.wire.wire_types import Json


class Deliveries:
    """The acts of people; a subclass says which road leads to the product."""

    state: SlackState

    @property
    def road(self) -> Road:
        """The road in use."""
        raise NotImplementedError

    async def deliver_command(
        self, command: str, text: str = "", *, user: str, channel: str, signature: Signature = "right"
    ) -> Delivery:
        """Somebody sends a slash command."""
        who = self._act(user)
        secret = payloads.new_response(self.state, who, channel)
        payload = payloads.command(self.state, who, self.state.channels[channel], command, text, secret)
        return await self._send(Envelope("slash_commands", payload, response=secret), signature)

    async def deliver_action(
        self,
        where: Message | View,
        *,
        user: str,
        label: str | None = None,
        action_id: str | None = None,
        choice: Choice = None,
        element: Json | None = None,
        signature: Signature = "right",
    ) -> Delivery:
        """Somebody presses a button or chooses from a menu.

        Args:
            where: The message or view in which it is seen.
            user: Who acts.
            label: The words on the element.
            action_id: Its id, when the words do not tell.
            choice: What is chosen, for anything but a button.
            element: The element itself, when the page is older than what the product would show now.
            signature: How the request is signed.

        Raises:
            LookupError: There is no such element to be pressed.
        """
        blocks = where.blocks if isinstance(where, Message) else as_objects(where.body["blocks"])
        if element is None:
            block, element = find_element(blocks, label=label, action_id=action_id)
        else:
            block = {"block_id": "old"}
        who = self._act(user)
        action = chosen(element, choice) | {
            "action_id": element["action_id"],
            "block_id": block["block_id"],
            "action_ts": self.state.next_ts(),
        }
        secret = None
        if isinstance(where, Message):
            secret = payloads.new_response(self.state, who, where.channel, where)
            payload = payloads.in_message(self.state, "block_actions", who, where)
            payload |= {"response_url": payloads.response_url(self.state, secret), "state": {"values": {}}}
        else:
            payload = payloads.in_view(self.state, "block_actions", who, where)
        view = where.id if isinstance(where, View) else None
        payload |= {"actions": [action], "trigger_id": payloads.trigger_id(self.state, who, view)}
        return await self._send(Envelope("interactive", payload, response=secret), signature)

    async def deliver_options(self, where: Message | View, typed: str, *, user: str, action_id: str) -> Delivery:
        """Somebody types into a type-ahead select; the options are in the delivery's body."""
        blocks = where.blocks if isinstance(where, Message) else as_objects(where.body["blocks"])
        block, element = find_element(blocks, label=None, action_id=action_id)
        who = self._act(user)
        build = payloads.in_message if isinstance(where, Message) else payloads.in_view
        payload = build(self.state, "block_suggestion", who, where)  # type: ignore[arg-type]  # chosen by its type
        payload |= {"action_id": element["action_id"], "block_id": block["block_id"], "value": typed}
        return await self._send(Envelope("interactive", payload))

    async def deliver_view_submission(
        self, view: View, values: Mapping[str, Choice] | None = None, *, user: str, signature: Signature = "right"
    ) -> Delivery:
        """Somebody sends a modal.

        Raises:
            AssertionError: Slack's client would not let them: an input is empty or missing.
        """
        who = self._act(user)
        blocks = as_objects(view.body["blocks"])
        held = filled(blocks, values or {})
        payload = payloads.in_view(self.state, "view_submission", who, view, held)
        del payload["container"]
        payload["trigger_id"] = payloads.trigger_id(self.state, who, view.id)
        payload["response_urls"] = [
            {
                "block_id": block["block_id"],
                "action_id": element["action_id"],
                "channel_id": channel,
                "response_url": payloads.response_url(self.state, payloads.new_response(self.state, who, channel)),
            }
            for block in blocks
            for element in elements(block)
            if element.get("response_url_enabled")
            and (channel := held[block["block_id"]][element["action_id"]].get("selected_conversation"))
        ]
        return await self._send(Envelope("interactive", payload), signature)

    async def deliver_view_closed(self, view: View, *, user: str) -> Delivery | None:
        """Somebody closes a modal; the product hears of it only if it asked to."""
        stack = self.state.modals[user]
        self.state.modals[user] = [one for one in stack if one.id != view.id]
        self.state.bell.ring()
        if not view.body.get("notify_on_close"):
            return None
        payload = payloads.in_view(self.state, "view_closed", self._act(user), view) | {"is_cleared": False}
        del payload["container"]
        return await self._send(Envelope("interactive", payload))

    async def deliver_shortcut(
        self, message: Message, callback_id: str, *, user: str, signature: Signature = "right"
    ) -> Delivery:
        """Somebody takes a shortcut from a message's menu; works where the bot is not, too."""
        who = self._act(user)
        secret = payloads.new_response(self.state, who, message.channel)
        payload = payloads.shortcut(self.state, who, message, callback_id, secret)
        return await self._send(Envelope("interactive", payload, response=secret), signature)

    async def deliver_event(
        self, event: Json, *, team: str = "", event_id: str = "", signature: Signature = "right"
    ) -> Delivery:
        """Something happened, and the product subscribed to it."""
        team = team or next(iter(self.state.teams))
        wrap = payloads.organisation_event if self.state.is_org(team) else payloads.event
        payload = wrap(self.state, team, event, event_id or self.state.next_id("Ev"))
        return await self._send(Envelope("events_api", payload), signature)

    async def deliver_mention(
        self, text: str, *, user: str, channel: str, thread_ts: str | None = None, signature: Signature = "right"
    ) -> Delivery:
        """Somebody mentions the bot in a channel that it is in."""
        bot = self.state.teams[self.state.users[user].team].bot_user
        if bot not in self.state.channels[channel].members:
            raise AssertionError("Slack tells nothing of channels that the bot is not in")
        said = self.say(f"<@{bot}> {text}", user=user, channel=channel, thread_ts=thread_ts)
        event = self._spoken(said) | {"type": "app_mention"}
        return await self.deliver_event(event, team=self._act(user).team, signature=signature)

    async def deliver_direct_message(self, text: str, *, user: str, thread_ts: str | None = None) -> Delivery:
        """Somebody writes to the bot alone."""
        channel = self.state.direct_channel(user).id
        said = self.say(text, user=user, channel=channel, thread_ts=thread_ts)
        event = self._spoken(said) | {"type": "message", "channel_type": "im"}
        return await self.deliver_event(event, team=self._act(user).team)

    async def deliver_home_opened(self, *, user: str, tab: str = "home") -> Delivery:
        """Somebody opens the app; `messages` is where an agent is talked to."""
        event: Json = {
            "type": "app_home_opened",
            "user": user,
            "channel": self.state.direct_channel(user).id,
            "tab": tab,
            "event_ts": self.state.next_ts(),
        }
        return await self.deliver_event(event, team=self._act(user).team)

    async def deliver_uninstalled(self, *, team: str) -> tuple[Delivery, Delivery]:
        """The app was taken out of a workspace: its tokens end, and two events say so, in no fixed order."""
        for token, grant in self.state.grants.items():
            if grant.team == team and grant.kind == "bot":
                self.state.grants[token] = replace(grant, is_revoked=True)
        bot = self.state.teams[team].bot_user
        revoked = await self.deliver_event({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [bot]}}, team=team)
        return revoked, await self.deliver_event({"type": "app_uninstalled"}, team=team)

    async def redeliver(self, delivery: Delivery, number: int = 1, reason: str = "http_timeout") -> Delivery:
        """The platform sends the same again, newly signed, as it does when it doubts that it arrived."""
        return await self._send(replace(delivery.envelope, retry=Retry(number, reason)), "right")

    def say(self, text: str, *, user: str, channel: str, thread_ts: str | None = None) -> Message:
        """Somebody writes a message; the product is not told."""
        return self.state.put(Message(channel, self.state.next_ts(), user, text, thread_ts=thread_ts))

    def _act(self, user: str) -> User:
        self.state.mentionable.add(user)
        return self.state.users[user]

    def _spoken(self, said: Message) -> Json:
        event: Json = {
            "user": said.user,
            "text": said.text,
            "ts": said.ts,
            "event_ts": said.ts,
            "channel": said.channel,
            "team": self.state.users[said.user].team,
        }
        return event if said.thread_ts is None else event | {"thread_ts": said.thread_ts}

    async def _send(self, envelope: Envelope, signature: Signature = "right") -> Delivery:
        delivery = await self.road.send(envelope, signature)
        where = f"acknowledgement of {envelope.name}"
        if signature != "right":
            if delivery.is_acknowledged:
                self.state.violate(where, [f"took a request whose signature is {signature}"])
            return delivery
        if "Timeout" in delivery.failure:
            self.state.violate(where, [f"none within {ACK_S:.0f} s"])
        elif delivery.status is not None and not delivery.is_acknowledged:
            self.state.violate(where, [f"HTTP {delivery.status}"])
        if delivery.is_acknowledged:
            self._obey(where, delivery)
        return delivery

    def _obey(self, where: str, delivery: Delivery) -> None:
        """Do what the body of an acknowledgement says."""
        envelope, body = delivery.envelope, delivery.body
        try:
            match envelope.payload.get("type"):
                case "block_suggestion":
                    self.state.violate(where, option_complaints(body))
                case "view_submission":
                    self._obey_submission(where, envelope.payload["view"]["id"], body)
                case None if body and envelope.response is not None:
                    take_response(self.state, where, envelope.response, body)
        except ApiError as refusal:
            self.state.violate(where, [refusal.error])

    def _obey_submission(self, where: str, view_id: str, body: Json) -> None:
        view = next((one for stack in self.state.modals.values() for one in stack if one.id == view_id), None)
        if view is None:
            return  # sent again after it was taken: nothing is open any more
        stack = self.state.modals[view.user]
        match body.get("response_action"):
            case "errors":
                inputs = {block["block_id"] for block in as_objects(view.body["blocks"]) if block["type"] == "input"}
                unknown = sorted(set(body.get("errors") or {"": ""}) - inputs)
                self.state.violate(where, [f"an error for {name!r}, which is no input" for name in unknown])
                return
            case "update":
                self.state.replace_view(
                    self.state.changed_view(view, read_view(self.state, where, body["view"], "modal"))
                )
                return
            case "push":
                shown = read_view(self.state, where, body["view"], "modal")
                self.state.modals[view.user] = [*stack, self.state.new_view(view.team, view.user, shown, view)]
            case "clear":
                self.state.modals[view.user] = []
            case None:
                self.state.modals[view.user] = [one for one in stack if one.id != view.id]
            case other:
                self.state.violate(where, [f"no response_action is named {other!r}"])
        self.state.bell.ring()
