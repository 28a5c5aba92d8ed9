"""Adverbials beside a noun phrase that are no part of it: when, and the rest of a place name."""

from typing import Final

from briefings.people.places import CALENDAR
from briefings.quotes.scene import Scene
from briefings.quotes.token_kinds import is_place
from briefings.text.vocabulary import vocabulary

_TIMES: Final = vocabulary(
    "day days week weeks month months year years hour hours minute minutes night morning afternoon evening weekend"
    " spring summer autumn fall winter decade decades"
)
_MEASURES: Final = vocabulary(
    "last this next recent in on less more than about just only a few several some one two three four five six seven"
    " eight nine ten dozen many early late over the"
)
"""What stands before a noun of time in an adverbial."""


def before_time(words: list[str], last: int, low: int) -> int:
    """The last token before an adverbial of time ("Lind on Friday", "Lind less than two weeks ago")."""
    end = last
    if words[end] in CALENDAR:
        while end > low and (words[end] in CALENDAR or words[end].isdigit()):
            end -= 1
        while end > low and words[end] in ("on", "in", "since", "last", "this", "late", "early", "next"):
            end -= 1
        return end
    if words[end] in ("ago", "earlier", "later"):
        end -= 1
        if end <= low or words[end] not in _TIMES:
            return last
    elif words[end] not in _TIMES or end == low or words[end - 1] not in ("last", "this", "recent", "next"):
        return last
    end -= 1
    while end > low and (words[end] in _MEASURES or words[end].isdigit()):
        end -= 1
    return end


def after_place(scene: Scene, first: int, high: int) -> int:
    """Pass over the second half of a place between commas ("in Salem, Oregon, Lind said")."""
    skeleton = scene.skeleton
    token = first
    while token < high and is_place(skeleton, token):
        token += 1
    is_between = first > 1 and skeleton.words[first - 1] == "," and skeleton.capitals[first - 2]
    return token + 1 if first < token < high and is_between and skeleton.words[token] == "," else first
