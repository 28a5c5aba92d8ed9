"""What an asker may be typing, for every chat's autocomplete: values with their labels, best first."""

from functools import cache
from typing import Literal
from zoneinfo import available_timezones

from briefings.commands.zones import zones_of_cities
from briefings.models.subscription import Place
from briefings.services import Services
from briefings.topics.suggest import suggest_people

_BY_PART = 2
"""The rank of a zone whose name has the words anywhere."""
Kind = Literal["topic", "person", "zone"]
MOST = 25


def suggest(services: Services, kind: Kind, typed: str, limit: int = MOST) -> dict[str, str]:
    """Look up topics or people by a beginning.

    Returns:
        Label by value; a value typed after a command finds what its label names.
    """
    if kind == "zone":
        return {zone: zone for zone in suggest_zones(typed, limit)}
    if kind == "person":
        return {person.name: person.name for person in suggest_people(typed, services.store, limit)}
    found = services.catalogue.index().suggest(typed, limit)
    return {topic.slug: topic.title for topic in found}


def suggest_orders(services: Services, place: Place, kind: Literal["digest", "follow"], typed: str) -> dict[str, str]:
    """What is ordered in a place, by what it is about: label by the words that name it."""
    wanted = typed.strip().lower()
    ordered = services.store.subscriptions.subscriptions(place=place)
    named = {(one.subject if kind == "digest" else one.title): one.title for one in ordered if one.kind == kind}
    return {words: title for words, title in named.items() if wanted in f"{words} {title}".lower()}


def suggest_zones(typed: str, limit: int = MOST) -> list[str]:
    """Zones by a beginning of their city or their name, then of other cities, then by any part of their name.

    Those of Europe come first.
    """
    wanted = typed.strip().lower().replace(" ", "_")
    ranked = sorted((rank, zone) for zone in _zones() if (rank := _rank(zone.lower(), wanted)) is not None)
    by_name = [zone for (rank, _), zone in ranked if rank < _BY_PART]
    by_part = [zone for (rank, _), zone in ranked if rank == _BY_PART]
    return list(dict.fromkeys((*by_name, *zones_of_cities(typed), *by_part)))[:limit]


def _rank(zone: str, wanted: str) -> tuple[int, bool] | None:
    city = zone.rpartition("/")[2]
    ranks = (city.startswith(wanted), zone.startswith(wanted), wanted in zone)
    return next(((rank, not zone.startswith("europe/")) for rank, fits in enumerate(ranks) if fits), None)


@cache
def _zones() -> tuple[str, ...]:
    """Zones of places, and UTC; not those that name an offset or an older spelling of a country."""
    return tuple(
        sorted(name for name in available_timezones() if ("/" in name and "Etc/" not in name) or name == "UTC")
    )
