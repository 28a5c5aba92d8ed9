"""Digests while replicas are killed: ``python -m tests.soak.kill --kills 500 --engine sqlite --engine postgresql``.

Two replicas send to a Slack and a Discord on this machine, which answer slowly, fail, and cut the line before and after
they did what they were asked. Every moment one replica is killed (SIGKILL) and started again. In the end the faults
stop, and what the platforms show is held against what the product says. Claims last two seconds instead of sixty.
"""

import argparse
import asyncio
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple

from briefings.analyse import analyse
from briefings.ingest import load
from briefings.models.subscription import OPEN, Place, PlatformName, Run, Subscription, SubscriptionId
from briefings.store.base import Store
from briefings.store.opening import open_store
from tests.bot.running import ROOT, SEEDS
from tests.postgres_server import own_server
from tests.soak import truth
from tests.wire.discord import GUILD, LoopbackDiscord
from tests.wire.discord.buckets import Buckets
from tests.wire.faults import Cut, Fault, FaultScript, RateLimited, ServerError, Slow
from tests.wire.slack import TEAM, LoopbackSlack
from tests.wire.slack.state import SCOPES

PLACES = 12
"""Channels of each platform that are sent to at the same time."""
LEASE_S = 2
_CALM_S = 90.0
_SLACK_ROUTES = ("chat.postMessage", "chat.postMessage", "conversations.history", "conversations.replies")
_DISCORD_ROUTES = ("create_message", "create_message", "create_thread_from_message", "list_messages")


class Plan(NamedTuple):
    """One soak."""

    engine: str
    kills: int
    may_look: bool
    seed: int


class World:
    """The platforms, the database, and the replicas."""

    def __init__(self, store: Store, slack: LoopbackSlack, discord: LoopbackDiscord, plan: Plan) -> None:
        self.store, self.slack, self.discord, self.plan = store, slack, discord, plan
        self.random = random.Random(plan.seed)
        self.done: dict[PlatformName, list[Run]] = {"slack": [], "discord": []}
        self.at_work: dict[Place, Subscription] = {}
        self.kills = self.kills_in_hand = 0
        self.is_feeding = True
        self._numbers = count(1)

    async def feed(self) -> None:
        """Let each place have one digest on its way, until told otherwise; then until all have arrived."""
        while self.is_feeding or self.at_work:
            await asyncio.to_thread(self._feed)
            await asyncio.sleep(0.2)

    async def disturb(self) -> None:
        """Let things go wrong, about every third call, until cancelled."""
        while True:
            for faults, routes in ((self.slack.faults, _SLACK_ROUTES), (self.discord.faults, _DISCORD_ROUTES)):
                if len(faults.left) < 3:
                    self._add_fault(faults, routes)
            await asyncio.sleep(0.15)

    def _add_fault(self, faults: FaultScript, routes: tuple[str, ...]) -> None:
        chosen: list[Fault] = [
            Slow(self.random.uniform(0.1, 1.5)),
            ServerError(self.random.choice((500, 503)), done=self.random.random() < 0.5),
            Cut(done=self.random.random() < 0.5),
            RateLimited(1),
        ]
        faults.add(self.random.choice(chosen), route=self.random.choice(routes), after=self.random.randrange(3))

    def _feed(self) -> None:
        entries = self.store.subscriptions
        for place, order in list(self.at_work.items()):
            runs = entries.runs(order.id, 1)
            if runs and runs[0].state not in OPEN:
                self.done[place.platform].append(runs[0])
                entries.drop(order.id)
                del self.at_work[place]
        if not self.is_feeding:
            return
        for place in self._places():
            if place not in self.at_work:
                number, now = next(self._numbers), int(time.time())
                order = Subscription(
                    id=SubscriptionId(f"s{number:07}"),
                    place=place,
                    subject="lee-xi",
                    title=f"Digest {number}",
                    made_by=f"{place.platform} {place.workspace} U0",
                    made_at=now,
                )
                entries.keep(order, None)
                entries.put_run(Run(subscription=order.id, edition=f"{number}", due_at=now))
                self.at_work[place] = order

    def _places(self) -> list[Place]:
        return [
            *(Place(platform="slack", workspace=TEAM, channel=f"C{number:07}") for number in range(PLACES)),
            *(Place(platform="discord", workspace=GUILD, channel=str(2 * 10**18 + n)) for n in range(PLACES)),
        ]


class Nursery:
    """Starts replicas; see `tests.soak.nursery`."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.replicas: dict[int, int] = {}

    async def start(self, number: int) -> None:
        """Start a replica in the place of one that died."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(b"one more\n")
        await self._process.stdin.drain()
        self.replicas[number] = int(await self._process.stdout.readline())

    def kill(self, number: int) -> None:
        """Let a replica die at once."""
        os.kill(self.replicas.pop(number), 9)


@asynccontextmanager
async def nursery(environment: dict[str, str], log: Path) -> AsyncIterator[Nursery]:
    """A nursery; its replicas end with it."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    with log.open("ab") as errors:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.soak.nursery",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=errors,
            env=kept | environment,
            cwd=ROOT,
        )
        made = Nursery(process)
        try:
            yield made
        finally:
            for number in list(made.replicas):
                made.kill(number)
            process.kill()
            await process.wait()


async def kill_often(world: World, replicas: Nursery) -> None:
    """Kill one of two replicas, again and again, at any moment or just after something was sent."""
    while world.kills < world.plan.kills:
        for number in {0, 1} - set(replicas.replicas):
            await replicas.start(number)
        await asyncio.sleep(world.random.uniform(0.5, 3.5))
        if world.random.random() < 0.5:
            sent = len(world.slack.requests) + len(world.discord.requests)
            for _ in range(200):
                if len(world.slack.requests) + len(world.discord.requests) > sent:
                    break
                await asyncio.sleep(0.005)
            await asyncio.sleep(world.random.uniform(0, 0.03))
        in_hand = await asyncio.to_thread(_in_hand, world)
        replicas.kill(world.random.choice((0, 1)))
        world.kills += 1
        world.kills_in_hand += bool(in_hand)
        if world.kills % 25 == 0:
            done = {name: len(runs) for name, runs in world.done.items()}
            print(f"  {world.kills} kills, {done} digests ended", flush=True)


def _in_hand(world: World) -> int:
    """How many parts are under way."""
    found = (world.store.subscriptions.runs(order.id, 1) for order in list(world.at_work.values()))
    return sum(run.is_part_under_way for runs in found for run in runs)


async def soak(plan: Plan, folder: Path) -> str:
    """Run one soak; returns its rows of the table."""
    async with AsyncExitStack() as parts:
        url = f"sqlite:///{folder / 'soak.db'}"
        if plan.engine == "postgresql":
            url = parts.enter_context(own_server()).url()
        store = open_store(url)
        parts.callback(store.close)
        await asyncio.to_thread(load, [SEEDS], store, analyse=analyse, sync=True)
        slack = await parts.enter_async_context(LoopbackSlack("http"))
        discord = await parts.enter_async_context(LoopbackDiscord())
        Buckets.take_global = lambda *_: None  # type: ignore[method-assign]  # dead replicas' calls count for nobody
        if plan.may_look:
            slack.set_scopes(*SCOPES, "channels:history")
        world = World(store, slack, discord, plan)
        for place in world._places():
            if place.platform == "slack":
                slack.add_channel(place.channel, place.channel.lower(), members=("U0BOT",))
            else:
                discord.add_channel(place.channel, place.channel)
        environment = slack.settings() | discord.settings()
        environment |= {
            "HOST": "127.0.0.1",
            "PORT": "0",
            "HEALTH_PORT": "0",
            "DATABASE_URL": url,
            "BRIEFBOT_DATA_DIR": str(folder),
        }
        environment |= {"BRIEFBOT_DIGEST_LEASE_S": str(LEASE_S), "BRIEFBOT_LOG_LEVEL": "warning"}
        replicas = await parts.enter_async_context(nursery(environment, folder / "log"))
        feeding, disturbing = asyncio.create_task(world.feed()), asyncio.create_task(world.disturb())
        began = time.monotonic()
        await kill_often(world, replicas)
        disturbing.cancel()
        slack.faults.clear()
        discord.faults.clear()
        world.is_feeding = False
        for number in {0, 1} - set(replicas.replicas):
            await replicas.start(number)
        await asyncio.wait({feeding}, timeout=_CALM_S)
        feeding.cancel()
        for order in world.at_work.values():
            world.done[order.place.platform] += store.subscriptions.runs(order.id, 1)
        minutes = (time.monotonic() - began) / 60
        return "\n".join(_row(plan, world, name, minutes) for name in world.done)


def _row(plan: Plan, world: World, platform: PlatformName, minutes: float) -> str:
    seen = truth.seen_in_slack(world.slack) if platform == "slack" else truth.seen_in_discord(world.discord)
    found = truth.count(platform, world.done[platform], seen)
    looks = "nonce" if platform == "discord" else "history" if plan.may_look else "may not look"
    figures = (found.digests, found.parts, found.lost, found.twice, found.unsure, found.unsure_there, found.others)
    kills = f"{world.kills} ({world.kills_in_hand})"
    return f"| {plan.engine} | {platform} | {looks} | {kills} | {' | '.join(map(str, figures))} | {minutes:.0f} min |"


def main() -> None:
    """Run the soaks that are asked for, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="kills for each engine")
    parser.add_argument("--engine", action="append", choices=("sqlite", "postgresql"))
    parser.add_argument("--blind", action="store_true", help="Slack without the scope to read history")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    rows = []
    for engine in asked.engine or ("sqlite", "postgresql"):
        folder = Path(tempfile.mkdtemp(prefix="soak-"))
        plan = Plan(engine, asked.kills, not asked.blind, asked.seed)
        print(f"{plan} in {folder}", flush=True)
        rows.append(asyncio.run(soak(plan, folder)))
        print(rows[-1], flush=True)
        if os.environ.get("KEEP") is None:
            shutil.rmtree(folder, ignore_errors=True)
    print("| engine | platform | asks by | kills (with a part under way) | digests | messages | lost | twice | unsure |"
          " of these arrived | other ends | took |\n|---|---|---|---|---|---|---|---|---|---|---|---|")  # fmt: skip
    print("\n".join(rows))


if __name__ == "__main__":
    main()
