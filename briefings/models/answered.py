"""Questions in plain words, answered or declined.

Invariant: whatever is told is a sentence of an article, verbatim and cited; ``value`` is a part of it or the date that
it states. A question that no sentence answers is declined, with what comes nearest.
"""

from datetime import date
from typing import Literal

from briefings.models.answers import Answer, Citations, ClaimFlag, Footer, Searched, SourceLine
from briefings.models.base import Frozen
from briefings.models.dates import CalendarDate
from briefings.models.event import Tense

QuestionKind = Literal["when", "who", "where", "amount", "why", "whether", "what"]
"""``amount``: how many, how much, how long, how old. ``whether``: did this happen? ``what``: anything else."""

Outcome = Literal["answered", "differ", "declined"]
"""``differ``: articles give more than one answer, and each is shown."""


class Finding(Frozen):
    """A sentence that answers, or comes near."""

    text: str
    """The sentence, verbatim."""
    value: str | None = None
    """The answer in its words: "Gimhae International Airport in Busan", "about 300"; ``None`` if the sentence is it."""
    on: CalendarDate | None = None
    """The date that answers, or that the sentence gives what was asked."""
    tense: Tense = "past"
    """``ahead``: planned when the article was published."""
    published_on: date
    citations: Citations
    flags: tuple[ClaimFlag, ...] = ()


class PlainAnswer(Answer):
    """What the articles answer to a question."""

    asked: str
    kind: QuestionKind
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    """One for each answer, the best founded first; empty if declined."""
    near: tuple[Finding, ...] = ()
    """Where declined: sentences with most of the asked words. They are no answer."""
    missing: tuple[str, ...] = ()
    """Where declined: asked words that no article has."""
    searched: Searched
    sources: tuple[SourceLine, ...] = ()
    footer: Footer

    @property
    def found(self) -> bool:
        """Tell whether it was answered."""
        return self.outcome != "declined"
