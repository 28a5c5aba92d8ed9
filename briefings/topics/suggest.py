"""Whom an asker may be typing: for autocomplete, and for "did you mean". Ranked, never decided."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from briefings.models.person import Person
from briefings.people.family_names import KOREAN_FAMILIES
from briefings.people.keys import name_key, name_tokens
from briefings.store.base import Store
from briefings.topics.naming import MAX_TYPED, surname, topic_key
from briefings.topics.ranking import rank

_SPELLINGS: Mapping[str | None, Sequence[str]] = {
    family: [spelling for spelling, canonical in KOREAN_FAMILIES.items() if canonical == family]
    for family in KOREAN_FAMILIES.values()
}
"""How a Korean family name is romanised, by the one of its spellings that stands for all."""
MAX_WORDS = 3
"""Words of a typed name that are looked up."""
CANDIDATES = 200
"""People that one look-up may bring; rapidfuzz sees some hundreds of names at most."""


def suggest_people(typed: str, store: Store, limit: int = 25, floor: float = 65.0) -> tuple[Person, ...]:
    """People whom a typed beginning or a misspelt name may mean.

    Args:
        typed: What was typed so far; with nothing typed, the most mentioned people come.
        store: The corpus.
        limit: At most so many.
        floor: Percent of letters in common that a name needs which neither begins with nor holds what was typed.

    Returns:
        Exact names first, then beginnings, then parts, each by mentions; names that are only alike, the likest
        first, if there is nothing better.
    """
    words = name_tokens(typed[:MAX_TYPED])
    key = topic_key(" ".join(words))
    if not key:
        return store.people(limit)
    found: dict[str, Person] = {}
    for prefix in _prefixes(key.split()[:MAX_WORDS]):
        found |= {person.id: person for person in store.people_like(prefix, CANDIDATES) if person.id not in found}
    people = sorted(_complete(found.values()), key=lambda person: (-person.mentions, person.id))
    fits = rank(key, (_keys(person) for person in people), floor=floor)
    better = [fit for fit in fits if fit.tier != "alike"]
    return tuple(people[fit.place] for fit in (better or fits)[:limit])


def _complete(people: Iterable[Person]) -> list[Person]:
    """The people without bare family names that somebody bears in full."""
    everybody = list(people)
    families = {key.family for person in everybody if (key := name_key(person.name)).is_complete}
    return [person for person in everybody if person.id not in families]


def _prefixes(words: list[str]) -> list[str]:
    """What to look people up by: whole words, their other romanisation, and first letters to catch slips."""
    romanised = [KOREAN_FAMILIES[word] for word in words if word in KOREAN_FAMILIES]
    return list(dict.fromkeys([*words, *romanised, *(word[:2] for word in words), *(word[:1] for word in words)]))


def _keys(person: Person) -> tuple[str, ...]:
    return _keys_of(person.name, person.aliases)


@lru_cache(maxsize=16_384)
def _keys_of(name: str, aliases: tuple[str, ...]) -> tuple[str, ...]:
    """What somebody may be typed as. Remembered, since each letter that is typed asks for hundreds of people again."""
    family = topic_key(surname(name))
    return (*map(topic_key, (name, *aliases)), family, *_SPELLINGS.get(KOREAN_FAMILIES.get(family), ()))
