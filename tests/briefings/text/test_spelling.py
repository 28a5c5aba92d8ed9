"""British and American spellings share a key; look-alikes do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.text.spelling import variant_key
from briefings.text.words import fold

SAME = [
    ("neighbours", "neighbors"),
    ("organisation", "organization"),
    ("emphasised", "emphasized"),
    ("analyse", "analyze"),
    ("centre", "center"),
    ("defence", "defense"),
    ("travelled", "traveled"),
    ("judgement", "judgment"),
    ("paediatric", "pediatric"),
    ("dialogue", "dialog"),
    ("programme", "program"),
    ("grey", "gray"),
    ("fulfil", "fulfill"),
    ("eleven", "11"),
    ("behaviour's", "behavior's"),
]
DIFFERENT = [
    ("four", "for"),
    ("hour", "hor"),
    ("price", "prise"),
    ("legal", "illegal"),
    ("bilateral", "unilateral"),
    ("competitor", "competition"),
    ("tire", "tier"),
]


@pytest.mark.parametrize(("british", "american"), SAME)
def test_spellings_of_one_word_share_a_key(british: str, american: str) -> None:
    assert variant_key(british) == variant_key(american)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_look_alikes_keep_different_keys(one: str, other: str) -> None:
    assert variant_key(one) != variant_key(other)


@given(st.text(max_size=40))
def test_any_word_has_a_key(word: str) -> None:
    assert isinstance(variant_key(fold(word)), str)
