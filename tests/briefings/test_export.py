"""A topic as files: whole or not at all, in a folder beside us, equal for equal corpora."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefings.commands.tokens import tokenize
from briefings.errors import OperatorError
from briefings.export import Exported, export_topic, folder_for
from briefings.services import Services, open_services
from briefings.settings import Settings, shipped_corpus


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_services(Settings(data_dir=tmp_path), shipped_corpus()) as opened:
        yield opened


def export(services: Services, folder: Path) -> Exported:
    return export_topic(services, tokenize("lee-xi"), folder, as_of=None, excerpt_words=90)


def test_equal_corpora_give_equal_bytes_and_nothing_else_is_left(services: Services, tmp_path: Path) -> None:
    first, second = (export(services, tmp_path / name).files for name in ("one", "two"))
    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in second]
    assert sorted((tmp_path / "one").iterdir()) == sorted(first)


def test_a_file_that_cannot_be_written_leaves_the_one_before_it_whole(services: Services, tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("what was there")
    (tmp_path / ".brief.md.part").mkdir()  # stands where it would be written
    with pytest.raises(OperatorError, match="I cannot write into"):
        export(services, tmp_path)
    assert (tmp_path / "brief.md").read_text() == "what was there"


@pytest.mark.parametrize(
    ("topic", "folder"),
    [
        ("lee-xi", "lee-xi"),
        ("Lee and Xi", "Lee-and-Xi"),
        ("../../etc/passwd", "etc-passwd"),
        ('"/"', "topic"),
        ('".."', "topic"),
        ("x" * 500, "x" * 60),
    ],
)
def test_a_topic_names_a_folder_beside_us(topic: str, folder: str) -> None:
    assert folder_for(tokenize(topic)) == Path(folder)
