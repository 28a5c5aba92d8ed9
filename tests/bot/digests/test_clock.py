"""Clocks that jump, forward and back: each edition is sent once, and none stays away."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from typing import NamedTuple

import pytest
import time_machine
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digests.book import Book
from bot.digests.scheduler import Scheduler, brought_back
from bot.metrics import Metrics
from bot.threads import Threads
from briefings.models.subscription import Run, RunState, Subscription
from briefings.store.base import Store
from briefings.store.opening import open_store
from briefings.store.subscriptions import Due
from tests.bot.digests.sending import slack_order
from tests.postgres import database_of_process, postgres_server_url, postgres_url

__all__ = ["database_of_process", "postgres_server_url", "postgres_url"]

HOUR, DAY = 3600, 86_400
ENGINES: dict[str, Callable[[pytest.FixtureRequest], str]] = {
    "sqlite": lambda _: ":memory:",
    "postgresql": lambda request: str(request.getfixturevalue("postgres_url")),
}
OWNER = "one"


def at(day: int, hour: int = 7) -> int:
    """An instant of January 2026; the order is due at 8 in Berlin, 7 o'clock UTC."""
    return int(datetime(2026, 1, day, hour, tzinfo=UTC).timestamp())


FIRST, LAST = at(5), at(12)
ORDER = slack_order()
EDITIONS = [date(2026, 1, day).isoformat() for day in range(5, 13)]


class Spell(NamedTuple):
    """A time in which the clock is wrong."""

    begins: int
    lasts_h: int
    off_s: int

    def clock(self, true: int) -> int:
        """What the clock says."""
        return true + self.off_s if self.begins <= true < self.begins + self.lasts_h * HOUR else true


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    opened = open_store(ENGINES[request.param](request))
    yield opened
    opened.close()


async def live_through(store: Store, spell: Spell, *, restarts: bool = False) -> list[str]:
    """Look every other hour for a week and send what waits; returns the editions in the order of their sending."""
    threads, metrics = Threads(), Metrics()
    book, kept = Book(store.subscriptions, threads), store.subscriptions
    kept.keep(ORDER, FIRST)
    scheduler = Scheduler(book, metrics)
    sent: list[str] = []
    for true in range(FIRST - HOUR, LAST + 2 * HOUR, 2 * HOUR):
        if restarts:
            scheduler = Scheduler(book, metrics)
        now = spell.clock(true)
        with time_machine.travel(datetime.fromtimestamp(now, UTC), tick=False):
            await scheduler.look()
        for run in kept.claim_runs(OWNER, now=now, until=now + 60, limit=9):
            assert kept.note_run(run.model_copy(update={"state": "sent", "finished_at": now}), OWNER)
            sent.append(run.edition)
    threads.close()
    return sent


@pytest.mark.parametrize("restarts", [False, True], ids=["one process", "a process for each look"])
@pytest.mark.parametrize("begins", [at(7, 5), at(7), at(7, 9)], ids=["before the hour", "at the hour", "after it"])
@pytest.mark.parametrize("off_s", [-3 * DAY, -30 * HOUR, -5 * HOUR, 5 * HOUR, 30 * HOUR, 3 * DAY])
async def test_a_clock_that_is_wrong_for_hours_costs_no_edition_and_doubles_none(
    store: Store, begins: int, off_s: int, *, restarts: bool
) -> None:
    sent = await live_through(store, Spell(begins, 3, off_s), restarts=restarts)
    editions = [each for each in sent if EDITIONS[0] <= each <= EDITIONS[-1]]
    assert sorted(editions) == EDITIONS
    assert len(set(sent)) == len(sent)


@given(begins=st.integers(FIRST - HOUR, LAST), lasts_h=st.integers(1, 60), off_s=st.integers(-400 * DAY, 400 * DAY))
@settings(max_examples=60, deadline=None)
def test_whatever_the_clock_does_nothing_is_sent_twice_and_later_days_come(
    begins: int, lasts_h: int, off_s: int
) -> None:
    store, spell = open_store(":memory:"), Spell(begins, lasts_h, off_s)
    sent = asyncio.run(live_through(store, spell))
    assert len(set(sent)) == len(sent)
    later = [each for each in EDITIONS if at(int(each[-2:])) > begins + lasts_h * HOUR]
    assert set(later) <= set(sent)
    store.close()


def told(edition: str, state: RunState) -> Run:
    """A run of a day of January, at the order's hour."""
    return Run(subscription=ORDER.id, edition=edition, due_at=at(int(edition[-2:])), state=state)


async def test_a_day_that_had_its_digest_is_not_due_again_at_a_later_hour_when_a_process_starts(store: Store) -> None:
    kept = store.subscriptions
    kept.keep(ORDER, at(5))
    assert kept.advance(Due(ORDER, at(5)), at(6), [told("2026-01-05", "sent")])
    assert ORDER.schedule is not None
    evening = ORDER.schedule.model_copy(update={"at": time(22)})
    kept.keep(ORDER.model_copy(update={"schedule": evening}), at(6, 21))
    threads = Threads()
    with time_machine.travel(datetime.fromtimestamp(at(5, 20), UTC), tick=False):
        await Scheduler(Book(kept, threads), Metrics()).look()
    threads.close()
    assert kept.next_due(ORDER.id) == at(6, 21)


PAUSED = ORDER.model_copy(update={"state": "paused", "paused_until": date(2026, 1, 8)})

# (the order, when it is due, its runs ahead, when it is due now, how many runs are dropped)
CASES: list[tuple[Subscription, int, list[Run], int | None, int]] = [
    (ORDER, at(6), [], None, 0),
    (ORDER, at(9), [], at(6), 0),
    (ORDER, at(9), [told("2026-01-06", "missed"), told("2026-01-08", "sent")], at(6), 1),
    (ORDER, at(9), [told("2026-01-06", "sent"), told("2026-01-07", "waiting")], at(7), 1),
    (ORDER, at(9), [told("2026-01-06", "sending"), told("2026-01-07", "unsure")], at(8), 0),
    (ORDER, at(7), [told("2026-01-06", "nothing")], None, 0),
    (ORDER, at(6), [told("2026-01-05", "missed")], at(5), 1),
    (ORDER, at(6), [told("2026-01-05", "missed").model_copy(update={"attempts": 6})], None, 0),
    (ORDER, at(6), [told("2026-01-05", "waiting")], None, 0),
    (PAUSED, at(8), [], None, 0),
    (PAUSED, at(11), [], at(8), 0),
    (ORDER.model_copy(update={"kind": "follow", "schedule": None}), at(9), [], None, 0),
]


@pytest.mark.parametrize(("order", "due_at", "ahead", "next_at", "dropped"), CASES)
def test_an_order_comes_back_to_the_first_edition_of_which_nothing_left(
    order: Subscription, due_at: int, ahead: list[Run], next_at: int | None, dropped: int
) -> None:
    back = brought_back(Due(order, due_at), ahead, at(5, 9))
    assert (back.next_at if back else None, len(back.untrue) if back else 0) == (next_at, dropped)


def test_what_is_put_off_or_held_by_a_clock_that_was_ahead_is_let_go(store: Store) -> None:
    kept = store.subscriptions
    kept.keep(ORDER, FIRST)
    kept.advance(Due(ORDER, FIRST), at(6), [told("2026-01-05", "waiting")])
    (run,) = kept.claim_runs(OWNER, now=at(8), until=at(8) + 60, limit=1)
    assert kept.claim_runs("two", now=FIRST, until=FIRST + 60, limit=1) == ()
    kept.let_go_ahead(FIRST, FIRST + 6 * HOUR)
    assert kept.claim_runs("two", now=FIRST, until=FIRST + 60, limit=1) == (run,)
    assert kept.note_run(run, "two", retry_at=at(9))
    kept.let_go_ahead(FIRST, FIRST + 6 * HOUR)
    assert kept.claim_runs("two", now=FIRST, until=FIRST + 60, limit=1) == (run,)


def test_a_run_that_is_being_sent_is_not_dropped(store: Store) -> None:
    kept, waiting = store.subscriptions, told("2026-01-08", "waiting")
    kept.keep(ORDER, FIRST)
    kept.advance(Due(ORDER, FIRST), at(9), [waiting])
    kept.claim_runs(OWNER, now=FIRST, until=FIRST + 60, limit=1)
    under_way = waiting.model_copy(update={"state": "sending", "payload": "{}"})
    assert kept.note_run(under_way, OWNER)
    assert kept.bring_back(Due(ORDER, at(9)), at(6), [waiting])
    assert kept.runs(ORDER.id) == (under_way,)
    assert not kept.bring_back(Due(ORDER, at(9)), at(7), [under_way])
    assert (kept.next_due(ORDER.id), kept.runs(ORDER.id)) == (at(6), (under_way,))


def test_those_that_are_not_due_are_gone_through_by_id(store: Store) -> None:
    kept = store.subscriptions
    for number in range(5):
        kept.keep(slack_order(f"order{number}", subject=f"topic {number}"), number * 10 if number < 4 else None)
    page = kept.upcoming(0, after="", limit=2)
    assert [(each.subscription.id, each.due_at) for each in page] == [("order1", 10), ("order2", 20)]
    assert [each.subscription.id for each in kept.upcoming(0, after="order2", limit=2)] == ["order3"]
