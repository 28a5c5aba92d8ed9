"""Did they say that? Every verdict of the product, on questions that were answered by hand first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefings.commands.arguments import CheckArgs
from briefings.commands.check import check
from briefings.commands.desk import Desk
from briefings.models.answers import Verdict
from briefings.services import open_services
from briefings.settings import Settings
from tests.gold.load import CORPORA, ROOT, read_corpus
from tests.gold.probes import Probe, complaints, read_probes

PROBES = [(corpus, probe) for corpus in CORPORA for probe in read_probes(corpus)]


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Desk]]:
    folders: dict[str, Path] = {corpus: ROOT / read_corpus(corpus).folder for corpus in CORPORA}
    settings = Settings(data_dir=tmp_path_factory.mktemp("databases"))
    with open_services(settings, folders["seeds"]) as seeds, open_services(settings, folders["own"]) as own:
        yield {"seeds": seeds.desk(None), "own": own.desk(None)}


@pytest.mark.parametrize(("corpus", "probe"), PROBES, ids=lambda value: str(value)[:70])
def test_the_verdict_is_the_careful_reader_s(desks: dict[str, Desk], corpus: str, probe: Probe) -> None:
    result = check(CheckArgs(person=probe.person, words=probe.words), desks[corpus])
    found = complaints(probe, result)
    assert not found, "; ".join(found)


def test_the_twelve_rows_of_the_product_s_table_are_all_asked() -> None:
    assert sorted(probe.row for _, probe in PROBES if probe.row) == list(range(1, 13))


@pytest.mark.parametrize(
    "verdict",
    [
        "quoted",
        "quoted_conflict",
        "spelling",
        "near",
        "reported",
        "headline_only",
        "someone_else",
        "outlet_words",
        "not_found",
    ],
)
def test_every_verdict_is_asked_for_at_least_twice(verdict: Verdict) -> None:
    assert sum(probe.verdict == verdict for _, probe in PROBES) >= 2
