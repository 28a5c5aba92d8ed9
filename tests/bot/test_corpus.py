"""The corpus while serving: what was made before anybody asked."""

import asyncio
from pathlib import Path
from typing import cast

from bot.corpus import Corpus
from bot.metrics import Metrics
from bot.threads import Threads
from briefings.services import Place, Services
from briefings.store.base import Store
from briefings.store.opening import open_store
from briefings.topics.catalogue import open_catalogue


class Counting:
    """A store that counts how often it is asked for everybody: what the list of topics begins with."""

    def __init__(self, store: Store) -> None:
        self._store, self.asked = store, 0

    def people(self, limit: int = 1000) -> object:
        self.asked += 1
        return self._store.people(limit)

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


async def test_topics_are_made_before_the_first_who_asks_and_again_when_the_corpus_has_changed(database: Path) -> None:
    store, threads = open_store(str(database)), Threads()
    counting = Counting(store)
    shown = cast(Store, counting)
    corpus = Corpus(Services(shown, open_catalogue(shown), None), Place(str(database), None), threads, Metrics())
    ready = asyncio.create_task(corpus.keep_ready(0.01))
    await asyncio.sleep(0.5)
    corpus.services.catalogue.index()
    once = counting.asked
    assert store.withdraw(list(store.digests(""))[:1])
    await asyncio.sleep(0.5)
    corpus.services.catalogue.index()
    ready.cancel()
    await asyncio.gather(ready, return_exceptions=True)
    threads.close()
    store.close()
    assert (once, counting.asked) == (1, 2)
