"""Who is who: `auth.*`, `users.info`, `bots.info`, `team.info`, and the address of a socket."""

from dataclasses import replace

from tests.wire.slack.methods.method import Method
from tests.wire.slack.shapes import user_json
from tests.wire.slack.state import APP_ID, SlackState
from tests.wire.slack.values import ApiError, Call
from tests.wire.wire_types import Json


def auth_test(state: SlackState, call: Call) -> Json:
    """Say whose token it is."""
    team = state.team_of(call)
    is_org = state.is_org(team.id)
    return {
        **({"enterprise_id": team.id} if is_org else {}),
        "url": f"https://{team.domain}.slack.com/",
        "team": team.name,
        "user": state.users[team.bot_user].name,
        "team_id": team.id,
        "user_id": team.bot_user,
        "bot_id": team.bot_id,
        "is_enterprise_install": is_org,
    }


def auth_revoke(state: SlackState, call: Call) -> Json:
    """End a token."""
    if not call.flag("test"):
        state.grants[call.grant.token] = replace(call.grant, is_revoked=True)
        state.bell.ring()
    return {"revoked": not call.flag("test")}


def uninstall(state: SlackState, call: Call) -> Json:
    """Take the app out of a workspace: all its tokens there end."""
    for token, grant in state.grants.items():
        if grant.team == call.grant.team and grant.kind == "bot":
            state.grants[token] = replace(grant, is_revoked=True)
    state.bell.ring()
    return {}


def user_info(state: SlackState, call: Call) -> Json:
    """Describe a person."""
    user = state.users.get(call.text("user"))
    if user is None or not state.reaches(call.grant, user.team):
        raise ApiError("user_not_found")
    return {"user": user_json(user)}


def bot_info(state: SlackState, call: Call) -> Json:
    """Describe the app's bot."""
    team = state.team_of(call)
    if call.text("bot") not in ("", team.bot_id):
        raise ApiError("bot_not_found")
    name = state.users[team.bot_user].name
    return {
        "bot": {
            "id": team.bot_id,
            "app_id": APP_ID,
            "user_id": team.bot_user,
            "name": name,
            "deleted": False,
            "icons": {},
        }
    }


def team_info(state: SlackState, call: Call) -> Json:
    """Describe the workspace."""
    team = state.team_of(call)
    return {"team": {"id": team.id, "name": team.name, "domain": team.domain, "email_domain": "", "icon": {}}}


def open_connection(state: SlackState, call: Call) -> Json:
    """Give the address of a WebSocket, good for one connection."""
    del call  # every app token may
    return {"url": f"{state.origin.replace('http', 'ws', 1)}/link/?ticket={state.tickets.socket()}&app_id={APP_ID}"}


METHODS = {
    "auth.test": Method(auth_test),
    "auth.revoke": Method(auth_revoke),
    "apps.uninstall": Method(uninstall),
    "users.info": Method(user_info, ("users:read",)),
    "bots.info": Method(bot_info, ("users:read",)),
    "team.info": Method(team_info, ("team:read",)),
    "apps.connections.open": Method(open_connection, ("connections:write",), token="app"),
}
