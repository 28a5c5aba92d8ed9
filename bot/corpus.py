"""The corpus while serving: which database, kept in step with its folder by a process of its own.

Invariant: nothing is read or parsed on the event loop, nor under this process' interpreter lock. The loader
(`bot.loader`) is a child that ends when its parent does, however that ends.
"""

import asyncio
import json
import logging
import math
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from bot.load_report import LoadReport
from bot.logs import facts
from bot.metrics import Metrics
from bot.threads import Threads
from bot.timed_store import timed
from briefings.errors import StoreError
from briefings.ingest import corpus_stamp
from briefings.services import Place, Services, topics_file
from briefings.settings import Settings
from briefings.store.files import files_of
from briefings.store.opening import open_store
from briefings.topics.catalogue import open_catalogue

_log = logging.getLogger(__name__)

_SHARE = 20
"""Looking at a large folder, or at all topics, may take one part in so many of the time."""
_TRY_AGAIN_S = 10.0
_NOT_READ = "not read yet"

Lack = Literal["reading", "empty"]
"""Why there are no articles: the folder was not read yet, or it was and there are none."""


class Corpus:
    """An open corpus. Questions go to `services`, from any thread."""

    def __init__(
        self,
        services: Services,
        place: Place,
        threads: Threads,
        metrics: Metrics,
        require_place: Callable[[], None] = lambda: None,
    ) -> None:
        self.services = services
        self._place, self._threads, self._metrics = place, threads, metrics
        self._require_place = require_place
        self._waits: str | None = _NOT_READ if place.folder else None

    @classmethod
    async def open(cls, place: Place, settings: Settings, threads: Threads, metrics: Metrics) -> "Corpus":
        """Open the database, made or migrated if need be.

        Raises:
            StoreError: It cannot be used.
            ConfigurationError: The topics file is wrong, or the database's kind unknown.
        """
        engine = (opened := await threads.run(open_store, place.database)).engine
        store = timed(opened, metrics)
        catalogue = await threads.run(open_catalogue, store, topics_file(settings, place.folder))
        return cls(Services(store, catalogue, None), place, threads, metrics, engine.require_place)

    async def waits(self) -> str | None:
        """What the corpus waits for before it can answer; ``None`` if it can."""
        try:
            articles = await self._threads.run(self._look)
        except StoreError as fault:
            return str(fault)
        self._metrics.articles.set(articles)
        return self._waits

    def lack(self) -> Lack | None:
        """Why there is nothing to answer from, if so; may block on the database."""
        if self.services.store.state().articles:
            return None
        return "reading" if self._waits == _NOT_READ else "empty"

    async def keep_ready(self, poll_s: float) -> None:
        """Make the list of topics anew when the corpus has changed, whoever changed it, until cancelled.

        The first who asks of a topic that nobody declared would wait for it.
        """
        known = ""
        while True:
            start = time.monotonic()
            try:
                corpus = (await self._threads.run(self.services.store.state)).corpus_hash
                if corpus != known:
                    known = corpus
                    await self._threads.run(self.services.catalogue.topics)
            except StoreError as fault:
                known = ""
                _log.warning(facts("topics_not_made", why=fault))
            except Exception:  # noqa: BLE001 - whoever asks for them will be told; nobody else needs them
                _log.exception(facts("topics_not_made"))
            await asyncio.sleep(max(poll_s, _SHARE * (time.monotonic() - start)))

    async def follow(self, poll_s: float) -> None:
        """Load the folder, and again whenever it changes, until cancelled."""
        seen, try_at = "", 0.0
        while self._place.folder is not None:
            start = time.monotonic()
            try:
                stamp = await self._threads.run(corpus_stamp, [self._place.folder], files_of(self._place.database))
                took_s = time.monotonic() - start
                if stamp != seen or start >= try_at:
                    seen = stamp
                    try_at = math.inf if await self.load() else time.monotonic() + _TRY_AGAIN_S
            except (OSError, StoreError) as fault:
                took_s, try_at = time.monotonic() - start, start + _TRY_AGAIN_S
                _log.error(facts("corpus_not_followed", folder=self._place.folder, why=fault))
            await asyncio.sleep(max(poll_s, _SHARE * took_s))

    def _look(self) -> int:
        """How many articles there are; runs in a thread."""
        self._require_place()
        return self.services.store.state().articles

    def close(self) -> None:
        """Release the database."""
        self.services.store.close()

    async def load(self) -> bool:
        """Bring the database in step with the folder; tells whether that worked."""
        folder, start = self._place.folder, time.monotonic()
        if folder is None:
            return True
        report = await run_loader(self._place.database, folder)
        if report.error is not None:
            self._metrics.errors.labels(kind="CorpusError").inc()
            _log.error(facts("corpus_not_loaded", folder=folder, why=report.error))
            if self._waits is not None:
                self._waits = report.error.partition("\n")[0]
            return False
        await self._threads.run(self.services.catalogue.topics)  # made now rather than for the first who asks
        self._waits = None
        _log.info(facts("corpus_loaded", folder=folder, took_s=time.monotonic() - start, said=report.sentence))
        for problem in report.problems:
            _log.warning(facts("document_left_out", why=problem))
        return True


async def run_loader(database: str, folder: Path) -> LoadReport:
    """Run the loader to its end; cancelled, it takes the child with it."""
    command = (sys.executable, "-m", "bot.loader", str(folder))
    child = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(f"{json.dumps(database)}\n".encode())  # all can read the words of a command, and not this
        output = await child.stdout.read()
        await child.wait()
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
        if child.stdin is not None:
            child.stdin.close()
    try:
        return LoadReport.model_validate_json(output)
    except ValidationError:
        return LoadReport(error=f"The loader ended with code {child.returncode} before it was done.")
