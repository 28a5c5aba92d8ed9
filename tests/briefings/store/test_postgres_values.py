import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.store.postgres_values import bound


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
