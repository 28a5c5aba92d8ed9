import pytest

from briefings.quotes.cues import CUES


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("said", "say"), ("says", "say"), ("saying", "say"), ("agreed", "agree"), ("agreeing", "agree"),
        ("quipped", "quip"), ("replied", "reply"), ("replies", "reply"), ("told", "tell"), ("stresses", "stress"),
        ("noting", "note"), ("wrote", "write"), ("emphasised", "emphasise"),
    ],
)  # fmt: skip
def test_forms_of_reporting_verbs_are_known(form: str, base: str) -> None:
    assert CUES[form].base == base


@pytest.mark.parametrize(("form", "cue_class"), [("said", "say"), ("told", "tell"), ("laughed", "manner")])
def test_a_verb_has_the_class_it_is_listed_in_first(form: str, cue_class: str) -> None:
    assert CUES[form].cue_class == cue_class
