"""Writes FTS5's query language, so that any string is a valid query.

Invariant: what comes out holds letters and digits inside double quotation marks, and this module's own operators;
no sign of a typed query ever reaches the query language.

Source: https://www.sqlite.org/fts5.html, section 3, "Full-text Query Syntax".
"""

import re
from collections.abc import Iterable, Sequence

from briefings.text.words import STOPWORDS, fold

_WORD = re.compile(r"[^\W_]+")
_INITIAL_STOP = re.compile(r"\.(?<=\b[^\W\d_]\.)(?=[^\W\d_]\.)")  # opens with a literal: 15 times as fast
MAX_WORDS = 64
"""Different words of a query that count; the rest of a longer one hardly changes the order."""
NOTHING = '""'


def searchable(text: str) -> str:
    """Prepare text for the index, and a query for the search: initials are one word ("U.S." is "US")."""
    return _INITIAL_STOP.sub("", text)


def any_word(query: str) -> str:
    """Match articles with at least one of the words, function words aside unless there are no others."""
    words = list(dict.fromkeys(_WORD.findall(fold(searchable(query)))))
    telling = [word for word in words if word not in STOPWORDS] or words
    return _joined(" OR ", map(phrase, telling[:MAX_WORDS]))


def any_phrase(phrases: Sequence[str]) -> str:
    """Match what holds one of the phrases."""
    return _joined(" OR ", map(phrase, phrases))


def all_phrases(phrases: Sequence[str]) -> str:
    """Match what holds every one of the phrases."""
    return _joined(" AND ", map(phrase, phrases))


def phrase(words: str) -> str:
    """Match these words in this order; words without a letter or digit are found nowhere."""
    return f'"{" ".join(_WORD.findall(searchable(words)))}"'


def _joined(operator: str, terms: Iterable[str]) -> str:
    return operator.join(terms) or NOTHING
