"""Verdicts on what somebody is said to have said."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from briefings.models.answers.base import Answer, Citation, Footer, SourceLine
from briefings.models.base import Frozen
from briefings.models.quote import QuoteKind

Verdict = Literal[
    "quoted",
    "quoted_conflict",
    "spelling",
    "near",
    "reported",
    "headline_only",
    "someone_else",
    "outlet_words",
    "not_found",
]


class Evidence(Frozen):
    """A place that bears on a checked statement.

    ``parts`` are the words inside the quotation marks, one entry for each content, unless ``kind`` is ``indirect`` or
    ``outlet``: then they are the one sentence that holds the words.
    """

    citation: Citation
    kind: QuoteKind | Literal["outlet"]
    speaker: str | None
    parts: Annotated[tuple[str, ...], Field(min_length=1)]
    published_on: date
    said_on: date | None = None
    occasion: str | None = None

    @property
    def text(self) -> str:
        """The words, contents joined with an ellipsis between them."""
        return " … ".join(self.parts)


class DiffPart(Frozen):
    """One step from the asked words to the source's words."""

    op: Literal["same", "asked_only", "source_only"]
    text: str


class Searched(Frozen):
    """What was searched."""

    articles: int
    first_published: date | None
    last_published: date | None


class CheckResult(Answer):
    """Did this person say these words?"""

    verdict: Verdict
    person: str
    person_id: str | None
    """``None`` if the corpus does not know the person."""
    asked: str
    evidence: tuple[Evidence, ...] = ()
    near: tuple[Evidence, ...] = ()
    """Closest statements that are *not* the answer, best first."""
    copies: int = 0
    """How many articles of the evidence print the same text as another one: cited, and counted once as evidence."""
    is_unclear: bool = False
    """The words are quoted in ``near``, but the article does not make clear whether they are the person's."""
    diff: tuple[DiffPart, ...] = ()
    """From the asked words to ``near[0]`` or ``evidence[0]``, where they differ."""
    searched: Searched
    sources: tuple[SourceLine, ...] = ()
    footer: Footer

    @property
    def found(self) -> bool:
        """Every verdict but ``not_found`` rests on a place in the corpus."""
        return self.verdict != "not_found"
