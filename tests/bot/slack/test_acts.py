"""Under which installation an act happened: as Slack says it, wherever it says it."""

import pytest
from slack_bolt.request.internals import extract_enterprise_id, extract_is_enterprise_install, extract_team_id

from bot.slack.acts import workspace_of
from tests.wire.wire_types import Json

ORG_WIDE: Json = {"enterprise_id": "E1", "team_id": None, "is_enterprise_install": True}
CASES: list[tuple[str, Json, str]] = [
    ("a command", {"team_id": "T1", "enterprise_id": "E1", "is_enterprise_install": "false"}, "T1"),
    ("a command of an organisation", {"team_id": "T1", "enterprise_id": "E1", "is_enterprise_install": "true"}, "E1"),
    ("a button", {"team": {"id": "T1"}, "enterprise": None, "is_enterprise_install": False}, "T1"),
    ("a button of an organisation", {"team": None, "enterprise": {"id": "E1"}, "is_enterprise_install": True}, "E1"),
    ("a button without a team", {"team": None, "user": {"id": "U1", "team_id": "T1"}}, "T1"),
    ("a form", {"team": {"id": "T2"}, "view": {"app_installed_team_id": "T1"}}, "T1"),
    ("an event", {"team_id": "T1", "authorizations": [{"team_id": "T1", "is_enterprise_install": False}]}, "T1"),
    (
        "an event of a channel that is shared with another workspace",
        {"team_id": "T2", "enterprise_id": "E2", "authorizations": [{"team_id": "T1", "enterprise_id": None}]},
        "T1",
    ),
    ("an event of an organisation", {"team_id": "T1", "enterprise_id": "E1", "authorizations": [ORG_WIDE]}, "E1"),
    ("the end of a workspace's installation", {"team_id": "T1", "enterprise_id": "E1"}, "T1"),
    ("the end of an organisation's installation", {"enterprise_id": "E1"}, "E1"),
]


@pytest.mark.parametrize(("what", "body", "workspace"), CASES)
def test_the_installation_is_found(what: str, body: Json, workspace: str) -> None:
    assert workspace_of(body) == workspace, what


@pytest.mark.parametrize(("what", "body", "workspace"), CASES)
def test_it_is_the_one_that_the_library_authorizes(what: str, body: Json, workspace: str) -> None:
    """The library reads payloads too; an act under one installation with the token of another would be refused."""
    enterprise, team = extract_enterprise_id(body), extract_team_id(body)
    assert workspace == (enterprise if extract_is_enterprise_install(body) else team or enterprise), what
