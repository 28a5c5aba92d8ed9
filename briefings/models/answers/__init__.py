"""Answers: what commands return and renderers arrange. No markup, colour or emoji in them.

Each answer says whether it found anything (``found``): the terminal turns that into its exit code. Every
statement about the corpus carries at least one `Citation`, by type.

The rooms of this folder are one door to the rest of the program: import answers from here.
"""

from briefings.models.answers.base import Answer, Citation, Citations, Footer, SourceLine
from briefings.models.answers.briefing import (
    Briefing,
    Changes,
    Correction,
    Section,
    SpeakerCoverage,
    Timeline,
    TimelineEntry,
)
from briefings.models.answers.checking import CheckResult, DiffPart, Evidence, Searched, Verdict
from briefings.models.answers.claims import Claim, ClaimFlag, Disagreement, DisagreementValue
from briefings.models.answers.lists import (
    Ambiguous,
    Candidate,
    Help,
    Hit,
    NotFound,
    SearchResults,
    SourceList,
    TopicList,
)
from briefings.models.answers.quoted import QuotedLine, QuoteList, Wording

__all__ = [
    "Ambiguous",
    "Answer",
    "Briefing",
    "Candidate",
    "Changes",
    "CheckResult",
    "Citation",
    "Citations",
    "Claim",
    "ClaimFlag",
    "Correction",
    "DiffPart",
    "Disagreement",
    "DisagreementValue",
    "Evidence",
    "Footer",
    "Help",
    "Hit",
    "NotFound",
    "QuoteList",
    "QuotedLine",
    "SearchResults",
    "Searched",
    "Section",
    "SourceLine",
    "SourceList",
    "SpeakerCoverage",
    "Timeline",
    "TimelineEntry",
    "TopicList",
    "Verdict",
    "Wording",
]
