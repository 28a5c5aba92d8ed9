"""How fast the store loads and answers: ``python -m tests.benchmarks.bench_store [ARTICLES] [FILE]``.

The corpus is made up, with the shape of news: words and people follow Zipf's law (50,000 words, 20,000 people), an
article has about 330 words, 12 people and 8 quotes, 100 articles a day. Times are CPU milliseconds of this process.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path

from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.models.person import CastMember, PersonId
from briefings.models.query import Window
from briefings.models.quote import Quote
from briefings.models.span import Span
from briefings.notes.noting import noted
from briefings.store.base import Reading, Store
from briefings.store.sqlite import SqliteStore

Call = Callable[[], object]

_BATCH = 500
_QUERIES = 200
_FUNCTION_WORDS = 100  # the commonest words, which searches leave out
_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "or", "in", "os")]


class _Zipf:
    """Draws ranks 0 … size-1, each as often as Zipf's law has it."""

    def __init__(self, size: int, chance: random.Random) -> None:
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(size)))
        self._ranks = range(size)
        self._chance = chance

    def draw(self, k: int) -> list[int]:
        return self._chance.choices(self._ranks, cum_weights=self._weights, k=k)


def _word(rank: int) -> str:
    letters = ""
    while True:
        rank, place = divmod(rank, len(_SYLLABLES))
        letters += _SYLLABLES[place]
        if not rank:
            return letters


def _name(rank: int) -> str:
    return f"{_word(rank % 900 + 200).title()} {_word(rank // 3 + 1400).title()}"


def readings(count: int) -> Iterator[Reading]:
    """Articles with their analyses, ready to save."""
    chance = random.Random(7)
    words, people = _Zipf(50_000, chance), _Zipf(20_000, chance)
    for number in range(count):
        cast = list(dict.fromkeys(people.draw(12)))
        sentences = [" ".join(map(_word, words.draw(22))).capitalize() + "." for _ in range(15)]
        for place, person in enumerate(cast):
            sentences[place] = f"{_name(person)} {sentences[place]}"
        yield _reading(number, sentences, [_name(person) for person in cast])


def _reading(number: int, sentences: Sequence[str], cast: Sequence[str]) -> Reading:
    text = "\n".join(sentences)
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    article_id = ArticleId(f"{number * 0x9E3779B97F4A7C15 % 2**64:016x}")
    article = Article(
        id=article_id,
        source=f"{number}.txt",
        text=text,
        paragraphs=tuple(spans),
        prose=tuple(spans),
        published_on=date(2015, 1, 1) + timedelta(days=number // 100),
        headline=sentences[0][:60],
    )
    members = tuple(
        CastMember(id=PersonId(name.lower()), name=name, mentions=(Span(span.start, span.start + len(name)),))
        for name, span in zip(cast, spans, strict=False)
    )
    quotes = tuple(
        Quote(
            article_id=article_id,
            contents=(Span(span.start + len(name) + 1, span.end - 1),),
            kind="direct",
            context=span,
            speaker=name,
            speaker_key=name.lower(),
            speaker_kind="person",
            basis="named",
            confidence=0.9,
        )
        for name, span in list(zip(cast, spans, strict=False))[:8]
    )
    analysis = Analysis(
        article_id=article_id, sentences=tuple(spans), cast=members, quotes=quotes, events=(), rules_version="1"
    )
    return Reading(f"/bench/{number}", "digest", article, noted(article, analysis))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def load(store: Store, count: int) -> None:
    """Save the corpus in batches; making it up is not counted."""
    spent, batch = 0.0, []
    for number, reading in enumerate(readings(count), start=1):
        batch.append(reading)
        if len(batch) == _BATCH or number == count:
            started = time.process_time()
            store.save(batch)
            spent += time.process_time() - started
            batch.clear()
    _say(f"load {count} articles: {spent:.1f} s CPU, {count / spent:.0f} articles/s")


def questions(store: Store) -> dict[str, Callable[[], Call]]:
    """What is asked, each time of other people and words, the same ones in every run.

    Drawing these takes longer than some answers, so that a question is made first, and called then.
    """
    chance = random.Random(11)
    words, people = _Zipf(20_000, chance), _Zipf(2_000, chance)

    def person() -> str:
        return _name(people.draw(1)[0])

    def some_words(k: int) -> str:
        return " ".join(_word(rank + _FUNCTION_WORDS) for rank in words.draw(k))

    window = Window(since=date(2015, 1, 5), until=date(2015, 1, 11))
    return {
        "state": lambda: store.state,
        "articles of a person": lambda: partial(store.find_articles, people=[person().lower()]),
        "articles of two people": lambda: partial(store.find_articles, people=[person().lower(), person().lower()]),
        "articles with phrases": lambda: partial(store.find_articles, phrases=[some_words(1), some_words(2)]),
        "articles of a person with a word": lambda: partial(
            store.find_articles, people=[person().lower()], phrases=[some_words(1)]
        ),
        "articles of a window": lambda: partial(store.find_articles, window=window),
        "quotes of a person": lambda: partial(store.find_quotes, speakers=[person().lower()], limit=200),
        "quotes with words": lambda: partial(store.find_quotes, words=[some_words(1)], limit=200),
        "quotes of a person with a word": lambda: partial(
            store.find_quotes, speakers=[person().lower()], words=[some_words(1)], limit=200
        ),
        "count of two people": lambda: partial(store.count_articles, people=[person().lower(), person().lower()]),
        "people named": lambda: partial(store.people_named, person().split()[1]),
        "people like": lambda: partial(store.people_like, person()[:2], limit=25),
        "people": lambda: partial(store.people, limit=1000),
        "companions": lambda: store.companions,
        "search, 1 word": lambda: partial(store.search, some_words(1)),
        "search, 3 words": lambda: partial(store.search, some_words(3)),
        "search, 10 words": lambda: partial(store.search, some_words(10)),
    }


def ask(store: Store) -> None:
    """Time each question."""
    _say(f"{'question':36}{'median':>8}{'p95':>8}{'worst':>8}  ms CPU of {_QUERIES}")
    for name, question in questions(store).items():
        times = []
        for _ in range(_QUERIES):
            call = question()
            started = time.process_time()
            call()
            times.append((time.process_time() - started) * 1000)
        cuts = statistics.quantiles(times, n=20)
        _say(f"{name:36}{statistics.median(times):8.2f}{cuts[18]:8.2f}{max(times):8.2f}")


def main() -> None:
    """Load once, then ask."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        file = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "bench.db"
        is_new = not file.exists()
        started = time.process_time()
        store = SqliteStore(file)
        _say(f"open: {(time.process_time() - started) * 1000:.1f} ms CPU")
        if is_new:
            load(store, count)
        ask(store)
        store.close()
        _say(f"size: {file.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
