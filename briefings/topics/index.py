"""An index over topics: exact, prefix, substring and likeness look-ups that stay fast for ten thousand.

Invariant: the topics are in order of preference, and every look-up answers in that order where fits are equal.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from heapq import nsmallest
from itertools import accumulate, islice

from briefings.models.topic import Topic
from briefings.topics.naming import topic_key
from briefings.topics.ranking import Fit, rank

NEAR = 200
"""Topics with most letter pairs in common that rapidfuzz may compare; more would hold up other threads."""

CLOSE = 15.0
"""Percent of likeness that a topic may be behind the likest one and still be meant."""


class TopicIndex:
    """Finds topics by their slugs and titles. Immutable; safe to share between threads."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self.topics = tuple(topics)
        self._keys = [_keys(topic) for topic in self.topics]

    def exact(self, typed: str) -> Topic | None:
        """The topic whose slug or title is typed; parts of a pair may come in any order."""
        place = self._places.get(topic_key(typed))
        return None if place is None else self.topics[place]

    def of_people(self, people: Iterable[str]) -> Topic | None:
        """The topic of exactly these people and no terms."""
        place = self._people.get(frozenset(people))
        return None if place is None else self.topics[place]

    def starting(self, typed: str) -> tuple[Topic, ...]:
        """Topics whose slug or title starts with what is typed."""
        return tuple(self.topics[place] for place in self._starting(topic_key(typed)))

    def holding(self, typed: str) -> tuple[Topic, ...]:
        """Topics whose slug or title has what is typed somewhere."""
        return tuple(self.topics[place] for place in self._holding(topic_key(typed)))

    def alike(self, typed: str) -> tuple[tuple[Topic, Fit], ...]:
        """Topics whose letters are like those typed, the likest first, down to `CLOSE` below it."""
        near = sorted(self._near(topic_key(typed)))
        fits = rank(topic_key(typed), (self._keys[place] for place in near))
        return tuple((self.topics[near[fit.place]], fit) for fit in fits if fit.likeness >= fits[0].likeness - CLOSE)

    def suggest(self, typed: str, limit: int = 25) -> tuple[Topic, ...]:
        """Topics for autocomplete: exact, then prefix, then substring, else those alike; all if nothing is typed."""
        key = topic_key(typed)
        if not key:
            return self.topics[:limit]
        exact = self._places.get(key)
        found = dict.fromkeys(([] if exact is None else [exact]) + self._starting(key) + self._holding(key))
        if not found:
            return tuple(topic for topic, _ in self.alike(typed))[:limit]
        return tuple(self.topics[place] for place in islice(found, limit))

    def _starting(self, key: str) -> list[int]:
        first = bisect_left(self._sorted_keys, (key, -1))
        last = bisect_left(self._sorted_keys, (key + "\U0010ffff", -1))
        return sorted({place for _, place in self._sorted_keys[first:last]})

    def _holding(self, key: str) -> list[int]:
        keys, starts = self._all_keys
        hits = (bisect_right(starts, match.start()) - 1 for match in re.finditer(re.escape(key), keys))
        return sorted({self._sorted_keys[hit][1] for hit in hits})

    def _near(self, key: str) -> list[int]:
        shared: Counter[int] = Counter()
        for pair in _letter_pairs(key):
            shared.update(self._by_letters.get(pair, ()))
        return nsmallest(NEAR, shared, key=lambda place: (-shared[place], place))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {key: place for place in reversed(range(len(self._keys))) for key in self._keys[place]}

    @cached_property
    def _people(self) -> dict[frozenset[str], int]:
        places = reversed(range(len(self.topics)))
        return {frozenset(self.topics[place].people): place for place in places if not self.topics[place].terms}

    @cached_property
    def _sorted_keys(self) -> list[tuple[str, int]]:
        return sorted((key, place) for place, keys in enumerate(self._keys) for key in keys)

    @cached_property
    def _all_keys(self) -> tuple[str, list[int]]:
        """The sorted keys as the lines of one text, and where each starts: searched in one go."""
        starts = accumulate((len(key) + 1 for key, _ in self._sorted_keys), initial=0)
        return "\n".join(key for key, _ in self._sorted_keys), list(starts)[:-1]

    @cached_property
    def _by_letters(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for place, keys in enumerate(self._keys):
            for pair in set().union(*map(_letter_pairs, keys)):
                places[pair].append(place)
        return dict(places)


def _keys(topic: Topic) -> tuple[str, ...]:
    """What the topic is called; a pair may be called from either end."""
    names = [topic.slug, topic.title]
    if len(topic.people) == 2 and "–" in topic.title:
        names.append(" ".join(reversed(topic.title.split("–"))))
    return tuple(dict.fromkeys(filter(None, map(topic_key, names))))


def _letter_pairs(key: str) -> set[str]:
    letters = f"^{key.replace(' ', '')}$"
    return {letters[at : at + 2] for at in range(len(letters) - 1)}
