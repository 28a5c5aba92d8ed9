"""Lists of topics, sources and found places, and answers that ask back or find nothing."""

from datetime import date

from briefings.models.answers.base import Answer, Citation, Footer, SourceLine
from briefings.models.base import Frozen
from briefings.models.person import Person
from briefings.models.topic import Topic


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
