"""Hours as people type them: `8`, `8:30`, `8 am`, `20.00`.

Invariant: what is read is written by `written_time` so that it is read as the same again.
"""

import re
from datetime import time

from briefings.errors import UsageError
from briefings.text.words import fold

_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?(?: ?(?P<half>[ap])\.?m\.?)?(?: ?(?:uhr|h|o'?clock))?")
_WORDS = {"noon": time(12), "midnight": time(0)}
MOST_TIME_WORDS = 2
"""``8 am`` has two."""


def read_time(asked: str) -> time:
    """A time of the day.

    Raises:
        UsageError: The words are none.
    """
    words = fold(asked).strip()
    if words in _WORDS:
        return _WORDS[words]
    match = _TIME.fullmatch(words)
    found = match and _on_clock(int(match["hour"]), int(match["minute"] or 0), match["half"])
    if not found:
        raise UsageError(f'I do not understand "{asked.strip()}" as a time. Try 8:30, 8am or 20.00.')
    return found


def is_time(asked: str, *, surely: bool = False) -> bool:
    """Tell whether words are a time; ``surely``, more than a bare number."""
    try:
        read_time(asked)
    except UsageError:
        return False
    return not (surely and asked.strip().isdigit())


def written_time(at: time) -> str:
    """``08:30``."""
    return f"{at:%H:%M}"


def _on_clock(hour: int, minute: int, half: str | None) -> time | None:
    if minute > 59 or hour > (12 if half else 23) or (half and hour == 0):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)
