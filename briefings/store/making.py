"""Makes values of the JSON that the database gives, many at once, which takes half as long as one by one.

Invariant: what is stored was a valid value, and is checked to be one again.
"""

from collections.abc import Sequence

from pydantic import TypeAdapter

from briefings.models.person import Person
from briefings.models.quote import Quote

_QUOTES = TypeAdapter(tuple[Quote, ...])
_PEOPLE = TypeAdapter(tuple[Person, ...])


def quotes_of(written: Sequence[str]) -> tuple[Quote, ...]:
    """Quotes of their JSON."""
    return _QUOTES.validate_json(f"[{','.join(written)}]")


def people_of(written: Sequence[str]) -> tuple[Person, ...]:
    """People of their JSON."""
    return _PEOPLE.validate_json(f"[{','.join(written)}]")
