from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.quotes.candidates import Candidate
from briefings.quotes.ranker import SHIFT, SLOPE, WEIGHTS, confidence_of, shares

FEATURES = st.lists(st.sampled_from([*WEIGHTS, "unheard of"]), max_size=12).map(tuple)


@given(st.lists(FEATURES.map(lambda features: Candidate(None, None, features)), min_size=1, max_size=9))
def test_shares_add_up_to_one(candidates: list[Candidate]) -> None:
    assert sum(shares(candidates)) == pytest.approx(1)


def test_confidence_grows_with_the_share_and_stays_a_probability() -> None:
    sure = [confidence_of(share / 100) for share in range(101)]
    assert all(one <= other for one, other in pairwise(sure))
    assert sure[0] >= 0
    assert sure[-1] <= 1


def test_a_share_is_its_own_confidence_without_the_two_numbers() -> None:
    assert confidence_of(0.8, {}) == pytest.approx(0.8)


def test_a_slope_below_one_makes_less_sure() -> None:
    assert 0.5 < confidence_of(0.9, {SLOPE: 0.5, SHIFT: 0.0}) < 0.9
