"""One clear sentence for what Slack refuses: to the asker what to do, to the operator which thing to mend."""

import logging

from bot.delivery import DeliveryError, RefusedError
from bot.logs import facts
from bot.slack.tokens import BOT_NAME, DEAD

_log = logging.getLogger(__name__)

NOT_THERE = frozenset({"not_in_channel", "channel_not_found"})
UNKNOWN_COMMAND = "I do not know that command. Type /brief help for what there is."
_FOR_THE_ASKER = {
    "is_archived": "This channel is archived, so nothing can be posted here.",
    "restricted_action": "This workspace does not let me post here. Ask an administrator, or share it elsewhere.",
    "thread_not_found": "That thread is gone, so there is nowhere to post.",
    "not_installed": "briefbot is not installed here any more. Ask an administrator to install it again.",
}
_FOR_THE_SUBSCRIBER = {
    "is_archived": "the channel is archived. Unarchive it, or type digest on in another channel.",
    "restricted_action": "this workspace does not let me post there. Ask an administrator.",
    "not_installed": _FOR_THE_ASKER["not_installed"],
}


def sentence_for(fault: DeliveryError, bot_name: str = BOT_NAME) -> str | None:
    """What to tell the asker of a fault of delivery; ``None`` if it is none of the known ones.

    Every one is logged in a line that names what the operator can mend.
    """
    if not isinstance(fault, RefusedError):
        _log.warning(facts("not_delivered", why=fault))
        return "Slack does not take my answer just now. Please ask again in a minute."
    _log.warning(facts("refused", error=fault.error, needed=fault.needed or None, mend=_mend(fault.error)))
    if fault.error in NOT_THERE:
        return f"I'm not in this channel yet. Type /invite @{bot_name} here, then press Retry."
    if fault.error == "missing_scope":
        return (
            f"I lack a permission here ({fault.needed or 'a scope'}). Whoever runs me can see it with: briefbot doctor"
        )
    if fault.error in DEAD:
        return "My access to this workspace has ended. Ask an administrator to install me again."
    return _FOR_THE_ASKER.get(fault.error)


def reason_for(refusal: RefusedError, bot_name: str = BOT_NAME) -> str:
    """Why a digest cannot be posted somewhere, and what to do, for whoever subscribed."""
    if refusal.error in NOT_THERE:
        return f"I'm not in that channel. Type /invite @{bot_name} there; I will try again for some hours."
    if refusal.error == "missing_scope":
        return f"I lack a permission ({refusal.needed or 'a scope'}). Whoever runs me can see it with: briefbot doctor"
    if refusal.error in DEAD:
        return _FOR_THE_ASKER["not_installed"]
    known = _FOR_THE_SUBSCRIBER.get(refusal.error)
    return known or f"Slack refuses it ({refusal.error}). Ask whoever runs me."


def _mend(error: str) -> str | None:
    if error in DEAD:
        return "SLACK_BOT_TOKEN"
    return "run: briefbot doctor" if error == "missing_scope" else None
