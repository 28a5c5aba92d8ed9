"""What a briefing costs as a topic and as the corpus grow: ``python -m tests.benchmarks.bench_brief [ROUNDS] [FILE]``.

Milliseconds of CPU of the thread that answers, from the typed line to the payload for Slack. *First*: nothing of the
topic is in memory; *again*: the same question once more. *Selection*: choosing facts and quotations, once events are
merged and renderings grouped. *Sentences/s*: sentences of the topic's articles over the time that all composing takes
from stored notes. FILE is a database of 100,000 articles made by ``bench_store``, which takes minutes; it
is copied, not changed, with all that its log holds. The tables are Markdown, for ``docs/performance.md``.
"""

import gc
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from briefings.commands.registry import reply_to_line
from briefings.compose.brief import MOST, compose_briefing
from briefings.compose.dossier import MAX_FOR_SHORT, open_dossier
from briefings.compose.facts import choose_facts, find_facts
from briefings.compose.quotations import choose_quotations
from briefings.compose.timeline import read_events
from briefings.compose.wordings import group_renderings
from briefings.models.query import Filters, Window
from briefings.models.topic import Topic
from briefings.notes.writing import read_notes
from briefings.render.formats import RENDERERS
from briefings.render.options import RenderOptions
from briefings.services import Services
from briefings.store.base import Reading, Store
from briefings.store.sqlite import SqliteStore
from briefings.topics.catalogue import Catalogue
from briefings.topics.declared import DeclaredTopic
from tests.benchmarks.bench_store import readings
from tests.benchmarks.figures import say, say_machine
from tests.benchmarks.story import TERM, story

_BATCH = 500
_TOPIC_SIZES = (10, 30, 100, 1_000, 10_000)
_CORPUS_SIZES = (1_000, 10_000, 100_000)
_STORY_IN_CORPUS = 30
_DECLARED = DeclaredTopic(slug="bench", terms=(TERM,))
_TOPIC = Topic(slug="bench", title="Bench", terms=(TERM,))


def _save(store: Store, found: Iterable[Reading]) -> None:
    waiting = iter(found)
    while batch := list(islice(waiting, _BATCH)):
        store.save(batch)


def _spent_ms(work: Callable[[], object]) -> float:
    started = time.thread_time()
    work()
    return (time.thread_time() - started) * 1000


def _opened(file: Path) -> Services:
    store = SqliteStore(file)
    return Services(store, Catalogue(store, (_DECLARED,)), None)


def _ask(services: Services, line: str) -> None:
    told = reply_to_line(line, services.names, services.desk(None))
    RENDERERS["slack"](told.answer, RenderOptions(asked=told.asked))


def _first_times(file: Path, line: str, rounds: int) -> Iterator[float]:
    """A store of its own for each time, as in a process that was just started."""
    for _ in range(rounds):
        read_notes.cache_clear()
        services = _opened(file)
        yield _spent_ms(partial(_ask, services, line))
        services.store.close()


def _cuts(times: Iterable[float]) -> str:
    cuts = statistics.quantiles(times, n=20)
    return f"{cuts[9]:.0f} / {cuts[18]:.0f}"


def _answers(file: Path, line: str, rounds: int) -> str:
    first = _cuts(_first_times(file, line, rounds))
    services = _opened(file)
    _ask(services, line)
    again = _cuts([_spent_ms(lambda: _ask(services, line)) for _ in range(rounds)])
    services.store.close()
    return f"{first} | {again}"


def _composing(file: Path, rounds: int) -> str:
    store = SqliteStore(file)
    dossier = open_dossier(store, _TOPIC, Window(), MAX_FOR_SHORT)
    as_of = dossier.articles[-1].published_on
    events = read_events(dossier.articles, dossier.analyses, as_of)
    utterances = group_renderings(dossier.quotes())
    most = MOST["short"]

    def select() -> None:
        happened, ahead = find_facts(dossier, events.entries, as_of)
        choose_facts(dossier, happened, most.happened)
        choose_facts(dossier, ahead, most.ahead)
        choose_quotations(dossier, utterances, Filters(), most.quotations)

    selection = [_spent_ms(select) for _ in range(rounds)]
    whole = statistics.median(
        _spent_ms(lambda: compose_briefing(store, dossier, as_of, Filters())) for _ in range(rounds)
    )
    store.close()
    sentences = sum(len(analysis.sentences) for analysis in dossier.analyses)
    return f"{_cuts(selection)} | {sentences / whole * 1000:,.0f}"


def topics(folder: Path, rounds: int) -> None:
    """One topic that grows."""
    say("| articles on the topic | brief, first: p50 / p95 ms | again | selection | sentences/s |")
    say("| ---: | ---: | ---: | ---: | ---: |")
    for size in _TOPIC_SIZES:
        file = folder / f"topic-{size}.db"
        store = SqliteStore(file)
        _save(store, story(size))
        store.close()
        say(f"| {size:,} | {_answers(file, 'brief bench', rounds)} | {_composing(file, rounds)} |")


def corpora(folder: Path, rounds: int, largest: Path | None) -> None:
    """One topic of thirty articles in a corpus that grows."""
    say(f"| articles in the corpus, {_STORY_IN_CORPUS} on the topic | brief, first: p50 / p95 ms | again |")
    say("| ---: | ---: | ---: |")
    file, done = folder / "corpus.db", 0
    made_up = readings(_CORPUS_SIZES[-1])
    for size in _CORPUS_SIZES:
        if largest is not None and size == _CORPUS_SIZES[-1]:
            file.unlink()
            unchanged = f"{largest.resolve().as_uri()}?mode=ro"
            with closing(sqlite3.connect(unchanged, uri=True)) as source, closing(sqlite3.connect(file)) as copy:
                source.backup(copy)
            done = size
        store = SqliteStore(file)
        _save(store, islice(made_up, size - done))
        _save(store, story(_STORY_IN_CORPUS))
        store.close()
        done = size
        say(f"| {size:,} | {_answers(file, 'brief bench', rounds)} |")


def main() -> None:
    """Measure both, and say on what machine."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    gc.set_threshold(50_000)  # as the program itself does (bot/__main__.py)
    say_machine()
    say(f"{rounds} rounds each\n")
    with TemporaryDirectory() as place:
        topics(Path(place), rounds)
        say("")
        corpora(Path(place), rounds, Path(sys.argv[2]) if len(sys.argv) > 2 else None)


if __name__ == "__main__":
    main()
