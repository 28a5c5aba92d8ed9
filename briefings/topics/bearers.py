"""Whom a name that stands alone means, by all that the corpus knows.

Invariant: it means the only person who may be called so, or nobody; authors do not count, and the order of loading does
not matter.
"""

from briefings.models.person import Person, PersonId
from briefings.people.family_names import KOREAN_FAMILIES
from briefings.people.keys import name_tokens, person_id
from briefings.people.lone_names import lone_forms
from briefings.store.base import Store


def only_bearer(form: str, store: Store) -> Person | None:
    """The only person of the corpus whom an article may call so.

    Args:
        form: A folded name without a given name: a family name, or two.
        store: The corpus.
    """
    found = _bearers(form, store)
    if not found and KOREAN_FAMILIES.get(form, form) != form:
        found = _bearers(KOREAN_FAMILIES[form], store)
    return found[0] if len(found) == 1 else None


def names_alone(person: PersonId, store: Store) -> tuple[str, ...]:
    """The folded short names that can mean this person and nobody else; none for one who is known by no other."""
    names = [
        name for found in store.people_named(person) if found.id == person for name in (found.name, *found.aliases)
    ]
    forms = dict.fromkeys(form for name in (names or [person]) for form in lone_forms(name))
    return tuple(form for form in forms if (bearer := only_bearer(form, store)) is not None and bearer.id == person)


def _bearers(form: str, store: Store) -> list[Person]:
    """Everybody who may go by a form, each once: "Ana Ruiz" and "Ana Ruiz Mora" are one."""
    found = {
        person.id: person
        for person in store.people_named(form)
        if not person.is_byline_only and any(form in lone_forms(name) for name in (person.name, *person.aliases))
    }
    shorter = {person: person_id(f"{name_tokens(one.name)[0]} {form}") for person, one in found.items()}
    return [one for person, one in found.items() if shorter[person] == person or shorter[person] not in found]
