"""How text becomes lexemes of PostgreSQL's full-text search: as SQLite's tokenizer would do it.

PostgreSQL's own parser takes addresses, numbers and compounds for words of many kinds, and its dictionaries depend on
the server. Here words are cut and stemmed before they are sent, and nothing is left to the server.

Invariant: `lexemes` gives the terms of FTS5's ``porter unicode61 remove_diacritics 2`` in their order, so that both
engines find and count the same.
Source: https://www.sqlite.org/fts5.html, section 4.3; PostgreSQL manual, "Text Search", "Limitations".
"""

import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate
from threading import Lock

from briefings.store.porter import stem
from briefings.store.wording import plain_words, searchable

_LONGEST_LEXEME = 250  # characters; PostgreSQL takes up to 2046 bytes
_MOST_BYTES = 900_000  # of a tsvector; PostgreSQL takes up to 1,048,575
_SURELY_ROOM = _MOST_BYTES // (4 * _LONGEST_LEXEME + 8)  # words of any letters
_LAST_PLACE = 16_000  # of a word in a tsvector; PostgreSQL knows 16,383
_WORDS_KEPT = 131_072  # more than a million articles have in common


class _Letters(dict[int, str]):
    """What SQLite makes of each character: its folded form, a space where it parts words, nothing for an accent.

    SQLite itself is asked once for each character, because its tables of letters are those of one Unicode version
    that is not Python's, and say of unassigned characters that they are letters.
    """

    def __init__(self) -> None:
        super().__init__()
        self._asking = Lock()
        self._sqlite = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._sqlite.execute(
            "CREATE VIRTUAL TABLE text USING fts5 (line, content = '', tokenize = 'unicode61 remove_diacritics 2')"
        )
        self._sqlite.execute("CREATE VIRTUAL TABLE term USING fts5vocab (text, 'row')")

    def __missing__(self, codepoint: int) -> str:
        between = f"x{chr(codepoint)}x".encode("utf-8", "replace").decode("utf-8")
        with self._asking:
            self._sqlite.execute("INSERT INTO text (text) VALUES ('delete-all')")
            self._sqlite.execute("INSERT INTO text (line) VALUES (?)", (between,))
            ((longest,),) = self._sqlite.execute("SELECT term FROM term ORDER BY length(term) DESC LIMIT 1")
        self[codepoint] = " " if longest == "x" else longest[1:-1]
        return self[codepoint]


_LETTERS = _Letters()


def lexemes(text: str) -> list[str]:
    """The stems of a text's words, in order."""
    return list(map(_lexeme, searchable(text).translate(_LETTERS).split()))


def terms(words: str) -> list[str]:
    """The lexemes of words that are asked for; none if there is no letter or digit."""
    return lexemes(" ".join(plain_words(words)))


def quoted(word: str) -> str:
    """A lexeme as tsvectors and tsqueries write it; lexemes hold neither quotation marks nor backslashes."""
    return f"'{word}'"


def stream(words: Iterable[str]) -> str:
    """Words in a row, so that a row of fewer words is found in it wherever these stand side by side."""
    row = "| ".join(words)
    return f" {row}|" if row else ""


def bag(words: Iterable[str]) -> str:
    """A tsvector of words without their places; a text of more words than it can hold gives its first ones."""
    return " ".join([f"'{word}'" for word in _as_far_as_it_holds(list(dict.fromkeys(words)))])


def places(words: Sequence[str]) -> str:
    """A tsvector of words with their places, as far as it can hold."""
    kept = _as_far_as_it_holds(words)[: _LAST_PLACE - 1]
    return " ".join([f"'{word}':{place}" for place, word in enumerate(kept, start=1)])


def _as_far_as_it_holds(words: Sequence[str]) -> Sequence[str]:
    """As many of the words as a tsvector has room for."""
    if len(words) < _SURELY_ROOM:
        return words
    sizes = accumulate(len(word.encode()) + 8 for word in words)
    return [word for word, size in zip(words, sizes, strict=True) if size < _MOST_BYTES]


@lru_cache(maxsize=_WORDS_KEPT)
def _lexeme(word: str) -> str:
    """The stem of a word of any length: those that are too long are told apart by their hashes."""
    stemmed = stem(word)
    if len(stemmed) <= _LONGEST_LEXEME:
        return stemmed
    return "long" + blake2b(stemmed.encode("utf-8", "replace"), digest_size=16).hexdigest()
