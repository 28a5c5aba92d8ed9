"""Taking back what was done to standing orders: exactly what was before, as often as it is asked for.

Each change leaves a note for each order that it touched: how the order was, and a stamp that no other change has;
*Undo* names order and stamp. Invariant: what somebody changed since is never overwritten; taken back twice is taken
back once; nobody undoes what they may not order, and no channel another's.
"""

from collections.abc import Iterable, Mapping
from hashlib import blake2b

from pydantic import ValidationError

from briefings.commands.desk import Desk
from briefings.commands.digest_arguments import DigestArgs
from briefings.commands.instead import not_found
from briefings.commands.orders import LAST_RUNS, managed_seat, next_time, orders_at, require_room
from briefings.errors import UserError
from briefings.models.base import Frozen
from briefings.models.digest import Order, OrdersChanged
from briefings.models.subscription import OPEN, Place, Run, Subscription, SubscriptionId
from briefings.store.base import Store

CHANGED_SINCE = "That was changed since, so I undid nothing. digest list shows how it is now."
_NOTHING = "There is nothing to undo here."
_STAMP_BYTES = 4


class Stock(Frozen):
    """An order with all that is kept of it."""

    order: Subscription
    due_at: int | None
    told: tuple[str, ...] = ()
    """Noted, like the runs, only if the order is dropped: else both are kept where they are."""
    runs: tuple[Run, ...] = ()
    """Those that are over, newest first."""


class Note(Frozen):
    """What a change did to one order. ``None``: there was none, or there is none any more."""

    stamp: str
    place: Place
    before: Stock | None
    after: Subscription | None


Stocks = Mapping[SubscriptionId, Stock]


def take_stock(desk: Desk) -> Stocks:
    """All that is kept of the orders of a place."""
    kept = desk.store.subscriptions
    return {
        order.id: Stock(
            order=order,
            due_at=kept.next_due(order.id),
            told=kept.told(order.id),
            runs=tuple(_over(run) for run in kept.runs(order.id, LAST_RUNS) if run.state not in OPEN),
        )
        for order in orders_at(desk)
    }


def note_changes(desk: Desk, before: Stocks, orders: Iterable[Order]) -> str:
    """Note what became of orders.

    Returns:
        What to say after ``digest`` to have them as they were; nothing if they are as they were.
    """
    place = managed_seat(desk).place
    words = []
    for named in dict.fromkeys(order.subscription.id for order in orders):
        was, is_now = before.get(named), desk.store.subscriptions.subscription(named)
        if (was.order if was else None) != is_now:
            stamp = _stamp(desk.store.recall(_key(named)), is_now)
            kept = was.model_copy(update={"told": (), "runs": ()}) if was and is_now else was
            note = Note(stamp=stamp, place=place, before=kept, after=is_now)
            desk.store.remember(_key(named), note.model_dump_json(ensure_ascii=True))
            words.append(f"{named}:{stamp}")
    if words:
        desk.store.remember(_last_key(place), " ".join(words))
    return f"undo {' '.join(words)}" if words else ""


def undo(arguments: DigestArgs, desk: Desk) -> OrdersChanged:
    """Put orders back to what they were before a change; before the last one here if none is named."""
    place = managed_seat(desk).place
    words = (arguments.changes or desk.store.recall(_last_key(place)) or "").split()
    notes = [_read(desk.store, place, word) for word in words]
    if not notes:
        not_found(_NOTHING)
    for note in notes:
        if _now(desk.store, note) not in (note.after, note.before.order if note.before else None):
            raise UserError(CHANGED_SINCE)
    return OrdersChanged(change="undone", orders=tuple(_put_back(note, desk) for note in notes))


def _put_back(note: Note, desk: Desk) -> Order:
    kept, was = desk.store.subscriptions, note.before
    if was is None:
        assert note.after is not None
        kept.drop(note.after.id)
        return Order(subscription=note.after, is_gone=True)
    if _now(desk.store, note) == was.order:
        return Order(subscription=was.order, next_at=kept.next_due(was.order.id))
    due_at = was.due_at
    if note.after is not None:
        kept.keep(was.order, due_at)  # it was there all the time: what its place was told since stays told
    else:
        require_room(desk, note.place, was.order.id)
        kept.keep(was.order.model_copy(update={"state": "active"}), None, told=was.told)
        for run in reversed(was.runs):
            kept.put_run(run)
        kept.keep(was.order, due_at)
    if due_at is not None and was.order.schedule is not None and due_at <= desk.now.timestamp():
        due_at = next_time(desk, was.order.id, was.order.schedule)  # that time has passed while it was changed
        kept.keep(was.order, due_at)
    return Order(subscription=was.order, next_at=due_at)


def _read(store: Store, place: Place, word: str) -> Note:
    """The note that a word of *Undo* names.

    Raises:
        UserError: Another change came after it.
        AnswerInstead: There was no such change here.
    """
    named, _, stamp = word.partition(":")
    try:
        note = Note.model_validate_json(store.recall(_key(named)) or "")
    except ValidationError:
        not_found(_NOTHING)
    if note.place != place:
        not_found(_NOTHING)
    if note.stamp != stamp:
        raise UserError(CHANGED_SINCE)
    return note


def _now(store: Store, note: Note) -> Subscription | None:
    either = note.after or (note.before.order if note.before else None)
    return store.subscriptions.subscription(either.id) if either else None


def _over(run: Run) -> Run:
    return run.model_copy(update={"payload": None})


def _stamp(last: str | None, now: Subscription | None) -> str:
    """Another one for each change, for each has another before it."""
    text = f"{last}\n{now.model_dump_json() if now else ''}"
    return blake2b(text.encode(), digest_size=_STAMP_BYTES).hexdigest()


def _key(named: str) -> str:
    return f"undo {named}"


def _last_key(place: Place) -> str:
    return f"undo in {place.key}"
