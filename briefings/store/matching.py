"""Writes FTS5's query language, so that any string is a valid query.

Invariant: what comes out holds letters and digits inside double quotation marks, and this module's own operators;
no sign of a typed query ever reaches the query language.

Source: https://www.sqlite.org/fts5.html, section 3, "Full-text Query Syntax".
"""

from collections.abc import Iterable, Sequence

from briefings.store.wording import plain_words
from briefings.text.words import STOPWORDS, fold

_MAX_WORDS = 64  # the rest of a longer query hardly changes the order
_NOTHING = '""'


def query_words(query: str) -> list[str]:
    """The different words of a query in order, function words aside unless there are no others."""
    words = list(dict.fromkeys(plain_words(fold(query))))
    return ([word for word in words if word not in STOPWORDS] or words)[:_MAX_WORDS]


def any_phrase(phrases: Sequence[str]) -> str:
    """Match what holds one of the phrases."""
    return _joined(" OR ", map(phrase, phrases))


def any_set(sets: Sequence[Sequence[str]]) -> str:
    """Match what holds every phrase of at least one of the sets."""
    return _joined(" OR ", (f"({_joined(' AND ', map(phrase, phrases))})" for phrases in sets))


def both(one: str, other: str) -> str:
    """Match what two queries match."""
    return f"({one}) AND ({other})"


def phrase(words: str) -> str:
    """Match these words in this order; words without a letter or digit are found nowhere."""
    return f'"{" ".join(plain_words(words))}"'


def _joined(operator: str, terms: Iterable[str]) -> str:
    return operator.join(terms) or _NOTHING
