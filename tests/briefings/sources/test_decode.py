import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.sources.decode import declared_charset, decode
from briefings.sources.document import Unreadable

READABLE = (
    ("café “now”".encode(), "café “now”"),
    ("\ufeffcafé".encode(), "café"),
    ("\ufeffcafé".encode("utf-16-le"), "café"),
    ("\ufeffcafé".encode("utf-16-be"), "café"),
    ("café “now” – done".encode("cp1252"), "café “now” – done"),
    ("café".encode("cp1252"), "café"),
    ("“one” ".encode() + "“two”".encode("cp1252"), "“one” “two”"),
    (b"a\r\nb\rc\n", "a\nb\nc\n"),
    (b"", ""),
)
UNREADABLE = (
    ("café “now”".encode()[:-1], "is cut off"),
    ("café “now”".encode()[:-2], "is cut off"),
    ("café".encode("utf-16")[:-1], "is cut off"),
    (b"MZ\x00\x01\x02", "is binary"),
    (bytes(range(1, 32)) * 4, "is binary"),
    (b"caf\x81 now", "is neither"),
)


@pytest.mark.parametrize(("content", "text"), READABLE)
def test_text_is_read_in_its_encoding(content: bytes, text: str) -> None:
    assert decode(content) == text


@pytest.mark.parametrize(("content", "reason"), UNREADABLE)
def test_bytes_that_are_no_whole_text_are_refused(content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        decode(content)


def test_declared_charset_is_used_if_it_fits() -> None:
    page = '<meta charset="euc-kr"><p>서울</p>'.encode("euc-kr")
    assert declared_charset(page) == "euc-kr"
    assert decode(page, charset="euc-kr").endswith("<p>서울</p>")
    assert decode("서울".encode(), charset="no-such-charset") == "서울"


@given(st.binary())
def test_any_bytes_become_text_that_can_be_written_or_are_refused(content: bytes) -> None:
    try:
        text = decode(content)
    except Unreadable:
        return
    assert "\r" not in text
    assert text.encode().decode() == text
