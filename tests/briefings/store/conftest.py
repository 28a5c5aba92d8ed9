"""The engines that the contract is tested over; another one is one more line in `ENGINES`."""

from collections.abc import Callable, Iterator

import pytest

from briefings.store.base import Store
from briefings.store.opening import open_store
from tests.postgres import database_of_process, postgres_server_url, postgres_url

__all__ = ["database_of_process", "postgres_server_url", "postgres_url"]

ENGINES: dict[str, Callable[[pytest.FixtureRequest], str]] = {
    "sqlite-memory": lambda _: ":memory:",
    "sqlite-file": lambda request: f"sqlite:///{request.getfixturevalue('tmp_path') / 'corpus.db'}",
    "postgresql": lambda request: str(request.getfixturevalue("postgres_url")),
}
DURABLE = ["sqlite-file", "postgresql"]


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    opened = open_store(ENGINES[request.param](request))
    yield opened
    opened.close()


@pytest.fixture(params=DURABLE)
def durable_url(request: pytest.FixtureRequest) -> str:
    return ENGINES[request.param](request)
