"""``digest export`` and ``import``: standing orders as JSON, without their places.

Invariant: what is exported here is ordered again by importing it, wherever that is; a record that cannot be ordered is
told and holds up no other.
"""

import json
import re
from collections.abc import Iterator, Sequence

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

_NO_EXPORT = "That is not what digest export gave{from_where}. Put its whole text behind digest import."
_NO_ORDER = "It names no topic with a time, and nobody to follow."
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_ESCAPED = re.compile(r"\\([\[\]_*~|<>#@`(){}.!+-])")
"""A backslash that stands before such a sign is no JSON, but a chat's."""
_DOUBLED = re.compile(r"\\\\")
_AHEAD = re.compile(r"[^{\[]*")
_BETWEEN = re.compile(r"[\s,`]*")
_SHOWN = 30
_FIELDS = ("topic", "at", "zone", "weekdays", "length", "include", "exclude", "when_nothing")


def export_orders(_arguments: DigestArgs, desk: Desk) -> OrdersExported:
    """Write the orders of a channel, or of all."""
    return OrdersExported(records=tuple(json.dumps(_record(each), ensure_ascii=False) for each in orders_at(desk)))


def import_orders(arguments: DigestArgs, desk: Desk) -> OrdersImported:
    """Order here what was exported."""
    managed_seat(desk)
    done: list[Order] = []
    refused: list[str] = []
    for number, record in enumerate(read_records(arguments.orders or ""), 1):
        try:
            done += _order(record, desk).orders
        except UserError as wrong:
            refused.append(f"{_named(number, record)}: {wrong}")
        except AnswerInstead as instead:
            refused.append(f"{_named(number, record)}: {_sentence(instead.answer)}")
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


def read_records(text: str) -> list[object]:
    """The records of an export: ``{"orders": [...]}``, a list, or one record a line.

    Chats may have curled its marks, fenced it, and put backslashes before what they would obey.

    Raises:
        UsageError: It is none, and from where on.
    """
    forms = (text, text.translate(_STRAIGHT))
    faults: list[ValueError] = []
    for form in (*forms, *(_ESCAPED.sub(r"\1", _DOUBLED.sub("\\\\", each)) for each in forms)):
        try:
            values = list(_values(form))
            json.dumps(values, ensure_ascii=False).encode()  # half a surrogate pair is no text, and no store takes it
        except (ValueError, RecursionError) as fault:
            faults += [fault] if isinstance(fault, ValueError) else []
            continue
        if (records := _listed(values)) is not None:
            return records
    raise UsageError(_NO_EXPORT.format(from_where=_from_where(faults)))


def _values(text: str) -> Iterator[object]:
    """The JSON values of a text, one after the other."""
    decoder, end = json.JSONDecoder(), len(text.rstrip("` \n\t"))
    place = _ahead(text)
    while place < end:
        value, place = decoder.raw_decode(text, place)
        yield value
        between = _BETWEEN.match(text, place)
        place = between.end() if between else place


def _ahead(text: str) -> int:
    """Where the first value may begin, behind words of a chat."""
    ahead = _AHEAD.match(text)
    return ahead.end() if ahead and ahead.end() < len(text) else 0


def _listed(values: list[object]) -> list[object] | None:
    """The records of one export or of several, or records alone."""
    records: list[object] = []
    for value in values:
        orders = value.get("orders") if isinstance(value, dict) else value
        if isinstance(orders, list) and (isinstance(value, dict) or any(isinstance(each, dict) for each in orders)):
            records += orders
        elif isinstance(value, dict) and {"topic", "follow"} & set(value):
            records.append(value)
        else:
            return None
    return records if values else None


def _from_where(faults: Sequence[ValueError]) -> str:
    furthest = max(
        (each for each in faults if isinstance(each, json.JSONDecodeError)), key=lambda one: one.pos, default=None
    )
    rest = furthest.doc[furthest.pos :].strip() if furthest else ""
    if not rest:
        return ""
    return f': I cannot read it from "{rest[:_SHOWN]}{"…" if rest[_SHOWN:] else ""}" on'


def _named(number: int, record: object) -> str:
    """``Order 3 (lee-xi)``."""
    about = (record.get("topic") or record.get("follow")) if isinstance(record, dict) else None
    return f"Order {number} ({about})" if isinstance(about, str) else f"Order {number}"


def _order(record: object, desk: Desk) -> OrdersChanged:
    """Order what a record says.

    Raises:
        UserError: It says nothing that can be ordered.
        AnswerInstead: Its topic or person is not found.
    """
    if not isinstance(record, dict):
        raise UsageError(_NO_ORDER)
    try:
        if "follow" in record:
            return make_follow(DigestArgs(action="follow", person=record["follow"]), desk)
        if unknown := [name for name in record if name not in _FIELDS]:
            raise UsageError(f"It has {unknown[0]}, which no order has.")
        if not isinstance(record.get("topic"), str):
            raise UsageError(_NO_ORDER)
        return make_digest(DigestArgs.model_validate({"action": "on", **record}), desk)
    except ValidationError as wrong:
        field = wrong.errors()[0]["loc"][:1]
        value = json.dumps(record.get(str(field[0])) if field else None, ensure_ascii=False)
        raise UsageError(
            f"Its {field[0]} cannot be {value}." if field and field != ("person",) else _NO_ORDER
        ) from None


def _sentence(answer: Answer) -> str:
    match answer:
        case NotFound(message=message):
            return message
        case Ambiguous(asked=asked):
            return f'"{asked}" may be several people. Follow one by the full name.'
    raise TypeError(f"{type(answer).__name__} does not stand in for an answer")
