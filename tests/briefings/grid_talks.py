"""A corpus that grows, of talks on a grid, an order and a follow of it, and how a run of them is written."""

from collections.abc import Sequence
from datetime import date, time

from briefings.digesting import Written, write_run
from briefings.models.subscription import Place, Run, Schedule, Subscription, SubscriptionId
from briefings.services import Services
from tests.corpora import Record

TODAY = date(2025, 11, 24)
FIRST: Record = {
    "id": "one",
    "date": "2025-11-20",
    "title": "Vidal opens the grid talks",
    "text": "Energy minister Rosa Vidal opened talks on the national grid in Porto on Thursday.\n\n"
    "“The grid must carry twice the power by 2030,” Vidal said at the opening.\n\n"
    "Vidal will meet the union of engineers on Nov. 26.",
}
SECOND: Record = {
    "id": "two",
    "date": "2025-11-22",
    "title": "Grid talks: a first accord",
    "text": "Rosa Vidal signed a first accord on the national grid with four provinces on Saturday.\n\n"
    "“We have an accord that will outlive this government,” Vidal said in Porto.",
}
OTHER: Record = {
    "id": "three",
    "date": "2025-11-23",
    "title": "A harvest",
    "text": "Farmers in the valley brought in the last of the olives on Sunday.",
}
WORDED: Record = {
    "id": "five",
    "date": "2025-11-22",
    "outlet": "The Copy",
    "title": "Accord on the grid",
    "text": "Rosa Vidal signed a first accord on the national grid with five provinces on Saturday.\n\n"
    "“We have an agreement that will outlive this government and the next,” Vidal said in Porto.\n\n"
    "The mayor of Faro, Tomas Reis, said he would vote for the accord on the grid.",
}
COPY: Record = {**SECOND, "id": "four", "outlet": "The Copy", "title": "Accord on the grid"}
ORDER = Subscription(
    id=SubscriptionId("aaaa1111"),
    place=Place(platform="slack", workspace="T1", channel="C1"),
    subject="grid",
    title="Grid",
    schedule=Schedule(at=time(8), zone="Europe/Berlin"),
    made_by="slack T1 U1",
    made_at=1,
)
FOLLOW = ORDER.model_copy(
    update={"kind": "follow", "subject": "vidal rosa", "title": "Rosa Vidal", "schedule": None, "id": "bbbb2222"}
)
RUN = Run(subscription=ORDER.id, edition="2025-11-24", due_at=1763967600)


def write(
    services: Services, order: Subscription = ORDER, *, missed: Sequence[date] = (), is_late: bool = False
) -> Written:
    """Keep an order if it is not kept, and write its run."""
    if services.store.subscriptions.subscription(order.id) is None:
        services.store.subscriptions.keep(order, 100)
    run = RUN.model_copy(update={"subscription": order.id})
    return write_run(services, order, run, today=TODAY, missed=missed, is_late=is_late)


def send(services: Services, order: Subscription = ORDER) -> Written:
    """Write a run, and have it arrive."""
    written = write(services, order)
    services.store.subscriptions.keep(order, 100, told=written.told)
    return written


def claims(written: Written) -> list[str]:
    """The lines of what was written."""
    assert written.answer is not None
    return [claim.text for claim in written.answer.claims]
