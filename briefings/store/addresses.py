"""Tells what the address of a database names, before anything is opened or made.

Invariant: what may hold a password is never taken for the name of a file.
"""

import re
from urllib.parse import unquote

_POSTGRES = re.compile(r"\s*postgres(?:ql)?://|\s*[a-z_]+\s*=")
"""A URL, or libpq's ``host=… user=…`` (PostgreSQL manual, section 34.1.1, "Connection Strings")."""
_SCHEME = re.compile(r"(?i)[a-z][a-z0-9+.-]*")
_NO_FILE = re.compile(r"\s*postgres(?:ql)?:|(?![a-z]:\\)[^/\\:]+:.*@", re.IGNORECASE | re.DOTALL)
"""A URL that was written wrongly, or without its beginning."""
_IN_URL = re.compile(r"://[^:/@]*:(.*)@", re.DOTALL)
_NAMED = re.compile(r"(?i)password\s*=\s*(?:'((?:[^'\\]|\\.)*)'|([^\s&]+))")


def is_of_postgres(url: str) -> bool:
    """Whether an address is one of PostgreSQL's."""
    return _POSTGRES.match(url) is not None


def is_file(url: str) -> bool:
    """Whether an address is the path of a file."""
    return "://" not in url and not is_of_postgres(url) and _NO_FILE.match(url) is None


def scheme_of(url: str) -> str | None:
    """What stands before ``://``, if it is a name and can be no part of a password."""
    scheme, separator, _ = url.partition("://")
    return scheme if separator and _SCHEME.fullmatch(scheme) else None


def passwords_of(url: str) -> tuple[str, ...]:
    """Whatever in an address may be a password, as it stands there and as it is meant; for the log to hide."""
    raw = [*_IN_URL.findall(url), *(quoted or plain for quoted, plain in _NAMED.findall(url))]
    return tuple(dict.fromkeys(form for word in raw for form in (word, unquote(word)) if form))
