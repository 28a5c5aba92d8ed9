"""Installing by OAuth v2, rotating tokens, and the end of both."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.wire.slack import ANNA, NEWS, TEAM, LoopbackSlack
from tests.wire.slack.methods.oauth import CLIENT_ID, CLIENT_SECRET
from tests.wire.tiny_bolt import web_client
from tests.wire.wire_types import Json

# slack-sdk sends the client id and secret with an aiohttp class that aiohttp is about to drop.
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")

HERE = "https://bot.example/slack/oauth_redirect"


async def exchange(slack: LoopbackSlack, **args: str) -> Json:
    """Exchange a code or a refresh token as slack-sdk does."""
    client = AsyncWebClient(base_url=slack.api_url)
    answer = await client.oauth_v2_access(client_id=CLIENT_ID, client_secret=CLIENT_SECRET, **args)
    return dict(answer.data) if isinstance(answer.data, dict) else {}


async def test_a_code_becomes_a_token_that_works(lenient_slack: LoopbackSlack) -> None:
    lenient_slack.add_team("T0OTHER", "U0OTHERBOT")
    lenient_slack.add_user("U0CARA", "cara", team="T0OTHER")
    code = lenient_slack.issue_code(team="T0OTHER", user="U0CARA", redirect_uri=HERE)
    answer = await exchange(lenient_slack, code=code, redirect_uri=HERE)
    client = web_client(lenient_slack, answer["access_token"])
    assert (await client.auth_test())["team_id"] == "T0OTHER"
    assert answer["authed_user"] == {"id": "U0CARA"}
    with pytest.raises(SlackApiError, match="channel_not_found"):
        await client.chat_postMessage(channel=NEWS, text="not my workspace")
    with pytest.raises(SlackApiError, match="invalid_code"):
        await exchange(lenient_slack, code=code)
    assert lenient_slack.violations == []


async def test_a_rotated_token_ends_and_its_refresh_token_works_once(lenient_slack: LoopbackSlack) -> None:
    lenient_slack.state.rotates = True
    code = lenient_slack.issue_code(team=TEAM, user=ANNA, redirect_uri=HERE)
    old = await exchange(lenient_slack, code=code)
    assert old["expires_in"] == 43_200
    lenient_slack.travel(43_201)
    with pytest.raises(SlackApiError, match="token_expired"):
        await web_client(lenient_slack, old["access_token"]).auth_test()
    new = await exchange(lenient_slack, grant_type="refresh_token", refresh_token=old["refresh_token"])
    assert (await web_client(lenient_slack, new["access_token"]).auth_test())["ok"]
    with pytest.raises(SlackApiError, match="invalid_refresh_token"):
        await exchange(lenient_slack, grant_type="refresh_token", refresh_token=old["refresh_token"])


async def test_a_wrong_client_secret_is_refused(lenient_slack: LoopbackSlack) -> None:
    client = AsyncWebClient(base_url=lenient_slack.api_url)
    with pytest.raises(SlackApiError, match="bad_client_secret"):
        await client.oauth_v2_access(client_id=CLIENT_ID, client_secret="guess", code="x")


async def test_a_revoked_token_is_no_more(lenient_slack: LoopbackSlack) -> None:
    client = web_client(lenient_slack)
    assert (await client.auth_revoke())["revoked"]
    with pytest.raises(SlackApiError, match="token_revoked"):
        await client.auth_test()
