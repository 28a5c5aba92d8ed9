"""Making standing orders: a digest of a topic at an hour, a person to follow.

Invariant: the same order made again changes it and keeps what its place was told; whoever is followed starts with all
that they have said, so that nothing old arrives.
"""

from typing import Literal

from briefings.commands.arguments import MissingArgumentError
from briefings.commands.days import read_days
from briefings.commands.desk import Desk
from briefings.commands.digest_arguments import DigestArgs, WhenNothing
from briefings.commands.hours import read_time
from briefings.commands.instead import not_found
from briefings.commands.lookup import find_speaker, find_topic
from briefings.commands.orders import id_for, next_time, reached_seat, require_room, zone_of
from briefings.commands.zones import read_zone
from briefings.compose.following import marks_of, quotes_of
from briefings.errors import UsageError
from briefings.models.digest import Order, OrdersChanged
from briefings.models.subscription import EVERY_DAY, Schedule, Subscription

_KEPT: dict[WhenNothing, Literal["silent", "line"]] = {"silent": "silent", "always": "line"}


def make_digest(arguments: DigestArgs, desk: Desk) -> OrdersChanged:
    """Order a digest, or change the one of that topic: what is not named stays as it is."""
    seat = reached_seat(desk)
    topic = find_topic(desk, arguments.topic)
    if arguments.at is None:
        raise UsageError("At what time? Try digest on <topic> at 8:00.")
    named = id_for(desk, seat.place, "digest", topic.slug)
    require_room(desk, seat.place, named)
    was = desk.store.subscriptions.subscription(named)
    had = was.schedule if was else None
    zone = read_zone(arguments.zone) if arguments.zone else had.zone if had else zone_of(seat)
    schedule = Schedule(
        at=read_time(arguments.at),
        zone=zone or "UTC",
        weekdays=read_days(arguments.weekdays or "") or (had.weekdays if had else EVERY_DAY),
    )
    made = Subscription(
        id=named,
        place=seat.place,
        subject=topic.slug,
        title=topic.title,
        schedule=schedule,
        include=was.include if was and arguments.include is None else arguments.include or (),
        exclude=was.exclude if was and arguments.exclude is None else arguments.exclude or (),
        length=arguments.length or (was.length if was else "short"),
        when_nothing=_KEPT[arguments.when_nothing] if arguments.when_nothing else was.when_nothing if was else "silent",
        made_by=seat.user,
        made_at=was.made_at if was else int(desk.now.timestamp()),
    )
    due_at = next_time(desk, named, schedule)
    desk.store.subscriptions.keep(made, due_at)
    return OrdersChanged(
        change="changed" if was else "on",
        orders=(Order(subscription=made, next_at=due_at),),
        is_zone_guessed=zone is None,
    )


def make_follow(arguments: DigestArgs, desk: Desk) -> OrdersChanged:
    """Follow a person."""
    seat = reached_seat(desk)
    if not arguments.person:
        raise MissingArgumentError("Whom? Try digest follow <name>.", "person")
    speaker = find_speaker(desk, arguments.person)
    if speaker.person is None:
        not_found(f'"{speaker.name}" is nobody\'s name; only people can be followed.')
    person = speaker.person
    named = id_for(desk, seat.place, "follow", person.id)
    require_room(desk, seat.place, named)
    was = desk.store.subscriptions.subscription(named)
    said = None if was else marks_of(quotes_of(desk.store, person.id, desk.as_of))
    made = Subscription(
        id=named,
        kind="follow",
        place=seat.place,
        subject=person.id,
        title=person.name,
        made_by=seat.user,
        made_at=was.made_at if was else int(desk.now.timestamp()),
    )
    desk.store.subscriptions.keep(made, None, told=said)  # in one: whoever looks in between took all of it for new
    return OrdersChanged(change="followed", orders=(Order(subscription=made),))
