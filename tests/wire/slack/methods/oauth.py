"""`oauth.v2.access`: a code becomes a token, and a refresh token the next one.

Rotation (docs.slack.dev/authentication/using-token-rotation): 12 hours, and each refresh token works once.
"""

import secrets
from dataclasses import replace

from tests.wire.slack.methods.method import Method
from tests.wire.slack.state import APP_ID, SlackState
from tests.wire.slack.tickets import CODE_S
from tests.wire.slack.values import ApiError, Call, Grant
from tests.wire.wire_types import Json

CLIENT_ID = "1000.2000"
CLIENT_SECRET = "loopback-client-secret"
TOKEN_S = 43_200


def access(state: SlackState, call: Call) -> Json:
    """Exchange a code or a refresh token."""
    if (call.text("client_id"), call.text("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
        raise ApiError("invalid_client_id" if call.text("client_id") != CLIENT_ID else "bad_client_secret")
    if call.text("grant_type") == "refresh_token":
        return _refresh(state, call.text("refresh_token"))
    code = state.tickets.codes.pop(call.text("code"), None)
    if code is None or state.now() - code.born > CODE_S:
        raise ApiError("invalid_code")
    if call.text("redirect_uri") not in ("", code.redirect_uri):
        raise ApiError("bad_redirect_uri")
    return _answer(state, _new_grant(state, code.team, code.scopes, rotates=state.rotates), code.user)


def _refresh(state: SlackState, refresh: str) -> Json:
    old = next((grant for grant in state.grants.values() if refresh and grant.refresh == refresh), None)
    if old is None or old.is_revoked:
        raise ApiError("invalid_refresh_token")
    state.grants[old.token] = replace(old, refresh=None)
    return _answer(state, _new_grant(state, old.team, old.scopes, rotates=True), "")


def _new_grant(state: SlackState, team: str, scopes: frozenset[str], *, rotates: bool) -> Grant:
    prefix = "xoxe.xoxb" if rotates else "xoxb"
    grant = Grant(f"{prefix}-loopback-{secrets.token_hex(6)}", team, scopes)
    if rotates:
        grant = replace(grant, expires_at=state.now() + TOKEN_S, refresh=f"xoxe-loopback-{secrets.token_hex(6)}")
    state.grants[grant.token] = grant
    state.bell.ring()
    return grant


def _answer(state: SlackState, grant: Grant, user: str) -> Json:
    team, is_org = state.teams[grant.team], state.is_org(grant.team)
    installed = {"id": team.id, "name": team.name}
    answer: Json = {
        "app_id": APP_ID,
        "access_token": grant.token,
        "token_type": "bot",
        "scope": ",".join(sorted(grant.scopes)),
        "bot_user_id": team.bot_user,
        "team": None if is_org else installed,
        "enterprise": installed if is_org else None,
        "is_enterprise_install": is_org,
        "authed_user": {"id": user} if user else {},
    }
    if grant.refresh is not None:
        answer |= {"refresh_token": grant.refresh, "expires_in": TOKEN_S}
    return answer


METHODS = {"oauth.v2.access": Method(access, token="none")}
