"""When a digest is due: wall-clock times in a zone, as instants.

Invariant: a schedule has one slot for each local day that it chooses and that the zone's calendar has, whatever the
clocks do; slots of later days come later. An hour that is skipped in spring runs at the first instant after the gap,
an hour that comes twice in autumn the first time. Everything is a function of its arguments: no clock is read here.

Known libraries fire twice in the autumn hour (`docs/decisions`), hence these lines. How gaps and folds are told apart:
PEP 495, https://peps.python.org/pep-0495/.
"""

from collections import deque
from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from briefings.models.subscription import Schedule

WINDOW_S = 12 * 3600
"""How late a digest may be and still be sent: this morning's is of use until the evening, and of daily ones at most one
lies inside."""
LATE_AFTER_S = 600
"""From when on a digest says that it is late: many that are due at one minute take their turns."""
MOST_MISSED = 31
"""Of missed days the newest that are told; whoever was down for longer knows."""
_DAY = timedelta(days=1)
_LONGEST = (MOST_MISSED + 2) * 7 * _DAY
"""What is told of missed days lies within: the rarest schedule is one weekday, and a zone may skip one."""
_LOOK_AHEAD_DAYS = 16  # one chosen weekday may be a day that the zone skipped


class Slot(NamedTuple):
    """One time of a schedule; ``day`` is its local day."""

    due_at: int
    day: date


class Plan(NamedTuple):
    """What to do about a subscription that is due."""

    run: Slot | None
    """The newest time that has come, unless that is too long ago."""
    missed: tuple[Slot, ...]
    """Times that came and are too old to be sent, oldest first."""
    next: Slot


def next_run(schedule: Schedule, after: datetime) -> Slot:
    """The first slot later than an instant."""
    zone, instant = ZoneInfo(schedule.zone), after.timestamp()
    return next(slot for slot in _slots(schedule, after.astimezone(zone).date() - _DAY) if slot.due_at > instant)


def first_from(schedule: Schedule, day: date) -> Slot:
    """The slot of a day, or of the first chosen day after it."""
    return next(_slots(schedule, day))


def next_free(schedule: Schedule, after: datetime, taken: Collection[date] = (), since: date | None = None) -> Slot:
    """The first slot later than an instant on a day that is not taken, nor before ``since``."""
    slot = next_run(schedule, after)
    if since is not None and slot.day < since:
        slot = first_from(schedule, since)
    while slot.day in taken:
        slot = next_run(schedule, _instant(slot.due_at))
    return slot


def slots_between(schedule: Schedule, after: datetime, until: datetime) -> Iterator[Slot]:
    """Slots later than ``after`` and no later than ``until``, in order."""
    slot = next_run(schedule, after)
    while slot.due_at <= until.timestamp():
        yield slot
        slot = next_run(schedule, _instant(slot.due_at))


def plan(schedule: Schedule, due_at: int, now: int, window_s: int = WINDOW_S) -> Plan:
    """Choose what is sent of the times that have come since a subscription was due.

    Args:
        schedule: The schedule as it is now; it, or its zone's rules, may have changed since ``due_at`` was reckoned.
        due_at: When it was due.
        now: The time, not before ``due_at``.
        window_s: How late is not too late.
    """
    came = deque(_since(schedule, due_at, now), maxlen=MOST_MISSED + 1)
    run = came.pop() if came and came[-1].due_at >= now - window_s else None
    return Plan(run, tuple(came)[-MOST_MISSED:], next_run(schedule, _instant(now)))


def is_late(due_at: int, now: int) -> bool:
    """Whether what is sent now should say that it is late."""
    return now - due_at > LATE_AFTER_S


def wall_clock(schedule: Schedule, due_at: int) -> datetime:
    """An instant as the schedule's zone reads it."""
    return _instant(due_at).astimezone(ZoneInfo(schedule.zone))


def _since(schedule: Schedule, due_at: int, now: int) -> Iterator[Slot]:
    """Slots from the day of ``due_at`` on: that day's own slot counts even if the zone has moved it forward since."""
    day = wall_clock(schedule, due_at).date()
    begin = max(_instant(due_at) - 2 * _DAY, _instant(now) - _LONGEST)
    for slot in slots_between(schedule, begin, _instant(now)):
        if slot.day >= day or slot.due_at == due_at:
            yield slot


def _slots(schedule: Schedule, first: date) -> Iterator[Slot]:
    zone = ZoneInfo(schedule.zone)
    for ahead in range(_LOOK_AHEAD_DAYS):
        day = first + ahead * _DAY
        if day.weekday() in schedule.weekdays:
            due_at = _first_instant(datetime.combine(day, schedule.at), zone)
            if due_at is not None:
                yield Slot(due_at, day)


def _first_instant(wall: datetime, zone: ZoneInfo) -> int | None:
    """When a clock first shows a time or a later one of that day; ``None`` if the zone has no such day."""
    before, after = (int(wall.replace(tzinfo=zone, fold=fold).timestamp()) for fold in (0, 1))
    if before <= after:  # an ordinary time, or the first of two
        return before
    # In a gap the two readings lie on its either side, the other way round.
    low, high, offset = after, before, _offset(before, zone)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _offset(middle, zone) == offset else (middle, high)
    is_skipped = wall.date() not in {_instant(at).astimezone(zone).date() for at in (low, high)}
    return None if is_skipped else high


def _offset(instant: int, zone: ZoneInfo) -> timedelta | None:
    return _instant(instant).astimezone(zone).utcoffset()


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
