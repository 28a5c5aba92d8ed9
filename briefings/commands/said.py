"""Look-ups that the commands about quotes share."""

from collections.abc import Iterable, Sequence

from briefings.commands.desk import Desk
from briefings.compose.doubles import without_doubles
from briefings.compose.matching import match_words
from briefings.compose.quotelist import Pair
from briefings.models.article import Article
from briefings.models.quote import Quote
from briefings.notes.statements import text_of
from briefings.text.words import Word, words
from briefings.topics.speakers import told_in_full

SURE_REPORT = 0.7
"""Estimated probability from which a clause is listed as something that somebody is reported to have said.

By the table of decision 0004 78 of 100 are right between 0.6 and 0.7, and 83 and more from here on. What is no
clause never comes near (`quotes.indirect`). A check is asked about particular words and shows them in their sentence,
so it looks at every report that names a speaker, from 0.35 on.
"""
MOST_QUOTES, MOST_LISTED = 5000, 1000
"""Newest quotes that one answer reads, and those that a list for people has: nobody turns two hundred pages."""


def with_articles(desk: Desk, quotes: Iterable[Quote]) -> list[Pair]:
    """Quotes under their speakers' full names, each once, with the articles that they stand in."""
    sure = (quote for quote in quotes if quote.kind != "indirect" or quote.confidence >= SURE_REPORT)
    return without_doubles(told_in_full(sure, desk.store))


def has_phrase(quote: Quote, article: Article, asked: Sequence[Word]) -> bool:
    """Tell whether a quote has words, word for word or in another spelling."""
    text = text_of(quote, article)
    said = [word for content in quote.contents for word in words(text, content)]
    match = match_words(asked, said, text)
    return match is not None and (match.level in ("exact", "spelling") or (match.coverage == 1.0 and match.turned))
