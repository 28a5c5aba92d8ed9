"""Installed for a whole organisation (Enterprise Grid): one installation answers in each of its workspaces."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.slack_app import SlackApp
from tests.bot.running import running_app
from tests.bot.slack.test_oauth import OAUTH, browser, come_back, set_out
from tests.wire.slack import LoopbackSlack
from tests.wire.slack.values import Message

ORG, BOT_USER = "E0ORG", "U0ORGBOT"
CARA, DAN = "U0CARA", "U0DAN"
ROOM, HALL = "C0ROOM", "C0HALL"
PLACES = ((CARA, ROOM), (DAN, HALL))


@pytest.fixture
async def org_slack() -> AsyncIterator[LoopbackSlack]:
    """A Slack with an organisation of two workspaces, in which the app is not installed yet."""
    async with LoopbackSlack("http") as slack:
        for team, user, channel in (("T0ONE", CARA, ROOM), ("T0TWO", DAN, HALL)):
            slack.add_team(team, BOT_USER, org=ORG)
            slack.add_user(user, user[2:].lower(), team=team, is_admin=True)
            slack.add_channel(channel, channel[2:].lower(), team=team, members=(BOT_USER, user))
        slack.add_team(ORG, BOT_USER)
        yield slack
        assert slack.violations == []


async def install(slack: LoopbackSlack) -> int:
    """Somebody who may installs for the organisation; returns the status of the last page."""
    async with browser() as session:
        asked = await set_out(slack, session)
        code = slack.issue_code(team=ORG, user=CARA, redirect_uri=asked["redirect_uri"])
        return await come_back(slack, session, code=code, state=asked["state"])


async def kept(app: SlackApp, *, there: bool) -> None:
    """Wait until the installation is there, or gone."""
    async with asyncio.timeout(5):
        while (app.core.store.installation(f"slack {ORG}") is not None) != there:
            await asyncio.sleep(0.01)


async def told(slack: LoopbackSlack, user: str) -> Message:
    """What the person is told alone."""
    (message,) = await slack.wait_for(lambda: slack.ephemeral(user))
    return message


@pytest.mark.parametrize(("user", "channel"), PLACES)
async def test_one_installation_answers_a_command_of_each_workspace(
    user: str, channel: str, org_slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(org_slack, database, more=OAUTH):
        assert await install(org_slack) == 200
        await org_slack.deliver_command("/topics", user=user, channel=channel)
        assert "Lee–Xi" in (await told(org_slack, user)).text


@pytest.mark.parametrize(("user", "channel"), PLACES)
async def test_buttons_and_mentions_work_in_each_workspace(
    user: str, channel: str, org_slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(org_slack, database, more=OAUTH) as app:
        await install(org_slack)
        await org_slack.deliver_command("/brief", "lee-xi", user=user, channel=channel)
        await org_slack.deliver_action(await told(org_slack, user), user=user, label="Share to channel")
        await org_slack.wait_for(lambda: org_slack.visible(channel))
        await org_slack.deliver_mention("topics", user=user, channel=channel)
        await app.stop_jobs(within_s=5)
        assert len(org_slack.thread(org_slack.visible(channel)[-1])) == 1


async def test_a_form_opens_and_its_answer_comes_where_the_command_was_typed(
    org_slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(org_slack, database, more=OAUTH):
        await install(org_slack)
        await org_slack.deliver_command("/who-said", user=DAN, channel=HALL)
        (view,) = await org_slack.wait_for(lambda: org_slack.modals(DAN))
        await org_slack.deliver_view_submission(view, {"phrase": "unprecedented"}, user=DAN)
        assert "unprecedented" in (await told(org_slack, DAN)).text


async def test_a_digest_is_ordered_in_a_workspace_under_the_organisation(
    org_slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(org_slack, database, more=OAUTH) as app:
        await install(org_slack)
        await org_slack.deliver_command("/digest", "on lee-xi at 8:00", user=DAN, channel=HALL)
        assert "Digest on" in (await told(org_slack, DAN)).text
        (order,) = app.core.store.subscriptions.subscriptions()
    assert (order.place.workspace, order.place.channel) == (ORG, HALL)


async def test_revoked_for_the_organisation_it_is_forgotten_in_all_of_it_until_it_is_installed_again(
    org_slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(org_slack, database, more=OAUTH) as app:
        await install(org_slack)
        revoked, _ = await org_slack.deliver_uninstalled(team=ORG)
        await kept(app, there=False)
        before = len(org_slack.requests)
        for user, channel in PLACES:
            await org_slack.deliver_mention("topics", user=user, channel=channel)
        await app.stop_jobs(within_s=5)
        assert len(org_slack.requests) == before
        assert await install(org_slack) == 200
        await org_slack.redeliver(revoked)
        await app.stop_jobs(within_s=5)
        await kept(app, there=True)
        await org_slack.deliver_command("/topics", user=DAN, channel=HALL)
        assert "Lee–Xi" in (await told(org_slack, DAN)).text
