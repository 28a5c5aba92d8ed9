"""A small honest `Names`: what a corpus of two leaders would answer."""

from collections.abc import Callable
from typing import NamedTuple

from briefings.errors import UsageError


class KnownNames(NamedTuple):
    people: frozenset[str] = frozenset({"lee", "lee jae myung", "president lee", "xi", "xi jinping", "kim"})
    topics: frozenset[str] = frozenset({"lee-xi", "xi-lee", "lee xi", "lee and xi", "lee", "xi", "summits"})
    terms: frozenset[str] = frozenset({"denuclearization", "trade", "climate change", "state visit"})

    def is_person(self, text: str) -> bool:
        return text.lower() in self.people

    def is_topic(self, text: str) -> bool:
        return text.lower() in self.topics

    def is_term(self, text: str) -> bool:
        return text.lower() in self.terms


def complaint(parse: Callable[[], object]) -> str:
    """What the asker is told if the words do not fit, else "fits."; any other exception is a bug."""
    try:
        parse()
    except UsageError as error:
        return str(error)
    return "fits."
