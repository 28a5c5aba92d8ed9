"""The log: one event a line, as ``key=value`` or as a JSON object, without secrets.

Names of fields are stable: ``at`` (UTC), ``level``, ``logger``, ``event``, what the event is about, and ``trace`` where
there is a traceback; what a library says is the event ``said`` with a ``message``.

Invariant: whatever any library logs becomes one line, valid in its form; every field passes `hide` before it is
written, so that no token, signed address or password reaches the log; and no module of this program logs what people
wrote.
"""

import json
import logging
import math
import re
import sys
import time
from collections.abc import Iterable, Mapping
from typing import Literal, TextIO

from bot.redaction import HIDDEN, hide, names_secret

LogForm = Literal["json", "line"]
Plain = str | int | float | bool

_NEEDS_MARKS = re.compile(r"[\s\"=]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_EXACT = 2**53
"""Every reader of JSON keeps whole numbers up to this one (RFC 8259, section 6); larger ones are written as text."""
_LONGEST, _LONGEST_TRACE = 2_000, 10_000
"""Of a field, in signs; the middle goes. A line stays below the 16 kB at which Docker cuts."""
_LOOKED_AT = 100_000
"""Of a value, in signs, for secrets; so much more than is shown that none is cut in half at a place that shows."""
_NOISY = ("slack_bolt", "slack_sdk", "aiohttp", "asyncio", "discord")
_REPETITIVE = ("psycopg.pool",)
"""Warn of each attempt to connect while the server is away, which is told once for all by whoever asked for it."""


class Event(str):
    """An event as `facts` writes it, which still knows its parts."""

    name: str
    values: Mapping[str, object]


def facts(event: str, **values: object) -> Event:
    """Write an event as a line: its name, then ``key=value``; values with spaces come in marks."""
    stated = {key: value for key, value in values.items() if value is not None}
    written = Event(" ".join([event, *(f"{key}={_shown(value)}" for key, value in stated.items())]))
    written.name, written.values = event, stated
    return written


class LogFormatter(logging.Formatter):
    """Formats a record, its traceback too, as one line without secrets."""

    def __init__(self, form: LogForm, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._form, self._secrets = form, tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """See `logging.Formatter.format`."""
        fields = self._fields(record)
        if self._form == "json":
            return json.dumps(fields)
        return " ".join(f"{key}={_shown(value)}" for key, value in fields.items())

    def _fields(self, record: logging.LogRecord) -> dict[str, Plain]:
        when = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        event, values = _parts(record)
        fields: dict[str, Plain] = {
            "at": f"{when}.{int(record.msecs):03d}Z",
            "level": record.levelname.lower(),
            "logger": self._clean(record.name),
            "event": self._clean(event),
        }
        for key, value in values.items():
            fields[f"{key}_" if key in fields else key] = self._plain(key, value)
        if record.exc_info:
            fields["trace"] = self._clean(self.formatException(record.exc_info), _LONGEST_TRACE)
        return fields

    def _plain(self, key: str, value: object) -> Plain:
        """A value as both forms can write it."""
        if names_secret(key):
            return HIDDEN
        match value:
            case bool():
                return value
            case int() if abs(value) < _EXACT:
                return int(value)
            case float() if math.isfinite(value):
                return float(round(value, 3))
        return self._clean(_text(value))

    def _clean(self, text: str, longest: int = _LONGEST) -> str:
        """A text without secrets or halves of surrogate pairs, and not too long."""
        whole = hide(_shortened(text, _LOOKED_AT), self._secrets).encode("utf-8", "replace").decode("utf-8")
        return _shortened(whole, longest)


def set_up_logging(
    level: str, secrets: Iterable[str], form: LogForm | None = None, stream: TextIO | None = None
) -> None:
    """Send every record to standard error through `LogFormatter`; libraries are heard from warnings on.

    Args:
        level: The least that is told of this program.
        secrets: What must not be shown, beside all that looks like a secret.
        form: ``None`` is lines on a terminal, where people read, and JSON elsewhere, where programs do.
        stream: Another place to write to.
    """
    to = stream or sys.stderr
    handler = logging.StreamHandler(to)
    handler.setFormatter(LogFormatter(form or ("line" if to.isatty() else "json"), secrets))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in _REPETITIVE:
        logging.getLogger(name).setLevel(logging.ERROR)


def _parts(record: logging.LogRecord) -> tuple[str, Mapping[str, object]]:
    """What happened, and what is told of it."""
    if isinstance(record.msg, Event) and not record.args:
        return record.msg.name, record.msg.values
    try:
        said = record.getMessage()
    except Exception:  # noqa: BLE001 - a library that formats wrongly must not cost the line
        said = _text(record.msg)
    return "said", {"message": said}


def _text(value: object) -> str:
    try:
        return str(value)
    except ValueError:  # a number of more than 4,300 digits
        return f"a {type(value).__name__} that is too large"


def _shortened(text: str, longest: int) -> str:
    """A text without its middle, if it is too long."""
    if len(text) <= longest:
        return text
    half = longest // 2
    return f"{text[:half]} … [{len(text) - 2 * half} signs] … {text[-half:]}"


def _shown(value: object) -> str:
    text = f"{value:.3f}" if isinstance(value, float) else _text(value)
    if _CONTROLS.search(text):
        text = _CONTROLS.sub(lambda sign: repr(sign[0])[1:-1], text)
    elif not _NEEDS_MARKS.search(text) and text:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "") + '"'
