"""Has a corpus folder changed? Told without reading it, and without importing what reads it."""

import os
import stat
from collections.abc import Collection, Iterable
from hashlib import blake2b
from pathlib import Path


def corpus_stamp(paths: Iterable[Path], leave_out: Collection[Path] = ()) -> str:
    """32 hexadecimal digits over names, and files' sizes and times: equal if nothing changed. Reads no document.

    What is to be left out (`is_left_out`) may change: a database that lies beside its documents does all the time.
    """
    total = blake2b(digest_size=16)
    for path in paths:
        for found in sorted([path, *path.rglob("*")] if path.is_dir() else [path]):
            if is_left_out(found, leave_out):
                continue
            try:
                status = found.stat()
            except OSError:
                continue
            is_folder = stat.S_ISDIR(status.st_mode)  # what is in it is looked at anyway
            told = "" if is_folder else f" {status.st_size} {status.st_mtime_ns}"
            total.update(os.fsencode(found) + f"{told}\n".encode())
    return total.hexdigest()


def is_left_out(found: Path, leave_out: Collection[Path]) -> bool:
    """Whether a file is one of those, which are given with links followed; names are looked at first, for speed."""
    return any(found.name == one.name for one in leave_out) and found.resolve() in leave_out
