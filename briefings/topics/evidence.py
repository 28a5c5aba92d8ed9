"""Which articles concern a topic.

Invariant: an article that gives a family name alone ("Lee said") counts for the only person of the corpus who bears it,
and for nobody if several do: known persons carry over from article to article (`briefings.topics.speakers`).
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from briefings.models.article import ArticleId
from briefings.models.person import PersonId
from briefings.models.query import Window
from briefings.models.topic import Topic
from briefings.store.base import ANYTIME, Store
from briefings.topics.bearers import names_alone, names_stored
from briefings.topics.speakers import told_in_full

MOST_COUNTED = 1000
"""Articles of a topic with terms are counted up to this number."""


def person_keys(person: PersonId, store: Store) -> tuple[str, ...]:
    """The keys that articles know a person by: the own one, and those of bare family names that mean nobody else.

    Args:
        person: Identity of a person; an incomplete one goes by itself alone.
        store: The corpus.
    """
    alone = names_alone(person, store)
    return (person, *(name for name in alone if any(found.id == name for found in store.people_named(name))))


def find_topic_articles(
    store: Store, topic: Topic, window: Window = ANYTIME, limit: int = 500
) -> tuple[ArticleId, ...]:
    """The newest articles of a topic, in the store's order."""
    found = [_articles_known(store, known, topic.terms, window, limit) for known in _ways(topic, store, window, limit)]
    if len(found) == 1:
        return tuple(found[0])
    articles = store.articles(dict.fromkeys(article for ids in found for article in ids))
    newest = sorted(articles, key=lambda article: (-article.published_on.toordinal(), article.source, article.id))
    return tuple(article.id for article in newest[:limit])


def count_topic_articles(store: Store, topic: Topic) -> int:
    """How many articles a topic has; with terms, up to `MOST_COUNTED`."""
    if topic.terms:
        return len(find_topic_articles(store, topic, limit=MOST_COUNTED))
    return sum(
        len(_articles_known(store, known, (), ANYTIME, MOST_COUNTED))
        if known.spoken
        else store.count_articles(people=known.keys)
        for known in _ways(topic, store, ANYTIME, MOST_COUNTED)
    )


class _Known(NamedTuple):
    """How articles know the people of a topic: some by keys, the others as speakers by a bare name."""

    keys: tuple[str, ...]
    spoken: tuple[frozenset[ArticleId], ...]


def _ways(topic: Topic, store: Store, window: Window, limit: int) -> Iterator[_Known]:
    """All ways in which an article may know the people. No article fits two: it knows each by one key, or by none."""
    choices: list[list[str | frozenset[ArticleId]]] = []
    for person in topic.people:
        spoken = _articles_spoken_in(person, store, window, limit)
        choices.append([*person_keys(person, store), *([spoken] if spoken else [])])
    for way in product(*choices):
        keys = tuple(one for one in way if isinstance(one, str))
        yield _Known(keys, tuple(one for one in way if not isinstance(one, str)))


def _articles_known(
    store: Store, known: _Known, terms: Sequence[str], window: Window, limit: int
) -> Collection[ArticleId]:
    if not known.spoken:
        return store.find_articles(people=known.keys, phrases=terms, window=window, limit=limit)
    all_spoken = frozenset.intersection(*known.spoken)
    if not (known.keys or terms) or not all_spoken:
        return all_spoken
    return all_spoken.intersection(store.find_articles(people=known.keys, phrases=terms, window=window, limit=limit))


def _articles_spoken_in(person: PersonId, store: Store, window: Window, limit: int) -> frozenset[ArticleId]:
    """Articles that quote somebody by a bare name, which by themselves might have it for a body's."""
    stored = names_stored(person, store)
    found = store.find_quotes(speakers=stored, window=window, limit=limit) if stored else ()
    taken = told_in_full((quote for quote in found if quote.speaker_kind == "body"), store)
    ids = dict.fromkeys(article.id for quote, article in taken if quote.speaker_key == person)
    own = {person, *stored}
    return frozenset(
        analysis.article_id for analysis in store.analyses(ids) if own.isdisjoint(one.id for one in analysis.cast)
    )
