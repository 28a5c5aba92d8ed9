"""Times of digests: both nights of daylight saving in many zones, days that never were, clocks that jump."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.subscription import EVERY_DAY, Place, Run, Schedule, Subscription, SubscriptionId
from briefings.schedule import MOST_MISSED, WINDOW_S, Slot, is_late, next_run, plan, slots_between, wall_clock
from briefings.store.opening import open_store
from briefings.store.subscriptions import Due

HOUR = 3600
DAY = timedelta(days=1)
ZONES = [
    "Africa/Cairo",
    "Africa/Casablanca",  # an hour back for Ramadan
    "America/Havana",  # at midnight
    "America/New_York",
    "America/Nuuk",  # in the evening
    "America/Santiago",  # at midnight, the other half of the year
    "America/St_Johns",
    "Antarctica/Troll",  # by two hours
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",  # by half an hour
    "Europe/Berlin",
    "Europe/Dublin",  # winter time is the exception
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "UTC",
]
ZONES_THAT_SKIPPED_A_DAY = ("Pacific/Apia", "Pacific/Fakaofo")
schedules = st.builds(
    Schedule,
    at=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    zone=st.sampled_from(ZONES) | st.sampled_from(sorted(available_timezones())),
    weekdays=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
)
instants = st.datetimes(datetime(2005, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


def at(hour: int, minute: int, zone: str, *weekdays: int) -> Schedule:
    return Schedule(at=time(hour, minute), zone=zone, weekdays=weekdays or EVERY_DAY)


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def shown(schedule: Schedule, first: date, count: int) -> str:
    """The first slots from a day on, as the zone's clocks show them."""
    start = datetime.combine(first, time(), ZoneInfo(schedule.zone)).astimezone(UTC) - timedelta(seconds=1)
    slots = islice(slots_between(schedule, start, start + 30 * DAY), count)
    return ", ".join(f"{wall_clock(schedule, slot.due_at):%d %b %H:%M %z}" for slot in slots)


@pytest.mark.parametrize(
    ("zone", "wall", "first", "expected"),
    [
        # Skipped hours run at the first instant after the gap.
        ("Europe/Berlin", "02:30", "2025-03-29", "29 Mar 02:30 +0100, 30 Mar 03:00 +0200, 31 Mar 02:30 +0200"),
        ("Europe/Berlin", "02:00", "2026-03-29", "29 Mar 03:00 +0200, 30 Mar 02:00 +0200, 31 Mar 02:00 +0200"),
        ("America/New_York", "02:59", "2024-03-09", "09 Mar 02:59 -0500, 10 Mar 03:00 -0400, 11 Mar 02:59 -0400"),
        ("America/Havana", "00:15", "2025-03-08", "08 Mar 00:15 -0500, 09 Mar 01:00 -0400, 10 Mar 00:15 -0400"),
        ("America/Santiago", "00:30", "2024-09-07", "07 Sep 00:30 -0400, 08 Sep 01:00 -0300, 09 Sep 00:30 -0300"),
        ("Australia/Lord_Howe", "02:10", "2025-10-04", "04 Oct 02:10 +1030, 05 Oct 02:30 +1100, 06 Oct 02:10 +1100"),
        ("Africa/Casablanca", "02:30", "2025-04-05", "05 Apr 02:30 +0000, 06 Apr 03:00 +0100, 07 Apr 02:30 +0100"),
        ("Antarctica/Troll", "02:30", "2025-03-29", "29 Mar 02:30 +0000, 30 Mar 03:00 +0200, 31 Mar 02:30 +0200"),
        ("Pacific/Chatham", "03:10", "2025-09-27", "27 Sep 03:10 +1245, 28 Sep 03:45 +1345, 29 Sep 03:10 +1345"),
        ("America/Nuuk", "23:30", "2025-03-28", "28 Mar 23:30 -0200, 30 Mar 00:00 -0100, 30 Mar 23:30 -0100"),
        # Hours that come twice run the first time.
        ("Europe/Berlin", "02:30", "2025-10-25", "25 Oct 02:30 +0200, 26 Oct 02:30 +0200, 27 Oct 02:30 +0100"),
        ("America/New_York", "01:30", "2025-11-01", "01 Nov 01:30 -0400, 02 Nov 01:30 -0400, 03 Nov 01:30 -0500"),
        ("Australia/Lord_Howe", "01:45", "2025-04-05", "05 Apr 01:45 +1100, 06 Apr 01:45 +1100, 07 Apr 01:45 +1030"),
        ("America/Havana", "00:00", "2025-11-01", "01 Nov 00:00 -0400, 02 Nov 00:00 -0400, 03 Nov 00:00 -0500"),
        ("America/Santiago", "23:30", "2025-04-04", "04 Apr 23:30 -0300, 05 Apr 23:30 -0300, 06 Apr 23:30 -0400"),
        ("Africa/Casablanca", "02:30", "2025-02-22", "22 Feb 02:30 +0100, 23 Feb 02:30 +0100, 24 Feb 02:30 +0000"),
        ("Antarctica/Troll", "01:30", "2025-10-25", "25 Oct 01:30 +0200, 26 Oct 01:30 +0200, 27 Oct 01:30 +0000"),
        # Days that the calendar has once in four years, or a zone not at all.
        ("Asia/Kathmandu", "08:00", "2028-02-28", "28 Feb 08:00 +0545, 29 Feb 08:00 +0545, 01 Mar 08:00 +0545"),
        ("Pacific/Apia", "08:00", "2011-12-29", "29 Dec 08:00 -1000, 31 Dec 08:00 +1400, 01 Jan 08:00 +1400"),
        ("Pacific/Kiritimati", "08:00", "1994-12-30", "30 Dec 08:00 -1000, 01 Jan 08:00 +1400, 02 Jan 08:00 +1400"),
    ],
)
def test_a_night_of_changing_clocks_has_one_slot(zone: str, wall: str, first: str, expected: str) -> None:
    schedule = Schedule(at=time.fromisoformat(wall), zone=zone)
    assert shown(schedule, date.fromisoformat(first), 3) == expected


@pytest.mark.parametrize("zone", ZONES)
def test_every_hour_of_six_years_comes_once_a_day(zone: str) -> None:
    """All half hours of the days on which the zone changes its clocks, and of the days beside them."""
    for day in _days_of_change(zone, range(2020, 2026)):
        for minutes in range(0, 24 * 60, 30):
            schedule = at(minutes // 60, minutes % 60, zone)
            start = datetime.combine(day - 3 * DAY, time(12), ZoneInfo(zone))
            slots = list(slots_between(schedule, start, start + 6 * DAY))
            assert [slot.day for slot in slots] == [slots[0].day + n * DAY for n in range(6)]


def _days_of_change(zone: str, years: range) -> list[date]:
    days = [date(year, 1, 1) + n * DAY for year in years for n in range(365)]
    offsets = [datetime.combine(day, time(12), ZoneInfo(zone)).utcoffset() for day in days]
    return [day for day, before, after in zip(days[1:], offsets, offsets[1:], strict=False) if before != after]


@given(schedules, instants)
def test_slots_come_later_and_later_and_once_a_chosen_day(schedule: Schedule, start: datetime) -> None:
    slots = list(slots_between(schedule, start, start + 30 * DAY))
    assert all(one.due_at < other.due_at and one.day < other.day for one, other in pairwise(slots))
    assert {slot.day.weekday() for slot in slots} <= set(schedule.weekdays)
    if slots and schedule.zone not in ZONES_THAT_SKIPPED_A_DAY:
        between = [slots[0].day + n * DAY for n in range((slots[-1].day - slots[0].day).days + 1)]
        assert [slot.day for slot in slots] == [day for day in between if day.weekday() in schedule.weekdays]


@given(schedules, instants)
def test_the_clock_shows_the_time_that_was_asked_for_or_the_first_after_a_gap(
    schedule: Schedule, start: datetime
) -> None:
    slot = next_run(schedule, start)
    wall = wall_clock(schedule, slot.due_at)
    if (wall.date(), wall.time()) != (slot.day, schedule.at):
        just_before = wall_clock(schedule, slot.due_at - 1).replace(tzinfo=None)
        asked = datetime.combine(slot.day, schedule.at)
        assert just_before < asked < wall.replace(tzinfo=None)
        assert wall.utcoffset() != wall_clock(schedule, slot.due_at - 1).utcoffset()


@given(schedules, instants, st.floats(0, 1))
def test_the_next_slot_is_the_same_whenever_it_is_asked_for(schedule: Schedule, start: datetime, part: float) -> None:
    slot = next_run(schedule, start)
    between = start + (datetime.fromtimestamp(slot.due_at, UTC) - start) * part
    if between.timestamp() < slot.due_at:
        assert next_run(schedule, between) == slot
    assert next_run(schedule, datetime.fromtimestamp(slot.due_at, UTC)).due_at > slot.due_at


EIGHT = at(8, 0, "UTC")
MONDAY = int(utc(2025, 11, 3, 8).timestamp())
A_DAY = 24 * HOUR


def days(slots: tuple[Slot, ...]) -> list[int]:
    return [slot.day.day for slot in slots]


@pytest.mark.parametrize(
    ("now", "run", "missed"),
    [
        (MONDAY, 3, []),
        (MONDAY + 5, 3, []),
        (MONDAY + WINDOW_S, 3, []),  # back within the window: late, and sent
        (MONDAY + WINDOW_S + 1, None, [3]),
        (MONDAY + A_DAY, 4, [3]),
        (MONDAY + 3 * A_DAY + HOUR, 6, [3, 4, 5]),  # one, and never a burst
        (MONDAY + 4 * A_DAY - 1, None, [3, 4, 5, 6]),
    ],
)
def test_of_what_came_while_nobody_worked_one_is_sent_and_the_rest_is_missed(
    now: int, run: int | None, missed: list[int]
) -> None:
    planned = plan(EIGHT, MONDAY, now)
    assert (planned.run and planned.run.day.day, days(planned.missed)) == (run, missed)
    assert planned.next == next_run(EIGHT, datetime.fromtimestamp(now, UTC))


def test_of_a_long_absence_the_newest_days_are_told() -> None:
    planned = plan(EIGHT, MONDAY, MONDAY + 400 * A_DAY)
    assert len(planned.missed) == MOST_MISSED
    assert planned.missed[-1].due_at == MONDAY + 399 * A_DAY


def test_a_schedule_that_was_changed_to_later_waits() -> None:
    planned = plan(at(9, 0, "UTC"), MONDAY, MONDAY)
    assert (planned.run, planned.missed, planned.next.due_at) == (None, (), MONDAY + HOUR)


def test_a_zone_that_moved_its_clocks_forward_still_has_its_slot_of_the_day() -> None:
    planned = plan(at(7, 0, "UTC"), MONDAY, MONDAY)
    assert planned.run == Slot(MONDAY - HOUR, date(2025, 11, 3))


def test_only_what_is_much_later_than_due_is_called_late() -> None:
    assert [is_late(MONDAY, MONDAY + seconds) for seconds in (0, 120, 600, 601)] == [False, False, False, True]


@given(st.lists(st.integers(-6 * HOUR, 6 * HOUR), max_size=40), st.integers(0, 23))
def test_clocks_that_jump_back_and_forth_send_no_day_twice_and_none_never(jumps: list[int], hour: int) -> None:
    """A process asks every quarter of an hour; its clock jumps between, and is right in the end."""
    schedule = at(hour, 30, "Europe/Berlin")
    one = Subscription(
        id=SubscriptionId("aaaa1111"),
        place=Place(platform="slack", workspace="T", channel="C"),
        subject="grid",
        title="Grid",
        schedule=schedule,
        made_by="U",
        made_at=0,
    )
    store = open_store(":memory:")
    start = int(utc(2025, 10, 24).timestamp())
    store.subscriptions.keep(one, next_run(schedule, datetime.fromtimestamp(start, UTC)).due_at)
    wrong = dict(zip(range(7, 440, 11), jumps, strict=False))
    for quarter in range(4 * 24 * 5):
        now = start + quarter * 900 + wrong.get(quarter, 0)
        for due in store.subscriptions.due(now, 10):
            assert store.subscriptions.advance(due, *_moved_on(due, schedule, now))
    editions = sorted(each.edition for each in store.subscriptions.runs(one.id, 99))
    assert editions == sorted({slot.day.isoformat() for slot in slots_between(schedule, _utc(start), _utc(now))})
    store.close()


def _utc(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _moved_on(due: Due, schedule: Schedule, now: int) -> tuple[int, list[Run]]:
    planned = plan(schedule, due.due_at, now)
    assert planned.missed == ()
    sent = [planned.run] if planned.run else []
    runs = [Run(subscription=due.subscription.id, edition=str(slot.day), due_at=slot.due_at) for slot in sent]
    return planned.next.due_at, runs
