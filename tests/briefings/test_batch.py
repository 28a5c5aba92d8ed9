"""Lines of a batch are independent, and so are the parts of one."""

import json
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path

import pytest

from briefings.batch import NoUsableLineError, lines_of, run_lines


def count_up(record: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """As many rows as asked for, and no more than two."""
    asked = record.get("rows")
    if not isinstance(asked, int):
        raise ValueError('"rows" must be a number')
    yield from ({"row": number} for number in range(min(asked, 2)))
    if asked > 2:
        raise ValueError("two rows are enough")


def run(folder: Path, *records: object) -> tuple[list[object], list[str]]:
    file, out, complaints = folder / "in.jsonl", StringIO(), list[str]()
    file.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
    run_lines(str(file), count_up, complaints.append, out)
    return [json.loads(line) for line in out.getvalue().splitlines()], complaints


def test_rows_before_a_fault_are_written_and_the_fault_is_told(tmp_path: Path) -> None:
    rows, complaints = run(tmp_path, {"id": 1, "rows": 3}, {"id": 2, "rows": 1})
    assert rows == [{"row": 0}, {"row": 1}, {"row": 0}]
    assert complaints == ["record 1: two rows are enough"]


@pytest.mark.parametrize(
    ("record", "name"),
    [({"id": 5}, "5"), ({"id": 0}, "0"), ({"doc_id": "d"}, "d"), ({"id": None, "cluster_id": 7}, "7"), ({}, "?")],
)
def test_a_complaint_names_the_record(tmp_path: Path, record: object, name: str) -> None:
    _, complaints = run(tmp_path, record, {"rows": 1})
    assert complaints == [f'record {name}: "rows" must be a number']


def test_nothing_but_faults_is_a_fault_of_the_operator(tmp_path: Path) -> None:
    with pytest.raises(NoUsableLineError):
        run(tmp_path, {"id": 1})


def test_a_fault_of_the_reader_of_our_output_is_none_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(BrokenPipeError), lines_of(str(tmp_path / "in.jsonl")):
        raise BrokenPipeError
