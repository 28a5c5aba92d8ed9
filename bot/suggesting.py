"""What an asker may be typing, for every chat's autocomplete: values with their labels, best first."""

from typing import Literal

from briefings.services import Services
from briefings.topics.suggest import suggest_people

Kind = Literal["topic", "person"]
MOST = 25


def suggest(services: Services, kind: Kind, typed: str, limit: int = MOST) -> dict[str, str]:
    """Look up topics or people by a beginning.

    Returns:
        Label by value; a value typed after a command finds what its label names.
    """
    if kind == "person":
        return {person.name: person.name for person in suggest_people(typed, services.store, limit)}
    found = services.catalogue.index().suggest(typed, limit)
    return {topic.slug: topic.title for topic in found}
