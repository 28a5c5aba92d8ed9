"""The state of a button as compact text: ``b1|t|2|a|quotes|"lee-xi"``.

The fields are version, act, page, view, command and line; the line comes last and may hold anything. What is longer
than a platform allows is kept by the adapter under a short name, which then is the state: ``b1~`` and 16 digits.

Invariant: any string can be decoded, and what this version encoded decodes to the same follow-up. A change of form
is a new version; old versions that can still be understood should be.
"""

import hashlib
from collections.abc import Callable
from typing import Final, NamedTuple

from briefings.models.asked import Asked, View
from briefings.render.follow_ups.values import Act, FollowUp
from briefings.render.safe import visible

VERSION = "b1"
SLACK_VALUE: Final = 2000
"""Characters of a button's ``value`` (Block Kit)."""
SLACK_OPTION: Final = 150
"""Characters of an option's ``value`` (Block Kit)."""
DISCORD_ID: Final = 100
"""Characters of a ``custom_id``, and of the value of a select's option."""
MAX_PAGE = 10_000

_ACTS: dict[str, Act] = {"k": "ask", "t": "turn", "s": "share"}
_VIEWS: dict[str, View] = {"a": "answer", "s": "sources", "p": "picture"}
_ACT_LETTERS = {name: letter for letter, name in _ACTS.items()}
_VIEW_LETTERS = {name: letter for letter, name in _VIEWS.items()}
_FIELDS = 6
_DIGITS = 16


class State(NamedTuple):
    """What a button carries, and what the adapter must remember under it (``None``: nothing, it says all)."""

    value: str
    kept: str | None = None


class Outdated(NamedTuple):
    """A button that says nothing to this version; the sentence is for whoever pressed it."""

    message: str = "This button is from an older version. Please ask again."


def encode(follow_up: FollowUp, limit: int) -> str | None:
    """Write a follow-up into a button.

    Args:
        follow_up: What pressing does.
        limit: Most characters, as UTF-16 counts them (that is how chats do).

    Returns:
        The state, or ``None`` if it does not fit.
    """
    written = _write(follow_up)
    return written if len(written.encode("utf-16-le")) // 2 <= limit else None


def state_of(follow_up: FollowUp, limit: int) -> State:
    """Write a follow-up into a button, or into what is kept for it.

    Returns:
        A state of at most ``limit`` characters (20 or more are needed). If ``kept`` is set, the adapter remembers it
        under ``value`` before it sends the message; equal follow-ups have equal states.
    """
    value = encode(follow_up, limit)
    if value is not None:
        return State(value)
    written = _write(follow_up)
    return State(f"{VERSION}~{hashlib.sha256(written.encode()).hexdigest()[:_DIGITS]}", written)


def decode(text: str, recall: Callable[[str], str | None] | None = None) -> FollowUp | Outdated:
    """Read what a button carries.

    Args:
        text: Any string; a button's state, or what a stranger sent in its place.
        recall: Looks up what was kept under a state.

    Returns:
        The follow-up, without its label, or what to tell whoever pressed.
    """
    if text.startswith(f"{VERSION}~"):
        kept = recall(text) if recall else None
        return decode(kept) if kept is not None and not kept.startswith(f"{VERSION}~") else Outdated()
    fields = text.split("|", _FIELDS - 1)
    if len(fields) != _FIELDS or fields[0] != VERSION:
        return Outdated()
    _, act, page, view, command, line = fields
    is_page = page.isascii() and page.isdigit() and len(page) <= len(str(MAX_PAGE)) and 1 <= int(page) <= MAX_PAGE
    if act not in _ACTS or view not in _VIEWS or not is_page or not command:
        return Outdated()
    return FollowUp("", Asked(command=command, line=line, page=int(page), view=_VIEWS[view]), _ACTS[act])


def _write(follow_up: FollowUp) -> str:
    asked = follow_up.asked
    page = str(min(asked.page, MAX_PAGE))
    return "|".join(
        (VERSION, _ACT_LETTERS[follow_up.act], page, _VIEW_LETTERS[asked.view], asked.command, visible(asked.line))
    )
