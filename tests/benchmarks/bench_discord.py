"""How fast Discord is answered: ``python -m tests.benchmarks.bench_discord [ARTICLES] [FILE]``.

The product runs as a process of its own, against the loopback Discord in this one; both share the machine, so the
figures hold the stand-in's work too. Four measurements: first responses to 200 commands in 20 s while a folder is
loaded; commands until their answer is seen, over the seeds; autocomplete among 10,000 declared topics and 20,000
made-up people; commands over ARTICLES (default 20,000) made-up ones, kept in FILE if one is named.
"""

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

from briefings.models.topic import Topic
from briefings.store.sqlite import SqliteStore
from tests.benchmarks.bench_slack import _folder_to_load as folder_to_load
from tests.benchmarks.bench_store import load
from tests.benchmarks.bench_topics import make_topics
from tests.benchmarks.figures import resident_mb, say, say_columns, say_machine, shown
from tests.bot.discord.running import answer_of
from tests.bot.discord.test_serve import discord_settings
from tests.bot.running import SEEDS, Child, running_child
from tests.bot.test_serve import until_ready
from tests.wire.discord import GUILD, NEWS, LoopbackDiscord
from tests.wire.discord.values import Interaction

_ASKERS = [str(1_000_000_000_000_000_500 + number) for number in range(20)]  # each stays far below the throttle
_COMMANDS, _IN_S = 200, 20.0
_LOADED = 20_000
_PAUSE_S = 0.02
_TYPED = 300
Asked = tuple[str, Mapping[str, str]]
_SEEDS_ASKED: Sequence[Asked] = (
    ("brief", {"topic": "lee-xi"}),
    ("who-said", {"person": "xi"}),
    ("check", {"person": "lee", "words": "unprecedented"}),
    ("timeline", {"topic": "lee-xi"}),
)


def _discord() -> LoopbackDiscord:
    discord = LoopbackDiscord()
    for number, user in enumerate(_ASKERS):
        discord.add_user(user, f"asker{number}")
    everybody = (*discord.state.guilds[GUILD].members, *_ASKERS)
    owner = discord.state.guilds[GUILD].owner
    discord.add_guild(GUILD, "news desk", owner=owner, members=everybody)
    return discord


def _latencies(done: Sequence[Interaction]) -> list[float]:
    assert all(one.latency_s is not None for one in done), "a first response is missing"
    return [one.latency_s for one in done if one.latency_s is not None]


async def first_responses_under_load(folder: Path) -> None:
    """Send commands at an even pace while the corpus is loaded."""
    with tempfile.TemporaryDirectory() as place:
        async with _discord() as discord:
            environment = discord_settings(discord, Path(place) / "new.db") | {"CORPUS_DIR": str(folder)}
            async with running_child(environment, Path(place) / "log") as child:
                while "discord: ready" not in await until_ready(child, environment, status=503):
                    await asyncio.sleep(0.05)
                start, sent = time.perf_counter(), []
                for number in range(_COMMANDS):
                    await asyncio.sleep(start + number * _IN_S / _COMMANDS - time.perf_counter())
                    act = discord.slash(_ASKERS[number % len(_ASKERS)], NEWS, "topics", {"matching": "help"})
                    sent.append(asyncio.create_task(act))
                done = await asyncio.gather(*sent)
                still_loading = "corpus_loaded" not in child.log
        assert still_loading, "the load ended before the commands did: make the folder larger"
        assert discord.violations == []
        shown("first response while a folder is loaded", _latencies(done))


class _Corpus(NamedTuple):
    """What is served, and what is asked of it."""

    name: str
    database: Path
    asked: Sequence[Asked]
    folder: str = ""
    topics: Path | None = None


async def visible_answers(corpus: _Corpus, rounds: int) -> None:
    """Time commands from the moment they are sent to that at which their answer is seen."""
    async with _serving(corpus) as (discord, child):
        times: dict[str, list[float]] = {}
        for number in range(rounds * len(corpus.asked)):
            command, options = corpus.asked[number % len(corpus.asked)]
            start = time.perf_counter()
            asked = await discord.slash(_ASKERS[number % len(_ASKERS)], NEWS, command, options)
            await answer_of(discord, asked, 30)
            times.setdefault(command, []).append(time.perf_counter() - start)
            await asyncio.sleep(_PAUSE_S)
        memory_mb = resident_mb(child.process.pid)
    for command, spent in times.items():
        shown(f"visible answer, {corpus.name}, {command}", spent)
    shown(f"visible answer, {corpus.name}, all", [one for spent in times.values() for one in spent])
    say(f"resident memory after that: {memory_mb:.0f} MB")


async def autocompletes(corpus: _Corpus, typed: Mapping[tuple[str, str], Sequence[str]]) -> None:
    """Time suggestions, from the telling to the response."""
    async with _serving(corpus) as (discord, _):
        for (command, option), beginnings in typed.items():
            await discord.autocomplete(_ASKERS[0], NEWS, command, option, "warm up")
            done = []
            for number, words in enumerate(beginnings):
                asker = _ASKERS[number % len(_ASKERS)]
                done.append(await discord.autocomplete(asker, NEWS, command, option, words))
                await asyncio.sleep(_PAUSE_S / 4)
            shown(f"autocomplete, {corpus.name}, {option}", _latencies(done))


@asynccontextmanager
async def _serving(corpus: _Corpus) -> AsyncIterator[tuple[LoopbackDiscord, Child]]:
    """The product over a corpus, and the Discord that it serves."""
    with tempfile.TemporaryDirectory() as place:
        async with _discord() as discord:
            environment = discord_settings(discord, corpus.database.absolute()) | {"CORPUS_DIR": corpus.folder}
            environment |= {"BRIEFBOT_TOPICS_FILE": str(corpus.topics)} if corpus.topics is not None else {}
            async with running_child(environment, Path(place) / "log") as child:
                await until_ready(child, environment)
                yield discord, child
        assert discord.violations == []


def _made_up(file: Path, count: int) -> _Corpus:
    """Load made-up articles, and choose what to ask of a pair of people who are not the most mentioned."""
    store = SqliteStore(file)
    if store.state().articles < count:
        load(store, count)
    pair = " ".join(name.title() for name in store.companions(200)[-1][:2])
    person = store.people(200)[-1].name
    quote = store.find_quotes(limit=1)[0]
    words = " ".join(store.articles([quote.article_id])[0].text[quote.contents[0].start :].split()[:4])
    store.close()
    asked: Sequence[Asked] = (
        ("brief", {"topic": pair}),
        ("who-said", {"person": person}),
        ("check", {"person": person, "words": words}),
        ("timeline", {"topic": pair}),
    )
    return _Corpus(f"{count:,} made-up", file, asked)


def _typed(file: Path, topics: Sequence[Topic], chance: random.Random) -> dict[tuple[str, str], list[str]]:
    """Beginnings of topics and people, some of them misspelt."""
    store = SqliteStore(file)
    people = [person.name for person in store.people(10_000)]
    store.close()
    names = {("brief", "topic"): [topic.slug for topic in topics], ("check", "person"): people}
    return {option: [_beginning(name, chance) for name in chance.sample(of, _TYPED)] for option, of in names.items()}


def _beginning(name: str, chance: random.Random) -> str:
    cut = name[: chance.randint(1, len(name))]
    return cut if chance.random() < 0.7 else cut[:2] + cut[3:]


def _declare(topics: Sequence[Topic], file: Path) -> Path:
    lines = (
        f'[[topic]]\nslug = "{topic.slug}"\ntitle = "{topic.title}"\nterms = ["{topic.slug}"]\n' for topic in topics
    )
    file.write_text("".join(lines), "utf-8")
    return file


async def main() -> None:
    """Measure, and say on what machine."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    say_machine()
    say_columns()
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "load"
        folder.mkdir()
        folder_to_load(folder, _LOADED)
        await first_responses_under_load(folder)
        await visible_answers(_Corpus("seeds", Path(place) / "seeds.db", _SEEDS_ASKED, str(SEEDS)), rounds=25)
        made_up = _made_up(Path(sys.argv[2]) if len(sys.argv) > 2 else Path(place) / "made-up.db", count)
        await visible_answers(made_up, rounds=25)
        topics = list({topic.slug: topic for topic in make_topics(chance)}.values())
        declared = made_up._replace(topics=_declare(topics, Path(place) / "topics.toml"))
        await autocompletes(declared, _typed(made_up.database, topics, chance))


if __name__ == "__main__":
    asyncio.run(main())
