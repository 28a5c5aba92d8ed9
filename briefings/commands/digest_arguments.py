"""What ``digest`` takes. Times, zones and days are kept as they are typed: `briefings.commands.orders` reads them.

Invariant: what `written` writes parses back to the same value, whatever the words are.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from briefings.commands.arguments import Arguments, Length
from briefings.commands.tokens import Token

Action = Literal[
    "on",
    "off",
    "pause",
    "resume",
    "undo",
    "list",
    "preview",
    "follow",
    "unfollow",
    "export",
    "import",
    "doctor",
    "forget",
]
WhenNothing = Literal["silent", "always"]


class DigestArgs(Arguments):
    """``digest <action> …``; which of the others an action takes, its usage says. ``None`` was not named."""

    action: Annotated[Action, Field(description="What to do")]
    topic: Annotated[str | None, Field(description="A topic, or the id of a digest as list shows it")] = None
    at: Annotated[str | None, Field(description="When: 8:30, 8am or 20.00")] = None
    zone: Annotated[str | None, Field(description="Time zone: Berlin or Europe/Berlin; without it your own")] = None
    weekdays: Annotated[str | None, Field(description="Days: weekdays, weekend, mon-fri or mon,wed")] = None
    length: Annotated[Length | None, Field(description="short, or full")] = None
    include: Annotated[tuple[str, ...] | None, Field(description="Only lines that have these words")] = None
    exclude: Annotated[tuple[str, ...] | None, Field(description="No lines that have these words")] = None
    when_nothing: Annotated[
        WhenNothing | None, Field(description="silent when nothing is new, or always a line that says so")
    ] = None
    person: Annotated[str | None, Field(description="Whom to follow")] = None
    days: Annotated[int | None, Field(ge=1, le=366, description="For how many days to pause")] = None
    changes: Annotated[str | None, Field(description="What to undo; the last change here if nothing is named")] = None
    orders: Annotated[str | None, Field(description="What export gave")] = None

    def written(self) -> Iterator[str]:
        """The words to type after ``digest``."""
        yield self.action
        match self.action:
            case "on":
                yield from self._ordered()
            case "follow" | "unfollow" if self.person:
                yield _in_marks(self.person)
            case "import" if self.orders:
                yield self.orders
            case "undo" if self.changes:
                yield self.changes
            case "pause" if self.days:
                yield f"{self.days}d"
            case "forget":
                yield "me"
        if self.action in ("off", "pause", "resume", "preview") and self.topic:
            yield _in_marks(self.topic)

    def _ordered(self) -> Iterator[str]:
        if self.topic:
            yield _in_marks(self.topic)
        for keyword, words in (("at", self.at), ("in", self.zone), ("every", self.weekdays)):
            if words:
                yield f"{keyword} {_in_marks(words)}"
        if () in (self.include, self.exclude):
            yield "any words"
        yield from map(_in_marks, self.include or ())
        yield from (f"-{_in_marks(word)}" for word in self.exclude or ())
        yield from filter(None, (self.length, self.when_nothing))


def _in_marks(words: str) -> str:
    return Token(words, in_marks=True).written
