"""Standing orders and their runs on any SQL engine.

Invariant: what is kept is the value itself, as JSON; the columns beside it only find it again. Whoever sends holds the
*place*, so that a place is sent one run at a time, and a run that is over cannot be taken again.

Lock order, so that nobody waits in a ring: places, subscriptions, runs.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefings.models.subscription import OPEN, PLATFORMS, Place, PlatformName, Run, Subscription, SubscriptionId
from briefings.store.engine import Engine, Session, Value
from briefings.store.prefixes import prefix_range
from briefings.store.subscriptions import Due, OpenRuns

_NOTES_AT_ONCE = 500
_NO_END = 2**62
"""Later than any time that is kept."""


class SqlSubscriptions:
    """Keeps the promises of `Subscriptions` on an `Engine`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keep(self, subscription: Subscription, due_at: int | None, *, told: Sequence[str] | None = None) -> None:
        """See `Subscriptions.keep`."""
        row = _subscription_row(subscription, due_at)
        with self._engine.writing() as session:
            for statement in ("put_place", "make_way", "put_subscription", "forget_dropped"):
                session.run(statement, [row])
            if told is not None:
                _tell(session, subscription.id, told)

    def subscription(self, named: SubscriptionId) -> Subscription | None:
        """See `Subscriptions.subscription`."""
        with self._engine.reading() as session:
            return next(_read(session, "subscription", id=named), None)

    def subscriptions(self, *, place: Place | None = None, made_by: str | None = None) -> tuple[Subscription, ...]:
        """See `Subscriptions.subscriptions`."""
        with self._engine.reading() as session:
            if place is not None:
                found = _read(session, "subscriptions_of_place", place=place.key)
            elif made_by is not None:
                found = _read(session, "subscriptions_of_maker", made_by=made_by)
            else:
                found = _read(session, "subscriptions")
            return tuple(each for each in found if made_by in (None, each.made_by))

    def followed(self) -> tuple[Subscription, ...]:
        """See `Subscriptions.followed`."""
        with self._engine.reading() as session:
            return tuple(_read(session, "subscriptions_followed"))

    def next_due(self, subscription: SubscriptionId) -> int | None:
        """See `Subscriptions.next_due`."""
        with self._engine.reading() as session:
            return next((due_at for _, _, due_at, _ in session.rows("subscription", id=subscription)), None)

    def rest(self, subscription: Subscription) -> bool:
        """See `Subscriptions.rest`."""
        resting = subscription.model_copy(update={"state": "refused"})
        with self._engine.writing() as session:
            session.run("put_place", [{"place": subscription.place.key}])  # whoever changes it now waits
            is_as_read = next(_read(session, "subscription", id=subscription.id), None) == subscription
            if is_as_read:
                session.run("put_subscription", [_subscription_row(resting, None)])
            else:
                session.run("drop_idle_place", [{"place": subscription.place.key}])
        return is_as_read

    def drop(self, subscription: SubscriptionId) -> bool:
        """See `Subscriptions.drop`."""
        with self._engine.writing() as session:
            places = [place for _, place, _, _ in session.rows("subscription", id=subscription)]
            drop_orders(session, [(place, subscription) for place in places])
        return bool(places)

    def forget(self, user: str) -> int:
        """See `Subscriptions.forget`; notes of theirs have keys like ``briefed <user> <topic>``.

        How an order was before its last change stands under ``undo <order>``, with whoever made it.
        """
        low, high = prefix_range(f"briefed {user} ")
        with self._engine.writing() as session:
            made = [(each.place.key, each.id) for each in _read(session, "subscriptions_of_maker", made_by=user)]
            drop_orders(session, sorted(made))
            theirs = [key for key, note in _notes(session, "undo ") if json.dumps(user) in note]
            session.run("forget_notes", [{"low": low, "high": high}])
            session.run("forget_notes", [{"low": key, "high": prefix_range(key)[1]} for key in theirs])
        return len(made)

    def due(self, now: int, limit: int) -> tuple[Due, ...]:
        """See `Subscriptions.due`."""
        with self._engine.reading() as session:
            rows = session.rows("due", now=now, limit=limit)
        return tuple(Due(Subscription.model_validate_json(kept), due_at) for kept, due_at in rows)

    def advance(self, due: Due, next_at: int | None, runs: Sequence[Run]) -> bool:
        """See `Subscriptions.advance`."""
        place = due.subscription.place.key
        with self._engine.writing() as session:
            if not session.rows("advance", id=due.subscription.id, due_at=due.due_at, next_at=next_at):
                return False
            session.run("put_run", [_run_row(run) | {"place": place} for run in runs])
        return True

    def upcoming(self, now: int, *, after: str, limit: int) -> tuple[Due, ...]:
        """See `Subscriptions.upcoming`."""
        with self._engine.reading() as session:
            rows = session.rows("upcoming", now=now, after=after, limit=limit)
        return tuple(Due(Subscription.model_validate_json(kept), due_at) for kept, due_at in rows)

    def runs_since(self, due_at: int, *, after: str, last: str) -> tuple[Run, ...]:
        """See `Subscriptions.runs_since`."""
        with self._engine.reading() as session:
            rows = session.rows("runs_since", due_at=due_at, after=after, last=last)
        return tuple(Run.model_validate_json(kept) for (kept,) in rows)

    def bring_back(self, due: Due, next_at: int, untrue: Sequence[Run]) -> bool:
        """See `Subscriptions.bring_back`."""
        with self._engine.writing() as session:
            if not session.rows("advance", id=due.subscription.id, due_at=due.due_at, next_at=next_at):
                return False
            session.run("drop_run", [{"key": _key(run), "run": run.model_dump_json()} for run in untrue])
        return True

    def let_go_ahead(self, now: int, latest: int) -> None:
        """See `Subscriptions.let_go_ahead`."""
        with self._engine.writing() as session:
            for statement in ("free_places_ahead", "free_runs_ahead"):
                session.run(statement, [{"now": now, "latest": latest}])

    def put_run(self, run: Run) -> bool:
        """See `Subscriptions.put_run`."""
        with self._engine.writing() as session:
            return bool(session.rows("put_run_of_active", **_run_row(run)))

    def claim_runs(
        self, owner: str, *, now: int, until: int, limit: int, platforms: Sequence[PlatformName] = PLATFORMS
    ) -> tuple[Run, ...]:
        """See `Subscriptions.claim_runs`."""
        with self._engine.writing() as session:
            free = [
                row
                for platform in platforms
                for row in session.rows("free_runs", now=now, limit=limit, **_places_of(platform))
            ]
            taken = sorted(free, key=lambda row: row[:2])[:limit]  # by due time, then by key
            session.run(
                "take_place",
                [{"key": key, "place": place, "owner": owner, "until": until} for _, key, place, _ in taken],
            )
        return tuple(Run.model_validate_json(kept) for *_, kept in taken)

    def hold_run(self, run: Run, owner: str, *, until: int) -> bool:
        """See `Subscriptions.hold_run`."""
        with self._engine.writing() as session:
            return bool(session.rows("hold_place", key=_key(run), owner=owner, until=until))

    def note_run(
        self,
        run: Run,
        owner: str,
        *,
        retry_at: int | None = None,
        place_waits: bool = False,
        told: Sequence[str] | None = None,
    ) -> bool:
        """See `Subscriptions.note_run`."""
        is_let_go = run.state not in OPEN or retry_at is not None
        hand: dict[str, Value] = {"key": _key(run), "owner": owner}
        with self._engine.writing() as session:
            if is_let_go:
                is_ours = session.rows("leave_place", **hand, free_at=(retry_at or 0) if place_waits else 0)
            else:
                is_ours = session.rows("stay_at_place", **hand)
            if not is_ours:
                return False
            if told is not None:
                _tell(session, run.subscription, told)
            session.run("note_run", [_run_row(run) | {"retry_at": retry_at or 0}])
        return True

    def told(self, subscription: SubscriptionId) -> tuple[str, ...]:
        """See `Subscriptions.told`."""
        with self._engine.reading() as session:
            rows = session.rows("subscription", id=subscription)
        return tuple(str(mark) for *_, told in rows for mark in json.loads(told))

    def runs(self, subscription: SubscriptionId, limit: int = 10) -> tuple[Run, ...]:
        """See `Subscriptions.runs`."""
        with self._engine.reading() as session:
            rows = session.rows("runs_of_subscription", id=subscription, limit=limit)
        return tuple(Run.model_validate_json(kept) for (kept,) in rows)

    def open_runs(self, *, idle_since: int | None = None) -> Mapping[PlatformName, OpenRuns]:
        """See `Subscriptions.open_runs`."""
        latest = _NO_END if idle_since is None else idle_since
        with self._engine.reading() as session:
            found = {
                platform: session.rows("count_open_runs", latest=latest, **_places_of(platform))
                for platform in PLATFORMS
            }
        return {platform: OpenRuns(runs, since) for platform, ((runs, since),) in found.items() if runs}

    def forget_runs(self, before: int) -> None:
        """See `Subscriptions.forget_runs`."""
        with self._engine.writing() as session:
            session.run("forget_runs", [{"before": before}])


def _notes(session: Session, prefix: str) -> Iterator[tuple[str, str]]:
    """Keys and values of the notes whose keys begin so."""
    after = prefix
    while rows := session.rows("notes_after", after=after, limit=_NOTES_AT_ONCE):
        for key, value in rows:
            if not key.startswith(prefix):
                return
            yield key, value
        after = rows[-1][0]


def _read(session: Session, statement: str, **parameters: Value) -> Iterator[Subscription]:
    return (Subscription.model_validate_json(kept) for kept, *_ in session.rows(statement, **parameters))


def drop_orders(session: Session, orders: Iterable[tuple[str, str]]) -> None:
    """Delete orders, given with their places in order; their runs go with them, and copies will hear of it."""
    for place, subscription in orders:
        session.run("put_place", [{"place": place}])
        session.run("note_dropped", [{"id": subscription}])
        session.run("drop_subscription", [{"id": subscription}])
        session.run("drop_idle_place", [{"place": place}])


def _tell(session: Session, subscription: SubscriptionId, told: Sequence[str]) -> None:
    session.run("note_told", [{"id": subscription, "told": json.dumps(list(told))}])


def _places_of(platform: PlatformName) -> dict[str, Value]:
    """The range in which the keys of a platform's places lie; see `Place.key`."""
    low, high = prefix_range(f"{platform} ")
    return {"low": low, "high": high}


def _key(run: Run) -> str:
    return f"{run.subscription} {run.edition}"


def _subscription_row(subscription: Subscription, due_at: int | None) -> dict[str, Value]:
    return {
        "id": subscription.id,
        "kind": subscription.kind,
        "place": subscription.place.key,
        "subject": subscription.subject,
        "is_active": int(subscription.state == "active"),
        "due_at": due_at,
        "made_by": subscription.made_by,
        "made_at": subscription.made_at,
        "subscription": subscription.model_dump_json(),
        "told": "[]",
    }


def _run_row(run: Run) -> dict[str, Value]:
    return {
        "key": _key(run),
        "id": run.subscription,
        "due_at": run.due_at,
        "is_open": int(run.state in OPEN),
        "retry_at": 0,
        "finished_at": run.finished_at,
        "run": run.model_dump_json(),
    }
