"""How fast Slack is answered: ``python -m tests.benchmarks.bench_slack [ARTICLES]``.

The product runs as a process of its own, against the loopback Slack in this one; both share the machine, so the
figures hold the stand-in's work too. Three measurements: acknowledgements of 200 commands in 20 s while a folder is
loaded; commands until their answer is seen, over the seeds; the same over ARTICLES (default 20,000) made-up ones.
"""

import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from briefings.store.sqlite import SqliteStore
from tests.benchmarks.bench_store import load, readings
from tests.benchmarks.figures import resident_mb, say, say_columns, say_machine, shown
from tests.bot.running import SEEDS, Child, running_child
from tests.bot.test_serve import child_settings, until_ready
from tests.wire.slack import NEWS, LoopbackSlack
from tests.wire.slack.standin import Mode

_ASKERS = [f"U0P{number:02}" for number in range(20)]  # each stays far below the throttle
_COMMANDS, _IN_S = 200, 20.0
_LOADED = 20_000
_SEEDS_ASKED = (("/brief", "lee-xi"), ("/who-said", "xi"), ("/check", 'lee "unprecedented"'), ("/timeline", "lee-xi"))


def _slack(mode: Mode) -> LoopbackSlack:
    slack = LoopbackSlack(mode)
    for user in _ASKERS:
        slack.add_user(user, user.lower())
    return slack


async def acks_under_load(mode: Mode, folder: Path) -> None:
    """Send commands at an even pace while the corpus is loaded."""
    with tempfile.TemporaryDirectory() as place:
        async with _slack(mode) as slack:
            environment = child_settings(slack, Path(place) / "new.db", CORPUS_DIR=str(folder))
            async with running_child(environment, Path(place) / "log") as child:
                await _until_serving(child, environment, slack)
                start, sent = time.perf_counter(), []
                for number in range(_COMMANDS):
                    await asyncio.sleep(start + number * _IN_S / _COMMANDS - time.perf_counter())
                    asker = _ASKERS[number % len(_ASKERS)]
                    act = slack.deliver_command("/topics", "help", user=asker, channel=NEWS)
                    sent.append(asyncio.create_task(act))
                taken = await asyncio.gather(*sent)
                still_loading = "corpus_loaded" not in child.log
        assert all(delivery.is_acknowledged for delivery in taken)
        assert still_loading, "the load ended before the commands did: make the folder larger"
        shown(f"acknowledgement, {mode}, while a folder is loaded", [delivery.latency_s for delivery in taken])


async def _until_serving(child: Child, environment: dict[str, str], slack: LoopbackSlack) -> None:
    """Wait until Slack is served; the corpus is not ready yet, and that is the point."""
    while "slack: ready" not in await until_ready(child, environment, status=503):
        await asyncio.sleep(0.05)
    for user in _ASKERS[:2]:
        await slack.deliver_command("/topics", "help", user=user, channel=NEWS)


async def visible_answers(name: str, database: Path, asked: Sequence[tuple[str, str]], rounds: int) -> None:
    """Time commands from the moment they are sent to that at which their answer is seen."""
    with tempfile.TemporaryDirectory() as place:
        async with _slack("http") as slack:
            environment = child_settings(slack, database.absolute())
            environment["CORPUS_DIR"] = str(SEEDS) if database.name == "seeds.db" else ""
            async with running_child(environment, Path(place) / "log") as child:
                await until_ready(child, environment)
                times: dict[str, list[float]] = {}
                for number in range(rounds * len(asked)):
                    command, text = asked[number % len(asked)]
                    asker = _ASKERS[number % len(_ASKERS)]
                    before, start = len(slack.ephemeral(asker)), time.perf_counter()
                    await slack.deliver_command(command, text, user=asker, channel=NEWS)
                    await slack.wait_for(_more(slack, asker, before), timeout_s=30)
                    times.setdefault(command, []).append(time.perf_counter() - start)
                    await asyncio.sleep(0.02)
                memory_mb = resident_mb(child.process.pid)
        for command, spent in times.items():
            shown(f"visible answer, {name}, {command}", spent)
        shown(f"visible answer, {name}, all", [one for spent in times.values() for one in spent])
        say(f"resident memory after that: {memory_mb:.0f} MB")


def _more(slack: LoopbackSlack, asker: str, before: int) -> Callable[[], bool]:
    return lambda: len(slack.ephemeral(asker)) > before


def _folder_to_load(folder: Path, count: int) -> None:
    with (folder / "made-up.jsonl").open("w", encoding="utf-8") as lines:
        for number, reading in enumerate(readings(count)):
            article = reading.article
            record = {"id": str(number), "date": article.published_on.isoformat(), "text": article.text}
            lines.write(json.dumps(record) + "\n")


class _Asked(NamedTuple):
    """What is asked of made-up articles."""

    typical: Sequence[tuple[str, str]]
    """Of the 200th pair of people, and of people like them."""
    most: Sequence[tuple[str, str]]
    """Of the pair that most articles mention together: the worst that a corpus has."""


def _made_up(file: Path, count: int) -> _Asked:
    """Load made-up articles, and choose what to ask."""
    store = SqliteStore(file)
    if store.state().articles < count:
        load(store, count)
    pairs = [" ".join(name.title() for name in pair[:2]) for pair in store.companions(200)]
    people = [person.name for person in store.people(200)]
    quote = store.find_quotes(limit=1)[0]
    words = " ".join(store.articles([quote.article_id])[0].text[quote.contents[0].start :].split()[:4])
    store.close()
    pair, most = pairs[-1], pairs[0]
    return _Asked(
        (("/brief", pair), ("/who-said", people[-1]), ("/check", f'"{people[-1]}" "{words}"'), ("/timeline", pair)),
        (("/brief", most), ("/timeline", most)),
    )


async def main() -> None:
    """Measure, and say on what machine."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    say_machine()
    say_columns()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "load"
        folder.mkdir()
        _folder_to_load(folder, _LOADED)
        for mode in ("http", "socket"):
            await acks_under_load(mode, folder)
        await visible_answers("seeds", Path(place) / "seeds.db", _SEEDS_ASKED, rounds=25)
        file = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(place) / "made-up.db"
        asked = _made_up(file, count)
        await visible_answers(f"{count:,} made-up", file, asked.typical, rounds=25)
        await visible_answers(f"{count:,} made-up, worst pair", file, asked.most, rounds=3)


if __name__ == "__main__":
    asyncio.run(main())
