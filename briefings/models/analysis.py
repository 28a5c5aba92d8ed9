"""All that reading an article yields. Made once, at load; answers read it and never parse again."""

from briefings.models.article import ArticleId
from briefings.models.base import Frozen
from briefings.models.event import Event
from briefings.models.person import CastMember
from briefings.models.quote import Quote
from briefings.models.span import Span


class Analysis(Frozen):
    """What one article holds, in text order."""

    article_id: ArticleId
    sentences: tuple[Span, ...]
    """Sentences of the prose; each lies inside one paragraph."""
    cast: tuple[CastMember, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    rules_version: str
    notes: str | None = None
    """What answers compare, as `briefings.notes` wrote it; opaque to everybody else."""
