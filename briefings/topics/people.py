"""Whom a typed name means.

Invariant: identity is never decided by a score. A full name counts by its key, a part of a name only if one person of
the corpus bears it; else the asker chooses. rapidfuzz ranks suggestions and nothing else.
"""

from collections.abc import Iterable, Sequence

from briefings.models.answers import Candidate, NotFound
from briefings.models.person import Person
from briefings.people.keys import is_family_first, name_key, name_tokens, person_id
from briefings.people.titles import HONORIFICS, TITLES
from briefings.store.base import Store
from briefings.topics.naming import MAX_TYPED, surname, topic_key


def resolve_person(text: str, store: Store) -> Person | tuple[Candidate, ...] | None:
    """Find the person that a typed name means.

    Titles are passed over ("President Lee"). In turn: a full name or alias, by key; a family name; given names alone;
    several words of one name. The first that somebody bears decides.

    Args:
        text: What was typed. Any string.
        store: The corpus.

    Returns:
        The person, if one alone bears the name; the candidates, if several do, the most mentioned first; ``None`` if
        nobody does. Authors do not stand in the way of a person who is quoted; beside one who never is, they are
        candidates too, with a note.
    """
    words = name_tokens(text[:MAX_TYPED])
    return _only(_bearers(words, store) or _bearers(_after_title(words, store), store))


def candidate(person: Person) -> Candidate:
    """A person with what tells whether they are worth asking about."""
    if person.is_byline_only:
        return Candidate(person=person, note="byline, not a speaker")
    if not person.quotes:
        return Candidate(person=person, note="mentioned, never quoted")
    return Candidate(person=person, note=f"{person.quotes} quote{'s' if person.quotes > 1 else ''}")


def nobody_called(text: str, suggestions: Sequence[Person]) -> NotFound:
    """Say that nobody bears a name, and who is meant perhaps, sorted by family name."""
    names = tuple(person.name for person in suggestions)
    if not names:
        return NotFound(message=f'Nobody called "{text}" is in these articles.')
    if len(names) == 1:
        return NotFound(
            message=f'Nobody called "{text}" is in these articles. Did you mean {names[0]}?', suggestions=names
        )
    families: dict[str, list[Person]] = {}
    for person in suggestions:
        families.setdefault(surname(person.name), []).append(person)
    told = (f'"{family}": {_listed(people)}.' for family, people in families.items())
    return NotFound(message=f"{' '.join(told)} Which one?", suggestions=names)


def _listed(people: Iterable[Person]) -> str:
    return " · ".join(f"{person.name} ({candidate(person).note})" for person in people)


def _after_title(words: Sequence[str], store: Store) -> Sequence[str]:
    """The words after a title in the middle ("French President Macron"), unless those before it are a name."""
    titles = [place for place, word in enumerate(words[:-1]) if word in TITLES or word in HONORIFICS]
    if not titles or _bearers(words[: titles[0]], store):
        return ()
    return words[titles[-1] + 1 :]


def _bearers(words: Sequence[str], store: Store) -> tuple[Person, ...]:
    """Everybody who bears a name of these folded words, by the strictest reading that anybody fits."""
    if not words:
        return ()
    asked = " ".join(words)
    key = person_id(asked)
    people = {person.id: person for name in dict.fromkeys((asked, key)) for person in store.people_named(name)}
    exact = [p for p in people.values() if key in (p.id, *map(person_id, p.aliases)) and name_key(asked).is_complete]
    if exact:
        return tuple(exact)
    typed = set(topic_key(asked).split())
    complete = [person for person in people.values() if name_key(person.name).is_complete]
    families = [p for p in complete if topic_key(asked) in (topic_key(surname(p.name)), name_key(p.name).family)]
    if families:
        return (*families, *(p for p in complete if p not in families and _may_go_by(p, typed)))
    given = [p for p in complete if not typed & set(topic_key(surname(p.name)).split())]
    return tuple(given or complete or people.values())


def _may_go_by(person: Person, typed: set[str]) -> bool:
    """Tell whether typed words stand behind somebody's first name: the first of two family names ("Ana Ruiz Mora")."""
    words = name_tokens(person.name)
    return len(words) > 2 and typed <= set(words[1:-1]) and not is_family_first(words)


def _only(people: Sequence[Person]) -> Person | tuple[Candidate, ...] | None:
    speakers = [person for person in people if not person.is_byline_only]
    if len(speakers) == 1 and (speakers[0].quotes or len(people) == 1):
        return speakers[0]
    if len(people) == 1:
        return people[0]
    return tuple(map(candidate, sorted(people, key=lambda p: (-p.mentions, p.id)))) or None
