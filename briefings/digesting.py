"""What a run sends: the one road from a standing order to its message, for whoever delivers it.

Invariant: a written digest depends on the corpus, the order, the day and what was told before, and on nothing else;
many orders of one topic that were told the same are composed once.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from briefings.compose.citing import footer
from briefings.compose.digest import MOST_TOLD, compose_digest, told_after
from briefings.compose.dossier import default_as_of, open_dossier
from briefings.compose.following import compose_follow, marks_of, quotes_of
from briefings.compose.quotelist import Pair
from briefings.models.digest import Digest
from briefings.models.person import PersonId
from briefings.models.query import Filters, Window
from briefings.models.subscription import Run, Schedule, Subscription
from briefings.models.topic import Topic
from briefings.render import dates
from briefings.schedule import wall_clock
from briefings.services import Services
from briefings.topics.resolve import resolve_topic

_STAMP = "corpus "
"""Begins the mark that says of which corpus a place was told last; no article's id begins so."""
_KEPT = 16
"""Digests that are kept composed: the topics of one minute."""


class Written(NamedTuple):
    """What is sent, and what the place knows once it arrived."""

    answer: Digest | None
    """``None``: nothing is new, and the order says to be silent then."""
    told: tuple[str, ...]


class _Composed(NamedTuple):
    digest: Digest
    told: tuple[str, ...]


def write_run(
    services: Services,
    subscription: Subscription,
    run: Run,
    *,
    today: date,
    missed: Sequence[date] = (),
    is_late: bool = False,
) -> Written:
    """Write what a run sends.

    The first run of an order always has something to say. A topic that the corpus does not know any more, or not yet,
    has nothing new.

    Args:
        services: The corpus.
        subscription: The order.
        run: Its run; `Run.due_at` is told if it is late.
        today: The day in the order's zone.
        missed: Days whose editions were not sent since the last one that was.
        is_late: Whether to say that it is late (`briefings.schedule.is_late`).

    Raises:
        StoreError: The database fails.
    """
    told = services.store.subscriptions.told(subscription.id)
    if subscription.kind == "follow":
        return _follow(services, subscription, told, today)
    composed = _composed_for(services, subscription, told, today)
    is_silent = subscription.when_nothing == "silent" and bool(told) and not missed
    if is_silent and not composed.digest.has_news:
        return Written(None, composed.told)
    as_of = composed.digest.as_of
    labels = {
        "is_old": as_of < today,
        "since": _since(_last_sent(services, subscription), told, as_of),
        "missed": tuple(missed),
        "was_due": _was_due(subscription.schedule, run) if is_late and subscription.schedule else None,
    }
    return Written(composed.digest.model_copy(update=labels), composed.told)


def follow_edition(services: Services, subscription: Subscription, *, today: date) -> str | None:
    """The edition in which a followed person's new words would be sent; ``None`` if there are none.

    Ask when the corpus has changed; it is one look-up. The same new words give the same edition.

    Raises:
        StoreError: The database fails.
    """
    told = frozenset(services.store.subscriptions.told(subscription.id))
    as_of = _as_of(services, today)
    pairs = _said(services, _stamp(services, as_of), subscription.subject, as_of)
    return next((mark for mark in marks_of(pairs) if mark not in told), None)


def _follow(services: Services, subscription: Subscription, told: Sequence[str], today: date) -> Written:
    as_of = _as_of(services, today)
    pairs = _said(services, _stamp(services, as_of), subscription.subject, as_of)
    digest = compose_follow(services.store, subscription.title, pairs, as_of, frozenset(told))
    digest = digest.model_copy(update={"is_old": as_of < today})
    after = tuple(dict.fromkeys((*marks_of(pairs), *told)))[:MOST_TOLD]
    return Written(digest if digest.has_news else None, after)


def _composed_for(services: Services, order: Subscription, told: tuple[str, ...], today: date) -> _Composed:
    as_of = _as_of(services, today)
    stamp = _stamp(services, as_of)
    nothing = _Composed(_nothing(services, order, as_of), told)
    if stamp in told[:1]:
        return nothing
    topic = _topic(services, stamp, order.subject)
    if topic is None:
        return nothing
    filters = Filters(include=order.include, exclude=order.exclude, length=order.length)
    return _compose(services, stamp, topic, as_of, filters, told) or nothing


def _stamp(services: Services, as_of: date) -> str:
    """What stands for all that the store holds on a day."""
    return f"{_STAMP}{services.store.state().corpus_hash} {as_of.isoformat()}"


@lru_cache(maxsize=_KEPT)
def _said(services: Services, stamp: str, person: str, as_of: date) -> tuple[Pair, ...]:  # noqa: ARG001 - see `_stamp`
    """A person's newest quotes."""
    return quotes_of(services.store, PersonId(person), as_of)


@lru_cache(maxsize=_KEPT)
def _topic(services: Services, stamp: str, subject: str) -> Topic | None:  # noqa: ARG001 - see `_stamp`
    """What an order's subject means in the corpus, if it means one topic."""
    found = resolve_topic(subject, services.store, services.catalogue)
    return found if isinstance(found, Topic) else None


@lru_cache(maxsize=_KEPT)
def _compose(
    services: Services, stamp: str, topic: Topic, as_of: date, filters: Filters, told: tuple[str, ...]
) -> _Composed | None:
    """Compose a topic's digest, if it has articles; ``stamp`` stands for what the store holds."""
    dossier = open_dossier(services.store, topic, Window(until=as_of))
    if not dossier.articles:
        return None
    known = tuple(mark for mark in told if not mark.startswith(_STAMP))
    digest = compose_digest(services.store, dossier, as_of, filters, frozenset(known))
    return _Composed(digest, (stamp, *told_after(dossier, known))[:MOST_TOLD])


def _nothing(services: Services, order: Subscription, as_of: date) -> Digest:
    return Digest(
        title=order.title,
        topic=Topic(slug=order.subject, title=order.title),
        as_of=as_of,
        footer=footer(services.store),
    )


def _was_due(schedule: Schedule, run: Run) -> str:
    return dates.on_the_wall(wall_clock(schedule, run.due_at), schedule.zone)


def _since(last_sent: date | None, told: Sequence[str], as_of: date) -> date | None:
    """The day of the last digest; in a corpus that ended before it, what that digest was as of."""
    if last_sent is None or last_sent < as_of:
        return last_sent
    stamp = next((mark for mark in told[:1] if mark.startswith(_STAMP)), None)
    return min(as_of, date.fromisoformat(stamp.rpartition(" ")[2])) if stamp else as_of


def _last_sent(services: Services, subscription: Subscription) -> date | None:
    """The day of the last digest that arrived."""
    runs = services.store.subscriptions.runs(subscription.id, limit=60)
    return next((date.fromisoformat(run.edition) for run in runs if run.state == "sent"), None)


def _as_of(services: Services, today: date) -> date:
    return default_as_of(services.store.state().last_published, today)
