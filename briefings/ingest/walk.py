"""One walk over one path: what the store knew of it, what was met, and what therefore vanished.

Invariant: only what was surely looked at can vanish. A document that is there but can no longer be read stays as it
was, and so does all that an unreadable folder or a damaged JSON Lines file may hold.
"""

import sys
from collections.abc import Collection, Iterator, Sequence
from os import path as os_path
from os import sep
from pathlib import Path

from briefings.ingest.report import Tally
from briefings.sources.discover import STANDARD_INPUT, Missed, discover, discover_records
from briefings.sources.document import FORMATS, Delivered, Problem
from briefings.store.base import Store

_STDIN = "stdin"


class Walk:
    """A path with the digests of the documents that the store knew under it."""

    def __init__(self, place: str, store: Store, earlier: Sequence["Walk"], leave_out: Collection[Path] = ()) -> None:
        self._place, self._leave_out = place, leave_out
        self._known = store.digests(_prefix(place))
        self._earlier = earlier
        self._seen: set[int] = set()
        self._hidden: set[str] = set()

    def fresh(self, tally: Tally, max_bytes: int) -> Iterator[Delivered]:
        """Documents that are new or changed; the others are only counted."""
        for document in self._found(max_bytes):
            if isinstance(document, Missed):
                self._hidden.add(document.origin)
                tally.failed(document.problem)
            elif self._is_first(document, tally):
                if self._known.get(document.origin) == document.digest:
                    tally.counts["unchanged"] += 1
                else:
                    yield document

    def again(self, keys: set[int], max_bytes: int) -> Iterator[Delivered]:
        """Documents whose origins have these hashes, once more."""
        if self._place == STANDARD_INPUT:
            return
        met: set[int] = set()
        for document in self._found(max_bytes):
            if isinstance(document, Delivered) and (key := hash(document.origin)) in keys and key not in met:
                met.add(key)
                yield document

    def knew(self, origin: str) -> bool:
        """Tell whether the store had the document before the walk."""
        return origin in self._known

    def vanished(self) -> list[str]:
        """Origins that the store knew under this path and that are no longer there."""
        if not _is_collection(self._place):
            return []
        hidden = tuple(self._hidden)
        gone = (origin for origin in self._known if hash(origin) not in self._seen)
        return [origin for origin in gone if not origin.startswith(hidden)]

    def _found(self, max_bytes: int) -> Iterator[Delivered | Missed]:
        if self._place == STANDARD_INPUT:
            return discover_records(sys.stdin.buffer, _STDIN, max_bytes=max_bytes)
        return discover(Path(self._place), max_bytes=max_bytes, leave_out=self._leave_out)

    def _is_first(self, document: Delivered, tally: Tally) -> bool:
        key = hash(document.origin)
        if key in self._seen:
            reason = f"repeats the id {document.source!r} of an earlier line; give it an id of its own"
            tally.failed(Problem(source=document.place, reason=reason))
            return False
        self._seen.add(key)
        return not any(key in walk._seen for walk in self._earlier)


def _prefix(place: str) -> str:
    if place == STANDARD_INPUT:
        return f"{_STDIN}#"
    whole = os_path.abspath(place)  # noqa: PTH100 - as in discover: links are kept, names are identity
    if Path(whole).is_dir():
        return whole.rstrip(sep) + sep
    return f"{whole}#" if _is_collection(place) else whole


def _is_collection(place: str) -> bool:
    """Tell whether the path holds many documents, so that one of them can vanish."""
    return Path(place).is_dir() or FORMATS.get(Path(place).suffix.lower()) == "jsonl"
