"""Who is followed is looked at when the corpus has changed, and not every time that somebody looks."""

from pathlib import Path

from bot.digests.book import Book
from bot.digests.follows import Follows
from bot.metrics import Metrics
from bot.threads import Threads
from bot.timed_store import timed
from briefings.services import Services
from briefings.store.opening import open_store
from briefings.topics.catalogue import open_catalogue


async def test_an_unchanged_corpus_costs_one_look_at_its_state(database: Path) -> None:
    store, threads, metrics = open_store(str(database)), Threads(1), Metrics()
    services = Services(store, open_catalogue(store), None)
    follows = Follows(Book(timed(store, metrics).subscriptions, threads), services, threads, metrics)
    for _ in range(3):
        await follows.look()
    once = metrics.page().decode()
    assert store.withdraw(list(store.digests("")))
    await follows.look()
    threads.close()
    store.close()
    assert 'briefbot_store_seconds_count{call="followed"} 1.0' in once
    assert 'briefbot_store_seconds_count{call="followed"} 2.0' in metrics.page().decode()
