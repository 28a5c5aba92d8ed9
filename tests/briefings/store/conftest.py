"""The engines that the contract is tested over; a second one is one more line in `ENGINES`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefings.store.base import Store
from briefings.store.opening import open_store

ENGINES: dict[str, Callable[[Path], str]] = {
    "sqlite-memory": lambda _: ":memory:",
    "sqlite-file": lambda folder: f"sqlite:///{folder / 'corpus.db'}",
}
DURABLE = ["sqlite-file"]


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened = open_store(ENGINES[request.param](tmp_path))
    yield opened
    opened.close()


@pytest.fixture(params=DURABLE)
def durable_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return ENGINES[request.param](tmp_path)
