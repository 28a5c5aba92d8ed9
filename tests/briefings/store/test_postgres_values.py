import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.store.postgres_values import bound, bound_together


@given(st.text(max_size=200))
def test_plain_text_stays_as_it_is(text: str) -> None:
    text = text.replace("\0", "")
    assert bound({"value": text, "key": text, "words": [text], "number": 3, "speaker": None}) == {
        "value": text,
        "key": text,
        "words": [text],
        "number": 3,
        "speaker": None,
    }


@given(st.text(st.characters(codec=None)))
def test_any_text_can_be_sent(text: str) -> None:
    ((_, sent),) = bound({"value": text}).items()
    assert isinstance(sent, str)
    assert "\0" not in sent
    sent.encode()


@pytest.mark.parametrize(("name", "most"), [("origin", 2600), ("person", 800)])
def test_long_keys_are_cut_and_told_apart(name: str, most: int) -> None:
    one, other = (bound({name: "é" * 3_000 + end})[name] for end in "ab")
    assert isinstance(one, str)
    assert one != other
    assert len(one.encode()) <= most
    assert one.startswith("éé")
    assert bound({"value": "é" * 3_000})["value"] == "é" * 3_000


@given(st.lists(st.fixed_dictionaries({"key": st.text() | st.none(), "number": st.integers(0, 2**60)}), min_size=1))
@example([{"key": "\0", "number": 1}])
@example([{"key": "\ud800", "number": 1}])
@example([{"key": "k" * 3000, "number": 1}, {"key": None, "number": 2}])
def test_rows_that_travel_together_are_sent_as_each_would_be(rows: list[dict[str, str | int | None]]) -> None:
    assert json.loads(bound_together(rows)) == list(map(bound, rows))
