"""Writes PostgreSQL's tsquery language, so that any string is a valid query.

Invariant: what comes out holds lexemes, which have letters and digits alone, and this module's own operators; no sign
of a typed query ever reaches the query language.

Source: PostgreSQL manual, section 8.11.2, "tsquery".
"""

from collections.abc import Iterable, Sequence

from briefings.store.postgres_words import quoted


def all_words(words: Iterable[str]) -> str:
    """Match what holds every word."""
    return all_of(map(quoted, words))


def phrase(words: Sequence[str]) -> str:
    """Match what holds the words side by side."""
    return f"({' <-> '.join(map(quoted, words))})"


def all_of(queries: Iterable[str]) -> str:
    """Match what every query matches."""
    return f"({' & '.join(queries)})"


def any_of(queries: Iterable[str]) -> str:
    """Match what at least one query matches."""
    return f"({' | '.join(queries)})"
