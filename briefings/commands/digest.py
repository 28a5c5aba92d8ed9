"""``digest``: standing orders of a channel. Reading is for all, ordering for those who manage the channel."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from briefings.commands.desk import Desk
from briefings.commands.digest_arguments import Action, DigestArgs
from briefings.commands.digest_moving import export_orders, import_orders
from briefings.commands.lookup import find_topic, open_topic
from briefings.commands.ordering import make_digest, make_follow
from briefings.commands.orders import (
    find_order,
    managed_seat,
    next_time,
    order_of,
    orders_at,
    seat_of,
)
from briefings.commands.undoing import note_changes, take_stock, undo
from briefings.compose.digest import compose_digest
from briefings.compose.dossier import default_as_of
from briefings.errors import UsageError
from briefings.models.answers import Answer
from briefings.models.digest import (
    Change,
    Digest,
    Forgotten,
    Order,
    OrderCheckup,
    OrderList,
    OrdersChanged,
    OrdersImported,
)
from briefings.models.query import Filters
from briefings.models.subscription import Subscription
from briefings.schedule import first_from, wall_clock

_RUNS_TOLD = 5
_CHANGING: frozenset[Action] = frozenset({"on", "off", "pause", "resume", "follow", "unfollow", "import"})
"""The actions that *Undo* takes back; what `forget` deletes is gone for good."""


def digest(arguments: DigestArgs, desk: Desk) -> Answer:
    """Do what is asked, or tell; what was changed can be undone."""
    before = take_stock(desk) if arguments.action in _CHANGING and desk.seat is not None else {}
    answer = _HANDLERS[arguments.action](arguments, desk)
    if arguments.action in _CHANGING and isinstance(answer, OrdersChanged | OrdersImported):
        return answer.model_copy(update={"undo": note_changes(desk, before, answer.orders)})
    return answer


def _off(arguments: DigestArgs, desk: Desk) -> OrdersChanged:
    managed_seat(desk)
    return _taken_off(find_order(desk, arguments.topic, "digest"), desk)


def _unfollow(arguments: DigestArgs, desk: Desk) -> OrdersChanged:
    managed_seat(desk)
    return _taken_off(find_order(desk, arguments.person, "follow"), desk)


def _taken_off(order: Subscription, desk: Desk) -> OrdersChanged:
    desk.store.subscriptions.drop(order.id)
    change: Change = "off" if order.kind == "digest" else "unfollowed"
    return OrdersChanged(change=change, orders=(Order(subscription=order, is_gone=True),))


def _pause(arguments: DigestArgs, desk: Desk) -> OrdersChanged:
    paused = []
    for order in _chosen(arguments, desk):
        if order.schedule is None:
            raise UsageError(f"Only digests can be paused. Try digest unfollow {order.title}.")
        until, due_at = None, None
        if arguments.days:
            until = wall_clock(order.schedule, int(desk.now.timestamp())).date() + timedelta(days=arguments.days)
            due_at = first_from(order.schedule, until).due_at
        resting = order.model_copy(update={"state": "paused", "paused_until": until})
        desk.store.subscriptions.keep(resting, due_at)
        paused.append(Order(subscription=resting, next_at=due_at))
    return OrdersChanged(change="paused", orders=tuple(paused))


def _resume(arguments: DigestArgs, desk: Desk) -> OrdersChanged:
    resumed = []
    for order in _chosen(arguments, desk):
        active = order.model_copy(update={"state": "active", "paused_until": None})
        due_at = next_time(desk, order.id, order.schedule) if order.schedule is not None else None
        desk.store.subscriptions.keep(active, due_at)
        resumed.append(Order(subscription=active, next_at=due_at))
    is_follow = all(each.subscription.kind == "follow" for each in resumed)
    return OrdersChanged(change="followed" if is_follow else "resumed", orders=tuple(resumed))


def _chosen(arguments: DigestArgs, desk: Desk) -> tuple[Subscription, ...]:
    """The digest that is named, or all of the place; by its id, also a person who is followed."""
    managed_seat(desk)
    digests = tuple(each for each in orders_at(desk) if each.kind == "digest")
    if arguments.topic or not digests:
        return (find_order(desk, arguments.topic, "digest"),)
    return digests


def _list(_arguments: DigestArgs, desk: Desk) -> OrderList:
    orders = tuple(order_of(desk.store, each) for each in orders_at(desk))
    return OrderList(orders=orders, is_everywhere=desk.seat is None)


def _doctor(_arguments: DigestArgs, desk: Desk) -> OrderCheckup:
    kept = desk.store.subscriptions
    orders = (
        order_of(desk.store, each).model_copy(update={"runs": kept.runs(each.id, _RUNS_TOLD)})
        for each in orders_at(desk)
    )
    return OrderCheckup(orders=tuple(orders), is_everywhere=desk.seat is None)


def _preview(arguments: DigestArgs, desk: Desk) -> Digest:
    """The digest as it would be sent now; of a topic that is not ordered, the first one."""
    digests = [each for each in orders_at(desk) if each.kind == "digest"] if desk.seat else []
    order = _ordered(arguments.topic, digests)
    topic = find_topic(desk, order.subject if order else arguments.topic)
    order = order or next((each for each in digests if each.subject == topic.slug), None)
    dossier = open_topic(desk, topic, None)
    filters = Filters(include=order.include, exclude=order.exclude, length=order.length) if order else Filters()
    told = desk.store.subscriptions.told(order.id) if order else ()
    shown = compose_digest(desk.store, dossier, desk.as_of, filters, frozenset(told))
    return shown.model_copy(update={"is_old": _is_old(desk)})


def _is_old(desk: Desk) -> bool:
    """Tell whether the as-of day is the corpus's own and not the day of asking, and nobody chose it."""
    today = desk.now.date()
    return desk.as_of == default_as_of(desk.store.state().last_published, today) < today


def _ordered(asked: str | None, digests: Sequence[Subscription]) -> Subscription | None:
    """The digest that is named by its id, or as it is kept; the only one if none is named."""
    if asked is None:
        return digests[0] if len(digests) == 1 else None
    return next((each for each in digests if asked in (each.id, each.subject, each.title)), None)


def _forget(_arguments: DigestArgs, desk: Desk) -> Forgotten:
    names = dict.fromkeys((seat_of(desk).user, desk.reader))
    return Forgotten(orders=sum(desk.store.subscriptions.forget(name) for name in names))


_HANDLERS: dict[Action, Callable[[DigestArgs, Desk], Answer]] = {
    "on": make_digest,
    "off": _off,
    "pause": _pause,
    "resume": _resume,
    "undo": undo,
    "list": _list,
    "preview": _preview,
    "follow": make_follow,
    "unfollow": _unfollow,
    "export": export_orders,
    "import": import_orders,
    "doctor": _doctor,
    "forget": _forget,
}
