"""Which topic a typed text means.

In turn, and the first that fits decides: a slug or title; names of people that make up the whole text; the beginning,
then the middle of a declared topic's name; words that the corpus' text has; the beginning, then the middle of a
discovered pair's name; letters that are like one topic's and like no other's. Words of the text go before the middle of
a discovered name, because a name that merely contains what was typed is a guess, and a word that was written is none.

Invariant: no person is chosen by a score: a single person's topic, and a pair of which one name was typed rightly, are
only suggested.
"""

from collections.abc import Sequence

from briefings.models.answers import Ambiguous, Candidate, NotFound
from briefings.models.person import Person
from briefings.models.topic import Topic
from briefings.store.base import Store
from briefings.text.words import is_content, words
from briefings.topics.catalogue import Catalogue
from briefings.topics.discovered import pair_topic, person_topic
from briefings.topics.index import TopicIndex
from briefings.topics.naming import MAX_TYPED, slugify, topic_key
from briefings.topics.parts import Part, people_in
from briefings.topics.people import candidate, resolve_person
from briefings.topics.ranking import LIKENESS_FLOOR

CLEAR_LIKENESS = 85.0
"""A misspelt topic resolves by itself from here on: one wrong letter in seven ("lexi" is 89 for "lee-xi")."""
CLEAR_MARGIN = 8.0
"""... and if the next topic is so much less alike, in percent."""
MIN_BEGINNING = 2
MIN_MIDDLE = 3
"""Letters that the beginning and the middle of a name need to stand for it."""
SHOWN = 3
"""Topics that are suggested."""


def resolve_topic(text: str, store: Store, catalogue: Catalogue) -> Topic | Ambiguous | NotFound:
    """Find the topic that a typed text means.

    Args:
        text: What was typed. Any string.
        store: The corpus.
        catalogue: Its topics.

    Returns:
        The topic with its number of articles; the people to choose from, if a name in it means several; else what was
        not found, with suggestions.
    """
    if (topic := catalogue.exact(text)) is not None:
        return catalogue.count(topic)
    if parts := people_in(text, lambda name: resolve_subject(name, store)):
        return _of_parts(parts, catalogue)
    declared, pairs = _by_part_of_name(text, catalogue.index())
    if len(declared) == 1:
        return catalogue.count(declared[0])
    if not declared and is_term(text, store):
        return catalogue.count(_term_topic(text))
    found = declared or pairs
    if len(found) == 1:
        return catalogue.count(found[0])
    if found:
        return _which_one(text, found)
    return _by_letters(text, store, catalogue)


def resolve_subject(name: str, store: Store) -> Person | tuple[Candidate, ...] | None:
    """Find whom a name means among the people whom articles are about: authors are not."""
    meaning = resolve_person(name, store)
    people = (meaning,) if isinstance(meaning, Person) else tuple(found.person for found in meaning or ())
    subjects = [person for person in people if not person.is_byline_only]
    if len(subjects) == 1:
        return subjects[0]
    return tuple(map(candidate, subjects)) or None


def is_term(text: str, store: Store) -> bool:
    """Tell whether the corpus' text has these words one after the other, and they are not all empty ones."""
    asked = text[:MAX_TYPED].strip()
    return any(is_content(word.text) for word in words(asked)) and bool(store.find_articles(phrases=(asked,), limit=1))


def _term_topic(text: str) -> Topic:
    asked = " ".join(text[:MAX_TYPED].split())
    return Topic(slug=slugify(asked), title=asked, terms=(asked,), origin="term")


def _of_parts(parts: Sequence[Part], catalogue: Catalogue) -> Topic | Ambiguous | NotFound:
    people: dict[str, Person] = {}
    for part in parts:
        if not isinstance(part.meaning, Person):
            return Ambiguous(asked=part.words, candidates=part.meaning)
        people[part.meaning.id] = part.meaning
    several = tuple(people.values())
    topic = catalogue.index().of_people(people)
    topic = topic or (person_topic(several[0]) if len(several) == 1 else pair_topic(several))
    counted = catalogue.count(topic)
    if counted.articles or len(several) == 1:
        return counted
    names = " and ".join(person.name for person in several)
    slugs = tuple(person_topic(person).slug for person in several)
    return NotFound(message=f"No article speaks of {names} together. Try {' or '.join(slugs)}.", suggestions=slugs)


def _by_part_of_name(text: str, index: TopicIndex) -> tuple[list[Topic], list[Topic]]:
    """Declared topics and discovered pairs whose name begins with the text; if there are none, that hold it."""
    letters = len(topic_key(text))
    declared: list[Topic] = []
    pairs: list[Topic] = []
    for look_up, enough in ((index.starting, MIN_BEGINNING), (index.holding, MIN_MIDDLE)):
        found = look_up(text) if letters >= enough else ()
        declared = declared or [topic for topic in found if topic.origin == "declared"]
        pairs = pairs or [topic for topic in found if topic.origin == "people" and len(topic.people) > 1]
    return declared, pairs


def _by_letters(text: str, store: Store, catalogue: Catalogue) -> Topic | NotFound:
    alike = catalogue.index().alike(text)
    if alike:
        (best, fit), runner_up = alike[0], alike[1][1].likeness if len(alike) > 1 else LIKENESS_FLOOR
        is_clear = fit.likeness >= CLEAR_LIKENESS and fit.likeness - runner_up >= CLEAR_MARGIN
        if is_clear and _may_resolve(text, best, store):
            return catalogue.count(best)
    slugs = tuple(topic.slug for topic, _ in alike[:SHOWN])
    if not topic_key(text):
        return NotFound(message="Which topic? Type topics to list them all.")
    if not slugs:
        return NotFound(message=f'No topic "{text}". Type topics to list them all.')
    return NotFound(message=f'No topic "{text}". Did you mean {" or ".join(slugs)}?', suggestions=slugs)


def _may_resolve(text: str, topic: Topic, store: Store) -> bool:
    """A misspelt pair may resolve, unless one of its names was typed rightly: then the other is somebody else's."""
    if not topic.people:
        return True
    typed = topic_key(text).split()
    return len(topic.people) > 1 and not any(resolve_subject(word, store) for word in typed)


def _which_one(text: str, topics: Sequence[Topic]) -> NotFound:
    slugs = tuple(topic.slug for topic in topics[:SHOWN])
    more = f" and {len(topics) - SHOWN} more" if len(topics) > SHOWN else ""
    return NotFound(message=f'"{text}" fits several topics: {", ".join(slugs)}{more}. Which one?', suggestions=slugs)
