"""The product, running: inside the test's process for speed, or as a child for signals and deaths."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from socket import socket

import pytest

from bot.corpus import Corpus
from bot.dispatch import Dispatcher
from bot.ledger import Ledger
from bot.metrics import Metrics
from bot.platform import Core
from bot.settings import ServeSettings, read_serve_settings, slack_setup
from bot.slack_app import SlackApp
from bot.threads import Threads
from briefings.services import Place
from tests.wire.slack import LoopbackSlack

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"


@contextmanager
def environment(values: Mapping[str, str]) -> Iterator[None]:
    """Set the environment, and nothing of ours besides, until the block ends."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.startswith(("SLACK_", "DISCORD_", "BRIEFBOT_", "DATABASE_", "CORPUS_", "HEALTH_")):
                patch.delenv(name)
        for name, value in values.items():
            patch.setenv(name, value)
        yield


def free_port() -> int:
    """A port that nobody uses just now."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def running_core(settings: ServeSettings, database: Path) -> AsyncIterator[Core]:
    """What all platforms share, over a corpus that is loaded, until the block ends."""
    async with AsyncExitStack() as parts:
        threads, metrics = Threads(), Metrics()
        parts.callback(threads.close)
        corpus = await Corpus.open(Place(str(database), folder=None), settings, threads, metrics)
        parts.callback(corpus.close)
        store = corpus.services.store
        yield Core(Dispatcher(corpus, threads, metrics), Ledger(store, threads, metrics), store, threads, metrics)


@asynccontextmanager
async def running_app(
    slack: LoopbackSlack, database: Path, *, more: Mapping[str, str] | None = None
) -> AsyncIterator[SlackApp]:
    """Run the Slack app in this process on a corpus that is loaded, until the block ends."""
    port = free_port()
    slack.http.url = f"http://127.0.0.1:{port}/slack/events"
    values = slack.settings() | {"HOST": "127.0.0.1", "PORT": str(port), **(more or {})}
    with environment({name: value for name, value in values.items() if value}):
        settings = read_serve_settings()
    setup = slack_setup(settings)
    assert setup is not None
    async with AsyncExitStack() as parts:
        core = await parts.enter_async_context(running_core(settings, database))
        app = await parts.enter_async_context(SlackApp(setup, settings, core))
        running = asyncio.create_task(app.run())
        try:
            async with asyncio.timeout(10):
                while not running.done() and await app.waits() is not None:
                    await asyncio.sleep(0.01)
            yield app
        finally:
            await app.stop(within_s=5)
            running.cancel()
            ended = await asyncio.gather(running, return_exceptions=True)
            assert all(isinstance(one, asyncio.CancelledError) or one is None for one in ended), ended


class Child:
    """``briefbot serve`` as a process of its own."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self.process, self._log = process, log

    @property
    def log(self) -> str:
        """What it has written to standard error so far."""
        return self._log.read_text("utf-8")


@asynccontextmanager
async def running_child(environment: Mapping[str, str], log: Path) -> AsyncIterator[Child]:
    """Start ``briefbot serve`` and kill it at the end, if it still runs."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "VIRTUAL_ENV") if name in os.environ}
    with log.open("wb") as errors:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "serve", env=kept | dict(environment), stderr=errors, cwd=ROOT
        )
        try:
            yield Child(process, log)
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
