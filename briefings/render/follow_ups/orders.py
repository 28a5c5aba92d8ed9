"""What can be done next with a digest, and with a standing order that was just made or dropped."""

from collections.abc import Iterator

from briefings.models.asked import Asked
from briefings.models.digest import Digest, OrdersChanged, OrdersImported
from briefings.models.subscription import SubscriptionId
from briefings.render.follow_ups.values import FollowUp
from briefings.render.follow_ups.words import in_marks

PAUSE_DAYS = 7


def below_digest(digest: Digest, named: SubscriptionId) -> tuple[FollowUp, ...]:
    """The buttons of a digest that was sent: the whole matter, what changed in it (not below a first one), silence.

    Args:
        digest: What was sent.
        named: The order that it was sent for.
    """
    if digest.topic is None:
        whose = Asked(command="quotes", line=f"by {in_marks(digest.title)}")
        return FollowUp("Quotes", whose), FollowUp("Unfollow", _order("off", named))
    topic = in_marks(digest.topic.slug)
    is_later = digest.since is not None and digest.since < digest.as_of
    since = f" since {digest.since.isoformat()}" if digest.since and is_later else ""
    pause = FollowUp(f"Pause {PAUSE_DAYS} days", _order(f"pause {PAUSE_DAYS}d", named))
    if digest.is_first or not digest.has_news:
        return FollowUp("Full brief", Asked(command="brief", line=f"{topic} full")), pause
    return (
        FollowUp("Full brief", Asked(command="brief", line=f"{topic} full")),
        FollowUp("What changed", Asked(command="changed", line=f"{topic}{since}")),
        pause,
    )


def after_change(answer: OrdersChanged | OrdersImported) -> Iterator[FollowUp]:
    """A look at what will come, and how to have all as it was."""
    if isinstance(answer, OrdersChanged) and answer.change in ("on", "changed") and len(answer.orders) == 1:
        yield FollowUp("Preview", _order("preview", answer.orders[0].subscription.id))
    if answer.undo:
        yield FollowUp("Undo", Asked(command="digest", line=answer.undo))


def _order(action: str, named: SubscriptionId) -> Asked:
    return Asked(command="digest", line=f"{action} {in_marks(named)}")
