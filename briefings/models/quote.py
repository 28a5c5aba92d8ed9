"""Who said what, in one article."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from briefings.models.article import ArticleId
from briefings.models.base import Frozen
from briefings.models.person import SpeakerKind
from briefings.models.span import Span

QuoteKind = Literal["direct", "mixed", "indirect", "headline"]
"""``direct``: a quoted sentence or more. ``mixed``: quoted words inside the outlet's own sentence (PARC;
also called partial). ``indirect``: reported, no quotation marks. ``headline``: quoted in a headline only."""

Basis = Literal["named", "pronoun", "role", "continued", "unknown"]
"""How the speaker is known: by name, through a pronoun, through a role or description, because the speech of
the paragraph before goes on, or not at all."""


class Quote(Frozen):
    """One attribution: the words, the cue that introduces them, and who said them.

    A split quotation ("A," she said, "B") is one quote with two contents. Contents of direct, mixed and
    headline quotes lie inside quotation marks, marks excluded; contents of indirect quotes are clauses.
    ``speaker`` is ``None`` below the confidence floor: the product then says "speaker not clear".
    """

    article_id: ArticleId
    contents: Annotated[tuple[Span, ...], Field(min_length=1)]
    kind: QuoteKind
    context: Span
    """The sentence or sentences that hold the contents and their cue."""
    cue: Span | None = None
    speaker_mention: Span | None = None
    speaker: str | None = None
    """Fullest name that the article gives, or the description as written."""
    speaker_key: str | None = None
    """Groups quotes of one speaker: a ``PersonId`` for people, the folded words for bodies and roles."""
    speaker_kind: SpeakerKind | None = None
    basis: Basis = "unknown"
    confidence: Annotated[float, Field(ge=0, le=1)] = 0.0
    """Estimated probability that the speaker is right."""
    via: str | None = None
    """What stands between the speaker and the page: "through a translator", a news agency."""
    said_on: date | None = None
    occasion: str | None = None
    """Where the words were said, in the article's words: "written interview with ...", "summit"."""
    words: int | None = None
    """How many words the contents have; ``None`` if nobody noted it."""
    stems: str | None = None
    """Its telling words as answers compare them, as `briefings.notes` wrote them; opaque to everybody else."""
