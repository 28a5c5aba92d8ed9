"""``briefbot serve``: everything that runs, started in order, watched, and stopped in order.

Start: health first (so that a slow start can be seen), then the store, the corpus, the platforms and the digests. Stop,
on SIGTERM or SIGINT: platforms and digests take no more and finish what they have, within ten seconds; then everything
is closed. The first part that cannot go on ends the whole, with its fault.
"""

import asyncio
import contextlib
import logging
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import NamedTuple

from bot.corpus import Corpus
from bot.digests.loop import DigestLoop
from bot.digests.terms import Terms
from bot.discord.setup import DiscordSetup, discord_setup
from bot.dispatch import Dispatcher
from bot.health import Health
from bot.ledger import Ledger
from bot.logs import facts, set_up_logging
from bot.metrics import Metrics
from bot.platform import Core, Platform
from bot.settings import ServeSettings, SlackSetup, slack_setup
from bot.threads import Threads
from briefings.errors import ConfigurationError
from briefings.services import locate
from briefings.store.addresses import passwords_of

_log = logging.getLogger(__name__)

STOP_WITHIN_S = 8.0
_PRUNE_EVERY_S = 3600.0
_RUNS_KEPT_S = 90 * 86_400
"""What became of a digest can be looked up so long; the last one of each order stays."""
_SWITCH_S = 0.001
"""How long a thread of the core may hold the interpreter while the loop waits; the default is five times that."""


class Setups(NamedTuple):
    """The platforms that are set, complete and checked."""

    slack: SlackSetup | None
    discord: DiscordSetup | None


def serve(settings: ServeSettings, folder: Path | None, database: str | None) -> None:
    """Serve until told to stop.

    Raises:
        OperatorError: Something is set wrongly, or refused; the message names it.
    """
    setups = Setups(slack_setup(settings), discord_setup(settings))
    if not any(setups):
        raise ConfigurationError(
            "There is nothing to serve: set SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET"
            " (HTTP), or DISCORD_BOT_TOKEN. See docs/slack.md and docs/discord.md."
        )
    set_up_logging(settings.log_level, (*settings.secrets(), *passwords_of(database or "")), settings.log_format)
    sys.setswitchinterval(_SWITCH_S)
    if asyncio.run(_serve(settings, setups, folder, database)):
        # An answer that was given up still computes; a thread cannot be stopped, and nobody waits for this one.
        logging.shutdown()
        os._exit(0)


async def _serve(settings: ServeSettings, setups: Setups, folder: Path | None, database: str | None) -> bool:
    """Serve; tells whether a thread of the core is still at work in the end."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stop.set)
    metrics = Metrics()
    async with AsyncExitStack() as open_parts:
        health = await open_parts.enter_async_context(Health(settings.health_host, settings.health_port, metrics))
        health.parts["start"] = _starting
        _log.info(facts("health_listens", host=settings.health_host, port=health.port))
        # Slow answers must not hold up what is quick: claims, health, suggestions of the next asker.
        threads, answers = Threads(), Threads()
        open_parts.callback(threads.close)
        open_parts.callback(answers.close)
        corpus = await Corpus.open(locate(settings, folder, database), settings, threads, metrics)
        open_parts.callback(corpus.close)
        store = corpus.services.store
        core = Core(
            Dispatcher(corpus, answers, metrics), Ledger(store, threads, metrics), store, threads, metrics
        )  # fmt: skip
        platforms = [await open_parts.enter_async_context(platform) for platform in _platforms(settings, setups, core)]
        mails = {platform.name: platform for platform in platforms}
        digests = DigestLoop(
            core, corpus.services, lambda name: mails[name].mail if name in mails else None, _terms(settings)
        )
        health.parts = {
            "corpus": corpus.waits,
            **{platform.name: platform.waits for platform in platforms},
            "digests": digests.waits,
        }
        tasks = [
            asyncio.create_task(metrics.watch_loop()),
            asyncio.create_task(_prune(core)),
            asyncio.create_task(corpus.follow(settings.corpus_poll_s)),
            asyncio.create_task(corpus.keep_ready(settings.corpus_poll_s)),
            asyncio.create_task(digests.run()),
            *(asyncio.create_task(platform.run()) for platform in platforms),
        ]
        try:
            await _until(stop, tasks)
        finally:
            await _stop((*platforms, digests), tasks)
    _log.info(facts("stopped"))
    return answers.is_busy


def _platforms(settings: ServeSettings, setups: Setups, core: Core) -> Iterator[Platform]:
    """What has tokens; only that is imported."""
    if setups.slack is not None:
        from bot.slack_app import SlackApp

        yield SlackApp(setups.slack, settings, core)
    if setups.discord is not None:
        from bot.discord_app import DiscordApp

        yield DiscordApp(setups.discord, settings.excerpt_words, core)


async def _until(stop: asyncio.Event, tasks: Sequence[asyncio.Task[None]]) -> None:
    """Wait to be told to stop, or for a part that cannot go on, and raise its fault."""
    stopping = asyncio.create_task(stop.wait())
    waiting: set[asyncio.Task[None] | asyncio.Task[bool]] = {stopping, *tasks}
    try:
        while not stopping.done():
            done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            waiting -= done
            for task in done - {stopping}:
                task.result()  # a part may end in peace, a server that needs no watching for one; a fault is raised
    finally:
        stopping.cancel()


def _terms(settings: ServeSettings) -> Terms:
    return Terms(lease_s=settings.digest_lease_s, retry_s=settings.digest_retry_s)


async def _stop(parts: Sequence[Platform | DigestLoop], tasks: Sequence[asyncio.Task[None]]) -> None:
    _log.info(facts("stopping"))
    await asyncio.gather(*(part.stop(STOP_WITHIN_S) for part in parts), return_exceptions=True)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _prune(core: Core) -> None:
    while True:
        with contextlib.suppress(Exception):  # the database may be busy; the next hour will do
            await core.ledger.prune()
            await core.threads.run(core.store.subscriptions.forget_runs, int(time.time()) - _RUNS_KEPT_S)
        await asyncio.sleep(_PRUNE_EVERY_S)


async def _starting() -> str | None:
    return "starting"
