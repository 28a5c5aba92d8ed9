"""Topics that nobody declared: people, and pairs of people whom articles mention together.

Invariant: slugs depend on the people alone, not on the order of loading, and no two topics share one. The short slug
of a pair ("lee-xi") belongs to the pair that stands out; where none does, all of that name carry given names.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from briefings.models.person import Person
from briefings.models.topic import Topic
from briefings.people.keys import name_key
from briefings.topics.naming import pair_names, slugify, surname

MIN_ARTICLES = 2
"""What one article alone brings together is no matter to follow."""

STANDS_OUT = 4
"""The topic that has so many times the articles of the next of the same name keeps the short name."""


def person_topic(person: Person, articles: int = 0) -> Topic:
    """The topic of one person: all articles that speak of them."""
    slug = slugify(person.name) or str(person.id)
    return Topic(slug=slug, title=person.name, people=(person.id,), articles=articles)


def pair_topic(people: Sequence[Person], articles: int = 0, *, full_names: bool = False) -> Topic:
    """The topic of people together, in the order of their names."""
    ordered = sorted(people, key=lambda person: (slugify(surname(person.name)), person.id))
    slug, title = pair_names([person.name if full_names else surname(person.name) for person in ordered])
    return Topic(slug=slug, title=title, people=tuple(person.id for person in ordered), articles=articles)


def discover_topics(people: Iterable[Person], pairs: Iterable[tuple[str, str, int]]) -> tuple[Topic, ...]:
    """Make topics of the people of a corpus.

    Args:
        people: The most mentioned, as the store gives them. Authors are passed over; a bare family name counts for
            the only one of them who bears it, else for nobody.
        pairs: Person, person, number of articles that mention both.

    Returns:
        Topics with at least `MIN_ARTICLES`, most articles first; a pair before a person with as many.
    """
    speakers = [person for person in people if not person.is_byline_only]
    meant = _meant(speakers)
    alone: Counter[Person] = Counter()
    for person in speakers:
        if person.id in meant:
            alone[meant[person.id]] += person.articles
    together: Counter[tuple[Person, Person]] = Counter()
    for one, other, articles in pairs:
        if one in meant and other in meant and meant[one] != meant[other]:
            together[meant[one], meant[other]] += articles
    topics = [*_pairs(together), *(person_topic(person, articles) for person, articles in alone.items())]
    unique = {topic.slug: topic for topic in reversed(topics) if topic.articles >= MIN_ARTICLES}
    return tuple(sorted(unique.values(), key=lambda topic: (-topic.articles, -len(topic.people), topic.slug)))


def _meant(people: Sequence[Person]) -> dict[str, Person]:
    """Whom each key means; family names that several bear mean nobody and are left out."""
    bearers: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        key = name_key(person.name)
        if key.is_complete:
            bearers[key.family].append(person)
    meant: dict[str, Person] = {}
    for person in people:
        namesakes = bearers.get(person.id, [person])
        if len(namesakes) == 1:
            meant[person.id] = namesakes[0]
    return meant


def _pairs(together: Counter[tuple[Person, Person]]) -> list[Topic]:
    named: dict[str, list[Topic]] = defaultdict(list)
    people = {}
    for pair, articles in sorted(together.items(), key=lambda entry: (-entry[1], entry[0][0].id, entry[0][1].id)):
        topic = pair_topic(pair, articles)
        named[topic.slug].append(topic)
        people[topic.people] = pair
    topics = []
    for namesakes in named.values():
        is_clear = len(namesakes) == 1 or namesakes[0].articles >= STANDS_OUT * namesakes[1].articles
        topics += namesakes[:is_clear]
        topics += [pair_topic(people[t.people], t.articles, full_names=True) for t in namesakes[is_clear:]]
    return topics
