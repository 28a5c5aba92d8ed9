"""The asker's words for "since when": `1 nov`, `2025-11-01`, `yesterday`, `7d`, `monday`, `last`.

Invariant: reading is pure, "today" comes in from outside, and a date without its year is the latest such day that
is not after today. A month or a year alone means its first day, "last week" the Monday of the week before.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from briefings.errors import UsageError
from briefings.models.base import Frozen
from briefings.text.calendar import (
    MONTH_NAMES,
    MONTHS,
    WEEKDAYS,
    days_on,
    last_of_month,
    months_on,
    real_day,
    weekday_until,
)
from briefings.text.words import fold


class Since(Frozen):
    """From this day on, the day included."""

    on: date


class SinceLast(Frozen):
    """Since the asker's last briefing of the topic."""


When = Since | SinceLast

MAX_WORDS = 4
"""The longest form has four words: "since my last briefing" without its "since" has three, "1 nov , 2025" four."""

_LEAP_CYCLE_YEARS = 8
"""29 February is at most eight years back (1904 followed 1896)."""

_MONTH = f"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\\.?"
_WEEKDAY = f"(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_EXAMPLES = "1 nov, 2025-11-01, yesterday, 7d, or last (since your last briefing)"


def parse_when(asked: str, today: date) -> When:
    """Read words that are nothing but a "since when".

    Raises:
        UsageError: The words are no date, or name a day that the calendar does not have.
    """
    words = asked.split()
    found = read_when(words, today)
    if found is None or found[1] != len(words):
        raise UsageError(f'I do not understand "{asked.strip()}" as a date. Try {_EXAMPLES}.')
    return found[0]


def read_when(words: Sequence[str], today: date) -> tuple[When, int] | None:
    """Read a "since when" at the start of ``words``, the longest that fits.

    Returns:
        The value and how many words it took; ``None`` if the words do not start with a date.

    Raises:
        UsageError: They do, but the calendar has no such day.
    """
    for count in range(min(MAX_WORDS, len(words)), 0, -1):
        asked = " ".join(words[:count]).rstrip("?!.,;")
        for form in _FORMS:
            if match := form.pattern.fullmatch(fold(asked)):
                return form.read(match, today, asked), count
    return None


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], date, str], When]


def _last_briefing(_match: re.Match[str], _today: date, _asked: str) -> When:
    return SinceLast()


def _day_of_month(match: re.Match[str], today: date, asked: str) -> When:
    month, day = MONTHS[match["month"]], int(match["day"])
    if year := match.groupdict().get("year"):
        return Since(on=_existing(int(year), month, day, asked))
    for year_back in range(_LEAP_CYCLE_YEARS + 1):
        found = real_day(today.year - year_back, month, day)
        if found is not None and found <= today:
            return Since(on=found)
    raise _no_such_day(asked, _month_this_year_or_last(month, today).year, month, day)


def _iso(match: re.Match[str], _today: date, asked: str) -> When:
    return Since(on=_existing(int(match["year"]), int(match["number"]), int(match["day"]), asked))


def _month(match: re.Match[str], today: date, asked: str) -> When:
    groups = match.groupdict()
    month = int(groups["number"]) if groups.get("number") else MONTHS[groups["month"]]
    if groups.get("year"):
        return Since(on=_existing(int(groups["year"]), month, 1, asked))
    if groups.get("last") and month == today.month:
        return Since(on=today.replace(year=max(1, today.year - 1), day=1))
    return Since(on=_month_this_year_or_last(month, today))


def _year(match: re.Match[str], _today: date, asked: str) -> When:
    return Since(on=_existing(int(match["year"]), 1, 1, asked))


def _days_back(match: re.Match[str], today: date, asked: str) -> When:
    back = {"today": 0, "yesterday": 1}
    return Since(on=_reachable(days_on(today, -back[match.group()]), asked))


def _ago(match: re.Match[str], today: date, asked: str) -> When:
    count = 1 if match["count"] in ("a", "an", "one") else int(match["count"])
    unit = match["unit"][0]
    if unit in "dw":
        return Since(on=_reachable(days_on(today, -count * (7 if unit == "w" else 1)), asked))
    first = _reachable(months_on(today, -count * (12 if unit == "y" else 1)), asked)
    return Since(on=first.replace(day=min(today.day, last_of_month(first).day)))


def _weekday(match: re.Match[str], today: date, asked: str) -> When:
    start = days_on(today, -1) if match["last"] else today
    return Since(on=_reachable(start and weekday_until(start, WEEKDAYS[match["weekday"]]), asked))


def _period(match: re.Match[str], today: date, asked: str) -> When:
    back = 1 if match["which"] == "last" else 0
    if match["unit"] == "week":
        return Since(on=_reachable(days_on(today, -today.weekday() - 7 * back), asked))
    if match["unit"] == "month":
        return Since(on=_reachable(months_on(today, -back), asked))
    return Since(on=_existing(today.year - back, 1, 1, asked))


def _existing(year: int, month: int, day: int, asked: str) -> date:
    found = real_day(year, month, day)
    if found is None:
        raise _no_such_day(asked, year, month, day)
    return found


def _reachable(found: date | None, asked: str) -> date:
    if found is None:
        raise UsageError(f'"{asked}" is further back than dates go. Try 7d, 2w or 3m.')
    return found


def _no_such_day(asked: str, year: int, month: int, day: int) -> UsageError:
    first = date(max(1, year), min(max(1, month), 12), 1)
    near = first.replace(day=min(max(1, day), last_of_month(first).day))
    short = f"{near.day} {MONTH_NAMES[near.month - 1][:3]}"
    return UsageError(f'I read "{asked}" as a date that does not exist. Try {short} or {near.isoformat()}.')


def _month_this_year_or_last(month: int, today: date) -> date:
    year = today.year if month <= today.month else max(1, today.year - 1)
    return date(year, month, 1)


def _form(pattern: str, read: Callable[[re.Match[str], date, str], When]) -> _Form:
    return _Form(re.compile(pattern), read)


_FORMS = (
    _form(r"(?:my |the |our )?last(?: (?:time|briefing|brief|one))?", _last_briefing),
    _form(rf"{_YEAR}-(?P<number>\d{{1,2}})-(?P<day>\d{{1,2}})", _iso),
    _form(rf"{_DAY}(?: of)? {_MONTH}(?: ?,? ?{_YEAR})?", _day_of_month),
    _form(rf"{_MONTH} (?:the )?{_DAY}(?: ?,? ?{_YEAR})?", _day_of_month),
    _form(rf"{_YEAR}-(?P<number>\d{{1,2}})", _month),
    _form(rf"{_MONTH} {_YEAR}", _month),
    _form(rf"(?P<last>last )?{_MONTH}", _month),
    _form(_YEAR, _year),
    _form(r"today|yesterday", _days_back),
    _form(r"(?P<count>\d{1,4}|an?|one) ?(?P<unit>d|w|m|y|days?|weeks?|months?|years?)(?: ago)?", _ago),
    _form(rf"(?P<last>last )?{_WEEKDAY}", _weekday),
    _form(r"(?P<which>last|this) (?P<unit>week|month|year)", _period),
)
