"""Which database is asked, by the first rule that fits."""

from pathlib import Path

import pytest

from briefings.errors import CorpusError
from briefings.services import OWN_DATABASE, locate, open_services
from briefings.settings import Settings, shipped_corpus
from briefings.store.sqlite import SqliteStore


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    for name in ("CORPUS_DIR", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return Settings(data_dir=tmp_path / "data")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "one.txt").write_text("Published: 2025-11-01\n\nThe harbour opened on Monday.\n", "utf-8")
    return tmp_path / "news"


def test_a_named_database_goes_before_all_and_is_filled_by_the_named_folder(settings: Settings, folder: Path) -> None:
    assert locate(settings, folder, "here.db") == ("here.db", folder)
    assert locate(settings, None, "here.db") == ("here.db", None)


def test_what_is_named_with_the_question_goes_before_the_environment(settings: Settings, folder: Path) -> None:
    told = settings.model_copy(update={"database_url": "there.db", "corpus_dir": shipped_corpus()})
    assert locate(told) == ("there.db", shipped_corpus())
    assert locate(told, folder, "here.db") == ("here.db", folder)


def test_each_folder_has_a_database_of_its_own(settings: Settings, folder: Path, tmp_path: Path) -> None:
    twin = tmp_path / "other" / "news"
    twin.mkdir(parents=True)
    one, other = locate(settings, folder), locate(settings, twin)
    assert one.folder == folder
    assert one.database != other.database
    assert Path(one.database).parent == settings.data_dir


def test_without_names_it_is_the_shipped_corpus_until_something_was_ingested(settings: Settings, folder: Path) -> None:
    assert locate(settings).folder == shipped_corpus()

    settings.data_dir.mkdir(parents=True)
    own = settings.data_dir / OWN_DATABASE
    SqliteStore(own).close()
    assert locate(settings).folder == shipped_corpus(), "an empty database answers nothing"

    with open_services(settings, folder, str(own)):
        pass
    assert locate(settings) == (str(own), None)


@pytest.mark.parametrize("url", ["{folder}/kept.db", "sqlite:///{folder}/kept.db", "sqlite:///{link}/kept.db"])
def test_a_database_beside_its_documents_is_none_of_them(
    url: str, settings: Settings, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(folder)
    database = url.format(folder=folder, link=tmp_path / "link")
    reports = []
    for _ in range(3):
        with open_services(settings, folder, database) as services:
            reports.append(services.report)
            services.store.remember("a note", "changes the file")
    first, *again = reports
    assert first is not None
    assert (first.added, first.problems, again) == (1, (), [None, None])


def test_another_database_in_the_folder_is_told(settings: Settings, folder: Path, tmp_path: Path) -> None:
    (folder / "other.db").write_bytes(b"SQLite format 3")
    with open_services(settings, folder, str(tmp_path / "kept.db")) as services:
        assert services.report is not None
        assert [problem.source for problem in services.report.problems] == ["other.db"]


def test_a_folder_that_is_none_is_refused_with_what_to_do(settings: Settings, folder: Path) -> None:
    with pytest.raises(CorpusError, match="There is no folder"):
        locate(settings, folder / "nowhere")
    with pytest.raises(CorpusError, match="is a file"):
        locate(settings, folder / "one.txt", "here.db")
