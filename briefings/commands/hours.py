"""Hours and days of the week as people type them: `8`, `8:30`, `8 am`, `20.00`; `weekdays`, `mon-fri`, `mon,wed`.

Invariant: what is read is written by `written_time` and `written_days` so that it is read as the same again.
"""

import re
from collections.abc import Sequence
from datetime import time

from briefings.errors import UsageError
from briefings.models.subscription import EVERY_DAY
from briefings.text.calendar import WEEKDAY_NAMES, WEEKDAYS
from briefings.text.words import fold

_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?(?: ?(?P<half>[ap])\.?m\.?)?(?: ?(?:uhr|h|o'?clock))?")
_WORDS = {"noon": time(12), "midnight": time(0)}
_SETS = {
    "daily": EVERY_DAY,
    "everyday": EVERY_DAY,
    "day": EVERY_DAY,
    "weekday": (0, 1, 2, 3, 4),
    "weekdays": (0, 1, 2, 3, 4),
    "workdays": (0, 1, 2, 3, 4),
    "weekend": (5, 6),
    "weekends": (5, 6),
}
_NAMES = WEEKDAYS | {f"{name}s": number for name, number in WEEKDAYS.items() if len(name) > len("thurs")}
_RANGE = re.compile(r"(?P<first>[a-z]+)[-–—](?P<last>[a-z]+)")
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


def read_days(words: Sequence[str]) -> tuple[int, ...]:
    """Days of the week, 0 for Monday, in order.

    Raises:
        UsageError: A word is no day.
    """
    days: set[int] = set()
    for word in words:
        found = days_of(word)
        if not found:
            raise UsageError(f'I do not understand "{word}" as days. Try weekdays, weekend, mon-fri or mon,wed.')
        days.update(found)
    return tuple(sorted(days))


def days_of(word: str) -> tuple[int, ...]:
    """The days that one word names, lists and ranges included; none if it names something else."""
    days: list[int] = []
    for part in re.split(r"[,+/&]", fold(word).strip(",.")):
        match = _RANGE.fullmatch(part)
        if part in _SETS:
            days += _SETS[part]
        elif part in _NAMES:
            days.append(_NAMES[part])
        elif match and match["first"] in _NAMES and match["last"] in _NAMES:
            first, last = _NAMES[match["first"]], _NAMES[match["last"]]
            days += [day % 7 for day in range(first, last + 1 + 7 * (last < first))]
        else:
            return ()
    return tuple(sorted(set(days)))


def written_time(at: time) -> str:
    """``08:30``."""
    return f"{at:%H:%M}"


def written_days(days: Sequence[int]) -> str:
    """``daily``, ``weekdays``, ``weekend``, a range, or a list: ``mon,wed``."""
    names = {tuple(days): name for name, days in _SETS.items() if name in ("daily", "weekdays", "weekend")}
    short = [WEEKDAY_NAMES[day][:3] for day in days]
    is_range = len(days) > 2 and days[-1] - days[0] == len(days) - 1
    return names.get(tuple(days)) or (f"{short[0]}-{short[-1]}" if is_range else ",".join(short))


def _on_clock(hour: int, minute: int, half: str | None) -> time | None:
    if minute > 59 or hour > (12 if half else 23) or (half and hour == 0):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)
