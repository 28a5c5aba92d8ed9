"""Look-ups among 10,000 topics; the budget is 20 ms each. Run: python -m tests.benchmarks.bench_topics."""

import random
from collections.abc import Callable
from time import process_time

from briefings.models.person import PersonId
from briefings.models.topic import Topic
from briefings.topics.index import TopicIndex

TOPICS, ROUNDS = 10_000, 300
SYLLABLES = "ma cron schol ber li ne ko va ta ro mi san del gar os ti".split()  # noqa: SIM905 - read more easily


def make_topics(chance: random.Random) -> list[Topic]:
    """Pairs of made-up family names."""
    families = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(3000)]
    pairs = (sorted(chance.sample(families, 2)) for _ in range(TOPICS))
    return [Topic(slug="-".join(p), title="–".join(p).title(), people=tuple(map(PersonId, p))) for p in pairs]


def main() -> None:
    """Print median and 95th percentile of CPU time for each look-up of names cut short or misspelt."""
    chance = random.Random(1)
    topics = make_topics(chance)
    index = TopicIndex(topics)
    look_ups: tuple[Callable[[str], object], ...] = (
        index.exact,
        index.starting,
        index.holding,
        index.alike,
        index.suggest,
    )
    for look_up in look_ups:
        look_up("warm up")
        times = []
        for topic in chance.sample(topics, ROUNDS):
            typed = topic.slug[:2] + topic.slug[3 : chance.randint(4, len(topic.slug))]
            started = process_time()
            look_up(typed)
            times.append((process_time() - started) * 1000)
        times.sort()
        print(f"{look_up.__name__}: median {times[ROUNDS // 2]:.2f} ms, p95 {times[ROUNDS * 95 // 100]:.2f} ms")


if __name__ == "__main__":
    main()
