"""Answers: what commands return and renderers arrange. No markup, colour or emoji in them.

Each answer says whether it found anything (``found``): the terminal turns that into its exit code. Every
statement about the corpus carries at least one `Citation`, by type.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from briefings.models.article import ArticleFlag, ArticleId
from briefings.models.base import Frozen
from briefings.models.dates import CalendarDate
from briefings.models.event import Tense
from briefings.models.person import Person
from briefings.models.query import Window
from briefings.models.quote import Basis, QuoteKind
from briefings.models.span import Span
from briefings.models.topic import Topic


class Citation(Frozen):
    """The place that a statement rests on."""

    article_id: ArticleId
    source: str
    paragraph: int
    span: Span


Citations = Annotated[tuple[Citation, ...], Field(min_length=1)]

ClaimFlag = Literal["single_source", "translated", "agency_feed", "disagreement", "shortened"]


class Claim(Frozen):
    """One line of a briefing. ``text`` is the article's wording, shortened by cuts only."""

    text: str
    on: CalendarDate | None = None
    citations: Citations
    flags: tuple[ClaimFlag, ...] = ()
    disagreement: "Disagreement | None" = None


class QuotedLine(Frozen):
    """One quotation with its place, as answers show it.

    ``parts`` are the words inside the quotation marks, one entry for each content; an indirect quote has
    the reported clause. Renderers put marks around ``parts`` unless ``kind`` is ``indirect``.
    """

    parts: Annotated[tuple[str, ...], Field(min_length=1)]
    kind: QuoteKind
    speaker: str | None
    speaker_id: str | None = None
    basis: Basis
    confidence: float = 0.0
    cue: str | None = None
    said_on: date | None = None
    published_on: date
    via: str | None = None
    occasion: str | None = None
    citation: Citation
    spans: tuple[Span, ...]
    context: str
    """The sentence around it, verbatim."""
    same_as: tuple["QuotedLine", ...] = ()
    """The same utterance as other articles render it."""

    @property
    def text(self) -> str:
        """The words, contents joined with an ellipsis between them."""
        return " … ".join(self.parts)


class DisagreementValue(Frozen):
    """What one article says where articles differ."""

    value: str
    citation: Citation


class Disagreement(Frozen):
    """Values of one fact that should agree and do not; ``cannot_tell`` where the texts leave it open."""

    what: str
    verdict: Literal["differ", "cannot_tell"]
    values: Annotated[tuple[DisagreementValue, ...], Field(min_length=2)]


class Wording(Frozen):
    """One utterance as several articles render it, oldest first. Different renderings, not contradiction."""

    speaker: str
    renderings: Annotated[tuple[QuotedLine, ...], Field(min_length=2)]
    differs: bool = True
    """``False`` if all renderings have the same words."""


class SourceLine(Frozen):
    """An article in an answer's list of sources; its place in the list is its number ``n``."""

    article_id: ArticleId
    source: str
    headline: str | None
    outlet: str | None
    url: str | None
    byline: str | None = None
    published_on: date
    flags: tuple[ArticleFlag, ...] = ()
    paragraphs: int = 0
    quotes: int = 0


class Footer(Frozen):
    """What makes an answer reproducible."""

    articles: int
    corpus_hash: str
    rules_version: str


class Answer(Frozen):
    """Base of all answers."""

    @property
    def found(self) -> bool:
        """Tell whether the corpus had an answer."""
        return True


class Section(Frozen):
    """A part of a briefing."""

    name: Literal["happened", "ahead", "background"]
    claims: tuple[Claim, ...]


class SpeakerCoverage(Frozen):
    """In how many of the briefing's articles a person of the topic is quoted directly."""

    person: str
    quoted_in: int
    of: int


class Briefing(Answer):
    """A short cited briefing of a topic."""

    title: str
    topic: Topic
    window: Window
    """The range asked for, resolved."""
    first_published: date
    last_published: date
    as_of: date
    articles: int = 0
    """How many articles it was made from; the cited ones are in ``sources``."""
    copies: int = 0
    """How many of them print the same text as another one: cited, and counted once as evidence."""
    length: Literal["short", "full"] = "short"
    sections: tuple[Section, ...]
    quotations: tuple[QuotedLine, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    wordings: tuple[Wording, ...] = ()
    coverage: tuple[SpeakerCoverage, ...] = ()
    left_out: int = 0
    """Claims that did not fit the length; "full" shows them."""
    sources: tuple[SourceLine, ...]
    footer: Footer


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


class QuoteList(Answer):
    """Quotations in order of when they were said."""

    person: str | None
    """Whose they are; ``None`` when asked for a phrase or a whole topic."""
    phrase: str | None = None
    about: str | None = None
    """Words that each of them has, or the sentence around it; then they tell when it was first and last said."""
    topic: Topic | None = None
    window: Window = Window()
    quotes: tuple[QuotedLine, ...]
    sources: tuple[SourceLine, ...]
    footer: Footer


class TimelineEntry(Frozen):
    """An event merged over articles."""

    on: CalendarDate
    text: str
    tense: Tense
    is_background: bool
    citations: Citations
    disagreement: Disagreement | None = None


class Timeline(Answer):
    """Events of a topic in order of date."""

    title: str
    topic: Topic
    window: Window
    as_of: date
    entries: tuple[TimelineEntry, ...]
    sources: tuple[SourceLine, ...]
    footer: Footer


class Changes(Answer):
    """What is new in a topic since a date, and which documents were corrected."""

    title: str
    topic: Topic
    since: date
    as_of: date
    articles: tuple[SourceLine, ...]
    """Articles published after ``since``."""
    claims: tuple[Claim, ...]
    quotations: tuple[QuotedLine, ...]
    corrections: tuple["Correction", ...] = ()
    left_out: int = 0
    """New facts that did not fit."""
    sources: tuple[SourceLine, ...]
    footer: Footer


class Correction(Frozen):
    """A sentence of a document that a later revision changed; either side may be missing."""

    source: str
    before: str | None
    after: str | None
    citation: Citation
    """The place in the newest revision (where the sentence stands, or stood)."""


class TopicList(Answer):
    """Topics with their counts, most articles first."""

    topics: tuple[Topic, ...]
    footer: Footer


class Hit(Frozen):
    """A sentence that a search found."""

    text: str
    citation: Citation
    published_on: date
    headline: str | None
    score: float
    is_quoted: bool = False
    """All of it stands between quotation marks in the article, and ``text`` is without them."""
    speaker: str | None = None
    """Whose words they are if they are quoted; ``None`` if that is not clear."""


class SearchResults(Answer):
    """Places that match words, best first."""

    words: str
    hits: tuple[Hit, ...]
    total: int
    """Matching articles."""
    is_total_exact: bool = True
    """``False`` if counting stopped there: at least so many match."""
    sources: tuple[SourceLine, ...]
    footer: Footer


class SourceList(Answer):
    """The corpus: its articles, oldest first."""

    sources: tuple[SourceLine, ...]
    footer: Footer


class Candidate(Frozen):
    """A person that an ambiguous name may mean."""

    person: Person
    note: str | None = None
    """For instance "byline, not a speaker"."""


class Ambiguous(Answer):
    """A name that several people bear; the asker must choose."""

    asked: str
    candidates: tuple[Candidate, ...]

    @property
    def found(self) -> bool:
        """Nothing is answered before the asker has chosen."""
        return False


class NotFound(Answer):
    """Nothing in the corpus answers; says so and what to try."""

    message: str
    suggestions: tuple[str, ...] = ()
    """Words to type instead."""
    asked: str | None = None
    """The typed words that fit nothing, in whose place a suggestion may stand; ``None`` if none were typed."""

    @property
    def found(self) -> bool:
        """Nothing is found."""
        return False


class Help(Answer):
    """Usage of one command or of all."""

    lines: tuple[str, ...]
