"""What a store keeps of digests: who is sent what and when, and how far each sending came."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from briefings.models.subscription import Place, Run, Subscription, SubscriptionId


class Due(NamedTuple):
    """A subscription whose time has come; ``due_at`` is when it came."""

    subscription: Subscription
    due_at: int


class Subscriptions(Protocol):
    """Standing orders and their runs, for any number of processes on one database.

    Invariants: of one subscription and edition there is one run, whoever schedules it; a run is in the hands of one
    owner at a time; a step is on disk when the call returns. Synchronous, callable from any thread; raises
    `StoreError` alone. Times are epoch seconds given by the caller.
    """

    def keep(self, subscription: Subscription, due_at: int | None) -> None:
        """Make or replace a subscription; ``due_at`` is its next time, ``None`` if it has none.

        A place has one subscription of a kind and subject: another one's id makes way for the new one, with its runs.
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

    def claim_runs(self, owner: str, *, now: int, until: int, limit: int) -> tuple[Run, ...]:
        """Take runs to send, longest due first: open ones that nobody holds, or whose holder's time is over.

        One run of a place at a time is handed out, so that a place is sent in order of due time. Processes that
        claim at the same moment get different runs and do not wait for each other (``SKIP LOCKED`` where the engine
        has it).
        """
        ...

    def hold_run(self, run: Run, owner: str, *, until: int) -> bool:
        """Renew a claim; ``False`` if it is no longer the owner's, who must stop then."""
        ...

    def note_run(self, run: Run, owner: str, *, retry_at: int | None = None, told: Sequence[str] | None = None) -> bool:
        """Write down how far a run came, if it is still the owner's.

        Args:
            run: The run as it stands now. One that is no longer open is let go.
            owner: Who claimed it.
            retry_at: Let it go, and let nobody claim it before.
            told: What the place knows from now on; replaces what it knew.

        Returns:
            ``False`` if the run is no longer the owner's; nothing was changed.
        """
        ...

    def told(self, subscription: SubscriptionId) -> tuple[str, ...]:
        """What the place was told, as given to `note_run` or `tell` last."""
        ...

    def tell(self, subscription: SubscriptionId, told: Sequence[str]) -> None:
        """Write down what a place knows without having been sent it: all that was said before it followed."""
        ...

    def runs(self, subscription: SubscriptionId, limit: int = 10) -> tuple[Run, ...]:
        """The last runs of a subscription, newest first."""
        ...

    def open_runs(self) -> int:
        """How many runs wait or are being sent, over all subscriptions."""
        ...

    def forget_runs(self, before: int) -> None:
        """Drop runs that ended before a time, but the newest of each subscription."""
        ...
