"""The payloads of commands, interactions and events, in the shapes that Slack sends.

Sources: docs.slack.dev/interactivity/implementing-slash-commands, …/reference/interaction-payloads,
…/apis/events-api. An event is held against the published schemas before it leaves.
"""

from functools import cache

from tests.wire.published import complaint, schema
from tests.wire.slack.rules import BLOCK_KIT
from tests.wire.slack.shapes import message_json, view_json
from tests.wire.slack.state import APP_ID, SlackState
from tests.wire.slack.tickets import Response, Trigger
from tests.wire.slack.values import Channel, Message, User, View
from tests.wire.wire_types import Json

VERIFICATION = "loopback-verification-token"


def trigger_id(state: SlackState, user: User, view: str | None = None) -> str:
    """Hand out a trigger for what a person just did."""
    return state.tickets.trigger(Trigger(user.id, user.team, state.now(), view))


def response_url(state: SlackState, secret: str) -> str:
    """The address behind a response ticket."""
    return f"{state.origin}/commands/{secret}"


def new_response(state: SlackState, user: User, channel: str, original: Message | None = None) -> str:
    """Hand out a response ticket."""
    ts = original.ts if original is not None else None
    return state.tickets.response(Response(user.id, channel, state.now(), ts))


def command(state: SlackState, user: User, channel: Channel, name: str, text: str, secret: str) -> Json:
    """A slash command; a form, so every value is text."""
    org = state.teams[user.team].org
    return {
        **({"enterprise_id": org, "enterprise_name": org.lower()} if org else {}),
        "token": VERIFICATION,
        "team_id": user.team,
        "team_domain": state.teams[user.team].domain,
        "channel_id": channel.id,
        "channel_name": channel.name if channel.kind != "private" else "privategroup",
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "true" if org else "false",
        "response_url": response_url(state, secret),
        "trigger_id": trigger_id(state, user),
    }


def _interaction(state: SlackState, kind: str, user: User) -> Json:
    team = state.teams[user.team]
    return {
        "type": kind,
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team},
        "team": {"id": team.id, "domain": team.domain},
        "api_app_id": APP_ID,
        "token": VERIFICATION,
        "enterprise": {"id": team.org, "name": team.org.lower()} if team.org else None,
        "is_enterprise_install": bool(team.org),
    }


def in_message(state: SlackState, kind: str, user: User, message: Message) -> Json:
    """An interaction within a message; Slack sends no `message` when it is ephemeral."""
    channel = state.channels[message.channel]
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.only_for is not None,
    }
    if message.thread_ts is not None:
        container["thread_ts"] = message.thread_ts
    payload = _interaction(state, kind, user) | {
        "container": container,
        "channel": {"id": channel.id, "name": channel.name},
    }
    if message.only_for is None:
        payload["message"] = message_json(message, state.teams[user.team])
    return payload


def in_view(state: SlackState, kind: str, user: User, view: View, values: Json | None = None) -> Json:
    """An interaction within a modal or a Home tab."""
    team = {"team": None} if state.teams[user.team].org else {}  # an organisation's views are of no workspace
    return _interaction(state, kind, user) | {
        **team,
        "container": {"type": "view", "view_id": view.id},
        "view": view_json(state, view, values),
    }


def shortcut(state: SlackState, user: User, message: Message, callback_id: str, secret: str) -> Json:
    """A message shortcut."""
    channel = state.channels[message.channel]
    return _interaction(state, "message_action", user) | {
        "callback_id": callback_id,
        "trigger_id": trigger_id(state, user),
        "action_ts": state.next_ts(),
        "message_ts": message.ts,
        "channel": {"id": channel.id, "name": channel.name},
        "message": message_json(message, state.teams[user.team]),
        "response_url": response_url(state, secret),
    }


def event(state: SlackState, team: str, body: Json, event_id: str) -> Json:
    """An event in its wrapper.

    Raises:
        AssertionError: The event is not as the published schemas have it; then the test is wrong.
    """
    definition = _event_definitions().get(str(body.get("type")))
    wrong = complaint(body, BLOCK_KIT, definition) if definition is not None else None
    if wrong is not None:
        raise AssertionError(f"no event looks like that: {wrong}")
    bot, org = state.teams[team].bot_user, state.teams[team].org or None
    wrapped: Json = {
        **({"enterprise_id": org} if org else {}),
        "token": VERIFICATION,
        "team_id": team,
        "context_team_id": team,
        "context_enterprise_id": org,
        "api_app_id": APP_ID,
        "event": {"event_ts": state.next_ts(), **body},
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(state.now()),
        "authed_users": [bot],
        "authorizations": [
            {
                "enterprise_id": org,
                "team_id": None if org else team,
                "user_id": bot,
                "is_bot": True,
                "is_enterprise_install": org is not None,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{event_id}",
    }
    wrong = complaint(wrapped, "slack/slack_common_event_wrapper_schema.json")
    if wrong is not None:
        raise AssertionError(f"no wrapper looks like that: {wrong}")
    return wrapped


def organisation_event(state: SlackState, org: str, body: Json, event_id: str) -> Json:
    """An event of a whole organisation's installation: no workspace and no authorization come with it.

    Source: slackapi/bolt-python, tests/scenario_tests/test_events_org_apps.py.
    """
    return {
        "token": VERIFICATION,
        "enterprise_id": org,
        "api_app_id": APP_ID,
        "event": {"event_ts": state.next_ts(), **body},
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(state.now()),
    }


@cache
def _event_definitions() -> dict[str, str]:
    """The schema's name for each type of event; a plain message stands for all its sub-types."""
    definitions = schema(BLOCK_KIT)["definitions"]
    names = {
        definition["properties"]["type"]["const"]: name
        for name, definition in definitions.items()
        if name.endswith("Event")
        and "const" in definition.get("properties", {}).get("type", {})
        and "subtype" not in definition.get("required", ())
    }
    return names | {"message": "GenericMessageEvent"}
