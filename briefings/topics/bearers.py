"""Whom a name that an article gives without the rest means, by all that the corpus knows.

Invariant: it means the only person who may be called so, or nobody; authors do not count, and the order of loading does
not matter.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefings.models.person import Gender, Person, PersonId
from briefings.people.family_names import KOREAN_FAMILIES
from briefings.people.given_names import GIVEN_NAMES
from briefings.people.keys import is_family_first, name_key, name_tokens, person_id
from briefings.people.lone_names import lone_forms
from briefings.people.nicknames import full_forms
from briefings.store.base import Store
from briefings.text.words import fold, stem

_ENOUGH: Final = 5
"""Newest articles with a word in which it is looked for without its capital."""


def bearers(form: str, store: Store) -> tuple[Person, ...]:
    """Everybody who may be called so, each once.

    Args:
        form: A folded name: a family name alone, or two; or a full one, which only one bears.
        store: The corpus.
    """
    found = _called(form, store)
    if not found and KOREAN_FAMILIES.get(form, form) != form:
        found = _called(KOREAN_FAMILIES[form], store)
    return tuple(found)


def only_bearer(found: Sequence[Person], gender: Gender | None = None) -> Person | None:
    """The one who is meant, if titles tell the gender or nothing does; ``None`` if two may be."""
    meant = [one for one in found if gender is None or gender_of(one) in (gender, None)]
    return meant[0] if len(meant) == 1 else None


def names_alone(person: PersonId, store: Store) -> tuple[str, ...]:
    """The folded short names that can mean this person and nobody else."""
    return tuple(form for form, found in _forms(person, store) if (one := only_bearer(found)) and one.id == person)


def names_stored(person: PersonId, store: Store) -> tuple[str, ...]:
    """Keys under which quotes of the person may be stored: short names, full ones that were read as a body's."""
    forms = [form for form, found in _forms(person, store) if any(_is_meant(person, one, found) for one in found)]
    names = (name for one in _people(person, store) for name in (one.name, *one.aliases))
    return tuple(dict.fromkeys((*forms, *(" ".join(fold(name).split()) for name in names))))


def gender_of(person: Person) -> Gender | None:
    """The gender that a given name tells."""
    tokens = name_tokens(person.name)
    return None if is_family_first(tokens) else GIVEN_NAMES.get(tokens[0])


def _is_meant(person: PersonId, one: Person, found: Sequence[Person]) -> bool:
    return one.id == person and (len(found) == 1 or only_bearer(found, gender_of(one)) == one)


def _people(person: PersonId, store: Store) -> Iterator[Person]:
    return (found for found in store.people_named(person) if found.id == person)


def _forms(person: PersonId, store: Store) -> Iterator[tuple[str, tuple[Person, ...]]]:
    """The short names of a person with everybody who bears them."""
    names = [name for one in _people(person, store) for name in (one.name, *one.aliases)]
    for form in dict.fromkeys(form for name in (names or [person]) for form in lone_forms(name)):
        yield form, bearers(form, store)


def _called(form: str, store: Store) -> list[Person]:
    """Who bears a form: "Ana Ruiz" and "Ana Ruiz Mora" are one, as "Mike" and "Michael Ruiz"; "Said Ruiz" is none."""
    people = [one for one in store.people_named(form) if not one.is_byline_only]
    found = {one.id: one for one in people if any(form in lone_forms(name) for name in (one.name, *one.aliases))}
    if not found:
        return [one for one in people if one.id == person_id(form) and one.id != form]
    if len(found) == 1:
        return list(found.values())
    shorter = {person: person_id(f"{name_tokens(one.name)[0]} {form}") for person, one in found.items()}
    each_once = [one for person, one in found.items() if shorter[person] == person or shorter[person] not in found]
    return _without_other_forms([one for one in each_once if not _is_no_name(one, store)])


def _without_other_forms(people: Sequence[Person]) -> list[Person]:
    """Leave out "Mike Lind" beside "Michael Lind", or the other way round: whichever fewer articles name."""
    known = {name_key(one.name): one for one in people}
    pairs = [(one, known[full]) for key, one in known.items() for full in full_forms(key) if full in known]
    lesser = {(one if one.articles <= other.articles else other).id for one, other in pairs}
    return [one for one in people if one.id not in lesser]


def _is_no_name(person: Person, store: Store) -> bool:
    """Tell whether articles write the first word of a name without a capital, too ("Said Lind", "Donor Lind")."""
    first, *rest = name_tokens(person.name)
    if first in GIVEN_NAMES or is_family_first([first, *rest]):
        return False
    root = stem(first) if first.startswith(stem(first)) else first
    small = re.compile(rf"(?<![\w'’-]){re.escape(root)}[a-z]{{0,3}}(?![\w'’-])")
    return any(small.search(one.text) for one in store.articles(store.find_articles(phrases=(first,), limit=_ENOUGH)))
