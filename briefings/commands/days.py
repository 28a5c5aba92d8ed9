"""Days of the week as people type them: `weekdays`, `mon-fri`, `mon, wed and fri`, `every day but sunday`.

Invariant: what is read is written by `written_days` so that it is read as the same again. Days are 0 for Monday to 6,
in order.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefings.errors import UsageError
from briefings.models.subscription import EVERY_DAY
from briefings.text.calendar import WEEKDAY_NAMES, WEEKDAYS
from briefings.text.words import fold

_SETS = {
    "daily": EVERY_DAY,
    "everyday": EVERY_DAY,
    "day": EVERY_DAY,
    "days": EVERY_DAY,
    "weekday": (0, 1, 2, 3, 4),
    "weekdays": (0, 1, 2, 3, 4),
    "workdays": (0, 1, 2, 3, 4),
    "weekend": (5, 6),
    "weekends": (5, 6),
}
_ENGLISH = (
    _SETS
    | {name: (day,) for name, day in WEEKDAYS.items()}
    | {f"{name}s": (day,) for name, day in WEEKDAYS.items() if len(name) > len("thurs")}
)
_FOREIGN_NAMES = (
    "montag lundi lunes mo lun",
    "dienstag mardi martes di mar",
    "mittwoch mercredi miercoles mi mer mie",
    "donnerstag jeudi jueves do jeu jue",
    "freitag vendredi viernes fr ven vie",
    "samstag sonnabend samedi sabado sa sam sab",
    "sonntag dimanche domingo so dim dom",
)
"""German, French and Spanish; each name means the same day in all of them."""
_FOREIGN = (
    _ENGLISH
    | {name: (day,) for day, names in enumerate(_FOREIGN_NAMES) for name in names.split()}
    | {
        "werktags": (0, 1, 2, 3, 4),
        "wochentags": (0, 1, 2, 3, 4),
        "wochenende": (5, 6),
        "taglich": EVERY_DAY,
        "quotidien": EVERY_DAY,
        "diario": EVERY_DAY,
    }
)
_RANGE = re.compile(r"(?P<first>[a-z]+)[-–—](?P<last>[a-z]+)")
_LEADS = frozenset({"every", "each", "on", "all"})
_AND = frozenset({"and", "&", "+", ","})
_TO = frozenset({"to", "till", "until", "through", "thru", "-", "–", "—"})
_EXCEPT = frozenset({"except", "excluding", "but", "not", "without"})
_BETWEEN_EXCEPT = frozenset({"for", "on", "not"})

_MOST_WORDS = 40
"""Longer lists are read in turns."""


class UnknownDayError(UsageError):
    """Where a day had to stand, another word does; ``word`` is that."""

    def __init__(self, word: str) -> None:
        super().__init__(f'I do not understand "{word}" as days. Try weekdays, weekend, mon-fri or mon,wed.')
        self.word = word


class NoDayError(UsageError):
    """No day is left."""


def read_days(text: str) -> tuple[int, ...]:
    """Days of the week that a text names; none if it is blank.

    Raises:
        UsageError: A word is no day, or all days are taken away again.
    """
    words = re.sub(r"[,;]", " , ", text).split()
    days: tuple[int, ...] = ()
    while words:
        days, used = take_days(words, days)
        if not used and words[0] not in _AND:
            raise UnknownDayError(words[0])
        words = words[used or 1 :]
    return days


def take_days(words: Sequence[str], known: tuple[int, ...] = ()) -> tuple[tuple[int, ...], int]:
    """Read the days with which words begin, a comma being a word.

    Args:
        words: ``every``, ``day``, ``but``, ``sunday``, ``Berlin``.
        known: The days that were read before: these are added, and exceptions taken from both.

    Returns:
        All days, and how many words say so: 0 if the words begin with something else.

    Raises:
        UnknownDayError: Days were announced ("every", "monday to"), and another word comes.
        NoDayError: All are taken away again.
    """
    words = words[:_MOST_WORDS]
    folded = [fold(word) for word in words]
    start = 1 if folded[:1] == ["from"] and folded[1:] and days_of(folded[1]) else 0
    added, used = _listed(words, start)
    if not added:
        if folded[:1] and folded[0] in _LEADS:
            raise UnknownDayError(words[1] if words[1:] else words[0])
        used = 0
    days = {*known, *added}
    if (place := _after_except(folded, used)) is not None:
        taken, end = _listed(words, place)
        if taken:
            days, used = (days or set(EVERY_DAY)) - {*taken}, end
        elif added and folded[used] == "except":
            raise UnknownDayError(words[place] if words[place:] else words[used])
        if taken and not days:
            raise NoDayError
    return tuple(sorted(days)), used


def days_of(word: str) -> tuple[int, ...]:
    """The days that one word names, lists and ranges included; none if it names something else."""
    return _days_of(word, _ENGLISH)


def meant_days(word: str) -> str | None:
    """How days are typed that a word names in German, French or Spanish."""
    days = _days_of(word, _FOREIGN) or _days_of(fold(word).removesuffix("s"), _FOREIGN)
    if not days or days_of(word):
        return None
    return WEEKDAY_NAMES[days[0]] if len(days) == 1 else written_days(days)


def day_words() -> tuple[str, ...]:
    """The words for days that are understood, the short ones left out."""
    return (*WEEKDAY_NAMES, *(f"{name}s" for name in WEEKDAY_NAMES), "daily", "weekdays", "weekend", "workdays")


def written_days(days: Sequence[int]) -> str:
    """``daily``, ``weekdays``, ``weekend``, a range, or a list: ``mon,wed``."""
    names = {tuple(days): name for name, days in _SETS.items() if name in ("daily", "weekdays", "weekend")}
    short = [WEEKDAY_NAMES[day][:3] for day in days]
    is_range = len(days) > 2 and days[-1] - days[0] == len(days) - 1
    return names.get(tuple(days)) or (f"{short[0]}-{short[-1]}" if is_range else ",".join(short))


def _listed(words: Sequence[str], start: int) -> tuple[set[int], int]:
    """The days listed from a place on (``mon to wed, and every fri``), and the place behind them."""
    days: set[int] = set()
    end = place = start
    while place < len(words):
        word = fold(words[place])
        if word in _LEADS or (word in _AND and days):
            place += 1
            continue
        found = days_of(word)
        if not found:
            break
        if len(found) == 1 and fold(words[place + 1] if words[place + 1 :] else "") in _TO:
            last = days_of(words[place + 2]) if words[place + 2 :] else ()
            if len(last) != 1:
                raise UnknownDayError(words[min(place + 2, len(words) - 1)])
            found, place = tuple(_range(found[0], last[0])), place + 2
        days.update(found)
        place += 1
        end = place
    return days, end


def _after_except(folded: Sequence[str], place: int) -> int | None:
    """The place behind "except", "but not", "except on"."""
    if folded[place : place + 1] == [","]:
        place += 1
    if place >= len(folded) or folded[place] not in _EXCEPT:
        return None
    place += 1
    while place < len(folded) and folded[place] in _BETWEEN_EXCEPT:
        place += 1
    return place


def _days_of(word: str, names: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    days: list[int] = []
    for part in re.split(r"[,+/&]", fold(word).strip(",.")):
        match = _RANGE.fullmatch(part)
        if part in names:
            days += names[part]
        elif match and len(first := names.get(match["first"], ())) == len(last := names.get(match["last"], ())) == 1:
            days += _range(first[0], last[0])
        else:
            return ()
    return tuple(sorted(set(days)))


def _range(first: int, last: int) -> Iterator[int]:
    return (day % 7 for day in range(first, last + 1 + 7 * (last < first)))
