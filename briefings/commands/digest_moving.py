"""``digest export`` and ``import``: standing orders as JSON, without their places.

Invariant: what is exported here is ordered again by importing it, wherever that is; a record that cannot be ordered is
told and holds up no other.
"""

import json

from pydantic import ValidationError

from briefings.commands.days import written_days
from briefings.commands.desk import Desk
from briefings.commands.digest_arguments import DigestArgs
from briefings.commands.hours import written_time
from briefings.commands.instead import AnswerInstead
from briefings.commands.ordering import make_digest, make_follow
from briefings.commands.orders import managed_seat, orders_at
from briefings.errors import UsageError, UserError
from briefings.models.answers import Ambiguous, Answer, NotFound
from briefings.models.digest import Order, OrdersChanged, OrdersExported, OrdersImported
from briefings.models.subscription import Subscription

_NO_EXPORT = "That is not what digest export gave. Put its whole text behind digest import."
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_FIELDS = ("topic", "at", "zone", "weekdays", "length", "include", "exclude", "when_nothing")


def export_orders(_arguments: DigestArgs, desk: Desk) -> OrdersExported:
    """Write the orders of a channel, or of all."""
    return OrdersExported(records=tuple(json.dumps(_record(each), ensure_ascii=False) for each in orders_at(desk)))


def import_orders(arguments: DigestArgs, desk: Desk) -> OrdersImported:
    """Order here what was exported."""
    managed_seat(desk)
    done: list[Order] = []
    refused: list[str] = []
    for record in _records(arguments.orders or ""):
        try:
            made = _order(record, desk)
            done += made.orders
        except UserError as wrong:
            refused.append(str(wrong))
        except AnswerInstead as instead:
            refused.append(_sentence(instead.answer))
    return OrdersImported(orders=tuple(done), refused=tuple(refused))


def words_of(order: Subscription) -> DigestArgs:
    """What orders the same again."""
    if order.schedule is None:
        return DigestArgs(action="follow", person=order.title)
    return DigestArgs(
        action="on",
        topic=order.subject,
        at=written_time(order.schedule.at),
        zone=order.schedule.zone,
        weekdays=written_days(order.schedule.weekdays),
        length=order.length,
        include=order.include,
        exclude=order.exclude,
        when_nothing="always" if order.when_nothing == "line" else "silent",
    )


def _record(order: Subscription) -> dict[str, object]:
    said = words_of(order)
    return {"follow": said.person} if said.action == "follow" else said.model_dump(include=set(_FIELDS))


def _records(text: str) -> list[object]:
    """The records of an export; chats may have turned its marks into curly ones."""
    for form in (text, text.translate(_STRAIGHT)):
        try:
            read = json.loads(form)
            json.dumps(read, ensure_ascii=False).encode()  # half a surrogate pair is no text, and no store takes it
        except (ValueError, RecursionError):
            continue
        records = read.get("orders") if isinstance(read, dict) else None
        if isinstance(records, list):
            return records
    raise UsageError(_NO_EXPORT)


def _order(record: object, desk: Desk) -> OrdersChanged:
    """Order what a record says.

    Raises:
        UserError: It says nothing that can be ordered.
        AnswerInstead: Its topic or person is not found.
    """
    if not isinstance(record, dict):
        raise UsageError(_NO_EXPORT)
    try:
        if "follow" in record:
            return make_follow(DigestArgs(action="follow", person=record["follow"]), desk)
        given = {name: record[name] for name in _FIELDS if name in record}
        return make_digest(DigestArgs.model_validate({"action": "on", **given}), desk)
    except ValidationError:
        raise UsageError(_NO_EXPORT) from None


def _sentence(answer: Answer) -> str:
    match answer:
        case NotFound(message=message):
            return message
        case Ambiguous(asked=asked):
            return f'"{asked}" may be several people. Follow one by the full name.'
    raise TypeError(f"{type(answer).__name__} does not stand in for an answer")
