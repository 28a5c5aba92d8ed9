"""Two replicas of the real program over one database: both come up, both serve, and each digest arrives once."""

import signal
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from briefings.store.opening import open_store
from tests.bot.digests.sending import ended, make_due, this_minute
from tests.bot.running import running_child
from tests.bot.test_serve import child_settings, look, until_ready
from tests.bot.test_serve import ended as child_ended
from tests.postgres import database_of_process, postgres_server_url, postgres_url
from tests.wire.faults import Slow
from tests.wire.slack import ANNA, BEN, NEWS, LoopbackSlack
from tests.wire.slack.state import SCOPES

__all__ = ["database_of_process", "postgres_server_url", "postgres_url"]


@pytest.fixture
def mode() -> str:
    """Requests that a balancer hands to either."""
    return "http"


async def test_two_replicas_come_up_at_once_and_one_takes_over_when_the_other_dies(
    slack: LoopbackSlack, postgres_url: str, tmp_path: Path
) -> None:
    slack.set_scopes(*SCOPES, "channels:history")
    settings = [
        child_settings(slack, tmp_path / "unused", DATABASE_URL=postgres_url, BRIEFBOT_DIGEST_LEASE_S="3")
        for _ in range(2)
    ]
    async with AsyncExitStack() as parts:
        children = [
            await parts.enter_async_context(running_child(each, tmp_path / f"log{number}"))
            for number, each in enumerate(settings)
        ]
        said = [await until_ready(*each) for each in zip(children, settings, strict=True)]
        for each, user in zip(settings, (ANNA, BEN), strict=True):
            slack.http.url = f"http://127.0.0.1:{each['PORT']}/slack/events"
            await slack.deliver_command("/digest", f"on lee-xi at {this_minute()} UTC", user=user, channel=NEWS)
            await slack.wait_for(lambda user=user: slack.ephemeral(user), 15)  # type: ignore[misc]  # mypy cannot infer
        store = open_store(postgres_url)
        parts.callback(store.close)
        slack.faults.add(Slow(2.0), route="chat.postMessage", times=2)
        order = make_due(store.subscriptions)
        await slack.wait_for(lambda: slack.visible(NEWS), 20)
        children[0].process.kill()
        run = await ended(store.subscriptions, order, 30)
        figures = (await look(settings[1], "/metrics"))[1]
        children[1].process.send_signal(signal.SIGTERM)
        code = await child_ended(children[1])
    (parent,) = slack.visible(NEWS)
    assert 'briefbot_digests_total{outcome="sent"} 1.0' in figures
    assert 'briefbot_store_seconds_count{call="claim_runs"}' in figures
    assert 'briefbot_digests_open{platform="slack"} 0.0' in figures
    assert said == ["corpus: ready\nslack: ready\ndigests: ready\n"] * 2
    assert (run.state, 1 + len(slack.thread(parent)), code) == ("sent", len(run.parts), 0)
