"""What a sum is of: the one thing that costs it, was sold for it or was fined it."""

from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.span import Span
from briefings.notes.priced import priced_thing


def thing_of(sentence: str) -> tuple[str, set[str]] | None:
    start = sentence.index("$")
    found = priced_thing(sentence, Span(0, len(sentence)), Span(start, sentence.index(" million") + len(" million")))
    return (found.role, set(found.stems)) if found else None


@pytest.mark.parametrize(
    ("sentence", "role", "stems"),
    [
        ("The bridge will cost $4 million and open soon.", "cost", {"bridg"}),
        ("On Monday, the mayor said the bridge over the Orme is to cost $4 million.", "cost", {"bridg", "orm"}),
        ("The Holm portrait was sold for $4 million, the dealer said.", "sale", {"holm", "portrait"}),
        ("The $4 million takeover of Norland Iron was backed.", "sale", {"norland", "iron"}),
        ("Kell Foods was fined $4 million for selling milk.", "fine", {"kell", "food", "milk"}),
        ("A fine of $4 million was imposed on Kell Foods.", "fine", {"kell", "food"}),
    ],
)
def test_a_sum_belongs_to_what_its_clause_names(sentence: str, role: str, stems: set[str]) -> None:
    assert thing_of(sentence) == (role, stems)


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm made a profit of $4 million.",
        "The price of the bridge rose to $4 million.",
        "The bridge could cost $4 million.",
        "The bridge will cost $4 million a year.",
        "The museum had offered $4 million to buy the portrait.",
        "The premier promised $4 million for schools.",
        "Its cost: $4 million.",
    ],
)
def test_what_changes_is_a_part_or_has_many_sums_has_no_thing(sentence: str) -> None:
    assert thing_of(sentence) is None


@given(st.text(), st.integers(0, 60), st.integers(0, 60))
def test_any_text_is_read(text: str, one: int, other: int) -> None:
    first, last = sorted((min(one, len(text)), min(other, len(text))))
    found = priced_thing(text, Span(0, len(text)), Span(first, last))
    assert found is None or found.stems


def test_time_does_not_grow_with_the_sentence() -> None:
    text = "the bridge said that " * 20_000 + "costs $4 million " + "and was imposed " * 20_000
    at = text.index("$4")
    started = thread_time()
    priced_thing(text, Span(0, len(text)), Span(at, at + 10))
    assert thread_time() - started < 0.05
