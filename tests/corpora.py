"""Small corpora for tests: records in, an opened corpus out, by the product's own way."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypedDict

from briefings.services import Services, open_services
from briefings.settings import Settings


class Record(TypedDict, total=False):
    """A line of JSON Lines."""

    id: str
    date: str
    title: str
    outlet: str
    text: str


def write_records(folder: Path, *records: Record) -> Path:
    """Put records into a corpus folder, in place of those that were there."""
    folder.mkdir(exist_ok=True)
    lines = (json.dumps(record, ensure_ascii=False) for record in records)
    (folder / "articles.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


@contextmanager
def corpus_of(tmp_path: Path, *records: Record) -> Iterator[Services]:
    """Load records into a database below ``tmp_path``; records loaded before under the same ids are revised."""
    folder = write_records(tmp_path / "corpus", *records)
    with open_services(Settings(data_dir=tmp_path / "data"), folder) as services:
        yield services
