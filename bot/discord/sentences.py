"""One clear sentence for everything that Discord refuses: to the asker what to do, to the operator what to mend.

Codes: docs.discord.com/developers/topics/opcodes-and-status-codes#json.
"""

import logging
from collections.abc import Sequence

from bot.delivery import DeliveryError, RefusedError
from bot.discord.permissions import Permission
from bot.discord.rest import DEAD
from bot.logs import facts

_log = logging.getLogger(__name__)

UNKNOWN_COMMAND = "I do not know that command any more. Please restart Discord and look again."
NO_TEXT = "That message has no text to check."
NOT_IN_CHANNEL = (
    "You asked me in a channel where I may not post. Ask whoever manages it to let me send messages and embed links"
    " there, or ask me here."
)
ALREADY_ANSWERED = "40060"
NO_INTERACTION = frozenset({"10062", "10015", "50027"})
"""The right to answer an interaction is over."""
NOT_ALLOWED = frozenset({"50001", "50013", "10003"})
"""Missing access, missing permissions, unknown channel."""
THREAD_EXISTS = "160004"
NO_THREAD_HERE = frozenset({"50024"})
"""Cannot execute action on this channel type: a thread has no threads."""
NO_DIRECT_MESSAGES = "50007"
UNKNOWN_MESSAGE = "10008"
_FOR_THE_ASKER = {
    "50083": "This thread is archived, so nothing can be posted here.",
    UNKNOWN_MESSAGE: "That message is gone, so there is nothing to answer below.",
    NO_DIRECT_MESSAGES: "I cannot write to you directly. Allow direct messages from this server, then ask again.",
    DEAD: "My access to Discord has ended. Ask whoever runs me to set a new token.",
}
_MAY_NOT = (
    "I may not post there, or open a thread. Ask whoever manages the channel to let me: View Channel, Send Messages,"
    " Embed Links, Create Public Threads, Send Messages in Threads. I will try again for some hours."
)
_FOR_THE_SUBSCRIBER = {
    "50001": _MAY_NOT,
    "50013": _MAY_NOT,
    "10003": "the channel is gone, or I cannot see it. Type /digest on in another channel.",
    "10004": "I am not in that server any more. Add me again.",
    "50083": "the thread is archived. Open it again, or type /digest on in another channel.",
    DEAD: _FOR_THE_ASKER[DEAD],
}


def sentence_for(fault: DeliveryError) -> str | None:
    """What to tell the asker of a fault of delivery; ``None`` if it is none of the known ones.

    Every one is logged in a line that names what the operator can mend.
    """
    if not isinstance(fault, RefusedError):
        _log.warning(facts("not_delivered", platform="discord", why=fault))
        return "Discord does not take my answer just now. Please ask again in a minute."
    mend = (
        "DISCORD_BOT_TOKEN" if fault.error == DEAD else "run: briefbot doctor" if fault.error in NOT_ALLOWED else None
    )
    _log.warning(facts("refused", platform="discord", error=fault.error, mend=mend))
    return not_allowed(()) if fault.error in NOT_ALLOWED else _FOR_THE_ASKER.get(fault.error)


def reason_for(refusal: RefusedError) -> str:
    """Why a digest cannot be posted somewhere, and what to do, for whoever subscribed."""
    return _FOR_THE_SUBSCRIBER.get(refusal.error) or f"Discord refuses it ({refusal.error}). Ask whoever runs me."


def not_allowed(lacking: Sequence[Permission]) -> str:
    """Say that the bot may not write somewhere, and what it lacks there, if that is known."""
    names = f" I lack: {', '.join(permission.name for permission in lacking)}." if lacking else ""
    return f"I may not post here.{names} Ask whoever manages this channel to let me, then press Retry."
