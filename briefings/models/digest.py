"""A digest, and what is said of standing orders: answers like all others.

A digest is one message with its details below it. Instants are epoch seconds; renderers show them in the order's zone.
Days of one digest are of one calendar: where the corpus is old, that of its articles, and not that of the reader.
"""

from datetime import date
from typing import Literal

from briefings.models.answers import (
    Answer,
    Claim,
    Correction,
    Disagreement,
    Footer,
    QuotedLine,
    SourceLine,
    Wording,
)
from briefings.models.base import Frozen
from briefings.models.subscription import Run, Subscription
from briefings.models.topic import Topic


class Digest(Answer):
    """What is new to a place about a topic, or in the words of a person."""

    title: str
    topic: Topic | None
    """``None`` for a person who is followed."""
    as_of: date
    is_old: bool = False
    """The corpus ends before the day on which it is read: ``as_of`` is the day after its newest article."""
    include: tuple[str, ...] = ()
    """Words that each line has, as the order wants it. What it does not want is not named."""
    is_first: bool = False
    """It tells all there is in short: the place was told nothing yet."""
    since: date | None = None
    """The day of the last digest that arrived, or what that one was as of; ``as_of`` itself, if no article is newer."""
    was_due: str | None = None
    """``Mon 24 Nov, 08:00 Europe/Berlin``, if this one is late."""
    missed: tuple[date, ...] = ()
    """Days whose digest was not sent at all."""
    new_articles: int = 0
    late_articles: int = 0
    """Articles that came since but are much older than what was told."""
    claims: tuple[Claim, ...] = ()
    quotations: tuple[QuotedLine, ...] = ()
    """One, or all that is new of a person who is followed."""
    ahead: tuple[Claim, ...] = ()
    """What is planned from this day on."""
    corrections: tuple[Correction, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    wordings: tuple[Wording, ...] = ()
    left_out: int = 0
    """Facts that did not fit."""
    sources: tuple[SourceLine, ...] = ()
    footer: Footer

    @property
    def has_news(self) -> bool:
        """Tell whether a place learns anything from it."""
        return bool(self.is_first or self.claims or self.quotations or self.corrections)


class Order(Frozen):
    """A subscription with its next time."""

    subscription: Subscription
    next_at: int | None = None
    is_gone: bool = False
    """It is no more: it was taken off, or ordering it was undone."""
    runs: tuple[Run, ...] = ()
    """Its last runs, newest first, where they are told."""


Change = Literal["on", "changed", "off", "paused", "resumed", "followed", "unfollowed", "undone"]


class OrdersChanged(Answer):
    """What was done, and what comes next."""

    change: Change
    orders: tuple[Order, ...]
    is_zone_guessed: bool = False
    """Nobody named a zone, and the platform tells none."""
    undo: str = ""
    """What to say after ``digest`` to have all as it was before."""


class OrderList(Answer):
    """The digests and follows of a channel, or of all (``is_everywhere``)."""

    orders: tuple[Order, ...]
    is_everywhere: bool = False


class OrderCheckup(Answer):
    """How the last runs of each went."""

    orders: tuple[Order, ...]
    is_everywhere: bool = False


class OrdersExported(Answer):
    """Standing orders as JSON that ``digest import`` takes."""

    records: tuple[str, ...]
    """One JSON object each."""


class OrdersImported(Answer):
    """What was made of an import."""

    orders: tuple[Order, ...]
    refused: tuple[str, ...] = ()
    """A sentence for each that could not be made."""
    undo: str = ""
    """What to say after ``digest`` to have all as it was before."""


class Forgotten(Answer):
    """All that was kept of a person is gone."""

    orders: int
