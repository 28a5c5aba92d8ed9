"""A question after parsing, before the corpus is asked."""

from datetime import date
from typing import Literal

from briefings.models.base import Frozen


class Window(Frozen):
    """Days of publication that an answer covers, both ends inclusive; ``None`` is open."""

    since: date | None = None
    until: date | None = None


class Filters(Frozen):
    """What narrows a question beside its topic."""

    window: Window = Window()
    include: tuple[str, ...] = ()
    """Words that a sentence must have."""
    exclude: tuple[str, ...] = ()
    """Words that a sentence must not have (``-voting``)."""
    length: Literal["short", "full"] = "short"
