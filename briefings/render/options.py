"""What may be chosen about how an answer looks."""

from briefings.models.asked import Asked
from briefings.models.base import Frozen


class Limits(Frozen):
    """How much of a corpus one message may show. ``None`` is no limit."""

    excerpt_words: int | None = 90
    """Words of speech that a briefing repeats of one article."""
    quotes: int | None = 8
    """Quotations that a list of quotations shows."""
    for_more: str = ""
    """What to press to see more of a briefing; in a terminal, a short one says what to type."""
    for_all: str = "add --format json"
    """What to type to see all; empty where nothing shows all."""


DEFAULT_LIMITS = Limits()
NO_LIMITS = Limits(excerpt_words=None, quotes=None)


class RenderOptions(Frozen):
    """Choices of whoever asks."""

    width: int | None = None
    """Columns of the terminal; ``None`` is 100."""
    color: bool = False
    limits: Limits = DEFAULT_LIMITS
    asked: Asked = Asked(command="ask")
    """What is answered: chats put it into their buttons."""
