"""The notes of an article: written beside its analysis at load, and read back without looking at its text.

Invariant: notes are a pure function of the article and its analysis. Where none are written, or in another form than
today's, they are read from the text: a written note is never trusted across versions, and never needed.
"""

from functools import cached_property, lru_cache

from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.notes.mentions import Mention, read_mentions
from briefings.notes.statements import with_words
from briefings.notes.stems import all_in, line_of
from briefings.notes.told import Told, read_told
from briefings.notes.venues import Venue, read_venues
from briefings.notes.writing import Notes, is_current, read_notes, write_notes
from briefings.text.copies import signature

_REMEMBERED = 512  # articles: those of the largest answer


class ReadNotes:
    """Notes read from the text, each part when it is first asked for."""

    def __init__(self, article: Article, analysis: Analysis) -> None:
        self._article, self._analysis = article, analysis

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """See `Notes.sentences`."""
        return tuple(line_of(self._article.text, sentence) for sentence in self._analysis.sentences)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """See `Notes.told`."""
        return tuple(read_told(self._article, self._analysis))

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """See `Notes.mentions`."""
        return tuple(read_mentions(self._article, self._analysis))

    @cached_property
    def venues(self) -> tuple[Venue, ...]:
        """See `Notes.venues`."""
        return tuple(read_venues(self._article, self._analysis))

    @cached_property
    def signature(self) -> bytes:
        """See `Notes.signature`."""
        return signature([stem for line in self.sentences for stem in all_in(line)])


def noted(article: Article, analysis: Analysis) -> Analysis:
    """Write the notes of an article into its analysis, and the words of each quote into the quote."""
    quotes = tuple(with_words(quote, article) for quote in analysis.quotes)
    return analysis.model_copy(update={"quotes": quotes, "notes": write_notes(ReadNotes(article, analysis))})


def notes_of(article: Article, analysis: Analysis) -> Notes:
    """The notes of an article: those that were written at load, else read now."""
    written = analysis.notes
    return read_notes(written) if written is not None and is_current(written) else ReadNotes(article, analysis)


def with_notes(article: Article, analysis: Analysis) -> Analysis:
    """The analysis with notes of today's form, so that answers which ask for them again and again read them once."""
    return analysis if analysis.notes and is_current(analysis.notes) else _noted_lately(article, analysis)


@lru_cache(maxsize=_REMEMBERED)
def _noted_lately(article: Article, analysis: Analysis) -> Analysis:
    """See `noted`; remembered, since a database of an older version is asked about one matter more than once."""
    return noted(article, analysis)
