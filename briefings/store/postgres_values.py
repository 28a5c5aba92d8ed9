"""Makes any string fit for PostgreSQL: its text holds no NUL and no half characters, and its indices no long keys.

Invariant: equal strings become equal strings, for what is stored and for what is asked alike; a string that fits stays
as it is.
"""

from collections.abc import Mapping, Sequence
from hashlib import blake2b

from pydantic_core import to_json

from briefings.store.engine import Value

_MOST_BYTES = 2600  # of a key; an index takes rows of up to 2704 bytes
_MOST_BYTES_OF_A_PART = 800  # of a key of up to three parts
_KEYS_OF_PARTS = (
    *("id", "ids", "person", "others", "name", "one", "other", "word", "words", "speaker", "speakers", "role"),
    *("place", "subject", "made_by"),
)
_KEYS = dict.fromkeys(["origin", "origins", "key", "lease"], _MOST_BYTES) | dict.fromkeys(
    _KEYS_OF_PARTS, _MOST_BYTES_OF_A_PART
)
_DIGEST_BYTES = 16
_SHORT = 200  # characters that fit anywhere
_NUL = b"\\u0000"


def bound(parameters: Mapping[str, Value]) -> dict[str, object]:
    """Parameters as they are sent."""
    return {
        name: value if value is None or isinstance(value, int | float) else _fit(name, value)
        for name, value in parameters.items()
    }


def bound_together(rows: Sequence[Mapping[str, Value]]) -> str:
    """Rows as they are sent, as a list in JSON; they are gone through only if some do not fit as they are."""
    keys = [name for name in rows[0] if name in _KEYS]
    try:
        written = to_json(rows)
    except ValueError:  # halves of surrogate pairs
        written = _NUL
    if _NUL in written or any(max([len(str(row[key])) for row in rows]) > _SHORT for key in keys):
        written = to_json(list(map(bound, rows)))
    return written.decode()


def fit(name: str, text: str) -> str:
    """The text of a parameter as it is sent, and comes back."""
    return _text(text, _KEYS.get(name))


def _fit(name: str, value: str | Sequence[int] | Sequence[float] | Sequence[str]) -> object:
    most_bytes = _KEYS.get(name)
    if isinstance(value, str):
        return _text(value, most_bytes)
    return [_text(member, most_bytes) if isinstance(member, str) else member for member in value]


def _text(text: str, most_bytes: int | None) -> str:
    if len(text) <= _SHORT and text.isascii() and "\0" not in text:
        return text
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")
    if most_bytes is None or len(text) * 4 <= most_bytes:
        return text
    octets = text.encode("utf-8")
    if len(octets) <= most_bytes:
        return text
    digest = blake2b(octets, digest_size=_DIGEST_BYTES).hexdigest()
    return octets[: most_bytes - len(digest)].decode("utf-8", "ignore") + digest
