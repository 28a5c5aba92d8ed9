import io
import json
import os
from pathlib import Path

import pytest

from briefings.sources.discover import Missed, discover, discover_records
from briefings.sources.document import Delivered
from briefings.sources.stamp import corpus_stamp

RECORD = json.dumps({"id": "r1", "date": "2025-11-03", "text": "She left."})


def found(path: Path, max_bytes: int = 1000) -> tuple[list[str], list[str]]:
    documents = list(discover(path, max_bytes=max_bytes))
    delivered = [document.place for document in documents if isinstance(document, Delivered)]
    return delivered, [str(document.problem) for document in documents if isinstance(document, Missed)]


def test_folder_is_walked_whole_in_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.md", "a.txt", "sub/c.HTML", ".hidden.txt", "a.txt~"):
        (tmp_path / name).write_text("x")
    (tmp_path / "d.jsonl").write_text(f"{RECORD}\n\n{RECORD}")
    assert found(tmp_path) == (["a.txt", "b.md", "d.jsonl line 1", "d.jsonl line 3", "sub/c.HTML"], [])


def test_origin_is_the_absolute_path_and_the_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("d.jsonl").write_text(RECORD)
    (document,) = discover(Path("d.jsonl"))
    assert isinstance(document, Delivered)
    assert (document.origin, document.source) == (f"{tmp_path}/d.jsonl#r1", "r1")


def test_sidecar_comes_with_its_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt.toml").write_text("outlet = 'y'")
    (tmp_path / "topics.toml").write_text("")
    (tmp_path / "b.txt.toml").write_text("")
    (document, missed) = discover(tmp_path)
    assert isinstance(document, Delivered)
    assert document.sidecar == b"outlet = 'y'"
    assert isinstance(missed, Missed)
    assert str(missed.problem) == "b.txt.toml describes b.txt, which is not there; put the two side by side"


def test_each_document_that_cannot_be_delivered_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    (tmp_path / "b.txt").write_text("x" * 1001)
    (tmp_path / "c.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "d.txt")
    (tmp_path / "e.jsonl").write_text(RECORD + "\n" + "x" * 5000 + "\n{oops\n[]\n" + RECORD[:20])
    (tmp_path / "f.jsonl").write_text("")
    (tmp_path / "g.jsonl").write_bytes(RECORD.encode("utf-16"))
    (tmp_path / "loop").symlink_to(tmp_path)
    delivered, problems = found(tmp_path)
    assert delivered == ["e.jsonl line 1"]
    assert problems == [
        "a.pdf is of no known format; convert it to one of .txt .md .html .jsonl",
        "b.txt has 0.0 MB, more than the 0.0 MB that one article may have; split it into articles",
        "c.txt cannot be read (no such file or directory); check the path and the permissions",
        "d.txt is not a regular file; take it out of the folder",
        "e.jsonl line 2 is larger, more than the 0.0 MB that one article may have; split it into articles",
        "e.jsonl line 3 is not valid JSON; write one object a line, with quotation marks escaped",
        'e.jsonl line 4 is no JSON object; write {"id": ..., "date": ..., "text": ...}',
        "e.jsonl line 5 is cut off: the file ends inside it; deliver the whole file again",
        "f.jsonl is empty; deliver it again, or take it away",
        "g.jsonl is binary or UTF-16; save it as UTF-8",
        "loop is a link to a folder; name the folder itself to load it",
    ]


def test_path_that_is_not_there_says_so(tmp_path: Path) -> None:
    reason = "cannot be read (no such file or directory); check the path and the permissions"
    assert found(tmp_path / "corpus") == ([], [f"corpus {reason}"])


def test_records_come_through_a_pipe() -> None:
    (document,) = discover_records(io.BytesIO(RECORD.encode()), "stdin")
    assert isinstance(document, Delivered)
    assert (document.origin, document.place) == ("stdin#r1", "stdin line 1")


def test_digest_depends_on_content_sidecar_and_format(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (document,) = discover(tmp_path)
    assert isinstance(document, Delivered)
    others = (document._replace(content=b"y"), document._replace(sidecar=b"x"), document._replace(format="html"))
    assert len({document.digest, *(other.digest for other in others)}) == 4
    assert document._replace(origin="elsewhere").digest == document.digest


def test_stamp_changes_when_a_file_comes_goes_or_changes(tmp_path: Path) -> None:
    stamps = [corpus_stamp([tmp_path])]
    (tmp_path / "a.txt").write_text("x")
    stamps.append(corpus_stamp([tmp_path]))
    (tmp_path / "a.txt").write_text("xy")
    stamps.append(corpus_stamp([tmp_path]))
    assert len(set(stamps)) == 3
    assert corpus_stamp([tmp_path]) == stamps[-1]
    assert corpus_stamp([tmp_path / "nowhere"]) != stamps[-1]
