"""What can be done next with a digest, and with a standing order that was just made or dropped."""

from collections.abc import Iterator

from briefings.models.asked import Asked
from briefings.models.digest import Digest, OrdersChanged
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


def after_change(answer: OrdersChanged) -> Iterator[FollowUp]:
    """How to undo what was done, and a look at what will come."""
    if len(answer.orders) != 1:
        return
    order = answer.orders[0].subscription
    match answer.change:
        case "on":
            yield FollowUp("Preview", _order("preview", order.id))
            yield FollowUp("Undo", _order("off", order.id))
        case "followed":
            yield FollowUp("Undo", _order("off", order.id))
        case "changed":
            yield FollowUp("Preview", _order("preview", order.id))
        case "paused":
            yield FollowUp("Undo", _order("resume", order.id))
        case "off" | "unfollowed" if answer.again:
            yield FollowUp("Undo", Asked(command="digest", line=answer.again))


def _order(action: str, named: SubscriptionId) -> Asked:
    return Asked(command="digest", line=f"{action} {in_marks(named)}")
