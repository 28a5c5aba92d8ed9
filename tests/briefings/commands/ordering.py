"""What somebody in a channel says of standing orders, and what comes of it."""

from datetime import UTC, datetime

from briefings.commands.desk import Desk
from briefings.commands.registry import reply_to_line
from briefings.models.answers import Answer
from briefings.models.subscription import Place, Seat, Subscription
from briefings.render.terminal import to_text
from briefings.services import Services

NEWS = Place(platform="slack", workspace="T1", channel="C1")
OTHER = Place(platform="slack", workspace="T1", channel="C2")
ALONE = Place(platform="slack", workspace="T1", channel="D1")
MANAGER = Seat(place=NEWS, user="slack T1 U1", can_manage=True, zone="Europe/Berlin")
READER = Seat(place=NEWS, user="slack T1 U2")
MONDAY_NOON = datetime(2025, 11, 24, 12, tzinfo=UTC)


def desk(services: Services, seat: Seat | None = MANAGER) -> Desk:
    """A desk on Monday at noon."""
    return services.desk(None, seat=seat)._replace(now=MONDAY_NOON)


def say(services: Services, line: str, seat: Seat | None = MANAGER) -> Answer:
    """What is answered to ``digest`` and a line."""
    return reply_to_line(f"digest {line}", services.names, desk(services, seat)).answer


def kept(services: Services) -> tuple[Subscription, ...]:
    """All that is ordered."""
    return services.store.subscriptions.subscriptions()


def shown(answer: Answer) -> str:
    """An answer as a wide terminal shows it."""
    return to_text(answer, width=200)
