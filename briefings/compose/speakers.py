"""Whom a question is about, and whether a quote is theirs.

Invariant: a person's quotes are found by name key alone, a description's by its head noun; no score decides.
"""

from collections.abc import Iterable
from typing import NamedTuple

from briefings.models.person import Person
from briefings.models.quote import Quote
from briefings.store.base import Store
from briefings.text.words import is_content, words
from briefings.topics.bearers import names_stored

_PREPOSITIONS = frozenset(["of", "for", "at", "in", "from", "with", "to", "on", "by", "near"])


class AskedSpeaker(NamedTuple):
    """A person of the corpus, or a name or description that the corpus knows no person by.

    ``keys`` are the speaker keys of the quotes that are theirs: a person's own, which quotes have under full names
    (`topics.speakers`); for a description those of the bodies and roles that it fits. ``alone`` are keys under which
    the store has some of theirs, and others' perhaps: bare surnames that no other person of the corpus bears.
    """

    name: str
    person: Person | None = None
    keys: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()

    @property
    def stored_keys(self) -> tuple[str, ...]:
        """The keys to ask the store by; what it gives is theirs only if they `said` it."""
        return (*self.keys, *self.alone)

    def said(self, quote: Quote) -> bool:
        """Tell whether the quote, under its speaker's full name, is this speaker's."""
        return quote.speaker_key in self.keys

    def may_have_said(self, quote: Quote) -> bool:
        """Tell whether the speaker may be this one: one name is a part of the other ("Ruiz", "Ana Ruiz Mora")."""
        if quote.speaker is None or self.said(quote):
            return False
        names = (self.name,) if self.person is None else (self.person.name, *self.person.aliases)
        said = {word.text for word in words(quote.speaker) if is_content(word.text)}
        asked = [{word.text for word in words(name) if is_content(word.text)} for name in names]
        return any(said and name and (said <= name or name <= said) for name in asked)

    def might_be(self, quote: Quote) -> bool:
        """Tell whether the quote's speaker is this one, or may be."""
        return self.said(quote) or self.may_have_said(quote)


def describes(asked: str, speaker: str) -> bool:
    """Tell whether a typed description means a described speaker: all its words, and the same head noun.

    "presidential office spokesperson" and "spokesperson" mean "the presidential office spokesperson";
    "presidential office" does not.
    """
    typed = [word.text for word in words(asked) if is_content(word.text)]
    said = [word.text for word in words(speaker)]
    cut = next((place for place, word in enumerate(said) if word in _PREPOSITIONS and place), len(said))
    head = next((word for word in reversed(said[:cut]) if is_content(word)), None)
    return bool(typed) and head in typed and set(typed) <= set(said)


def asked_speaker(store: Store, person: Person) -> AskedSpeaker:
    """Find the speaker keys of a person."""
    return AskedSpeaker(person.name, person, (person.id,), names_stored(person.id, store))


def described_speaker(store: Store, name: str) -> AskedSpeaker:
    """Find the speaker keys of a body or role, by its description; there may be none."""
    return AskedSpeaker(name, None, tuple(key for key in store.speakers_like(name) if describes(name, key)))


def with_roles(store: Store, speaker: AskedSpeaker, quotes: Iterable[Quote]) -> AskedSpeaker:
    """Let a description mean the people who are given that role in the corpus ("the energy minister").

    Only speakers of the given quotes are looked up.
    """
    if speaker.person is not None:
        return speaker
    people = {quote.speaker_key: quote.speaker for quote in quotes if quote.speaker_kind == "person" and quote.speaker}
    holders = [
        person.id
        for key, name in people.items()
        for person in store.people_named(name)
        if person.id == key and any(describes(speaker.name, role) for role in person.roles)
    ]
    return speaker._replace(keys=(*speaker.keys, *holders))
