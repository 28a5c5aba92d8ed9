"""Values that were made from the database's rows lately, so that the next answer on the same matter need not make them.

Invariant: a value is given again only under the key that it was made for, and the key says all that decides the value:
so what is on a shelf is never out of date, only forgotten.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Shelf(Generic[K, T]):
    """Keeps the values that were asked for last. Safe to share between threads: at worst two of them make the same."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[K, T] = OrderedDict()
        self._lock = Lock()

    def take(self, keys: Iterable[K]) -> dict[K, T]:
        """The values that are there."""
        with self._lock:
            found = {key: self._values[key] for key in keys if key in self._values}
            for key in found:
                self._values.move_to_end(key)
        return found

    def put(self, values: Mapping[K, T]) -> None:
        """Keep values, and let go of those that nobody asked for the longest."""
        with self._lock:
            self._values.update(values)
            while len(self._values) > self._most:
                self._values.popitem(last=False)

    def get(self, keys: Sequence[K], make: Callable[[Sequence[K]], Iterable[T]]) -> tuple[T, ...]:
        """The values of keys, in their order; those that are not there are made, all at once."""
        found = self.take(keys)
        missing = [key for key in dict.fromkeys(keys) if key not in found]
        if missing:
            made = dict(zip(missing, make(missing), strict=True))
            self.put(made)
            found |= made
        return tuple([found[key] for key in keys])
