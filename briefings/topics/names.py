"""What the grammar asks of the corpus when it must tell names from other words (`briefings.commands.grammar.Names`)."""

from briefings.store.base import Store
from briefings.topics.catalogue import Catalogue
from briefings.topics.parts import people_in
from briefings.topics.people import resolve_person
from briefings.topics.resolve import is_term, resolve_subject


class CorpusNames:
    """Look-ups in a store and its catalogue."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue

    def is_person(self, text: str) -> bool:
        """Tell whether somebody bears this name, be it one or several."""
        return resolve_person(text, self._store) is not None

    def is_topic(self, text: str) -> bool:
        """Tell whether this is a topic's slug or title, or made up of people's names."""
        is_listed = self._catalogue.exact(text) is not None
        return is_listed or bool(people_in(text, lambda name: resolve_subject(name, self._store)))

    def is_term(self, text: str) -> bool:
        """Tell whether the corpus' text has these words one after the other."""
        return is_term(text, self._store)
