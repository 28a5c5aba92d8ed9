"""The batch forms: JSON lines in, JSON lines out, through the same code as the product.

Invariant: lines are independent. A line that cannot be read is told on standard error with its number and what is
wrong with it; all others are answered, in order.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from briefings.compose.search_batch import rank_documents
from briefings.errors import OperatorError

Record = Mapping[str, object]


class NoUsableLineError(OperatorError):
    """No line of the input could be read."""


@contextmanager
def lines_of(path: str) -> Iterator[TextIO]:
    """Open a file of lines, or standard input for ``-``.

    Raises:
        OperatorError: The file cannot be opened.
    """
    if path == "-":
        yield sys.stdin
        return
    try:
        file = Path(path).open(encoding="utf-8-sig", errors="replace")  # noqa: SIM115 - faults of a reader are not its
    except OSError as error:
        raise OperatorError(f"I cannot read {path}: {error.strerror or error}.") from error
    with file:
        yield file


def read_records(lines: Iterable[str], complain: Callable[[str], None]) -> Iterator[Record]:
    """Read JSON objects, one a line; empty lines are passed over, bad ones complained of."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            complain(f"line {number}: not JSON ({error})")
            continue
        if isinstance(record, dict):
            yield record
        else:
            complain(f"line {number}: a JSON object is expected, for instance {{...}}")


def run_lines(
    path: str, answer: Callable[[Record], Iterable[Mapping[str, object]]], complain: Callable[[str], None], out: TextIO
) -> None:
    """Answer a file of records line by line.

    Args:
        path: The file, or ``-``.
        answer: From a record to its output lines; raises ``ValueError`` with a sentence for what it cannot use of the
            record. Lines that it gave before are written.
        complain: Takes a sentence about each line that was left out.
        out: Where output lines go.

    Raises:
        NoUsableLineError: There were lines, but not one could be answered.
        OperatorError: The file cannot be opened.
    """
    written = failed = 0

    def count_and_complain(sentence: str) -> None:
        nonlocal failed
        failed += 1
        complain(sentence)

    with lines_of(path) as lines:
        for record in read_records(lines, count_and_complain):
            for row in _answers(record, answer, count_and_complain):
                out.write(json.dumps(row, ensure_ascii=False, separators=(", ", ": ")) + "\n")
                written += 1
    if failed and not written:
        raise NoUsableLineError(f"No line of {path} could be used. Each must be one JSON object.")


def _answers(
    record: Record, answer: Callable[[Record], Iterable[Mapping[str, object]]], complain: Callable[[str], None]
) -> Iterator[Mapping[str, object]]:
    try:
        yield from answer(record)
    except ValueError as error:
        complain(f"record {record_name(record)}: {error}")


def record_name(record: Record) -> str:
    """How a complaint names a record."""
    names = (record.get(key) for key in ("id", "doc_id", "cluster_id", "topic"))
    return str(next((name for name in names if name is not None), "?"))


def rank_files(documents: str, queries: str, top: int, complain: Callable[[str], None], out: TextIO) -> None:
    """Rank a file of documents for each query of another file.

    Raises:
        OperatorError: A file cannot be opened.
    """
    with lines_of(documents) as document_lines, lines_of(queries) as query_lines:
        ranked = rank_documents(read_records(document_lines, complain), read_records(query_lines, complain), top)
        for row in ranked:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
