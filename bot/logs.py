"""The log: one event a line, ``key=value``, without secrets.

Invariant: whatever any library logs passes `hide` as its very last step, so that no token, signed address or
signature reaches the log; and no module of this program logs what people wrote.
"""

import logging
import re
import sys
import time
from collections.abc import Iterable
from typing import TextIO

_HIDDEN = "[hidden]"
_TOKENS = re.compile(
    r"xox[a-z](?:\.xox[a-z])?-[\w-]+"  # Slack: bot, user, refresh tokens
    r"|xapp-[\w-]+"
    r"|\b[MNO][\w-]{23,27}\.[\w-]{6,7}\.[\w-]{27,}"  # Discord
    r"|\bv0=[0-9a-f]{64}"  # a Slack signature
    r"|(?<=hooks\.slack\.com/)[\w/.-]+"  # a response URL answers in our name
    r"|(?<=/commands/)[\w/-]+"
    r"|(?<=/webhooks/)[^\s\"'?]+|(?<=/interactions/)[^\s\"'?]+"  # Discord: answers in our name
    r"|(?<=ticket=)[^&\s\"']+"
    r"|(?i:(?<=bearer )|(?<=basic ))[\w.=+/-]+"
    r"|(?<=://)[^\s/:@]+:[^\s/@]+(?=@)"  # the password of a database
)
_NEEDS_MARKS = re.compile(r"[\s\"=]")
_SHORTEST_SECRET = 6
_NOISY = ("slack_bolt", "slack_sdk", "aiohttp", "asyncio", "discord")


def hide(text: str, secrets: Iterable[str] = ()) -> str:
    """Take secrets out of a text: those that are given, and whatever looks like one."""
    for secret in secrets:
        if len(secret) >= _SHORTEST_SECRET:
            text = text.replace(secret, _HIDDEN)
    return _TOKENS.sub(_HIDDEN, text)


def facts(event: str, **values: object) -> str:
    """Write an event as a line: its name, then ``key=value``; values with spaces come in marks."""
    return " ".join([event, *(f"{key}={_shown(value)}" for key, value in values.items() if value is not None)])


def _shown(value: object) -> str:
    text = f"{value:.3f}" if isinstance(value, float) else str(value)
    if not _NEEDS_MARKS.search(text) and text:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "") + '"'


class LineFormatter(logging.Formatter):
    """Formats a record, its traceback too, as one line without secrets."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """See `logging.Formatter.format`."""
        when = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        message = record.getMessage()
        if not record.name.startswith("bot"):  # a sentence of a library
            message = facts("said", message=message)
        line = (
            f"at={when}.{int(record.msecs):03d}Z level={record.levelname.lower()} logger={record.name} event={message}"
        )
        if record.exc_info:
            line += " " + facts("trace", text=self.formatException(record.exc_info)).removeprefix("trace ")
        return hide(line, self._secrets).replace("\n", "\\n").replace("\r", "")


def set_up_logging(level: str, secrets: Iterable[str], stream: TextIO | None = None) -> None:
    """Send every record to standard error through `LineFormatter`; libraries are heard from warnings on."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(LineFormatter(secrets))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
