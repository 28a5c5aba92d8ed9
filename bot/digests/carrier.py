"""One run, from its claim to its end: written once, sent part by part, taken up where it stopped.

Invariants: what is sent was frozen before its first part left; a part leaves only after that is on disk, and the next
only after the platform's id of this one is; what may have arrived is looked for, and where nobody can look it is not
sent again, and said (PLATFORMS.md, pitfall 12).
"""

import asyncio
import logging
from collections.abc import Callable
from hashlib import blake2b
from typing import Protocol, Unpack

from bot.delivery import DeliveryError, RateLimitedError, RefusedError, UnreachableError
from bot.digests.book import Book, in_s, now_s
from bot.digests.hold import Changes, Hold
from bot.digests.mail import Attempt, GoneError, Mail, UnsureError
from bot.digests.parcel import Parcel, next_slip
from bot.digests.scheduler import is_sent_on, local_day
from bot.digests.terms import MOST_REFUSALS, Terms
from bot.ledger import Ledger
from bot.logs import facts
from bot.metrics import Metrics
from briefings.models.subscription import PLATFORMS, PlatformName, Run, RunState, Subscription
from briefings.schedule import WINDOW_S, is_late

_log = logging.getLogger(__name__)

_LATER_S = 5
_WHOSE_BYTES = 8
_CANNOT_TELL = "It may have arrived; the platform does not let me look, so I did not send it again."
_TOO_LATE = "The platform could not be reached in time."
_RESTING = {"paused": "It was paused.", "refused": "This channel had refused it."}
_TAKEN_AWAY = "It was deleted before its replies were sent."

Mails = Callable[[PlatformName], Mail | None]
"""Who sends to a platform; ``None`` while this process is not connected to it."""


class Written(Protocol):
    """What is to be sent (``None``: nothing is), and what the place knows from then on."""

    @property
    def parcel(self) -> Parcel | None:
        """The parcel."""
        ...

    @property
    def told(self) -> tuple[str, ...]:
        """See `Subscriptions.note_run`."""
        ...


class Writer(Protocol):
    """Writes what a run sends."""

    async def write(self, subscription: Subscription, run: Run, mail: Mail) -> Written:
        """Write it; the same run may be written again as long as nothing was sent.

        Raises:
            Exception: It cannot be written.
        """
        ...


class Carrier:
    """Carries runs; `is_stopping` ends each after the part that is under way."""

    def __init__(
        self, book: Book, ledger: Ledger, writer: Writer, mails: Mails, terms: Terms, metrics: Metrics
    ) -> None:
        self._book, self._ledger, self._writer, self._mails = book, ledger, writer, mails
        self._terms, self._metrics = terms, metrics
        self.is_stopping = False

    @property
    def platforms(self) -> tuple[PlatformName, ...]:
        """Those that this process can send to now."""
        return tuple(name for name in PLATFORMS if self._mails(name) is not None)

    async def carry(self, hold: Hold) -> None:
        """Bring a run on its way as far as it goes now.

        Raises:
            LostError: Another process has it.
            StoreError: The database fails; whoever claims the run next goes on.
        """
        subscription = await self._book.ask(self._book.entries.subscription, hold.run.subscription)
        mail = self._mails(subscription.place.platform) if subscription is not None else None
        if subscription is None:
            return None  # it was deleted, and the run with it
        if mail is None:
            return await hold.note(retry_at=in_s(_LATER_S), place_waits=True)  # not connected any more
        try:
            parcel = await self._parcel(hold, subscription, mail)
            if parcel is not None:
                await self._send(hold, subscription, mail, parcel)
        except UnsureError:
            # Where the parent was seen, its news was: only a reply is in doubt.
            shown = Parcel.model_validate_json(hold.run.payload) if hold.run.parts and hold.run.payload else None
            await self._finish(hold, "unsure", note=_CANNOT_TELL, told=shown.told if shown else None)
        except RefusedError as refusal:
            await self._refused(hold, subscription, mail, refusal)
        except DeliveryError as fault:
            pause_s = fault.after_s if isinstance(fault, RateLimitedError) else _LATER_S
            _log.warning(facts("digest_waits", subscription=subscription.id, edition=hold.run.edition, why=fault))
            await hold.note(retry_at=in_s(pause_s), place_waits=True)
        return None

    async def failed(self, hold: Hold, why: str) -> None:
        """A fault of ours hindered a run: try it again later, and give up after as many times as for a refusal.

        Raises:
            LostError: Another process has it.
            StoreError: The database fails.
        """
        times = hold.run.attempts + 1
        note = f"Something broke on my side ({why})."
        if times < MOST_REFUSALS:
            retry_at = in_s(self._terms.retry_after_s(times))
            return await hold.note(attempts=times, note=note, retry_at=retry_at)
        state: RunState = "unsure" if hold.run.is_part_under_way else "missed"
        return await self._finish(hold, state, attempts=times, note=note)

    async def _parcel(self, hold: Hold, subscription: Subscription, mail: Mail) -> Parcel | None:
        """What the run sends, written if it was not; ``None`` if it ended because nothing is to be sent any more."""
        run, now = hold.run, now_s()
        if not run.parts and not run.is_part_under_way:
            if now - run.due_at > WINDOW_S:
                await self._finish(hold, "missed", note=_TOO_LATE)
                return None
            if not is_sent_on(subscription, local_day(subscription, now)):
                await self._finish(hold, "nothing", note=_RESTING[subscription.state])
                return None
        if run.payload is not None:
            return Parcel.model_validate_json(run.payload)
        written = await self._writer.write(subscription, run, mail)
        if written.parcel is None:
            await self._finish(hold, "nothing", told=written.told)
            return None
        hold.stage(state="sending", payload=written.parcel.model_dump_json())
        return written.parcel

    async def _send(self, hold: Hold, subscription: Subscription, mail: Mail, parcel: Parcel) -> None:
        async def guarded(attempt: Attempt) -> str:
            """Write down that the part leaves, and if nothing was done, that it did not."""
            is_first = not hold.run.is_part_under_way
            if is_first:
                await hold.note(is_part_under_way=True, part_at=now_s())
            try:
                return await attempt()
            except DeliveryError as fault:
                may_be_done = isinstance(fault, UnreachableError) and fault.may_be_done
                if is_first and not may_be_done:  # what an earlier attempt did is not undone by a later refusal
                    await hold.note(is_part_under_way=False)
                raise

        while len(hold.run.parts) < len(parcel.parts):
            await asyncio.sleep(self._terms.spacing_s)
            if self.is_stopping:
                return await hold.note(retry_at=now_s())
            slip = next_slip(subscription.place, parcel, hold.run, now_s())
            try:
                arrived = await mail.find(slip) if hold.run.is_part_under_way else None
                if arrived is None:
                    arrived = await mail.send(slip, guarded)
            except GoneError:
                return await self._finish(hold, "sent", told=parcel.told, note=_TAKEN_AWAY)
            arrival: Changes = {"is_part_under_way": False, "part_at": None, "attempts": 0, "note": ""}
            arrival["parts"] = (*hold.run.parts, arrived)
            if len(arrival["parts"]) == len(parcel.parts):
                return await self._finish(hold, "sent", told=parcel.told, **arrival)
            await hold.note(**arrival)
        return None

    async def _refused(self, hold: Hold, subscription: Subscription, mail: Mail, refusal: RefusedError) -> None:
        """Tell the subscriber, and try again later; after the last time the subscription rests, which is told too."""
        refusals, reason = hold.run.attempts + 1, mail.reason(subscription, refusal)
        _log.warning(facts("digest_refused", subscription=subscription.id, error=refusal.error, times=refusals))
        await self._tell(hold.run, subscription, mail, "refused", reason)
        if refusals < MOST_REFUSALS:
            retry_at = in_s(self._terms.retry_after_s(refusals))
            return await hold.note(attempts=refusals, note=reason, retry_at=retry_at)
        if hold.run.is_part_under_way:
            return await self._finish(hold, "unsure", note=reason, attempts=refusals)
        current = await self._book.ask(self._book.entries.subscription, subscription.id)
        if current is not None and current.state == "active" and await self._book.ask(self._book.entries.rest, current):
            rests = f"{reason} I tried {MOST_REFUSALS} times; it rests until `digest resume {subscription.id}`."
            await self._tell(hold.run, subscription, mail, "rests", rests)
        return await self._finish(hold, "refused", note=reason, attempts=refusals)

    async def _tell(self, run: Run, subscription: Subscription, mail: Mail, news: str, sentence: str) -> None:
        """Write to whoever subscribed: once for a run, and once for all that they ordered there for that day."""
        whose = blake2b(f"{subscription.place.key} {subscription.made_by}".encode(), digest_size=_WHOSE_BYTES)
        claim = await self._ledger.claim(f"digest {news} {whose.hexdigest()} {run.edition}")
        if claim is None or not await self._ledger.settle(claim):
            return
        try:
            await mail.tell(subscription, sentence, claim.key)
        except DeliveryError as silent:
            _log.warning(facts("subscriber_not_told", subscription=subscription.id, why=silent))

    async def _finish(
        self, hold: Hold, ending: RunState, *, told: tuple[str, ...] | None = None, **changes: Unpack[Changes]
    ) -> None:
        now = now_s()
        end: Changes = {**changes, "state": ending, "finished_at": now}
        await hold.note(told=told, **end)
        self._metrics.digests.labels(outcome=ending).inc()
        late_s = now - hold.run.due_at
        if ending == "sent" and is_late(hold.run.due_at, now):
            self._metrics.digests.labels(outcome="late").inc()
        log = _log.info if ending in ("sent", "nothing") else _log.warning
        run = hold.run
        log(facts("digest_ended", subscription=run.subscription, edition=run.edition, state=ending, after_s=late_s))
