"""Values that were read from the database lately, so that the next answer on the same matter need not parse them again.

Invariant: a value is given back only under the stamp that it was put with, and the database says which stamp holds now.
"""

from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock
from typing import Generic, TypeVar

from briefings.models.article import ArticleId

T = TypeVar("T")


class Shelf(Generic[T]):
    """Keeps the values of the articles that were asked for last. Safe to share between threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[tuple[ArticleId, str], T] = OrderedDict()
        self._lock = Lock()

    def take(self, stamps: Mapping[ArticleId, str]) -> dict[ArticleId, T]:
        """The values that are there under these stamps."""
        with self._lock:
            found = [key for key in stamps.items() if key in self._values]
            for key in found:
                self._values.move_to_end(key)
            return {key[0]: self._values[key] for key in found}

    def put(self, stamps: Mapping[ArticleId, str], values: Mapping[ArticleId, T]) -> None:
        """Keep values, and let go of those that nobody asked for the longest."""
        with self._lock:
            for article, value in values.items():
                self._values[article, stamps[article]] = value
            while len(self._values) > self._most:
                self._values.popitem(last=False)
