"""`views.*`: modals and Home tabs."""

from tests.wire.slack.methods.method import Method
from tests.wire.slack.rules import manners, view_complaints
from tests.wire.slack.shapes import view_json
from tests.wire.slack.state import SlackState
from tests.wire.slack.tickets import Trigger
from tests.wire.slack.values import ApiError, Call, View
from tests.wire.wire_types import Json

STACK = 3  # docs.slack.dev/surfaces/modals: views in a modal's stack


def read_view(state: SlackState, where: str, body: object, kind: str) -> Json:
    """Read a view out of arguments and judge it.

    Raises:
        ApiError: `invalid_arguments`: Slack would refuse it.
    """
    wrong = view_complaints(body)
    if not isinstance(body, dict) or wrong or body["type"] != kind:
        wrong = wrong or [f"the view is no {kind}"]
        state.violate(where, wrong)
        raise ApiError("invalid_arguments", response_metadata={"messages": [f"[ERROR] {words}" for words in wrong]})
    state.violate(where, manners(body, state.allowed))
    return body


def open_modal(state: SlackState, call: Call) -> Json:
    """Open a modal for the person whose act gave the trigger."""
    trigger = _use_trigger(state, call)
    body = read_view(state, call.method, call.args["view"], "modal")
    view = state.new_view(call.grant.team, trigger.user, body)
    state.modals[trigger.user] = [view]
    state.bell.ring()
    return {"view": view_json(state, view)}


def push(state: SlackState, call: Call) -> Json:
    """Put a modal onto the one that the person acted in."""
    trigger = _use_trigger(state, call)
    below = state.find_view(call.grant.team, view_id=trigger.view or "")
    if below is None:
        raise ApiError("not_found")
    body = read_view(state, call.method, call.args["view"], "modal")
    stack = state.modals[trigger.user]
    if len(stack) >= STACK:
        raise ApiError("push_limit_reached")
    view = state.new_view(call.grant.team, trigger.user, body, below)
    state.modals[trigger.user] = [*stack, view]
    state.bell.ring()
    return {"view": view_json(state, view)}


def update(state: SlackState, call: Call) -> Json:
    """Show something else in an open modal."""
    view = state.find_view(call.grant.team, view_id=call.text("view_id"), external_id=call.text("external_id"))
    if view is None:
        raise ApiError("not_found")
    body = read_view(state, call.method, call.args["view"], str(view.body["type"]))
    _hold_hash(call, view)
    changed = state.changed_view(view, body)
    state.replace_view(changed)
    return {"view": view_json(state, changed)}


def publish(state: SlackState, call: Call) -> Json:
    """Show a person's Home tab."""
    user = call.text("user_id")
    if user not in state.users or not state.reaches(call.grant, state.users[user].team):
        raise ApiError("user_not_found")
    body = read_view(state, call.method, call.args["view"], "home")
    old = state.homes.get(user)
    if old is not None:
        _hold_hash(call, old)
    view = state.changed_view(old, body) if old else state.new_view(call.grant.team, user, body)
    state.replace_view(view)
    return {"view": view_json(state, view)}


def _use_trigger(state: SlackState, call: Call) -> Trigger:
    try:
        return state.tickets.use_trigger(
            call.text("trigger_id"), lambda team: state.reaches(call.grant, team), state.now()
        )
    except ApiError as refusal:
        state.violate(call.method, [f"{refusal.error}: a trigger opens one view within 3 s"])
        raise


def _hold_hash(call: Call, view: View) -> None:
    if call.text("hash") not in ("", view.hash):
        raise ApiError("hash_conflict")


METHODS = {
    "views.open": Method(open_modal),
    "views.push": Method(push),
    "views.update": Method(update),
    "views.publish": Method(publish),
}
