"""Which articles concern a topic.

Invariant: an article that gives a family name alone ("Lee said") counts for the only person of the corpus who bears it,
and for nobody if several do: known persons carry over from article to article.
"""

from collections.abc import Iterator
from itertools import product

from briefings.models.article import ArticleId
from briefings.models.person import PersonId
from briefings.models.query import Window
from briefings.models.topic import Topic
from briefings.people.keys import name_key
from briefings.store.base import ANYTIME, Store

MOST_COUNTED = 1000
"""Articles of a topic with terms are counted up to this number."""


def person_keys(person: PersonId, store: Store) -> tuple[str, ...]:
    """The keys that a person goes by: the own one, and the bare family name's if it can mean nobody else.

    Args:
        person: Identity of a person; an incomplete one goes by itself alone.
        store: The corpus.
    """
    names = (found.name for found in store.people_named(person) if found.id == person)
    family = name_key(next(names, person)).family
    namesakes = {found.id: found for found in store.people_named(family) if name_key(found.name).family == family}
    others = [found for found in namesakes.values() if not found.is_byline_only and found.id not in (person, family)]
    return (person,) if others or family not in namesakes or family == person else (person, family)


def find_topic_articles(
    store: Store, topic: Topic, window: Window = ANYTIME, limit: int = 500
) -> tuple[ArticleId, ...]:
    """The newest articles of a topic, in the store's order."""
    found = [
        store.find_articles(people=people, phrases=topic.terms, window=window, limit=limit)
        for people in _casts(topic, store)
    ]
    if len(found) == 1:
        return found[0]
    articles = store.articles(dict.fromkeys(article for ids in found for article in ids))
    newest = sorted(articles, key=lambda article: (-article.published_on.toordinal(), article.source, article.id))
    return tuple(article.id for article in newest[:limit])


def count_topic_articles(store: Store, topic: Topic) -> int:
    """How many articles a topic has; with terms, up to `MOST_COUNTED`."""
    if topic.terms:
        return len(find_topic_articles(store, topic, limit=MOST_COUNTED))
    return sum(store.count_articles(people=people) for people in _casts(topic, store))


def _casts(topic: Topic, store: Store) -> Iterator[tuple[str, ...]]:
    """The people of the topic, by each of the keys that they go by.

    No article fits two of these: it knows a person by the full name or by the family name.
    """
    return product(*(person_keys(person, store) for person in topic.people))
