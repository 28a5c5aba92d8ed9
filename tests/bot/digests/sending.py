"""A sender beside a running app, with a writer whose words are known beforehand."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from datetime import time as clock
from typing import NamedTuple

from bot.digests.book import Book
from bot.digests.carrier import Carrier
from bot.digests.loop import DigestLoop
from bot.digests.mail import Mail
from bot.digests.parcel import Json, Parcel, next_slip
from bot.digests.sender import Sender
from bot.digests.terms import Terms
from bot.discord_app import DiscordApp
from bot.platform import Core, Platform
from bot.slack_app import SlackApp
from briefings.models.subscription import Place, Run, Schedule, Subscription, SubscriptionId
from briefings.render.discord import sentence_to_discord
from briefings.render.slack import sentence_to_slack
from briefings.services import Services
from briefings.store.subscriptions import Due, Subscriptions
from briefings.topics.catalogue import open_catalogue
from tests.wire.discord import BEN as DISCORD_BEN
from tests.wire.discord import GUILD
from tests.wire.slack import BEN, NEWS, TEAM

QUICK = Terms(lease_s=2, retry_s=0.01, spacing_s=0.0)
SLACK_NEWS = Place(platform="slack", workspace=TEAM, channel=NEWS)


class Letter(NamedTuple):
    """What a run sends, or that nothing is new."""

    parcel: Parcel | None
    told: tuple[str, ...]


class Writer:
    """Writes a parent and two replies that name their edition."""

    def __init__(self, *, replies: int = 2, has_news: bool = True) -> None:
        self.replies, self.has_news, self.written = replies, has_news, 0

    async def write(self, subscription: Subscription, run: Run, mail: Mail) -> Letter:  # noqa: ARG002
        return self.letter(subscription, run)

    def letter(self, subscription: Subscription, run: Run) -> Letter:
        """What the run sends."""
        self.written += 1
        if not self.has_news:
            return Letter(None, ("known",))
        words = [f"{subscription.title} {run.edition}", *(f"reply {n} of {run.edition}" for n in range(self.replies))]
        parts = tuple(json.dumps(_body(subscription, each)) for each in words)
        return Letter(Parcel(title=words[0], parts=parts, told=("a", "b")), ())


def _body(subscription: Subscription, words: str) -> Json:
    if subscription.place.platform == "slack":
        said = sentence_to_slack(words)
        return {"text": said.text, "blocks": list(said.blocks)}
    return sentence_to_discord(words).payload()


@asynccontextmanager
async def sending(
    core: Core, *apps: Platform, writer: Writer | None = None, terms: Terms = QUICK
) -> AsyncIterator[Sender]:
    """Send what is due, until the block ends."""
    by_name = {app.name: app.mail for app in apps}
    book = Book(core.store.subscriptions, core.threads)
    carrier = Carrier(book, core.ledger, writer or Writer(), by_name.get, terms, core.metrics)
    sender = Sender(book, carrier, terms)
    running = asyncio.create_task(sender.run())
    try:
        yield sender
    finally:
        await sender.stop(5)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


def slack_order(name: str = "order001", *, channel: str = NEWS, subject: str = "lee-xi") -> Subscription:
    """A digest of a Slack channel, made by Ben."""
    place = Place(platform="slack", workspace=TEAM, channel=channel)
    return _order(name, place, subject, f"slack {TEAM} {BEN}")


def discord_order(name: str = "order002", *, channel: str, subject: str = "lee-xi") -> Subscription:
    """A digest of a Discord channel, made by Ben."""
    place = Place(platform="discord", workspace=GUILD, channel=channel)
    return _order(name, place, subject, f"discord {DISCORD_BEN}")


def _order(name: str, place: Place, subject: str, made_by: str) -> Subscription:
    return Subscription(
        id=SubscriptionId(name),
        place=place,
        subject=subject,
        title="Lee–Xi summits",
        schedule=Schedule(at=clock(8), zone="Europe/Berlin"),
        made_by=made_by,
        made_at=1,
    )


def put_due(entries: Subscriptions, order: Subscription, edition: str = "2026-01-05", *, ago_s: int = 0) -> Run:
    """Subscribe, and let one edition be due."""
    due_at = int(time.time()) - ago_s
    entries.keep(order, due_at)
    run = Run(subscription=order.id, edition=edition, due_at=due_at)
    assert entries.advance(Due(order, due_at), None, [run])
    return run


async def left_by_a_dead_process(
    app: SlackApp | DiscordApp, order: Subscription, *, parts: int, is_sent: bool, part_ago_s: int = 0
) -> None:
    """A run that a process had in hand when it died, with so many parts arrived and the next one under way."""
    entries, mail = app.core.store.subscriptions, app.mail
    assert mail is not None
    run, now = put_due(entries, order, ago_s=5), int(time.time())
    parcel = Writer().letter(order, run).parcel
    assert parcel is not None
    (run,) = entries.claim_runs("dead", now=now, until=now + 2, limit=1)
    run = run.model_copy(update={"state": "sending", "payload": parcel.model_dump_json()})
    for _ in range(parts + is_sent):
        arrived = await mail.send(next_slip(order.place, parcel, run, now), lambda attempt: attempt())
        run = run.model_copy(update={"parts": (*run.parts, arrived)})
    under_way = {"parts": run.parts[:parts], "is_part_under_way": True, "part_at": now - part_ago_s}
    assert entries.note_run(run.model_copy(update=under_way), "dead")


async def ended(entries: Subscriptions, order: Subscription, timeout_s: float = 15.0) -> Run:
    """Wait until the newest run of a subscription is over."""
    async with asyncio.timeout(timeout_s):
        while True:
            for run in entries.runs(order.id, 1):
                if run.state not in ("waiting", "sending"):
                    return run
            await asyncio.sleep(0.02)


@asynccontextmanager
async def digesting(core: Core, *apps: Platform, terms: Terms = QUICK) -> AsyncIterator[DigestLoop]:
    """Run the whole digest loop beside running apps, until the block ends."""
    by_name = {app.name: app for app in apps}
    services = Services(core.store, open_catalogue(core.store), None)
    loop = DigestLoop(core, services, lambda name: by_name[name].mail if name in by_name else None, terms)
    running = asyncio.create_task(loop.run())
    try:
        yield loop
    finally:
        await loop.stop(5)
        running.cancel()
        ended = await asyncio.gather(running, return_exceptions=True)
        assert all(isinstance(one, asyncio.CancelledError) for one in ended), ended


def this_minute() -> str:
    """The minute that it is, in UTC, as people type times: a slot of today that has just come."""
    return datetime.now(UTC).strftime("%H:%M")


def make_due(entries: Subscriptions, *, ago_s: int = 0) -> Subscription:
    """Let the only subscription be due at its hour of today."""
    (order,) = entries.subscriptions()
    assert order.schedule is not None
    hour = datetime.now(UTC).replace(hour=order.schedule.at.hour, minute=order.schedule.at.minute, second=0)
    entries.keep(order, int(hour.timestamp()) - ago_s)
    return order
