"""The statements of a corpus that bear on a question, each held against its words.

Invariant: what is here comes from the store by index, never by reading all quotes of a corpus; statements stand in
order of publication.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefings.compose.doubles import without_doubles
from briefings.compose.matching import Match, holds_every_fact, match_words
from briefings.compose.polarity import is_denied
from briefings.compose.speakers import AskedSpeaker
from briefings.models.article import Article
from briefings.models.query import Window
from briefings.models.quote import Quote
from briefings.notes.statements import text_of
from briefings.store.base import Store
from briefings.text.vocabulary import vocabulary
from briefings.text.words import Word, is_content, words
from briefings.topics.speakers import told_in_full

_INSCRIPTIONS = vocabulary(
    "motto slogan sign signs banner banners placard placards title titled entitled called named nickname nicknamed"
    " dubbed headline poster posters graffiti painted printed written inscription inscribed logo label labelled labeled"
    " caption captioned hashtag t-shirt shirts shirt mural"
)
OWN_QUOTES = 1000
LIKE_QUOTES = 300
"""Newest quotes of the person, and of anybody, that one question looks at."""


class Statement(NamedTuple):
    """A quote of the corpus held against the question."""

    quote: Quote
    article: Article
    source: tuple[Word, ...]
    match: Match | None
    is_reported: bool
    """The question stands in what the outlet reports of it, outside the marks at least in part."""
    is_denied: bool = False
    """The cue says that it was not said."""

    @property
    def is_quoted(self) -> bool:
        """Tell whether it stands in quotation marks in the body of an article."""
        return self.quote.kind in ("direct", "mixed")

    @property
    def is_inscription(self) -> bool:
        """Tell whether the outlet names the words as a motto, a title or the like, which nobody says."""
        around = self.article.text[self.quote.context.start : self.quote.contents[0].start]
        return self.quote.kind != "headline" and any(word.text in _INSCRIPTIONS for word in words(around))

    def has_words(self, *levels: str) -> bool:
        """Tell whether the asked words stand in it at one of the levels."""
        return self.match is not None and self.match.level in levels

    @property
    def order(self) -> tuple[object, ...]:
        """Sorts statements as they were published."""
        return (self.article.published_on, self.article.source, self.quote.contents[0])


def hold_against(store: Store, speaker: AskedSpeaker, question: Sequence[Word], window: Window) -> list[Statement]:
    """All quotes that may bear on the question, in order of publication."""
    terms = [word.text for word in question]
    found = dict.fromkeys(store.quotes_like(terms, window=window, limit=LIKE_QUOTES))
    if keys := speaker.stored_keys:
        found |= dict.fromkeys(store.quotes_like(terms, speakers=keys, window=window, limit=OWN_QUOTES))
    pairs = without_doubles(told_in_full(found, store))
    held = [statement(quote, article, question) for quote, article in pairs]
    return sorted(held, key=lambda statement: statement.order)


def statement(quote: Quote, article: Article, question: Sequence[Word]) -> Statement:
    """Hold one quote against the question."""
    text = text_of(quote, article)
    source = tuple(word for content in quote.contents for word in words(text, content))
    match = match_words(question, source, text)
    denied = is_denied(quote, article)
    if denied and match is not None:
        match = match._replace(level="near", turned=True)
    reported = not denied and _is_reported(quote, match, source, text, question)
    return Statement(quote, article, source, match, reported, denied)


def _is_reported(
    quote: Quote, match: Match | None, source: Sequence[Word], text: str, question: Sequence[Word]
) -> bool:
    """Tell whether the outlet reports it; what stands wholly inside the marks is quoted, be it exact or near."""
    if quote.kind == "indirect":
        return holds_every_fact(question, source)
    if quote.kind != "mixed" or (match is not None and match.coverage == 1.0):
        return False
    several = sum(is_content(word.text) for word in question) > 1
    return several and holds_every_fact(question, words(text, quote.context))
