"""The accuracy gate: the product keeps every floor that was pinned, on the gold that it was pinned for."""

import pytest

from tests.gold.gate import PROMISED, below_floor, gold_digest, read_gate
from tests.gold.load import CORPORA
from tests.gold.predict import score_all, score_product


def test_the_gold_is_the_one_that_the_floors_were_measured_on() -> None:
    assert gold_digest() == read_gate().digest, "marks or documents changed: python -m tests.gold.pin"


def test_no_figure_is_below_its_floor() -> None:
    assert below_floor(read_gate(), score_all()) == [], "see python -m tests.gold.report"


@pytest.mark.parametrize("corpus", CORPORA)
@pytest.mark.parametrize(("figure", "least"), PROMISED.items())
def test_what_is_promised_is_kept(corpus: str, figure: str, least: float) -> None:
    assert score_product(corpus).rates[figure].f1 >= least


def test_all_six_wordings_of_the_seeds_are_found_and_no_look_alikes_joined() -> None:
    rates = score_product("seeds").rates
    assert (rates["wordings"].right, rates["wordings"].recall) == (6, 1.0)
    assert rates["apart"].f1 == 1.0


def test_the_disagreement_of_the_seeds_is_found_and_no_agreement_flagged() -> None:
    rates = score_product("seeds").rates
    assert rates["disagreements"].right >= 1
    assert rates["agreements"].f1 == rates["disagreements_true"].precision == 1.0
