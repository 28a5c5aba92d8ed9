"""Installing by OAuth in many workspaces: state, encryption, rotation, the end of an installation."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from cryptography.fernet import Fernet
from yarl import URL

from bot.slack.manifest import REDIRECT_PATH
from bot.slack.oauth import INSTALL_PATH
from bot.slack.scopes import scopes
from bot.slack_app import SlackApp
from tests.bot.running import running_app
from tests.wire.faults import Refused
from tests.wire.slack import LoopbackSlack
from tests.wire.slack.methods.oauth import CLIENT_ID, CLIENT_SECRET

TEAM, BOT_USER, CARA, ROOM = "T0OTHER", "U0OTHERBOT", "U0CARA", "C0ROOM"
KEY = Fernet.generate_key().decode()
OAUTH = {
    "SLACK_BOT_TOKEN": "",
    "SLACK_CLIENT_ID": CLIENT_ID,
    "SLACK_CLIENT_SECRET": CLIENT_SECRET,
    "BRIEFBOT_TOKEN_KEYS": KEY,
    "BRIEFBOT_PUBLIC_URL": "http://localhost:1",
}


@pytest.fixture
async def other_slack() -> AsyncIterator[LoopbackSlack]:
    """A Slack with a second workspace, where the app is not installed yet."""
    async with LoopbackSlack("http") as slack:
        slack.add_team(TEAM, BOT_USER)
        slack.add_user(CARA, "cara", team=TEAM)
        slack.add_channel(ROOM, "room", team=TEAM, members=(BOT_USER, CARA))
        yield slack
        assert slack.violations == []


def page(slack: LoopbackSlack, path: str) -> str:
    """The address of one of the product's pages."""
    return slack.http.url.removesuffix("/slack/events") + path


def browser() -> aiohttp.ClientSession:
    """A browser that keeps cookies of a plain address too."""
    return aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))


async def set_out(slack: LoopbackSlack, session: aiohttp.ClientSession) -> dict[str, str]:
    """Press *Add to Slack*; returns what Slack is asked for."""
    async with session.get(page(slack, INSTALL_PATH), allow_redirects=False) as answer:
        asked = parse_qs(urlsplit(answer.headers["Location"]).query)
    return {name: values[0] for name, values in asked.items()}


async def install(slack: LoopbackSlack, session: aiohttp.ClientSession) -> int:
    """Install in the second workspace; returns the status of the last page."""
    asked = await set_out(slack, session)
    code = slack.issue_code(team=TEAM, user=CARA, redirect_uri=asked["redirect_uri"])
    return await come_back(slack, session, code=code, state=asked["state"])


async def come_back(slack: LoopbackSlack, session: aiohttp.ClientSession, **query: str) -> int:
    async with session.get(page(slack, REDIRECT_PATH), params=query) as answer:
        return answer.status


async def ask(slack: LoopbackSlack, app: SlackApp) -> int:
    """Let CARA mention the bot; returns how many answers there are in its thread."""
    await slack.deliver_mention("topics", user=CARA, channel=ROOM)
    mention = slack.visible(ROOM)[-1]
    await app.stop_jobs(within_s=5)
    return len(slack.thread(mention))


async def test_a_workspace_installs_and_is_answered_also_after_a_restart(
    other_slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(other_slack, database, more=OAUTH) as app, browser() as session:
        assert await ask(other_slack, app) == 0
        asked = await set_out(other_slack, session)
        assert asked["scope"].split(",") == [scope.name for scope in scopes()]
        assert await install(other_slack, session) == 200
        assert await ask(other_slack, app) == 1
    async with running_app(other_slack, database, more=OAUTH) as app:
        assert await ask(other_slack, app) == 1


async def test_tokens_are_encrypted_at_rest(other_slack: LoopbackSlack, database: Path) -> None:
    async with running_app(other_slack, database, more=OAUTH), browser() as session:
        await install(other_slack, session)
    token = next(grant.token for grant in other_slack.state.grants.values() if grant.team == TEAM)
    stored = b"".join(path.read_bytes() for path in database.parent.iterdir() if path.is_file())
    assert token.encode() not in stored


async def test_a_code_is_taken_only_from_the_browser_that_set_out_and_once(
    other_slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(other_slack, database, more=OAUTH), browser() as anna, browser() as mallory:
        asked = await set_out(other_slack, anna)
        code = other_slack.issue_code(team=TEAM, user=CARA, redirect_uri=asked["redirect_uri"])
        query = {"code": code, "state": asked["state"]}
        assert await come_back(other_slack, mallory, **query) == 400
        assert await come_back(other_slack, anna, code=code, state="1-guess") == 400
        assert await come_back(other_slack, anna, state=asked["state"], error="access_denied") == 400
        assert await come_back(other_slack, anna, **query) == 400
    assert other_slack.calls("oauth.v2.access") == ()


async def test_a_state_lives_ten_minutes(other_slack: LoopbackSlack, database: Path) -> None:
    async with running_app(other_slack, database, more=OAUTH), browser() as session:
        asked = await set_out(other_slack, session)
        code = other_slack.issue_code(team=TEAM, user=CARA, redirect_uri=asked["redirect_uri"])
        old = f"{int(time.time()) - 1}-{asked['state'].partition('-')[2]}"
        session.cookie_jar.update_cookies({"briefbot_state": old}, URL(page(other_slack, REDIRECT_PATH)))
        assert await come_back(other_slack, session, code=code, state=old) == 400
    assert other_slack.calls("oauth.v2.access") == ()


async def test_a_code_that_slack_refuses_installs_nothing(other_slack: LoopbackSlack, database: Path) -> None:
    async with running_app(other_slack, database, more=OAUTH), browser() as session:
        asked = await set_out(other_slack, session)
        assert await come_back(other_slack, session, code="guess", state=asked["state"]) == 502


async def test_a_token_is_renewed_before_it_ends(
    other_slack: LoopbackSlack, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_slack.state.rotates = True
    monkeypatch.setattr("tests.wire.slack.methods.oauth.TOKEN_S", 3600)  # less than what is left before renewing
    async with running_app(other_slack, database, more=OAUTH) as app, browser() as session:
        await install(other_slack, session)
        assert await ask(other_slack, app) == 1
    renewals = [call for call in other_slack.calls("oauth.v2.access") if call.args.get("refresh_token")]
    assert renewals
    assert all(call.answer["ok"] for call in renewals)
    assert len({call.args["refresh_token"] for call in renewals}) == len(renewals)


async def test_an_uninstalled_workspace_is_forgotten(other_slack: LoopbackSlack, database: Path) -> None:
    async with running_app(other_slack, database, more=OAUTH) as app, browser() as session:
        await install(other_slack, session)
        await other_slack.deliver_uninstalled(team=TEAM)
        async with asyncio.timeout(5):
            while app.core.store.installation(f"slack {TEAM}") is not None:
                await asyncio.sleep(0.01)
        before = len(other_slack.requests)
        assert await ask(other_slack, app) == 0
        assert len(other_slack.requests) == before
        assert await app.waits() is None
        assert await install(other_slack, session) == 200
        assert await ask(other_slack, app) == 1


async def test_that_a_person_took_their_own_token_back_ends_no_installation(
    other_slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(other_slack, database, more=OAUTH) as app, browser() as session:
        await install(other_slack, session)
        await other_slack.deliver_event({"type": "tokens_revoked", "tokens": {"oauth": [CARA], "bot": []}}, team=TEAM)
        await app.stop_jobs(within_s=5)
        assert await ask(other_slack, app) == 1


async def test_with_a_lost_key_nothing_is_sent_and_the_key_is_named(
    other_slack: LoopbackSlack, database: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with running_app(other_slack, database, more=OAUTH), browser() as session:
        await install(other_slack, session)
    other = OAUTH | {"BRIEFBOT_TOKEN_KEYS": Fernet.generate_key().decode()}
    async with running_app(other_slack, database, more=other) as app:
        assert await ask(other_slack, app) == 0
    assert "BRIEFBOT_TOKEN_KEYS" in caplog.text
    both = OAUTH | {"BRIEFBOT_TOKEN_KEYS": f"{other['BRIEFBOT_TOKEN_KEYS']},{KEY}"}
    async with running_app(other_slack, database, more=both) as app:
        assert await ask(other_slack, app) == 1


async def test_a_token_that_has_ended_takes_no_newer_installation_with_it(
    other_slack: LoopbackSlack, database: Path
) -> None:
    """Two replicas: one still has the old token in mind when the workspace has installed again at the other."""
    async with running_app(other_slack, database, more=OAUTH) as app, browser() as session:
        await install(other_slack, session)
        assert await ask(other_slack, app) == 1
        address = other_slack.http.url
        other_slack.revoke(next(grant.token for grant in other_slack.state.grants.values() if grant.team == TEAM))
        async with running_app(other_slack, database, more=OAUTH), browser() as another:
            assert await install(other_slack, another) == 200
        other_slack.http.url = address
        assert await ask(other_slack, app) == 0
        assert await ask(other_slack, app) == 1


async def test_a_token_of_the_wrong_type_for_a_method_ends_no_installation(
    other_slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(other_slack, database, more=OAUTH) as app, browser() as session:
        await install(other_slack, session)
        other_slack.faults.add(Refused("not_allowed_token_type"), route="chat.postMessage")
        assert await ask(other_slack, app) == 0
        assert await ask(other_slack, app) == 1
