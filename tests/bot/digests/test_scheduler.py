"""What a due subscription comes to, and that it comes to it once."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.digests.book import Book
from bot.digests.scheduler import Scheduler, moves
from bot.metrics import Metrics
from bot.threads import Threads
from briefings.models.subscription import Schedule, Subscription
from briefings.store.opening import open_store
from briefings.store.subscriptions import Due
from tests.bot.digests.sending import slack_order

ORDER = slack_order()  # at 8 in Berlin: 7 o'clock UTC in winter


def at(day: int, hour: int = 7, minute: int = 0) -> int:
    """An instant of January 2026."""
    return int(datetime(2026, 1, day, hour, minute, tzinfo=UTC).timestamp())


def paused(until: date | None) -> Subscription:
    """The order, paused."""
    return ORDER.model_copy(update={"state": "paused", "paused_until": until})


# (the order, when it was due, now, what comes of it, when it is due next)
CASES: list[tuple[Subscription, int, int, list[tuple[str, str]], int | None]] = [
    (ORDER, at(5), at(5), [("2026-01-05", "waiting")], at(6)),
    (ORDER, at(5), at(5, 18, 59), [("2026-01-05", "waiting")], at(6)),
    (ORDER, at(5), at(5, 19, 1), [("2026-01-05", "missed")], at(6)),
    (ORDER, at(3), at(5, 9), [("2026-01-03", "missed"), ("2026-01-04", "missed"), ("2026-01-05", "waiting")], at(6)),
    (paused(date(2026, 1, 5)), at(3), at(5, 9), [("2026-01-05", "waiting")], at(6)),
    (paused(date(2026, 1, 8)), at(5), at(5, 9), [], at(6)),
    (paused(None), at(5), at(5), [], None),
    (ORDER.model_copy(update={"state": "refused"}), at(5), at(5), [], None),
    (ORDER.model_copy(update={"kind": "follow", "schedule": None}), at(5), at(5), [], None),
]


@pytest.mark.parametrize(("order", "due_at", "now", "runs", "next_at"), CASES)
def test_what_is_due_moves_on(
    order: Subscription, due_at: int, now: int, runs: list[tuple[str, str]], next_at: int | None
) -> None:
    come = moves(Due(order, due_at), now)
    assert [(run.edition, run.state) for run in come.runs] == runs
    assert come.next_at == next_at


def test_a_missed_run_is_over_and_says_why() -> None:
    (run,) = moves(Due(ORDER, at(5)), at(5, 20)).runs
    assert (run.finished_at, run.note) == (at(5, 20), "I was not running, and it was too late to be of use.")


async def test_what_was_due_becomes_one_run_however_many_look(tmp_path: Path) -> None:
    store, threads, metrics = open_store(str(tmp_path / "d.db")), Threads(), Metrics()
    book = Book(store.subscriptions, threads)
    hour = datetime.now(UTC).replace(second=0, microsecond=0)
    schedule = Schedule(at=hour.time(), zone="UTC")
    for number in range(300):
        order = slack_order(f"order{number:03}", subject=f"topic {number}")
        store.subscriptions.keep(order.model_copy(update={"schedule": schedule}), int(hour.timestamp()))
    schedulers = [Scheduler(book, metrics) for _ in range(2)]
    assert await schedulers[0].look() == 200
    assert await schedulers[1].look() == 100
    assert [await each.look() for each in schedulers] == [0, 0]
    assert store.subscriptions.open_runs()["slack"].runs == 300
    store.close()
    threads.close()


async def test_one_that_cannot_be_planned_hinders_no_other(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store, threads, metrics = open_store(str(tmp_path / "d.db")), Threads(), Metrics()
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    schedule = Schedule(at=now.time(), zone="UTC")
    good = slack_order("goodgood", subject="one").model_copy(update={"schedule": schedule})
    bad = slack_order("badbadba", subject="two").model_copy(
        update={"schedule": schedule.model_copy(update={"zone": "Nowhere/Atall"})}
    )
    store.subscriptions.keep(bad, int(now.timestamp()) - 10)
    store.subscriptions.keep(good, int(now.timestamp()))
    await Scheduler(Book(store.subscriptions, threads), metrics).look()
    assert [len(store.subscriptions.runs(order.id)) for order in (good, bad)] == [1, 0]
    assert "digest_not_planned" in caplog.text
    store.close()
    threads.close()
