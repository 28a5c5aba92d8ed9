"""The same text twice: one agency report as several outlets print it.

A text is the set of its runs of three words (shingles); of their hashes the smallest are kept, and two texts are
compared by the hashes below the point up to which both are known whole. After Broder, "On the resemblance and
containment of documents" (SEQUENCES 1997): resemblance is the share of runs that both have of all runs, containment
their share of those of the shorter text. Invariant: signatures are alike on any machine and in any process, and a text
is a copy of itself.
"""

import struct
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar
from zlib import crc32

from briefings.models.span import Span
from briefings.text.spelling import variant_key
from briefings.text.words import stem, words

RUN = 3
"""Words of a run: longer than set phrases, shorter than what an editor leaves untouched."""
KEPT = 160
"""Hashes of a signature. A text of fewer runs is known whole; the error of a share of a half is then about 0.04."""
MIN_RESEMBLANCE = 0.45
MIN_CONTAINMENT = 0.6
"""Measured on pairs written by hand (`tests/briefings/text/test_copies.py`): copies with edits resemble by 0.7 or more,
shortened ones contain 0.7 or more; other stories of the event, with the same quotations, reach 0.1 and 0.25."""
MIN_SAMPLE = 12
"""Hashes below which a share says nothing."""
LOOKED_UP = 32
"""Smallest hashes by which likely pairs are found; two of them must be shared, of small texts one."""
SMALL = 4 * LOOKED_UP
_MIXER, _BITS = 0x9E3779B1, 0xFFFFFFFF
"""Knuth's multiplicative hashing spreads what a checksum leaves in a row."""

Key = TypeVar("Key", bound=Hashable)


def signature(said: Sequence[str]) -> bytes:
    """Reduce a text to what copies of it share.

    Args:
        said: Its words in order, in a form in which spellings and endings are one (stems); headline, byline and
            disclaimer are not among them.

    Returns:
        Up to `KEPT` hashes of four bytes, in ascending order; empty for a text of fewer than `RUN` words.
    """
    runs = {" ".join(said[at : at + RUN]) for at in range(len(said) - RUN + 1)}
    return _packed(sorted({_hashed(run) for run in runs})[:KEPT])


def signature_of(text: str, prose: Iterable[Span]) -> bytes:
    """The signature of an article's readable stretches, read from the text."""
    return signature([stem(variant_key(word.text)) for stretch in prose for word in words(text, stretch)])


class _Runs:
    """The hashes of a signature, in order and as a set."""

    def __init__(self, packed: bytes) -> None:
        self.values = _unpacked(packed)
        self.hashes = frozenset(self.values)


def resemblance(one: bytes, other: bytes) -> float:
    """The share (0-1) of runs that both texts have of all that either has."""
    return _resemblance(*_compared(_Runs(one), _Runs(other)))


def containment(one: bytes, other: bytes) -> float:
    """The share (0-1) of the shorter text's runs that the longer one has; 0 where too few are known."""
    return _containment(*_compared(_Runs(one), _Runs(other)))


def are_copies(one: bytes, other: bytes) -> bool:
    """Tell whether two texts are one text, edited or shortened."""
    return _are_copies(_Runs(one), _Runs(other))


def _are_copies(one: _Runs, other: _Runs) -> bool:
    if one.values == other.values:
        return bool(one.values)
    counts = _compared(one, other)
    return _resemblance(*counts) >= MIN_RESEMBLANCE or _containment(*counts) >= MIN_CONTAINMENT


def _resemblance(mine: int, yours: int, both: int) -> float:
    either = mine + yours - both
    return both / either if either else 0.0


def _containment(mine: int, yours: int, both: int) -> float:
    fewer = min(mine, yours)
    return both / fewer if fewer >= MIN_SAMPLE else 0.0


def near_copies(signatures: Mapping[Key, bytes]) -> tuple[tuple[Key, ...], ...]:
    """Group texts that are one text; a copy of a copy belongs to the group.

    Args:
        signatures: By anything that names a text, in the order in which groups are to be given.

    Returns:
        Groups of two or more, each in that order, the first of them first.
    """
    leader = {key: key for key in signatures}

    def leading(key: Key) -> Key:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    places = {key: place for place, key in enumerate(signatures)}
    runs = {key: _Runs(packed) for key, packed in signatures.items()}
    for one, other in _likely(signatures):
        first, second = sorted((leading(one), leading(other)), key=places.__getitem__)
        if first != second and _are_copies(runs[one], runs[other]):
            leader[second] = first
    groups: dict[Key, list[Key]] = defaultdict(list)
    for key in signatures:
        groups[leading(key)].append(key)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _likely(signatures: Mapping[Key, bytes]) -> list[tuple[Key, Key]]:
    """Pairs that may be copies: found by their smallest hashes, in time linear in the number of texts.

    Of the texts that share a hash each is paired with the first and with the one before it: enough to reach all of a
    group.
    """
    holders: dict[int, list[Key]] = defaultdict(list)
    for key, packed in signatures.items():
        for value in _unpacked(packed[: 4 * LOOKED_UP]):
            holders[value].append(key)
    shared: Counter[tuple[Key, Key]] = Counter()
    for keys in holders.values():
        if len(keys) > 1:
            shared.update({(keys[0], key) for key in keys[1:]} | set(pairwise(keys)))
    return [pair for pair, count in shared.items() if count > 1 or min(len(signatures[key]) for key in pair) <= SMALL]


def _compared(one: _Runs, other: _Runs) -> tuple[int, int, int]:
    """How many hashes either has and both have, up to the point where the first of two cut signatures ends.

    What both have lies before that point, since the one that ends there has it.
    """
    end = min((each.values[-1] for each in (one, other) if len(each.values) == KEPT), default=_BITS)
    both = len(one.hashes & other.hashes)
    return bisect_right(one.values, end), bisect_right(other.values, end), both


def _hashed(run: str) -> int:
    return crc32(run.encode()) * _MIXER & _BITS


def _packed(values: Sequence[int]) -> bytes:
    return struct.pack(f">{len(values)}I", *values)


def _unpacked(packed: bytes) -> Sequence[int]:
    return struct.unpack(f">{len(packed) // 4}I", packed)
