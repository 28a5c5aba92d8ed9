"""What takes effect in a mrkdwn text: mentions, links, broadcasts, styles; and whether it may.

Text from outside must be inert. Whatever is live in a message was either put there by the product, and then a test has
allowed it, or it came through from an article or a question, and then it is a violation.

Rules: docs.slack.dev/messaging/formatting-message-text.
"""

import re
from dataclasses import dataclass
from typing import Literal

from tests.wire.invisible import check_invisible

Kind = Literal["broadcast", "user", "channel", "date", "link", "bold", "italic", "strike", "code", "quote"]

_CONTROL = re.compile(r"<([^<>\n]*)>")
_BARE_LINK = re.compile(r"(?<![\w/])(?:https?://|mailto:)[^\s<>|]+", re.IGNORECASE)
_LOOSE_AMPERSAND = re.compile(r"&(?!amp;|lt;|gt;)")
_QUOTE = re.compile(r"^(?:>|&gt;)", re.MULTILINE)
_STYLES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("code", re.compile(r"(?<!\w)`([^`\n]+)`(?!\w)")),
    ("bold", re.compile(r"(?<!\w)\*(?!\s)([^*\n]+)(?<!\s)\*(?!\w)")),
    ("italic", re.compile(r"(?<!\w)_(?!\s)([^_\n]+)(?<!\s)_(?!\w)")),
    ("strike", re.compile(r"(?<!\w)~(?!\s)([^~\n]+)(?<!\s)~(?!\w)")),
)


@dataclass(frozen=True)
class Live:
    """One thing that takes effect, and its words or address."""

    kind: Kind
    what: str


@dataclass(frozen=True)
class Allowed:
    """What the product may make live.

    Attributes:
        users: Ids that may be mentioned.
        channels: Ids that may be named.
        links: Beginnings of addresses that may be linked.
    """

    users: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    links: tuple[str, ...] = ()

    def link(self, address: str) -> bool:
        """Tell whether an address may be linked."""
        return address.startswith(("http://", "https://")) and address.startswith(self.links)

    def complaint(self, live: Live) -> str | None:
        """Say what is wrong with something live, if anything."""
        match live.kind:
            case "broadcast":
                return f"live broadcast <{live.what}>"
            case "user" if live.what not in self.users:
                return f"live mention of {live.what}"
            case "channel" if live.what not in self.channels:
                return f"live name of channel {live.what}"
            case "link" if not self.link(live.what):
                return f"live link to {live.what}"
        return None


NOTHING_ALLOWED = Allowed()


def live_markup(text: str, *, verbatim: bool = False) -> tuple[Live, ...]:
    """List what takes effect in a mrkdwn text, controls first, then bare links, then styles.

    Args:
        text: The text as it is sent.
        verbatim: The text object's flag: Slack then links no bare addresses.
    """
    live = [_control(match[1]) for match in _CONTROL.finditer(text)]
    rest = _CONTROL.sub(" ", text)
    if not verbatim:
        live += [Live("link", match[0]) for match in _BARE_LINK.finditer(rest)]
    live += [Live("quote", match[0]) for match in _QUOTE.finditer(rest)]
    for kind, pattern in _STYLES:
        live += [Live(kind, match[1]) for match in pattern.finditer(rest)]
    return tuple(live)


def check_mrkdwn(text: str, allowed: Allowed = NOTHING_ALLOWED, *, verbatim: bool = False) -> tuple[str, ...]:
    """Say what in a mrkdwn text is live though it may not be, or not escaped.

    Styles pass: no reader can tell the product's own bold from an article's; ask `live_markup` for them.

    Args:
        text: The text as it is sent.
        allowed: What the product may make live.
        verbatim: The text object's flag.

    Returns:
        The complaints, none if the text is inert.
    """
    complaints = [
        found for live in live_markup(text, verbatim=verbatim) if (found := allowed.complaint(live)) is not None
    ]
    rest = _CONTROL.sub(" ", text)
    bare = "\n".join(line.lstrip(">") for line in rest.split("\n"))
    complaints += [f"unescaped {sign!r}" for sign in "<>" if sign in bare]
    if _LOOSE_AMPERSAND.search(rest):
        complaints.append("unescaped '&'")
    complaints += check_invisible(text)
    return tuple(complaints)


def _control(body: str) -> Live:
    address = body.partition("|")[0]
    match address[:1]:
        case "!" if address.startswith("!date^"):
            return Live("date", address)
        case "!":
            return Live("broadcast", address)
        case "@":
            return Live("user", address[1:])
        case "#":
            return Live("channel", address[1:])
    return Live("link", address)
