"""Commands that do several things: what each takes, so that chats can offer it as a subcommand or in a form of its own.

Invariant: every action of such a command's argument model is here, and names fields of that model.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from briefings.commands.registry import Command

ACTION = "action"
"""The field of the argument model that says which deed is meant."""


class Deed(NamedTuple):
    """One thing that a command does.

    Attributes:
        name: The action's value.
        summary: What it does, in a line.
        fields: The fields that it takes, the most wanted first.
        needed: Those without which it cannot be done.
    """

    name: str
    summary: str
    fields: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()


_DEEDS: Mapping[str, tuple[Deed, ...]] = {
    "digest": (
        Deed(
            "on",
            "Post a digest of a topic here, at a time of the day.",
            ("topic", "at", "zone", "weekdays", "length", "when_nothing", "include", "exclude"),
            ("topic", "at"),
        ),
        Deed("off", "Stop a digest of this channel.", ("topic",)),
        Deed("pause", "Pause a digest for some days.", ("days", "topic")),
        Deed("resume", "Go on with a digest that was paused, or that this channel refused.", ("topic",)),
        Deed("undo", "Have the digests of this channel as they were before the last change."),
        Deed("list", "The digests of this channel, and when they come next."),
        Deed("preview", "What a digest would say now; only you see it.", ("topic",)),
        Deed("follow", "Post here when a person says something new.", ("person",), ("person",)),
        Deed("unfollow", "Follow a person no longer.", ("person",)),
        Deed("export", "The digests of this channel as JSON."),
        Deed("import", "Set up digests from what export gave.", ("orders",), ("orders",)),
        Deed("doctor", "How the last digests went, and what is in their way."),
        Deed("forget", "Delete everything that is kept of you."),
    )
}


OF_ORDERS: Mapping[str, Literal["digest", "follow"]] = {
    **dict.fromkeys(("off", "pause", "resume"), "digest"),
    "unfollow": "follow",
}
"""Deeds that are done to what is ordered already, and to which kind of it."""


def deeds_of(command: Command) -> tuple[Deed, ...]:
    """What a command does, where it does several things."""
    return _DEEDS.get(command.name, ())


def deed_in(command: Command, line: str) -> Deed | None:
    """The deed that a typed line means: its first word, or the first deed; ``None`` if the command has none."""
    deeds = deeds_of(command)
    first = line.lower().split(None, 2)[:2]  # two, for the command's own name may be typed twice
    word = next((word for word in first if word.lstrip("/") != command.name), "")
    return next((deed for deed in deeds if deed.name == word), deeds[0] if deeds else None)


def deed_named(command: Command, name: object) -> Deed | None:
    """The deed of that name."""
    return next((deed for deed in deeds_of(command) if deed.name == name), None)
