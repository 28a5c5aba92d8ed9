import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings import RULES_VERSION
from briefings.errors import CorpusError
from briefings.ingest import IngestReport, load
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.store.base import Store
from briefings.store.opening import open_store

SEEDS = Path(__file__).parents[3] / "seeds"


def analyse(article: Article) -> Analysis:
    """The least that is a reading: every stretch of prose is a sentence."""
    return Analysis(
        article_id=article.id, sentences=article.prose, cast=(), quotes=(), events=(), rules_version=RULES_VERSION
    )


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store(":memory:")
    yield opened
    opened.close()


def write(folder: Path, name: str, words: str) -> None:
    (folder / name).write_text(f"date 2025-11-03 Mayor meets farmers\n{words}\n")


def record(name: str, words: str) -> str:
    return json.dumps({"id": name, "date": "2025-11-03", "text": words}) + "\n"


def reasons(report: IngestReport) -> list[str]:
    return [str(problem) for problem in report.problems]


def sources(store: Store) -> list[str]:
    return sorted(article.source for article in store.articles(store.find_articles()))


def test_seeds_load_and_loading_again_changes_nothing(store: Store) -> None:
    assert load([SEEDS], store, analyse=analyse) == IngestReport(added=5)
    state = store.state()
    assert load([SEEDS], store, analyse=analyse) == IngestReport(unchanged=5)
    assert store.state() == state


def test_known_document_is_not_read_again(store: Store) -> None:
    load([SEEDS], store, analyse=analyse)

    def refuse(article: Article) -> Analysis:
        raise AssertionError(article.source)

    assert load([SEEDS], store, analyse=refuse).unchanged == 5


def test_changed_document_becomes_a_new_revision(store: Store, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "She left.")
    load([tmp_path], store, analyse=analyse)
    write(tmp_path, "a.txt", "She stayed.")
    assert load([tmp_path], store, analyse=analyse) == IngestReport(revised=1)
    (current,) = store.find_articles()
    old, new = store.articles(store.revisions(current))
    assert ("She left." in old.text, "She stayed." in new.text) == (True, True)


def test_duplicate_is_named_and_kept_once(store: Store, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "She left.")
    write(tmp_path, "b.txt", "She left.")
    report = load([tmp_path], store, analyse=analyse)
    assert (report.added, report.duplicates) == (1, 1)
    assert reasons(report) == ["b.txt is the same article as a.txt; it is kept once, you may take this one away"]


def test_bad_documents_cost_one_line_each_and_the_rest_loads(store: Store, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "She left.")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    (tmp_path / "c.txt").write_text("")
    (tmp_path / "d.jsonl").write_text(record("r1", "He left.") + record("r1", "He stayed.") + '{"id": "r2"')
    report = load([tmp_path], store, analyse=analyse)
    assert report.added == 2
    assert reasons(report) == [
        "b.txt is binary, not text; convert it to .txt, .md, .html or .jsonl first",
        "c.txt is empty; deliver it again, or take it away",
        "d.jsonl line 2 repeats the id 'r1' of an earlier line; give it an id of its own",
        "d.jsonl line 3 is cut off: the file ends inside it; deliver the whole file again",
    ]


def test_sync_withdraws_what_vanished(store: Store, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "She left.")
    write(tmp_path, "b.txt", "He left.")
    (tmp_path / "d.jsonl").write_text(record("r1", "One.") + record("r2", "Two."))
    load([tmp_path], store, analyse=analyse, sync=True)
    (tmp_path / "b.txt").unlink()
    (tmp_path / "d.jsonl").write_text(record("r2", "Two."))
    assert load([tmp_path], store, analyse=analyse) == IngestReport(unchanged=2)
    assert load([tmp_path], store, analyse=analyse, sync=True) == IngestReport(unchanged=2, withdrawn=2)
    assert sources(store) == ["a.txt", "r2"]


def test_sync_keeps_what_may_be_behind_damage(store: Store, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "She left.")
    write(tmp_path, "b.txt", "He left.")
    (tmp_path / "d.jsonl").write_text(record("r1", "One.") + record("r2", "Two."))
    load([tmp_path], store, analyse=analyse, sync=True)
    (tmp_path / "b.txt").write_bytes(b"\x00")
    (tmp_path / "d.jsonl").write_text(record("r1", "One.") + record("r2", "Two.")[:9])
    assert load([tmp_path], store, analyse=analyse, sync=True).withdrawn == 0
    assert sources(store) == ["a.txt", "b.txt", "r1", "r2"]


def test_sync_of_an_empty_folder_withdraws_nothing(store: Store, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "She left.")
    load([tmp_path], store, analyse=analyse, sync=True)
    (tmp_path / "a.txt").unlink()
    with pytest.raises(CorpusError):
        load([tmp_path], store, analyse=analyse, sync=True)
    assert sources(store) == ["a.txt"]


def test_path_named_twice_is_loaded_once(store: Store, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "She left.")
    assert load([tmp_path, tmp_path, tmp_path / "a.txt"], store, analyse=analyse) == IngestReport(added=1)


def test_records_come_from_standard_input(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    piped = io.TextIOWrapper(io.BytesIO((record("r1", "One.") + record("r2", "Two.")).encode()))
    monkeypatch.setattr(sys, "stdin", piped)
    assert load(["-"], store, analyse=analyse) == IngestReport(added=2)


def test_progress_is_told_after_each_batch(store: Store, tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_text("".join(record(f"r{n}", f"Number {n}.") for n in range(450)) + "oops\n")
    told: list[int] = []
    load([tmp_path], store, analyse=analyse, progress=told.append)
    assert told == [200, 400, 451, 451]


def test_nothing_to_load_says_what_to_do(store: Store, tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"No articles loaded\. Put \.txt, \.md, \.html or \.jsonl files in "):
        load([tmp_path], store, analyse=analyse)


def test_nothing_that_loads_says_why(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("She left.")
    with pytest.raises(CorpusError, match=r"a\.txt states no date of publication; add a line"):
        load([tmp_path], store, analyse=analyse)


WORDS = st.sampled_from(["She left.", "He left.", "They stayed.", ""])
FOLDERS = st.dictionaries(st.sampled_from(["a.txt", "b.txt", "c.md", "d.html"]), WORDS, min_size=1)


def test_renamed_document_is_never_lost(store: Store, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "She left.")
    load([tmp_path], store, analyse=analyse, sync=True)
    state = store.state()
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    report = load([tmp_path], store, analyse=analyse, sync=True)
    assert report == IngestReport(added=1, withdrawn=1)
    assert (sources(store), store.state()) == (["b.txt"], state)


def test_document_that_becomes_a_duplicate_loses_its_old_words(store: Store, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "She left.")
    write(tmp_path, "b.txt", "He left.")
    load([tmp_path], store, analyse=analyse)
    write(tmp_path, "b.txt", "She left.")
    assert load([tmp_path], store, analyse=analyse).duplicates == 1
    assert sources(store) == ["a.txt"]


@given(st.lists(FOLDERS, min_size=1, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_synced_store_is_what_a_fresh_one_would_be(
    tmp_path_factory: pytest.TempPathFactory, folders: list[dict[str, str]]
) -> None:
    folder, store, fresh = tmp_path_factory.mktemp("corpus"), open_store(":memory:"), open_store(":memory:")
    write(folder, "always.txt", "It rained.")
    for documents in folders:
        for old in folder.glob("[a-d].*"):
            old.unlink()
        for name, words in documents.items():
            write(folder, name, words)
        load([folder], store, analyse=analyse, sync=True)
    load([folder], fresh, analyse=analyse)
    assert store.state() == fresh.state()
    again = load([folder], store, analyse=analyse, sync=True)
    assert (again.added, again.revised, again.withdrawn) == (0, 0, 0)
    store.close()
    fresh.close()
