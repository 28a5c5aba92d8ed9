"""Standing orders and runs for tests of the store."""

from datetime import time

from briefings.models.subscription import Place, Run, RunState, Schedule, Subscription, SubscriptionId

NORTH = Place(platform="slack", workspace="T1", channel="C1")
SOUTH = Place(platform="discord", workspace="G1", channel="C2")
ASKER = "slack T1 U1"


def order(
    name: str = "aaaa1111", *, place: Place = NORTH, subject: str = "grid", made_by: str = ASKER, made_at: int = 1
) -> Subscription:
    """A digest of a topic at eight."""
    return Subscription(
        id=SubscriptionId(name),
        place=place,
        subject=subject,
        title=subject.title(),
        schedule=Schedule(at=time(8), zone="Europe/Berlin"),
        made_by=made_by,
        made_at=made_at,
    )


def follow(name: str, person: str = "roe jo", *, place: Place = NORTH, is_paused: bool = False) -> Subscription:
    """A person who is followed."""
    plain = order(name, place=place, subject=person)
    return plain.model_copy(update={"kind": "follow", "schedule": None, "state": "paused" if is_paused else "active"})


def run(of: Subscription, edition: str = "2025-11-03", *, due_at: int = 100, state: RunState = "waiting") -> Run:
    """An edition of an order."""
    return Run(
        subscription=of.id,
        edition=edition,
        due_at=due_at,
        state=state,
        finished_at=None if state in ("waiting", "sending") else due_at,
    )
