"""Numbers of articles and quotes, made so that their order is the order of answers.

An article's number is its day of publication, then a hash of its id; a quote's number is its article's, then
its place counted backwards. So every index of the store lies newest first by itself (a range of numbers is a range
of days), whatever was loaded first. Full-text indices take the same numbers, and so can stop at the newest thousand.

Invariant: numbers are positive and below 2**63; a larger number is a newer article, or an earlier quote of one.
"""

from collections.abc import Iterator
from datetime import date
from hashlib import blake2b
from itertools import count

from briefings.models.article import ArticleId
from briefings.models.query import Window

_DAY_BITS = 18  # from 1600 to 2317; days beyond are taken for the first or the last
_HASH_BITS = 28  # gaps inside a day fit a four-byte varint of SQLite's full-text index
_PLACE_BITS = 13
_LAST_DAY: int = 2**_DAY_BITS - 1
_ARTICLES_A_DAY: int = 2**_HASH_BITS
_HIGHEST: int = (_LAST_DAY + 1) * _ARTICLES_A_DAY - 1
_EPOCH = date(1600, 1, 1).toordinal()
MAX_QUOTES: int = 2**_PLACE_BITS
"""Quotes of one article that can be numbered."""


def article_hash(article_id: ArticleId) -> int:
    """A 64-bit number of the id; the sum over a corpus is its hash, whatever the order."""
    return int.from_bytes(blake2b(article_id.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def article_numbers(article_id: ArticleId, published_on: date) -> Iterator[int]:
    """Numbers that an article may take, first choice first: its day, then its hash, then what follows."""
    first = _first_number(published_on)
    place = article_hash(article_id) >> (64 - _HASH_BITS)
    return (first + (place + step) % _ARTICLES_A_DAY for step in count())


def quote_number(article: int, place: int) -> int:
    """Number the quote at a place (from 0) of an article."""
    return (article << _PLACE_BITS) + MAX_QUOTES - 1 - place


def article_of(quote: int) -> int:
    """The number of a quote's article."""
    return quote >> _PLACE_BITS


def article_range(window: Window) -> tuple[int, int]:
    """Smallest and largest number that an article of the window can have."""
    low = _first_number(window.since) if window.since else 0
    high = _first_number(window.until) + _ARTICLES_A_DAY - 1 if window.until else _HIGHEST
    return low, high


def quote_range(window: Window) -> tuple[int, int]:
    """Smallest and largest number that a quote of the window can have."""
    low, high = article_range(window)
    return low << _PLACE_BITS, (high << _PLACE_BITS) + MAX_QUOTES - 1


def _first_number(day: date) -> int:
    return min(max(day.toordinal() - _EPOCH, 0), _LAST_DAY) << _HASH_BITS
