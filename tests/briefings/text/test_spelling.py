"""British and American spellings share a key; look-alikes do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.text.spelling import variant_key
from briefings.text.words import fold, stem

SAME = [
    ("neighbours", "neighbors"),
    ("organisation", "organization"),
    ("emphasised", "emphasized"),
    ("analyse", "analyze"),
    ("centre", "center"),
    ("defence", "defense"),
    ("travelled", "traveled"),
    ("cancelling", "canceling"),
    ("signalled", "signaled"),
    ("fuelled", "fueled"),
    ("dialling", "dialing"),
    ("equalled", "equaled"),
    ("quarrelling", "quarreling"),
    ("counsellors", "counselors"),
    ("councillor", "councilor"),
    ("medallists", "medalists"),
    ("marvellous", "marvelous"),
    ("cruellest", "cruelest"),
    ("pencilled", "penciled"),
    ("carolling", "caroling"),
    ("jewelled", "jeweled"),
    ("chiselled", "chiseled"),
    ("kidnapped", "kidnaped"),
    ("worshipping", "worshiping"),
    ("focussed", "focused"),
    ("benefitted", "benefited"),
    ("enrolment", "enrollment"),
    ("instils", "instills"),
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
    ("filled", "filed"),
    ("polling", "poling"),
    ("stalled", "staled"),
    ("hopping", "hoping"),
]
UNCHANGED = """
killed killing killer called recalled calling pulled filled refilling spelling misspelled telling storyteller
selling bestsellers dwelling upwelling yelled quelled squalling squalled installed installing forestalled
stonewalled snowballed appalling enthralled compelled expelled propeller rebelled excelling controlled
patrolling rolling unrolled enrolled fulfilled distilled annulled chancellor cellist smaller miller stopped
planning admitted referred preferred occurring
"""


@pytest.mark.parametrize(("british", "american"), SAME)
def test_spellings_of_one_word_share_a_key(british: str, american: str) -> None:
    assert variant_key(british) == variant_key(american)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_look_alikes_keep_different_keys(one: str, other: str) -> None:
    assert variant_key(one) != variant_key(other)


@pytest.mark.parametrize("word", UNCHANGED.split())
def test_a_consonant_that_all_double_stays_doubled(word: str) -> None:
    assert variant_key(word) == word


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("killed", "kill"),
        ("calling", "call"),
        ("recalled", "recall"),
        ("compelled", "compel"),
        ("controlling", "control"),
        ("fulfilled", "fulfil"),
        ("enrolling", "enrol"),
        ("travelled", "travel"),
        ("modeling", "model"),
        ("signalled", "signal"),
    ],
)
def test_forms_of_a_verb_have_the_stem_of_its_base(form: str, base: str) -> None:
    assert stem(variant_key(form)) == stem(variant_key(base))


@given(st.text(max_size=40))
def test_any_word_has_a_key(word: str) -> None:
    assert isinstance(variant_key(fold(word)), str)
