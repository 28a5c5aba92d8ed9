"""Answers to interactions: the first response, and what follows by the interaction's token.

Rules: docs.discord.com/developers/interactions/receiving-and-responding.
"""

from dataclasses import replace

from tests.wire.discord.components import as_objects
from tests.wire.discord.methods.messages import tell_of_end
from tests.wire.discord.methods.method import NOTHING, Done, Method
from tests.wire.discord.posting import NOTHING as NO_CONTENT
from tests.wire.discord.posting import content_of, new_message, read_content, tell_of, written
from tests.wire.discord.refusals import ApiError
from tests.wire.discord.rules import modal_complaints
from tests.wire.discord.shapes import message_json
from tests.wire.discord.state import APP, BOT, DiscordState
from tests.wire.discord.values import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    EPHEMERAL,
    LOADING,
    MODAL,
    Call,
    Interaction,
    Message,
    Modal,
)
from tests.wire.invisible import check_invisible
from tests.wire.published import Complaint
from tests.wire.wire_types import Json

FIRST_S = 3.0
TOKEN_S = 15 * 60.0
USER_FOLLOWUPS = 5  # same page: where the app is installed by the person only
MESSAGE, DEFER, DEFER_UPDATE, UPDATE, CHOICES, OPEN_MODAL = 4, 5, 6, 7, 8, 9  # callback types
_FITTING = {
    COMMAND: (MESSAGE, DEFER, OPEN_MODAL),
    COMPONENT: (MESSAGE, DEFER, DEFER_UPDATE, UPDATE, OPEN_MODAL),
    AUTOCOMPLETE: (CHOICES,),
    MODAL: (MESSAGE, DEFER, DEFER_UPDATE, UPDATE),
}


def respond(state: DiscordState, call: Call) -> Done:
    """The first response to an interaction, of which there may be one."""
    interaction = state.interactions.get(call.path["interaction_token"])
    if interaction is None or interaction.id != call.path["interaction_id"]:
        raise ApiError(10062)
    if interaction.is_answered:
        if interaction.deliveries == 1 and not interaction.is_hindered:
            state.violate(call.operation, ["a second first response"])
        raise ApiError(40060)
    if state.now() - interaction.born > FIRST_S:
        raise ApiError(10062)  # that it came too late is noted by who waits for it
    kind = int(call.form["type"])
    if kind not in _FITTING[interaction.kind] or (kind in (DEFER_UPDATE, UPDATE) and interaction.source is None):
        wrong = [Complaint(("type",), f"an interaction of type {interaction.kind} takes no callback of type {kind}")]
        state.violate(call.operation, wrong)
        raise ApiError(50035, wrong)
    shown = _take(state, call, interaction, kind)
    if interaction.kind == MODAL and state.modals.get(interaction.user):
        state.modals[interaction.user].pop()
    latency_s = call.arrived - (call.arrived if interaction.told is None else interaction.told)
    state.update(interaction.token, first=kind, latency_s=latency_s, original=shown and shown.id)
    if call.query.get("with_response") not in ("1", "true"):
        return NOTHING
    return 200, _callback_answer(state, interaction, kind, shown)


def follow_up(state: DiscordState, call: Call) -> Done:
    """One more message; after a deferral, the first one is what was waited for."""
    interaction = _open(state, call)
    flags = int(call.form.get("flags") or 0) & EPHEMERAL
    original = state.messages.get(interaction.original or "")
    if original is not None and original.is_loading:
        if flags != original.flags & EPHEMERAL:
            state.violate(call.operation, ["the first followup is not as private as its deferral"])
        return 200, message_json(state, _fill(state, call, original))
    if set(interaction.payload["authorizing_integration_owners"]) == {"1"} and interaction.followups >= USER_FOLLOWUPS:
        raise ApiError(40094)
    state.update(interaction.token, followups=interaction.followups + 1)
    message = _answer(state, call, interaction, call.form)
    return 200, message_json(state, message)


def read(state: DiscordState, call: Call) -> Done:
    """Look at an answer."""
    return 200, message_json(state, _message(state, call))


def change(state: DiscordState, call: Call) -> Done:
    """Write another content over an answer; its privacy stays."""
    return 200, message_json(state, _fill(state, call, _message(state, call)))


def delete(state: DiscordState, call: Call) -> Done:
    """Take an answer away."""
    message = _message(state, call)
    state.drop(message)
    tell_of_end(state, message, state.channels[message.channel])
    return NOTHING


def _take(state: DiscordState, call: Call, interaction: Interaction, kind: int) -> Message | None:
    """Do what a first response says, and give the message that is `@original` from now on."""
    form = call.form.get("data") or {}
    source = state.messages.get(interaction.source or "")
    if kind == MESSAGE:
        return _answer(state, call, interaction, form)
    if kind == DEFER:
        flags = int(form.get("flags") or 0)
        if flags & ~EPHEMERAL or set(form) - {"flags", "allowed_mentions", "tts"}:
            state.violate(call.operation, ["a deferral can only be made private"])
        return _show(state, interaction, new_message(state, interaction.channel, NO_CONTENT), flags | LOADING)
    if kind == UPDATE and source is not None:
        return _fill(state, call, source, form)
    if kind == CHOICES:
        choices = as_objects(form.get("choices"))
        state.violate(call.operation, [words for one in choices for words in check_invisible(one["name"])])
        state.update(interaction.token, choices=choices)
    if kind == OPEN_MODAL:
        _open_modal(state, call, interaction, form)
    return source if kind == DEFER_UPDATE else None


def _open_modal(state: DiscordState, call: Call, interaction: Interaction, form: Json) -> None:
    if wrong := [one.below("data") for one in modal_complaints(form)]:
        state.violate(call.operation, wrong)
        raise ApiError(50035, wrong)
    modal = Modal(interaction.user, interaction.channel, form, interaction.source)
    state.modals.setdefault(interaction.user, []).append(modal)
    state.bell.ring()


def _answer(state: DiscordState, call: Call, interaction: Interaction, form: Json) -> Message:
    message = new_message(state, interaction.channel, read_content(state, call, form))
    if interaction.source is not None and interaction.first is not None:
        message = replace(message, reply_to=interaction.source)
    return _show(state, interaction, message, int(form.get("flags") or 0) & EPHEMERAL)


def _show(state: DiscordState, interaction: Interaction, message: Message, flags: int) -> Message:
    only_for = interaction.user if flags & EPHEMERAL else None
    made = replace(message, interaction=interaction.id, only_for=only_for, flags=message.flags | flags)
    state.put(made)
    tell_of(state, "MESSAGE_CREATE", made)
    return made


def _fill(state: DiscordState, call: Call, message: Message, form: Json | None = None) -> Message:
    """Put a content into an answer that is there already."""
    content = read_content(state, call, call.form if form is None else form, content_of(message))
    edited_at = None if message.is_loading else state.now()
    changed = state.put(replace(written(message, content, EPHEMERAL), edited_at=edited_at))
    tell_of(state, "MESSAGE_UPDATE", changed)
    return changed


def _open(state: DiscordState, call: Call) -> Interaction:
    """The interaction whose token a call carries, if it may still be answered.

    Raises:
        ApiError: 10015 before the first response, 50027 after 15 minutes.
    """
    interaction = state.interactions.get(call.path["webhook_token"])
    if interaction is None or call.path["webhook_id"] != APP or not interaction.is_answered:
        raise ApiError(10015)
    if state.now() - interaction.born > TOKEN_S:
        state.violate(call.operation, ["used after 15 minutes"])
        raise ApiError(50027)
    return interaction


def _message(state: DiscordState, call: Call) -> Message:
    interaction = _open(state, call)
    message = state.messages.get(call.path.get("message_id") or interaction.original or "")
    if message is None or message.author != BOT:
        raise ApiError(10008)
    if message.interaction != interaction.id and message.id != interaction.original:
        raise ApiError(10008)
    return message


def _callback_answer(state: DiscordState, interaction: Interaction, kind: int, shown: Message | None) -> Json:
    told: Json = {"id": interaction.id, "type": interaction.kind, "channel_id": interaction.channel}
    if shown is None:
        return {"interaction": told}
    told |= {
        "response_message_id": shown.id,
        "response_message_loading": shown.is_loading,
        "response_message_ephemeral": shown.only_for is not None,
    }
    if kind not in (MESSAGE, UPDATE):  # a deferral shows nothing yet
        return {"interaction": told}
    return {"interaction": told, "resource": {"type": kind, "message": message_json(state, shown)}}


METHODS = {
    "create_interaction_response": Method(respond, "interaction"),
    "execute_webhook": Method(follow_up, "interaction"),
    "get_original_webhook_message": Method(read, "interaction"),
    "update_original_webhook_message": Method(change, "interaction"),
    "delete_original_webhook_message": Method(delete, "interaction"),
    "get_webhook_message": Method(read, "interaction"),
    "update_webhook_message": Method(change, "interaction"),
    "delete_webhook_message": Method(delete, "interaction"),
}
