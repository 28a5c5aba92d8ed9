"""Has a corpus folder changed? Told without reading it, and without importing what reads it."""

import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path


def corpus_stamp(paths: Iterable[Path]) -> str:
    """32 hexadecimal digits over names, sizes and times of change: equal if nothing changed. Reads no document."""
    total = blake2b(digest_size=16)
    for path in paths:
        for found in sorted([path, *path.rglob("*")] if path.is_dir() else [path]):
            try:
                status = found.stat()
            except OSError:
                continue
            total.update(os.fsencode(found) + f" {status.st_size} {status.st_mtime_ns}\n".encode())
    return total.hexdigest()
