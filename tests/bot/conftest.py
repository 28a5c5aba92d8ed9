"""The loopback Slack, in both modes, as in `tests/wire`; and a corpus that is loaded once."""

import shutil
from pathlib import Path

import pytest

from briefings.analyse import analyse
from briefings.ingest import load
from briefings.store.opening import open_store
from tests.bot.running import SEEDS
from tests.wire.conftest import lenient_slack, mode, slack

__all__ = ["lenient_slack", "mode", "slack"]


@pytest.fixture(scope="session")
def seeds_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds the shipped corpus; only to be copied."""
    path = tmp_path_factory.mktemp("corpus") / "seeds.db"
    store = open_store(str(path))
    load([SEEDS], store, analyse=analyse, sync=True)
    store.close()
    return path


@pytest.fixture
def database(seeds_database: Path, tmp_path: Path) -> Path:
    """A database of the test's own that holds the shipped corpus."""
    path = tmp_path / "corpus.db"
    shutil.copy(seeds_database, path)
    return path
