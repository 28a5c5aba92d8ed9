"""The catalogue of topics: those that the operator declared, then those that the corpus holds.

Invariant: it follows the corpus. What it holds is made again when the corpus' hash has changed, and never otherwise.
"""

from collections.abc import Sequence
from pathlib import Path

from briefings.models.person import Person, PersonId
from briefings.models.topic import Topic
from briefings.people.keys import person_id
from briefings.store.base import Store
from briefings.topics.declared import DeclaredTopic, read_topics
from briefings.topics.discovered import discover_topics
from briefings.topics.evidence import count_topic_articles
from briefings.topics.index import TopicIndex
from briefings.topics.people import resolve_person

MOST_PEOPLE = 1000
MOST_PAIRS = 200


class Catalogue:
    """Topics of a store. Safe to share between threads: at worst two of them make the same index."""

    def __init__(self, store: Store, declared: Sequence[DeclaredTopic] = ()) -> None:
        self._store = store
        self._declared = tuple(declared)
        self._own: tuple[str, TopicIndex] | None = None
        self._made: tuple[str, TopicIndex] | None = None
        self._counted: tuple[str, tuple[Topic, ...]] | None = None

    def exact(self, typed: str) -> Topic | None:
        """The topic whose slug or title is typed. A declared one is known before the corpus' own topics are made."""
        return self._declared_index().exact(typed) or self.index().exact(typed)

    def index(self) -> TopicIndex:
        """The index over all topics, declared ones first. Their articles are not counted yet: see `count`."""
        corpus = self._store.state().corpus_hash
        made = self._made
        if made is None or made[0] != corpus:
            made = self._made = (corpus, TopicIndex(self._topics()))
        return made[1]

    def topics(self) -> tuple[Topic, ...]:
        """All topics with their counts, those with most articles first."""
        corpus, index = self._store.state().corpus_hash, self.index()
        counted = self._counted
        if counted is None or counted[0] != corpus:
            topics = sorted(map(self.count, index.topics), key=lambda topic: -topic.articles)
            counted = self._counted = (corpus, tuple(topics))
        return counted[1]

    def count(self, topic: Topic) -> Topic:
        """The topic with the number of its articles; those that were counted when the index was made stay."""
        if topic.articles:
            return topic
        return topic.model_copy(update={"articles": count_topic_articles(self._store, topic)})

    def _declared_index(self) -> TopicIndex:
        corpus, own = self._store.state().corpus_hash, self._own
        if own is None or own[0] != corpus:
            own = self._own = (corpus, TopicIndex(map(self._resolved, self._declared)))
        return own[1]

    def _topics(self) -> list[Topic]:
        declared = self._declared_index().topics
        taken = {topic.slug for topic in declared}
        discovered = discover_topics(self._store.people(MOST_PEOPLE), self._store.companions(MOST_PAIRS))
        return [*declared, *(topic for topic in discovered if topic.slug not in taken)]

    def _resolved(self, topic: DeclaredTopic) -> Topic:
        return Topic(
            slug=topic.slug,
            title=topic.title or topic.slug.replace("-", " ").capitalize(),
            people=tuple(map(self._person, topic.people)),
            terms=tuple(filter(None, map(str.strip, topic.terms))),
            origin="declared",
        )

    def _person(self, name: str) -> PersonId:
        """The identity of a declared person: by key, or of the only one who bears a bare family name."""
        key = person_id(name)
        if " " in key:
            return key
        person = resolve_person(name, self._store)
        return person.id if isinstance(person, Person) else key


def open_catalogue(store: Store, file: Path | None = None) -> Catalogue:
    """Make the catalogue of a store and the operator's file of topics.

    Raises:
        ConfigurationError: The file is wrong; the message says where.
    """
    return Catalogue(store, read_topics(file) if file else ())
