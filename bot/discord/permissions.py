"""The permissions that the bot asks for, each with its reason; the invite link, the doctor and the docs come from here.

Source: docs.discord.com/developers/topics/permissions, …/topics/oauth2#bot-authorization-flow.
"""

from typing import NamedTuple
from urllib.parse import urlencode

AUTHORIZE_URL = "https://discord.com/oauth2/authorize"
SCOPES = ("bot", "applications.commands")
ADMINISTRATOR = 1 << 3
MANAGE_CHANNELS, MANAGE_SERVER = 1 << 4, 1 << 5
MANAGES = ADMINISTRATOR | MANAGE_CHANNELS | MANAGE_SERVER
"""Manage Channels, Manage Server: either is enough to schedule."""


class Permission(NamedTuple):
    """A permission and why it is needed."""

    name: str
    bit: int
    why: str


THREADS = Permission(
    "Create Public Threads",
    1 << 35,
    "to share checked quotes below the message that has them, and for a digest's details",
)
FILES = Permission("Attach Files", 1 << 15, "to share the picture of a timeline")
IN_THREADS = Permission("Send Messages in Threads", 1 << 38, "to answer and share in threads")
READ_HISTORY = Permission(
    "Read Message History",
    1 << 16,
    "to answer as a reply to the message; it looks back only for a digest of its own that may have arrived",
)
NEEDED = (
    Permission("View Channels", 1 << 10, "to be told when somebody mentions the bot; it hears nothing else"),
    Permission("Send Messages", 1 << 11, "to answer mentions, and to share what somebody asks it to share"),
    Permission("Embed Links", 1 << 14, "because answers are embeds; without it they would arrive empty"),
    READ_HISTORY,
    THREADS,
    IN_THREADS,
    FILES,
)


def bits() -> int:
    """All permissions that the bot asks for."""
    return sum(permission.bit for permission in NEEDED)


def lacking(
    rights: int, *, in_thread: bool = False, opens_thread: bool = False, attaches: bool = False
) -> tuple[Permission, ...]:
    """What is missing to write a message.

    Args:
        rights: What the bot may do there.
        in_thread: Whether the place is a thread.
        opens_thread: Whether a thread must be opened for it.
        attaches: Whether a file travels with it.
    """
    if rights & ADMINISTRATOR:
        return ()
    writes = {IN_THREADS} if in_thread else {THREADS, IN_THREADS} if opens_thread else set()
    writes |= {FILES} if attaches else set()
    instead = {"Send Messages"} if in_thread or opens_thread else set()
    sometimes = (THREADS, IN_THREADS, FILES)
    wanted = (one for one in NEEDED if one in writes or (one not in sometimes and one.name not in instead))
    return tuple(one for one in wanted if not rights & one.bit)


def invite_link(application: str) -> str:
    """The address at which somebody adds the bot to a server with exactly these permissions."""
    query = {"client_id": application, "scope": " ".join(SCOPES), "permissions": str(bits())}
    return f"{AUTHORIZE_URL}?{urlencode(query)}"


def personal_link(application: str) -> str:
    """The address at which somebody adds the app for themselves, wherever they are."""
    query = {"client_id": application, "scope": "applications.commands", "integration_type": "1"}
    return f"{AUTHORIZE_URL}?{urlencode(query)}"
