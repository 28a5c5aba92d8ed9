"""Standing orders of a place: finding, making, and who may.

Invariant: what is changed lies in the place that was asked from; ids come from place, kind and subject alone, so that
the same order made again is the same order.
"""

from base64 import b32encode
from collections.abc import Iterator
from datetime import date
from hashlib import blake2b
from itertools import count
from typing import Literal

from briefings.commands.arguments import MissingArgumentError
from briefings.commands.desk import Desk
from briefings.commands.instead import not_found
from briefings.commands.zones import find_zone
from briefings.errors import UsageError, UserError
from briefings.models.digest import Order
from briefings.models.subscription import Place, Schedule, Seat, Subscription, SubscriptionId
from briefings.schedule import next_free
from briefings.store.base import Store
from briefings.text.words import fold, words

NOT_YOURS = "Only channel managers can schedule. Anyone can use /brief."
YET_ALONE = f"{NOT_YOURS} To have it for yourself, type the same in a direct message to me."
IN_A_CHANNEL = "Digests go to a channel: type this there. Here there are digest list, preview, doctor and export."
NOT_THERE = (
    "I am not in this conversation myself, so no digest could arrive here. Type it in a channel where I am, or in a"
    " message to me."
)
MOST_ORDERS = 25
"""Of one place; more than that nobody reads, and a menu has room for as many."""
_ID_LETTERS = 8
LAST_RUNS = 40
"""Of one order: as many days as an edition may be asked for again."""


def seat_of(desk: Desk) -> Seat:
    """Where somebody asks from.

    Raises:
        UserError: In a terminal there is no channel.
    """
    if desk.seat is None:
        raise UserError(IN_A_CHANNEL)
    return desk.seat


def managed_seat(desk: Desk, refusal: str = NOT_YOURS) -> Seat:
    """Where somebody asks from who may schedule there; a direct conversation is everybody's own.

    Args:
        desk: Who asks.
        refusal: What those are told who may not.

    Raises:
        UserError: They may not, or there is no channel.
    """
    seat = seat_of(desk)
    if not (seat.can_manage or seat.place.is_direct):
        raise UserError(refusal)
    return seat


def reached_seat(desk: Desk) -> Seat:
    """As `managed_seat`, where what is ordered can arrive.

    Raises:
        UserError: They may not, or there is no channel, or the bot is not where they are.
    """
    seat = managed_seat(desk, YET_ALONE)
    if not seat.is_reachable:
        raise UserError(NOT_THERE)
    return seat


def zone_of(seat: Seat) -> str | None:
    """The zone that the platform tells of whoever asks, if it is one."""
    return find_zone(seat.zone) if seat.zone else None


def order_of(store: Store, subscription: Subscription) -> Order:
    """A subscription with its next time."""
    return Order(subscription=subscription, next_at=store.subscriptions.next_due(subscription.id))


def next_time(desk: Desk, named: SubscriptionId, schedule: Schedule) -> int:
    """When an order is due next: not on a day whose edition it has had."""
    had = {date.fromisoformat(run.edition) for run in desk.store.subscriptions.runs(named, LAST_RUNS)}
    return next_free(schedule, desk.now, had).due_at


def orders_at(desk: Desk) -> tuple[Subscription, ...]:
    """What is ordered in the place that was asked from; in a terminal everywhere."""
    return desk.store.subscriptions.subscriptions(place=desk.seat.place if desk.seat else None)


def default_topic_of(store: Store, place: Place) -> str | None:
    """The topic of a place's only digest: what its questions are about if they name none."""
    digests = [each for each in store.subscriptions.subscriptions(place=place) if each.kind == "digest"]
    return digests[0].subject if len(digests) == 1 else None


def find_order(desk: Desk, asked: str | None, kind: Literal["digest", "follow"]) -> Subscription:
    """The order that an id, a topic or a person's name means; the only one if nothing was typed.

    Raises:
        AnswerInstead: There is none, or none such.
        MissingArgumentError: There are several, and none was named.
    """
    here = orders_at(desk)
    wanted = [each for each in here if each.kind == kind]
    noun, field = ("digest", "topic") if kind == "digest" else ("person", "person")
    if asked is None:
        if len(wanted) == 1:
            return wanted[0]
        if wanted:
            raise MissingArgumentError(f"Which one? {_choices(wanted)}.", field)
        not_found(
            "There is no digest here yet. Try digest on <topic> at 8:00."
            if kind == "digest"
            else "Nobody is followed here yet. Try digest follow <name>."
        )
    found = [each for each in here if each.id == asked.strip()]
    found = found or [each for each in wanted if fold(asked.strip()) in (fold(each.subject), fold(each.title))]
    found = found or [each for each in wanted if _words(asked) <= _words(f"{each.subject} {each.title}")]
    if len(found) != 1:
        not_found(f'There is no {noun} "{asked}" here.', *(each.title for each in wanted[:3]), asked=asked)
    return found[0]


def id_for(desk: Desk, place: Place, kind: str, subject: str) -> SubscriptionId:
    """The id of an order, made now or before."""
    for named in _ids(f"{place.key} {kind} {subject}"):
        taken = desk.store.subscriptions.subscription(named)
        if taken is None or (taken.place, taken.kind, taken.subject) == (place, kind, subject):
            return named
    raise AssertionError("unreachable: ids do not end")


def require_room(desk: Desk, place: Place, named: SubscriptionId) -> None:
    """See that a place has room for one more.

    Raises:
        UsageError: It has not.
    """
    there = {each.id for each in desk.store.subscriptions.subscriptions(place=place)}
    if named not in there and len(there) >= MOST_ORDERS:
        raise UsageError(f"There are {MOST_ORDERS} digests and follows here already. Take one off first: digest list.")


def _ids(key: str) -> Iterator[SubscriptionId]:
    for attempt in count():
        digest = blake2b(f"{attempt} {key}".encode(), digest_size=5).digest()
        yield SubscriptionId(b32encode(digest).decode().lower()[:_ID_LETTERS])


def _words(text: str) -> set[str]:
    return {word.text for word in words(text)}


def _choices(orders: list[Subscription]) -> str:
    return ", ".join(f"{each.title} ({each.id})" for each in orders[:5])
