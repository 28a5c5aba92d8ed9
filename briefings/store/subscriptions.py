"""What a store keeps of digests: who is sent what and when, and how far each sending came."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from briefings.models.subscription import PLATFORMS, Place, PlatformName, Run, Subscription, SubscriptionId


class Due(NamedTuple):
    """A subscription whose time has come; ``due_at`` is when it came."""

    subscription: Subscription
    due_at: int


class OpenRuns(NamedTuple):
    """Runs that wait or are being sent: how many, and when the first of them was due."""

    runs: int
    since: int


class Subscriptions(Protocol):
    """Standing orders and their runs, for any number of processes on one database.

    Invariants: of one subscription and edition there is one run, whoever schedules it; a run is in the hands of one
    owner at a time; a step is on disk when the call returns. Synchronous, callable from any thread; raises
    `StoreError` alone. Times are epoch seconds given by the caller.
    """

    def keep(self, subscription: Subscription, due_at: int | None, *, told: Sequence[str] | None = None) -> None:
        """Make or replace a subscription.

        A place has one subscription of a kind and subject: another one's id makes way for the new one, with its runs.

        Args:
            subscription: It.
            due_at: Its next time, ``None`` if it has none.
            told: What its place knows without having been sent it; ``None``: what it knew, and nothing if it is new.
        """
        ...

    def subscription(self, named: SubscriptionId) -> Subscription | None:
        """One by its id."""
        ...

    def subscriptions(self, *, place: Place | None = None, made_by: str | None = None) -> tuple[Subscription, ...]:
        """Those of a place, or of a person, or all; oldest first."""
        ...

    def followed(self) -> tuple[Subscription, ...]:
        """The active ones that follow a person, oldest first."""
        ...

    def next_due(self, subscription: SubscriptionId) -> int | None:
        """When a subscription is due next."""
        ...

    def rest(self, subscription: Subscription) -> bool:
        """Put an order to rest because its place refuses it; ``False`` if it is not any more as it was read."""
        ...

    def drop(self, subscription: SubscriptionId) -> bool:
        """Delete one, with its runs; tells whether it was there."""
        ...

    def forget(self, user: str) -> int:
        """Delete all that a person made, and every note of theirs; returns how many subscriptions."""
        ...

    def due(self, now: int, limit: int) -> tuple[Due, ...]:
        """Subscriptions that are due, longest due first."""
        ...

    def advance(self, due: Due, next_at: int | None, runs: Sequence[Run]) -> bool:
        """Move a subscription on to its next time and put its runs, both or neither.

        Returns:
            ``False`` if it has moved on already: another process was first, and nothing was changed. Runs of editions
            that exist are left as they are.
        """
        ...

    def upcoming(self, now: int, *, after: str, limit: int) -> tuple[Due, ...]:
        """Subscriptions that are due later than a time, in the order of their ids, from the first behind ``after``."""
        ...

    def runs_since(self, due_at: int, *, after: str, last: str) -> tuple[Run, ...]:
        """The runs due later than a time of the subscriptions behind ``after`` up to ``last``, earliest first."""
        ...

    def bring_back(self, due: Due, next_at: int, untrue: Sequence[Run]) -> bool:
        """Give a subscription an earlier time, and drop runs that were put before their time, both or neither.

        Returns:
            ``False`` if it has moved already, and nothing was changed. A run that is no longer as it is given here
            stays: somebody has begun to send it.
        """
        ...

    def let_go_ahead(self, now: int, latest: int) -> None:
        """Free all that is held, or put off, until later than ``latest``: the clock was ahead when that was said."""
        ...

    def put_run(self, run: Run) -> bool:
        """Put a run that no hour asks for: somebody who is followed said something new.

        Returns:
            ``False`` if there is a run of that edition, or the subscription is gone or not active; nothing was changed.
        """
        ...

    def claim_runs(
        self, owner: str, *, now: int, until: int, limit: int, platforms: Sequence[PlatformName] = PLATFORMS
    ) -> tuple[Run, ...]:
        """Take runs to send, longest due first: open ones that nobody holds, or whose holder's time is over.

        One run of a place at a time is handed out, the first by due time of those that are not put off. Runs of one
        subscription leave in turn: behind one that was put off its next ones wait, since they tell what it did not.
        Processes that claim at the same moment get different runs and do not wait for each other (``SKIP LOCKED``
        where the engine has it).

        Args:
            owner: Who takes them.
            now: The time.
            until: When they are free again, unless they are renewed or let go.
            limit: How many at most.
            platforms: Where the owner can send; what goes elsewhere is left to others.
        """
        ...

    def hold_run(self, run: Run, owner: str, *, until: int) -> bool:
        """Renew a claim; ``False`` if it is no longer the owner's, who must stop then."""
        ...

    def note_run(
        self,
        run: Run,
        owner: str,
        *,
        retry_at: int | None = None,
        place_waits: bool = False,
        told: Sequence[str] | None = None,
    ) -> bool:
        """Write down how far a run came, if it is still the owner's.

        Args:
            run: The run as it stands now. One that is no longer open is let go.
            owner: Who claimed it.
            retry_at: Let it go, and let nobody claim it before.
            place_waits: Let nobody claim anything of its place before either.
            told: What the place knows from now on; replaces what it knew.

        Returns:
            ``False`` if the run is no longer the owner's; nothing was changed.
        """
        ...

    def told(self, subscription: SubscriptionId) -> tuple[str, ...]:
        """What the place was told, as given to `note_run` or `keep` last."""
        ...

    def runs(self, subscription: SubscriptionId, limit: int = 10) -> tuple[Run, ...]:
        """The last runs of a subscription, newest first."""
        ...

    def open_runs(self, *, idle_since: int | None = None) -> Mapping[PlatformName, OpenRuns]:
        """What waits or is being sent, by platform; platforms for which there is nothing are left out.

        Args:
            idle_since: Only what could have left since then, and was not tried.
        """
        ...

    def forget_runs(self, before: int) -> None:
        """Drop runs that ended before a time, but the newest of each subscription."""
        ...
