"""Many digests due at one minute: ``python -m tests.benchmarks.bench_digests [ORDERS] [sqlite|postgresql] [WORKERS]``.

Orders of the shipped articles' topics, over ten workspaces of a hundred channels, all due at one second. Eight workers,
each with a store handle, threads and queues of its own, as processes have, schedule, claim, write and send. The writer
is the real one, so what is sent is a real digest of four messages. The platform is a clock and a judge in memory: it
answers after 50 ms, and counts what comes faster than one message a second and channel after a burst of four. Sockets
are left out: the loopback platforms judge every message by its schema and would be what is measured.
"""

import asyncio
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from bot.delivery import Delivery, RefusedError
from bot.digests.book import Book
from bot.digests.carrier import Carrier
from bot.digests.mail import Guard, Mail, Rendered
from bot.digests.parcel import Slip
from bot.digests.scheduler import Scheduler
from bot.digests.sender import Sender
from bot.digests.terms import Terms
from bot.digests.writer import Writer
from bot.ledger import Ledger
from bot.metrics import Metrics
from bot.threads import Threads
from briefings.analyse import analyse
from briefings.ingest import load
from briefings.models.digest import Digest
from briefings.models.subscription import Place, Schedule, Subscription, SubscriptionId
from briefings.render.slack import digest_to_slack
from briefings.services import Services
from briefings.store.base import Store
from briefings.store.opening import open_store
from briefings.topics.catalogue import open_catalogue
from tests.bot.running import SEEDS
from tests.postgres_server import own_server
from tests.wire.slack.pace import Pace

_WORKSPACES, _CHANNELS = 10, 100
_ANSWERS_AFTER_S = 0.05
_LOOK_S = 0.5


class Judge:
    """What all workers send to."""

    def __init__(self) -> None:
        self.pace = Pace()
        self.sent: Counter[str] = Counter()
        self.order: defaultdict[str, list[str]] = defaultdict(list)
        self.too_fast = 0
        self.numbers = 0

    async def take(self, slip: Slip) -> str:
        """Take a message, and answer after a while."""
        self.too_fast += bool(self.pace.post(slip.place.key, time.time()))
        self.sent[slip.key] += 1
        self.numbers += 1
        if not slip.before:
            self.order[slip.place.key].append(slip.key)
        await asyncio.sleep(_ANSWERS_AFTER_S)
        return str(self.numbers)


class JudgedMail:
    """See `bot.digests.mail.Mail`."""

    def __init__(self, judge: Judge) -> None:
        self._judge, self._delivery = judge, Delivery()

    def render(self, digest: Digest, subscription: Subscription) -> Rendered:
        """As Slack has it."""
        shown = digest_to_slack(digest, subscription.id)
        return Rendered(tuple({"text": one.text, "blocks": list(one.blocks)} for one in shown), ())

    async def send(self, slip: Slip, guard: Guard) -> str:
        """Through a queue of its own, as every process has."""
        return await self._delivery.send(slip.place.key, lambda: guard(lambda: self._judge.take(slip)))

    async def find(self, slip: Slip) -> str | None:
        """Nothing fails here."""
        raise AssertionError(slip)

    async def tell(self, subscription: Subscription, sentence: str, key: str) -> None:
        """Nobody is told anything here."""
        raise AssertionError(subscription.id, sentence, key)

    def reason(self, subscription: Subscription, refusal: RefusedError) -> str:
        """Nothing is refused here."""
        raise AssertionError(subscription.id, refusal)


class Worker:
    """What one process does."""

    def __init__(self, store: Store, judge: Judge) -> None:
        threads, metrics = Threads(), Metrics()
        mail: Mail = JudgedMail(judge)
        services = Services(store, open_catalogue(store), None)
        book, terms = Book(store.subscriptions, threads), Terms()
        writer = Writer(services, Threads(1))
        carrier = Carrier(book, Ledger(store, threads, metrics), writer, lambda _: mail, terms, metrics)
        self.parts = (Scheduler(book, metrics), Sender(book, carrier, terms))


def orders(count: int, topics: list[str], hour: datetime) -> Iterator[Subscription]:
    """Subscriptions, spread evenly over the channels."""
    for number in range(count):
        channel = number % (_WORKSPACES * _CHANNELS)
        yield Subscription(
            id=SubscriptionId(f"b{number:07}"),
            place=Place(platform="slack", workspace=f"T{channel % _WORKSPACES}", channel=f"C{channel}"),
            subject=topics[number // (_WORKSPACES * _CHANNELS) % len(topics)],
            title=f"Digest {number}",
            schedule=Schedule(at=hour.time(), zone="UTC"),
            made_by="slack T0 U0",
            made_at=1,
        )


def resident_mb() -> float:
    """The memory that this process has at this moment."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


async def measure(url: str, count: int, workers: int) -> None:
    """Run, and print the figures."""
    stores = [open_store(url) for _ in range(workers)]
    load([SEEDS], stores[0], analyse=analyse, sync=True)
    topics = [topic.slug for topic in open_catalogue(stores[0]).topics()]
    hour = datetime.now(UTC).replace(second=0, microsecond=0)
    entries = stores[0].subscriptions
    for order in orders(count, topics, hour):
        entries.keep(order, int(hour.timestamp()))
    judge = Judge()
    running = [asyncio.create_task(part.run()) for store in stores for part in Worker(store, judge).parts]
    began, highest, first_mb = time.monotonic(), 0.0, resident_mb()
    shown = 0
    while shown < count or len(await asyncio.to_thread(entries.open_runs)) > 0:
        await asyncio.sleep(_LOOK_S)
        shown = sum(map(len, judge.order.values()))
        highest = max(highest, resident_mb())
    took_s = time.monotonic() - began
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    in_order = sum(keys == sorted(keys) for keys in judge.order.values())
    twice = sum(times > 1 for times in judge.sent.values())
    print(
        f"{url.partition(':')[0]}: {count:,} digests, {sum(judge.sent.values()):,} messages to {len(judge.order):,}"
        f" channels by {workers} workers in {took_s:.0f} s; sent twice {twice}, too fast {judge.too_fast},"
        f" channels in order {in_order:,}; memory {first_mb:.0f} MB before, {highest:.0f} MB at most"
    )
    for store in stores:
        store.close()


def main() -> None:
    """Measure what is asked for."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    engine = sys.argv[2] if len(sys.argv) > 2 else "sqlite"
    workers = int(sys.argv[3]) if len(sys.argv) > 3 else 8
    with ExitStack() as parts:
        folder = Path(parts.enter_context(tempfile.TemporaryDirectory()))
        url = parts.enter_context(own_server()).url() if engine == "postgresql" else f"sqlite:///{folder / 'b.db'}"
        asyncio.run(measure(url, count, workers))


if __name__ == "__main__":
    main()
