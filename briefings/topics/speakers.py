"""Known people carry over from article to article.

Invariant: an article that gives a family name alone means the only person of the corpus who bears it; if several
do, the name stays as the article gives it.
"""

from collections.abc import Callable, Iterable

from briefings.models.person import Person
from briefings.models.quote import Quote
from briefings.people.keys import name_key
from briefings.store.base import Store


def with_full_names(quotes: Iterable[Quote], store: Store) -> tuple[Quote, ...]:
    """Give speakers of whom an article tells the family name only the full name that the corpus knows."""
    return tuple(map(full_names(store), quotes))


def full_names(store: Store) -> Callable[[Quote], Quote]:
    """What gives one quote after the other its speaker's full name, and asks the corpus once for each family name."""
    bearers: dict[str, Person | None] = {}

    def named(quote: Quote) -> Quote:
        key = quote.speaker_key
        if quote.speaker_kind != "person" or key is None or quote.speaker is None:
            return quote
        if name_key(quote.speaker).is_complete:
            return quote
        if key not in bearers:
            bearers[key] = only_bearer(key, store)
        person = bearers[key]
        return quote.model_copy(update={"speaker": person.name, "speaker_key": person.id}) if person else quote

    return named


def only_bearer(family: str, store: Store) -> Person | None:
    """The only person in the corpus with a family name; authors do not count."""
    found = [
        person
        for person in store.people_named(family)
        if not person.is_byline_only and person.id != family and name_key(person.name).family == family
    ]
    return found[0] if len(found) == 1 else None
