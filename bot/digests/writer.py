"""What a run sends, in the words of its platform: composed and rendered in a thread of its own.

Invariant: what buttons are too small for is stored before a parcel exists, so that no message has a dead button.
"""

from datetime import date
from typing import NamedTuple

from bot.digests.book import now_s
from bot.digests.mail import Mail
from bot.digests.parcel import Parcel
from bot.digests.rendering import Renderings
from bot.digests.scheduler import local_day
from bot.threads import Threads
from briefings.digesting import write_run
from briefings.models.subscription import Run, Subscription
from briefings.render.dates import day
from briefings.render.safe import visible
from briefings.schedule import is_late
from briefings.services import Services

_LOOKED_AT = 40
"""Runs among which the missed ones are, since the last that was sent."""
_TITLE = 80
"""With the day behind it a title names a thread, and Discord takes a hundred letters for that."""


class Letter(NamedTuple):
    """See `bot.digests.carrier.Written`."""

    parcel: Parcel | None
    told: tuple[str, ...]


class Writer:
    """See `bot.digests.carrier.Writer`."""

    def __init__(self, services: Services, threads: Threads) -> None:
        self._services, self._threads = services, threads
        self._renderings = Renderings()

    async def write(self, subscription: Subscription, run: Run, mail: Mail) -> Letter:
        """See `bot.digests.carrier.Writer.write`."""
        return await self._threads.run(self._write, subscription, run, mail, now_s())

    def _write(self, order: Subscription, run: Run, mail: Mail, now: int) -> Letter:
        runs = self._services.store.subscriptions.runs(order.id, _LOOKED_AT)
        written = write_run(
            self._services,
            order,
            run,
            today=local_day(order, now),
            missed=_missed_before(run, runs) if order.kind == "digest" else (),
            is_late=is_late(run.due_at, now),
        )
        if written.answer is None:
            return Letter(None, written.told)
        title = f"{visible(order.title)[:_TITLE]}, {day(local_day(order, run.due_at))}"
        rendered = self._renderings.render(mail, written.answer, order)
        for state, text in rendered.kept:
            self._services.store.remember(state, text)
        return Letter(Parcel(title=title, parts=rendered.parts, told=written.told), ())


def _missed_before(run: Run, runs: tuple[Run, ...]) -> tuple[date, ...]:
    """The days that a digest missed since something was sent, oldest first."""
    days: list[date] = []
    for earlier in runs:
        if earlier.due_at >= run.due_at:
            continue
        if earlier.state != "missed":
            break
        days.append(date.fromisoformat(earlier.edition))
    return tuple(reversed(days))
