"""What is due becomes runs, as soon as its time comes: by any process, each time once.

The plan is pure (`briefings.schedule`); that a subscription moves on and its runs appear is one step of the store, so
that a process may die anywhere.

A clock that was ahead has moved subscriptions on too far, and days would pass without a digest: when this process
starts, and when it sees time go back, they are brought back. What left then has left and is not sent again; runs that
were put before their time, or given up before it was too late, are dropped and come at their time.
"""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.digests.book import Book, now_s
from bot.logs import facts
from bot.metrics import Metrics
from briefings.errors import StoreError
from briefings.models.subscription import Run, RunState, Subscription
from briefings.schedule import WINDOW_S, Slot, next_free, plan
from briefings.store.subscriptions import Due

_log = logging.getLogger(__name__)

_LOOK_S = 1.0
_PAGE = 200
_PLAN_AGAIN_S = 3600
_BACK_S = 60
"""Clocks of several machines, and their corrections, differ by less."""
_PUT_OFF_S = 6 * 3600
"""Nothing is held, or put off, for longer."""
_LOOK_BACK_S = 2 * 86_400
"""A local day that has had its digest began later than this, and so did its hour, which may have been changed since."""
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


class Return(NamedTuple):
    """What a subscription comes back to that had moved on too far."""

    next_at: int
    untrue: tuple[Run, ...]
    """Runs that do not count: of times that have not come, or given up as too late when it is not; nothing left."""


def brought_back(due: Due, runs: Sequence[Run], now: int) -> Return | None:
    """Find the true next time of a subscription: the first whose edition has no run that counts.

    Args:
        due: It, with the time that it moved on to.
        runs: Its runs of the last days, and of times that have not come.
        now: The time.

    Returns:
        ``None`` if it has not moved on too far.
    """
    order = due.subscription
    if order.schedule is None:
        return None
    untrue = tuple(run for run in runs if _is_untrue(run, now))
    taken = {date.fromisoformat(run.edition) for run in runs if run not in untrue}
    since = order.paused_until if order.state == "paused" else None
    slot = next_free(order.schedule, datetime.fromtimestamp(now, UTC), taken, since)
    next_at = min((slot.due_at, *(run.due_at for run in untrue)))
    return Return(next_at, untrue) if next_at < due.due_at else None


def _is_untrue(run: Run, now: int) -> bool:
    """Whether a run says what only a clock that is ahead could; of one that faults of ours ended that is not known."""
    if run.state == "waiting":
        return run.due_at > now + _BACK_S
    return run.state == "missed" and not run.attempts and run.due_at > now - WINDOW_S


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


def _back_or_left(due: Due, runs: Sequence[Run], now: int) -> Return | None:
    """Where a subscription comes back to; one that cannot be planned is left where it is."""
    try:
        return brought_back(due, runs, now)
    except Exception:  # noqa: BLE001 - as above
        _log.exception(facts("digest_not_planned", subscription=due.subscription.id))
        return None


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
        self._latest: int | None = None

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
        if self._latest is None or now < self._latest - _BACK_S:
            await self._bring_back(now)
        self._latest = now
        due = await self._book.ask(entries.due, now, _PAGE)
        for each in due:
            next_at, runs = _moves_or_later(each, now)
            if await self._book.ask(entries.advance, each, next_at, runs):
                for run in runs:
                    self._metrics.digests.labels(outcome="due").inc()
                    if run.state == "missed":
                        self._metrics.digests.labels(outcome="missed").inc()
        return len(due)

    async def _bring_back(self, now: int) -> None:
        """Bring back what a clock that was ahead has moved on too far."""
        entries, after = self._book.entries, ""
        await self._book.ask(entries.let_go_ahead, now, now + _PUT_OFF_S)
        while page := await self._book.ask(entries.upcoming, now, after=after, limit=_PAGE):
            last = page[-1].subscription.id
            runs = await self._book.ask(entries.runs_since, now - _LOOK_BACK_S, after=after, last=last)
            for due in page:
                back = _back_or_left(due, [run for run in runs if run.subscription == due.subscription.id], now)
                if back is not None and await self._book.ask(entries.bring_back, due, back.next_at, back.untrue):
                    by_s = due.due_at - back.next_at
                    _log.warning(facts("digest_brought_back", subscription=due.subscription.id, by_s=by_s))
            after = last
