"""What is due becomes runs, as soon as its time comes: by any process, each time once.

The plan is pure (`briefings.schedule`); that a subscription moves on and its runs appear is one step of the store, so
that a process may die anywhere.
"""

import asyncio
import logging
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.digests.book import Book, now_s
from bot.logs import facts
from bot.metrics import Metrics
from briefings.errors import StoreError
from briefings.models.subscription import Run, RunState, Subscription
from briefings.schedule import Slot, plan
from briefings.store.subscriptions import Due

_log = logging.getLogger(__name__)

_LOOK_S = 1.0
_PAGE = 200
_PLAN_AGAIN_S = 3600
_TOO_OLD = "I was not running, and it was too late to be of use."


class Moves(NamedTuple):
    """What a due subscription comes to: its next time, and the runs of the times that have come."""

    next_at: int | None
    runs: tuple[Run, ...]


def moves(due: Due, now: int) -> Moves:
    """Plan a subscription that is due: one run, late if need be, and a missed one for each time that is too old.

    While it is paused nothing of it is sent or missed; where nothing has a time, nothing comes.
    """
    order = due.subscription
    if order.schedule is None or order.state == "refused":
        return Moves(None, ())
    what = plan(order.schedule, due.due_at, now)
    if order.state == "paused" and order.paused_until is None:
        return Moves(None, ())
    slots: tuple[tuple[Slot, RunState], ...] = tuple((slot, "missed") for slot in what.missed)
    slots += ((what.run, "waiting"),) if what.run is not None else ()
    return Moves(what.next.due_at, tuple(_runs(order, slots, now)))


def is_sent_on(order: Subscription, day: date) -> bool:
    """Whether a subscription is sent on a local day: a pause may end by itself."""
    if order.state == "paused":
        return order.paused_until is not None and day >= order.paused_until
    return order.state == "active"


def local_day(order: Subscription, now: int) -> date:
    """The day of an instant in the subscription's zone."""
    zone = ZoneInfo(order.schedule.zone) if order.schedule is not None else UTC
    return datetime.fromtimestamp(now, zone).date()


def _moves_or_later(due: Due, now: int) -> Moves:
    """The moves of a subscription; one that cannot be planned must not hinder the others."""
    try:
        return moves(due, now)
    except Exception:  # noqa: BLE001 - logged, and the others are not to blame
        _log.exception(facts("digest_not_planned", subscription=due.subscription.id))
        return Moves(now + _PLAN_AGAIN_S, ())


def _runs(order: Subscription, slots: tuple[tuple[Slot, RunState], ...], now: int) -> Iterator[Run]:
    for slot, state in slots:
        if is_sent_on(order, slot.day):
            is_over = state == "missed"
            yield Run(
                subscription=order.id,
                edition=slot.day.isoformat(),
                due_at=slot.due_at,
                state=state,
                note=_TOO_OLD if is_over else "",
                finished_at=now if is_over else None,
            )


class Scheduler:
    """Looks every second."""

    def __init__(self, book: Book, metrics: Metrics) -> None:
        self._book, self._metrics = book, metrics
        self.looked_at = now_s()
        """When it last looked, and could."""

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                while await self.look() == _PAGE:
                    pass
                self.looked_at = now_s()
            except StoreError as fault:
                _log.warning(facts("digests_not_looked_for", why=fault))
            await asyncio.sleep(_LOOK_S)

    async def look(self) -> int:
        """Move on a page of what is due; returns how many were due.

        Raises:
            StoreError: The database fails.
        """
        now, entries = now_s(), self._book.entries
        due = await self._book.ask(entries.due, now, _PAGE)
        for each in due:
            next_at, runs = _moves_or_later(each, now)
            if await self._book.ask(entries.advance, each, next_at, runs):
                for run in runs:
                    self._metrics.digests.labels(outcome="due").inc()
                    if run.state == "missed":
                        self._metrics.digests.labels(outcome="missed").inc()
        return len(due)
