"""Finding documents on the disk. The only file of this room that touches it.

Folders are walked whole, in order of names, hidden files left out; links to files are followed, links to folders are
not, so that no loop can be entered. At most one document is held in memory.
"""

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from briefings.sources.document import FORMATS, Delivered, Problem, Unreadable
from briefings.sources.jsonl import parse_record, record_id
from briefings.sources.sidecar import SIDECAR_SUFFIX
from briefings.sources.stamp import is_left_out

MAX_DOCUMENT_BYTES = 5_000_000
"""A long newspaper article has 50,000; more than this is no article but a dump."""

STANDARD_INPUT = "-"
_SNIFFED_BYTES = 4096


class Missed(NamedTuple):
    """What was there but was not delivered; documents whose origin starts with ``origin`` may be behind it."""

    origin: str
    problem: Problem


def discover(
    path: Path, *, max_bytes: int = MAX_DOCUMENT_BYTES, leave_out: Collection[Path] = ()
) -> Iterator[Delivered | Missed]:
    """Find the documents of a file or folder.

    Args:
        path: A file or a folder.
        max_bytes: Larger documents (files, or lines of a JSON Lines file) are missed.
        leave_out: Files in the folder that are no documents, links followed; nothing is said of them.
    """
    path = Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would follow links, and names are identity
    if not path.is_dir():
        yield from _deliver(path, _readable(path.name), max_bytes)
        return
    faults: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith("~"):
                found = Path(folder, name)
                if not is_left_out(found, leave_out):
                    yield from _deliver(found, _source(path, found), max_bytes, siblings=names)
        for name in folders:
            found = Path(folder, name)
            if found.is_symlink():
                reason = "is a link to a folder; name the folder itself to load it"
                yield _missed(found, _source(path, found), reason, inside=os.sep)
    for fault in faults:
        found = Path(fault.filename)
        yield _missed(found, _source(path, found), _why(fault), inside=os.sep)


def discover_records(
    stream: BinaryIO, name: str, *, max_bytes: int = MAX_DOCUMENT_BYTES
) -> Iterator[Delivered | Missed]:
    """Find the documents of JSON Lines that come through a pipe; ``name`` is their origin."""
    yield from _records(stream, name, name, max_bytes)


def _deliver(
    path: Path, source: str, max_bytes: int, *, siblings: Iterable[str] | None = None
) -> Iterator[Delivered | Missed]:
    suffix = path.suffix.lower()
    if suffix == SIDECAR_SUFFIX and siblings is not None:
        if Path(path.stem).suffix.lower() in FORMATS and path.stem not in siblings:
            yield _missed(
                path, source, f"describes {_readable(path.stem)}, which is not there; put the two side by side"
            )
        return
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            yield _missed(path, source, "is not a regular file; take it out of the folder")
        elif suffix not in FORMATS:
            yield _missed(path, source, f"is of no known format; convert it to one of {' '.join(_SHOWN)}")
        elif FORMATS[suffix] == "jsonl":
            with path.open("rb") as stream:
                yield from _records(stream, _origin(path), source, max_bytes)
        elif status.st_size > max_bytes:
            yield _missed(path, source, _too_large(status.st_size, max_bytes))
        else:
            content, sidecar = path.read_bytes(), _sidecar(path)
            yield Delivered(_origin(path), source, source, FORMATS[suffix], content, sidecar)
    except OSError as fault:
        yield _missed(path, source, _why(fault))


_SHOWN = (".txt", ".md", ".html", ".jsonl")


def _records(stream: BinaryIO, origin: str, source: str, max_bytes: int) -> Iterator[Delivered | Missed]:
    number = delivered = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        place = f"{source} line {number}"
        try:
            if number == 1 and b"\x00" in line[:_SNIFFED_BYTES]:
                yield Missed(f"{origin}#", Problem(source=source, reason="is binary or UTF-16; save it as UTF-8"))
                return
            if len(line) > max_bytes:
                _skip_line(stream, max_bytes, line)
                raise Unreadable(_too_large(None, max_bytes))
            if line.strip():
                delivered += 1
                name = record_id(parse_record(line))
                yield Delivered(f"{origin}#{name}", name, place, "jsonl", line)
        except Unreadable as fault:
            yield Missed(f"{origin}#", Problem(source=place, reason=str(fault)))
    if not number:
        yield Missed(f"{origin}#", Problem(source=source, reason="is empty; deliver it again, or take it away"))


def _skip_line(stream: BinaryIO, max_bytes: int, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(max_bytes)


def _sidecar(path: Path) -> bytes | None:
    try:
        return path.with_name(path.name + SIDECAR_SUFFIX).read_bytes()
    except FileNotFoundError:
        return None


def _missed(path: Path, source: str, reason: str, *, inside: str = "") -> Missed:
    return Missed(_origin(path) + inside, Problem(source=source, reason=reason))


def _too_large(size: int | None, max_bytes: int) -> str:
    measured = f"has {size / 1e6:.1f} MB" if size else "is larger"
    return f"{measured}, more than the {max_bytes / 1e6:.1f} MB that one article may have; split it into articles"


def _why(fault: OSError) -> str:
    why = (fault.strerror or "it cannot be read").lower()
    return f"cannot be read ({why}); check the path and the permissions"


def _source(top: Path, path: Path) -> str:
    return _readable(path.relative_to(top).as_posix()) if path != top else _readable(path.name)


def _origin(path: Path) -> str:
    return _readable(str(path))


def _readable(name: str) -> str:
    """A file name as text; bytes that are no UTF-8 are replaced."""
    return os.fsencode(name).decode("utf-8", "replace")
