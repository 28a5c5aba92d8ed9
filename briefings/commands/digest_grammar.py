"""The grammar of ``digest``: ``on <topic> at <HH:MM> [zone] [weekdays] [short|full] [+word …] [-word …]`` and the rest.

Invariant: any tokens parse to arguments or raise a `UsageError` that says what to type.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import get_args

from briefings.commands.arguments import MissingArgumentError
from briefings.commands.days import NoDayError, UnknownDayError, read_days, written_days
from briefings.commands.digest_arguments import Action, DigestArgs
from briefings.commands.grammar import Names
from briefings.commands.hours import MOST_TIME_WORDS, is_time, read_time, written_time
from briefings.commands.order_faults import OrderSoFar
from briefings.commands.order_terms import parted, read_terms
from briefings.commands.pieces import is_keyword
from briefings.commands.tokens import Token, joined
from briefings.errors import UsageError

_ACTIONS: tuple[Action, ...] = get_args(Action)
_SAME: dict[str, Action] = {"start": "on", "stop": "off", "add": "on", "show": "list", "status": "doctor"}
_SPAN = re.compile(r"(?P<count>\d{1,3}) ?(?P<unit>d|w|days?|weeks?)?")
MOST_DAYS = 366
_MOST_DAY_WORDS = 12
"""``every monday to thursday and every saturday except ...``: nobody says days in more."""
_ON_WHAT = "Which topic, and when? Try digest on <topic> at 8:00 Berlin; topics lists them."
_WHEN = "At what time? Try digest on {topic} at 8:00, with your city behind it: at 8:00 Berlin."
_HOW_LONG = "A pause is told in days or weeks: digest pause 7d, or digest pause 10w."
_WHAT = "What about digests? Try digest on <topic> at 8:00, digest list, digest pause 7d, or digest help."


def parse_digest(tokens: Sequence[Token], names: Names, _today: date) -> DigestArgs:
    """``<action> …``; ``<topic> at <time>`` alone is ``on``, and the command's own name said twice is said once."""
    while tokens and is_keyword(tokens[0], "digest", "/digest"):
        tokens = tokens[1:]
    if not tokens:
        raise MissingArgumentError(_WHAT, "action")
    word = tokens[0].text.lower()
    action = next((known for known in _ACTIONS if tokens[0].is_word and known == word), _SAME.get(word))
    if action == "on":
        return _on(tuple(tokens[1:]), names)
    if action is not None:
        return _PARSERS[action](action, tuple(tokens[1:]))
    if any(is_keyword(token, "at") for token in tokens):
        return _on(tuple(tokens[is_keyword(tokens[0], "of", "for") :]), names)
    near = get_close_matches(word, _ACTIONS, n=1)
    hint = f"Did you mean digest {near[0]}?" if near else f"It knows {', '.join(_ACTIONS)}."
    raise UsageError(f'digest does not know "{tokens[0].text}". {hint}')


def _on(tokens: tuple[Token, ...], names: Names) -> DigestArgs:
    place = next((place for place, token in enumerate(tokens) if is_keyword(token, "at")), None)
    if place is None:
        place = next((n for n in range(1, len(tokens)) if _is_time_at(tokens, n)), len(tokens))
        about, rest = tokens[:place], tokens[place:]
    else:
        about, rest = tokens[:place], tokens[place + 1 :]
    about, days_before = (about, ()) if names.is_topic(joined(about)) else _days_at_end(about)
    topic = joined(about)
    if not topic:
        raise MissingArgumentError(_ON_WHAT, "topic")
    if not rest:
        raise MissingArgumentError(_WHEN.format(topic=topic), "at")
    at, rest = _time(parted(rest))
    terms = read_terms((*parted(days_before), *rest), OrderSoFar(topic, at, names))
    return DigestArgs(
        action="on",
        topic=topic,
        at=at,
        zone=terms.zone,
        weekdays=written_days(terms.days) if terms.days else None,
        length=terms.length,
        include=terms.include,
        exclude=terms.exclude,
        when_nothing=terms.when_nothing,
    )


def _is_time_at(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a time surely stands there: ``8:00``, ``8 am``; a bare number may be a name's."""
    return any(is_time(joined(tokens[place : place + count]), surely=True) for count in (1, MOST_TIME_WORDS))


def _days_at_end(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Part what comes before the time into the topic and its days: ``lee-xi every weekday``, ``lee-xi daily``."""
    for start in range(max(1, len(tokens) - _MOST_DAY_WORDS), len(tokens)):
        if all(token.is_word for token in tokens[start:]) and _are_days(joined(tokens[start:])):
            return tokens[:start], tokens[start:]
    return tokens, ()


def _are_days(words: str) -> bool:
    try:
        return bool(read_days(words))
    except NoDayError:
        return True
    except UnknownDayError:
        return False


def _time(tokens: tuple[Token, ...]) -> tuple[str, tuple[Token, ...]]:
    for count in range(min(MOST_TIME_WORDS, len(tokens)), 1, -1):
        if is_time(words := joined(tokens[:count])):
            return written_time(read_time(words)), tokens[count:]
    return written_time(read_time(tokens[0].text)), tokens[1:]


def _of_topic(action: Action, tokens: tuple[Token, ...]) -> DigestArgs:
    return DigestArgs(action=action, topic=joined(tokens) or None)


def _pause(action: Action, tokens: tuple[Token, ...]) -> DigestArgs:
    if tokens and is_keyword(tokens[0], "until", "till", "to"):
        raise UsageError(_HOW_LONG)
    rest = tuple(token for token in tokens if not is_keyword(token, "for"))
    for count in (2, 1):
        first = rest[:count]
        match = _SPAN.fullmatch(joined(first).lower())
        if match and len(first) == count and all(token.is_word for token in first):
            days = int(match["count"]) * (7 if (match["unit"] or "d").startswith("w") else 1)
            if not 1 <= days <= MOST_DAYS:
                raise UsageError(f"A pause is 1 to {MOST_DAYS} days long. Without days it lasts until digest resume.")
            return DigestArgs(action=action, days=days, topic=joined(rest[count:]) or None)
    return DigestArgs(action=action, topic=joined(rest) or None)


def _person(action: Action, tokens: tuple[Token, ...]) -> DigestArgs:
    if not tokens and action == "follow":
        raise MissingArgumentError("Whom? Try digest follow <name>.", "person")
    return DigestArgs(action=action, person=joined(tokens) or None)


def _import(action: Action, tokens: tuple[Token, ...]) -> DigestArgs:
    if not tokens:
        raise MissingArgumentError("What? Put behind it what digest export gave.", "orders")
    return DigestArgs(action=action, orders=" ".join(token.written for token in tokens))


def _undo(action: Action, tokens: tuple[Token, ...]) -> DigestArgs:
    return DigestArgs(action=action, changes=joined(tokens) or None)


def _forget(action: Action, tokens: tuple[Token, ...]) -> DigestArgs:
    if [token.text.lower() for token in tokens] != ["me"]:
        raise UsageError("To drop all that you subscribed and all that I keep of you, type digest forget me.")
    return DigestArgs(action=action)


def _bare(action: Action, tokens: tuple[Token, ...]) -> DigestArgs:
    if tokens:
        raise UsageError(f"digest {action} takes nothing behind it.")
    return DigestArgs(action=action)


_PARSERS: dict[Action, Callable[[Action, tuple[Token, ...]], DigestArgs]] = {
    "off": _of_topic,
    "pause": _pause,
    "resume": _of_topic,
    "undo": _undo,
    "list": _bare,
    "preview": _of_topic,
    "follow": _person,
    "unfollow": _person,
    "export": _bare,
    "import": _import,
    "doctor": _bare,
    "forget": _forget,
}
