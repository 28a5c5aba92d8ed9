"""What takes effect in a Discord text: mentions, links, invites, broadcasts, styles; and whether it may.

Text from outside must be inert. Whatever is live in a message was either put there by the product, and then a test has
allowed it, or it came through from an article or a question, and then it is a violation.

Rules: docs.discord.com/developers/reference (message formatting); support.discord.com, Markdown Text 101.
"""

import re
from dataclasses import dataclass
from typing import Literal

from tests.wire.invisible import check_invisible

Control = Literal["broadcast", "user", "role", "channel", "command", "guide", "emoji", "date"]
Link = Literal["link", "masked link", "invite"]
Style = Literal["bold", "italic", "underline", "strike", "spoiler", "code", "quote", "heading", "subtext", "list"]
Kind = Control | Link | Style

_CODE = re.compile(r"```(?s:.+?)```|``[^\n]+?``|`[^`\n]+`")
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
_INVITE = re.compile(
    r"(?:https?://)?(?:www\.|ptb\.|canary\.)?(?:discord\.gg|discord(?:app)?\.com/invite)/[\w-]+", re.IGNORECASE
)
_MASKED = re.compile(r"\[([^\[\]\n]*)\]\(\s*<?([a-z][a-z0-9+.-]*:[^)\s>]*)>?[^)\n]*\)", re.IGNORECASE)
_BARE = re.compile(r"(?<![a-z0-9])(?:https?|discord)://[^\s<>]+|<(?:mailto:|tel:|sms:)[^\s<>]+>", re.IGNORECASE)
_CONTROLS: tuple[tuple[Control, re.Pattern[str]], ...] = (
    ("user", re.compile(r"<@!?(\d+)>")),
    ("role", re.compile(r"<@&(\d+)>")),
    ("channel", re.compile(r"<#(\d+)>")),
    ("command", re.compile(r"</[^\s:<>][^:<>\n]*:(\d+)>")),
    ("guide", re.compile(r"<id:(\w+)>")),
    ("emoji", re.compile(r"<a?:(\w+):\d+>")),
    ("date", re.compile(r"<t:(-?\d+)(?::[tTdDfFsSR])?>")),
    ("broadcast", re.compile(r"@(everyone|here)")),
)
_STYLES: tuple[tuple[Style, re.Pattern[str]], ...] = (
    ("quote", re.compile(r"^>(?:>>)? (.*)", re.MULTILINE)),
    ("heading", re.compile(r"^#{1,3} (.*)", re.MULTILINE)),
    ("subtext", re.compile(r"^-# (.*)", re.MULTILINE)),
    ("list", re.compile(r"^ *(?:[-*]|\d{1,9}\.) (.*)", re.MULTILINE)),
    ("spoiler", re.compile(r"\|\|([^|]+)\|\|")),
    ("strike", re.compile(r"~~([^~]+)~~")),
    ("bold", re.compile(r"\*\*([^*]+)\*\*")),
    ("underline", re.compile(r"__([^_]+)__")),
    ("italic", re.compile(r"(?<!\*)\*(?![*\s])([^*]+)(?<!\s)\*(?!\*)")),
    ("italic", re.compile(r"(?<![_\w])_(?!_)([^_]+)_(?![_\w])")),
)
_LINKS: tuple[tuple[Link, re.Pattern[str]], ...] = (("invite", _INVITE), ("masked link", _MASKED), ("link", _BARE))
_INERT = "\ufffc"  # stands for an escaped sign or a piece of code: neither opens nor closes anything


@dataclass(frozen=True)
class Live:
    """One thing that takes effect, and its words, id or address."""

    kind: Kind
    what: str


@dataclass(frozen=True)
class Allowed:
    """What the product may make live.

    Attributes:
        users: Ids that may be named.
        channels: Ids that may be named.
        commands: Ids of commands that may be named.
        links: Beginnings of addresses that may be linked.
    """

    users: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    commands: frozenset[str] = frozenset()
    links: tuple[str, ...] = ()

    def link(self, address: str) -> bool:
        """Tell whether an address may be linked."""
        return address.startswith(("http://", "https://")) and address.startswith(self.links)

    def complaint(self, live: Live) -> str | None:
        """Say what is wrong with something live, if anything."""
        match live.kind:
            case "broadcast":
                return f"live broadcast @{live.what}"
            case "user" if live.what not in self.users:
                return f"live mention of {live.what}"
            case "role" | "guide" | "emoji" | "invite":
                return f"live {live.kind} {live.what}"
            case "channel" if live.what not in self.channels:
                return f"live name of channel {live.what}"
            case "command" if live.what not in self.commands:
                return f"live name of command {live.what}"
            case "link" | "masked link" if not self.link(live.what):
                return f"live {live.kind} to {live.what}"
        return None


NOTHING_ALLOWED = Allowed()


def live_markup(text: str) -> tuple[Live, ...]:
    """List what takes effect in a text: code, invites, links, controls, then styles."""
    rest = _ESCAPED.sub(_INERT, text)
    live = [Live("code", match[0].strip("`")) for match in _CODE.finditer(rest)]
    rest = _CODE.sub(_INERT, rest)
    for kind, pattern in _LINKS:
        live += [Live(kind, match[match.lastindex or 0].strip("<>")) for match in pattern.finditer(rest)]
        rest = pattern.sub(_INERT, rest)
    live += [Live(kind, match[1]) for kind, pattern in _CONTROLS for match in pattern.finditer(rest)]
    live += [Live(kind, match[1]) for kind, pattern in _STYLES for match in pattern.finditer(rest)]
    return tuple(live)


def check_markdown(text: str, allowed: Allowed = NOTHING_ALLOWED) -> tuple[str, ...]:
    """Say what in a text is live though it may not be.

    Styles and dates pass: no reader can tell the product's own bold from an article's; ask `live_markup` for them.

    Args:
        text: The text as it is sent.
        allowed: What the product may make live.

    Returns:
        The complaints, none if the text is inert.
    """
    complaints = [found for live in live_markup(text) if (found := allowed.complaint(live)) is not None]
    return (*complaints, *check_invisible(text))
