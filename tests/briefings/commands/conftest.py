"""The shipped corpus, open for one test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefings.services import Services, open_services
from briefings.settings import Settings, shipped_corpus


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Services over the shipped corpus, in a database of the test's own."""
    with open_services(Settings(data_dir=tmp_path), shipped_corpus()) as opened:
        yield opened
