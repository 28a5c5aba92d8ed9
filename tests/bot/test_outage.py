"""The database goes away under ``briefbot serve``, and comes back: a process, a server, and what both people see."""

import asyncio
import json
import time
from pathlib import Path

from tests.bot.running import running_child
from tests.bot.test_serve import child_settings, look, until_ready
from tests.postgres_server import own_server
from tests.wire.slack import ANNA, NEWS, LoopbackSlack

PAGES_S = 2.0
ANSWER_S = 8.0
OUTAGE_S = 8.0


async def test_while_the_database_is_away_pages_are_quick_askers_are_told_and_the_log_stays_short(
    tmp_path: Path,
) -> None:
    with own_server() as server:
        async with LoopbackSlack("http") as slack:
            environment = child_settings(slack, tmp_path / "none.db", DATABASE_URL=server.url())
            async with running_child(environment, tmp_path / "log") as child:
                await until_ready(child, environment)
                await asyncio.to_thread(server.stop)
                began, took = time.monotonic(), dict[str, list[float]]()
                lines = len(child.log.splitlines())
                await slack.deliver_command("/topics", user=ANNA, channel=NEWS)
                while time.monotonic() - began < OUTAGE_S:
                    for page, status in (
                        ("/readyz", 503),
                        ("/readyz/slack", 503),
                        ("/metrics", 200),
                        ("/healthz", 200),
                    ):
                        start = time.monotonic()
                        assert (await look(environment, page))[0] == status
                        took.setdefault(page, []).append(time.monotonic() - start)
                    if not slack.ephemeral(ANNA):
                        assert time.monotonic() - began < ANSWER_S + PAGES_S
                    await asyncio.sleep(0.2)
                (told,) = slack.ephemeral(ANNA)
                said = (await look(environment, "/readyz"))[1]
                logged = child.log.splitlines()[lines:]
                await asyncio.to_thread(server.start)
                await until_ready(child, environment)
                await slack.deliver_command("/topics", user=ANNA, channel=NEWS)
                await slack.wait_for(lambda: len(slack.ephemeral(ANNA)) == 2)
                log = child.log
    assert all(max(times) < PAGES_S for times in took.values())
    assert told.text.startswith("I cannot get at my articles at the moment (ref ")
    assert "cannot be reached" in said
    assert len(logged) < 3 * OUTAGE_S
    assert {"at", "level", "logger", "event"} <= set.intersection(*(set(json.loads(line)) for line in log.splitlines()))
