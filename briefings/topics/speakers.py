"""Known people carry over from article to article.

Invariant: an article that gives a family name alone means the only person of the corpus who bears it; if several
do, the name stays as the article gives it.
"""

from collections.abc import Iterable

from briefings.models.person import Person
from briefings.models.quote import Quote
from briefings.people.keys import name_key
from briefings.store.base import Store


def with_full_names(quotes: Iterable[Quote], store: Store) -> tuple[Quote, ...]:
    """Give speakers of whom an article tells the family name only the full name that the corpus knows."""
    bearers: dict[str, Person | None] = {}
    named = []
    for quote in quotes:
        key = quote.speaker_key
        if (
            quote.speaker_kind != "person"
            or key is None
            or quote.speaker is None
            or name_key(quote.speaker).is_complete
        ):
            named.append(quote)
            continue
        if key not in bearers:
            bearers[key] = only_bearer(key, store)
        person = bearers[key]
        named.append(quote.model_copy(update={"speaker": person.name, "speaker_key": person.id}) if person else quote)
    return tuple(named)


def only_bearer(family: str, store: Store) -> Person | None:
    """The only person in the corpus with a family name; authors do not count."""
    found = [
        person
        for person in store.people_named(family)
        if not person.is_byline_only and person.id != family and name_key(person.name).family == family
    ]
    return found[0] if len(found) == 1 else None
