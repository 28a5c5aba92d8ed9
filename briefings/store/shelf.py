"""Values that were made from the database's rows lately, so that the next answer on the same matter need not make them.

Invariant: a value is given again only under the key that it was made for, and the key says all that decides the value:
so what is on a shelf is never out of date, only forgotten.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Shelf(Generic[K, T]):
    """Keeps the values that were asked for last, in a newer and an older half; the older is let go as a whole.

    To note when each value was asked for would take longer than to look it up. Safe to share between threads: at worst
    two of them make the same. An answer that is larger than a half is kept until the next one is put.
    """

    def __init__(self, most: int) -> None:
        self._half = most // 2
        self._newer: dict[K, T] = {}
        self._older: dict[K, T] = {}

    def take(self, keys: Iterable[K]) -> dict[K, T]:
        """The values that are there."""
        newer, older = self._newer, self._older
        there = {key: value for key in keys if (value := newer.get(key, older.get(key))) is not None}
        self.put({key: value for key, value in there.items() if key not in newer})
        return there

    def put(self, values: Mapping[K, T]) -> None:
        """Keep values; a newer half that is full becomes the older one."""
        newer = self._newer
        newer.update(values)
        if len(newer) > self._half:
            self._newer, self._older = {}, newer

    def get(self, keys: Sequence[K], make: Callable[[Sequence[K]], Iterable[T]]) -> tuple[T, ...]:
        """The values of keys, in their order; those that are not there are made, all at once."""
        try:
            return tuple(map(self._newer.__getitem__, keys))
        except KeyError:
            there = self.take(keys)
        missing = [key for key in dict.fromkeys(keys) if key not in there]
        if missing:
            made = dict(zip(missing, make(missing), strict=True))
            self.put(made)
            there |= made
        return tuple(map(there.__getitem__, keys))
