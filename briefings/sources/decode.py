r"""From bytes to text: UTF-8 with or without a byte-order mark, UTF-16 with one, Windows-1252 where UTF-8 fails.

Invariant: the text has ``\n`` line ends, no byte-order mark, no NUL and no lone surrogate, so that it can be
hashed, stored and written out again.
"""

import codecs
import re

from briefings.sources.document import Unreadable

_FALLBACK = "cp1252-bytes"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_MAX_CONTROL_SHARE = 0.01
"""Text has next to none; compressed or executable data has 10 % and more."""


def decode(content: bytes, *, charset: str | None = None) -> str:
    """Read bytes as text.

    A byte that is not UTF-8 is read as Windows-1252, each by itself: that is right for a whole file in
    Windows-1252 and for a UTF-8 file into which some such text was pasted.

    Args:
        content: The bytes of a file.
        charset: An encoding that the document itself declares; used only if it fits all bytes.

    Raises:
        Unreadable: The bytes are binary, or cut off inside a character.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _strictly(content, "utf-16")
        if text is None:
            raise Unreadable("is cut off: its UTF-16 text ends inside a character; deliver the whole file again")
    else:
        text = (_strictly(content, charset) if charset else None) or _utf8_or_cp1252(content)
    text = text.removeprefix("\ufeff")
    if "\x00" in text or len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text):
        raise Unreadable("is binary, not text; convert it to .txt, .md, .html or .jsonl first")
    return without_surrogates(text).replace("\r\n", "\n").replace("\r", "\n")


def declared_charset(content: bytes) -> str | None:
    """The encoding that an HTML page declares in its first kilobyte (WHATWG HTML, 13.2.3.2 prescan)."""
    found = _CHARSET.search(content[:1024])
    return found[1].decode("ascii") if found else None


def without_surrogates(text: str) -> str:
    """Replace lone surrogates, which no encoding can write, one for one: offsets stay true."""
    return _SURROGATE.sub("\ufffd", text)


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _utf8_or_cp1252(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as fault:
        if _ends_inside_character(content, fault):
            reason = "is cut off: it ends inside a character; deliver the whole file again"
            raise Unreadable(reason) from fault
    try:
        return content.decode("utf-8", _FALLBACK)
    except UnicodeDecodeError as fault:
        reason = f"is neither UTF-8 nor Windows-1252 text (byte {fault.start + 1}); save it as UTF-8"
        raise Unreadable(reason) from fault


def _ends_inside_character(content: bytes, fault: UnicodeDecodeError) -> bool:
    """Tell a UTF-8 text that was cut from a Windows-1252 text whose last letter has an accent."""
    if fault.reason != "unexpected end of data":
        return False
    return len(content) - fault.start > 1 or not content[: fault.start].isascii()


def _byte_by_byte(fault: UnicodeError) -> tuple[str, int]:
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    return fault.object[fault.start : fault.end].decode("cp1252"), fault.end


codecs.register_error(_FALLBACK, _byte_by_byte)
