"""The grammar of ``digest``: ``on <topic> at <HH:MM> [zone] [weekdays] [short|full] [word …] [-word …]`` and the rest.

Invariant: any tokens parse to arguments or raise a `UsageError` that says what to type. What stands right after the
time is tried as a zone and as days; a word that was surely meant for a zone is never taken for a word to look for.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import get_args

from briefings.commands import zones
from briefings.commands.arguments import MissingArgumentError
from briefings.commands.digest_arguments import Action, DigestArgs
from briefings.commands.grammar import Names
from briefings.commands.hours import MOST_TIME_WORDS, days_of, is_time, read_days, read_time, written_days, written_time
from briefings.commands.pieces import is_keyword, take_excluded
from briefings.commands.tokens import Token, joined
from briefings.errors import UsageError

_ACTIONS: tuple[Action, ...] = get_args(Action)
_SAME: dict[str, Action] = {"start": "on", "stop": "off", "add": "on", "show": "list", "status": "doctor"}
_FLAGS = {"short", "full", "silent", "always"}
_SPAN = re.compile(r"(?P<count>\d{1,3}) ?(?P<unit>d|w|days?|weeks?)?")
MOST_DAYS = 366
_ON_WHAT = "Which topic, and when? Try digest on <topic> at 8:00 Berlin; topics lists them."
_WHEN = "At what time? Try digest on {topic} at 8:00, with your city behind it: at 8:00 Berlin."
_HOW_LONG = "A pause is told in days or weeks: digest pause 7d, or digest pause 10w."
_WHAT = "What about digests? Try digest on <topic> at 8:00, digest list, digest pause 7d, or digest help."


def parse_digest(tokens: Sequence[Token], _names: Names, _today: date) -> DigestArgs:
    """``<action> …``; ``<topic> at <time>`` alone is ``on``."""
    if not tokens:
        raise MissingArgumentError(_WHAT, "action")
    word = tokens[0].text.lower()
    action = next((known for known in _ACTIONS if tokens[0].is_word and known == word), _SAME.get(word))
    if action is not None:
        return _PARSERS[action](action, tuple(tokens[1:]))
    if any(is_keyword(token, "at") for token in tokens):
        return _on("on", tuple(tokens[is_keyword(tokens[0], "of", "for") :]))
    near = get_close_matches(word, _ACTIONS, n=1)
    hint = f"Did you mean digest {near[0]}?" if near else f"It knows {', '.join(_ACTIONS)}."
    raise UsageError(f'digest does not know "{tokens[0].text}". {hint}')


def _on(action: Action, tokens: tuple[Token, ...]) -> DigestArgs:
    place = next((place for place, token in enumerate(tokens) if is_keyword(token, "at")), None)
    if place is None:
        place = next((n for n, token in enumerate(tokens) if n and is_time(token.text, surely=True)), len(tokens))
        about, rest = tokens[:place], tokens[place:]
    else:
        about, rest = tokens[:place], tokens[place + 1 :]
    about, days_before = _days_at_end(about)
    topic = joined(about)
    if not topic:
        raise MissingArgumentError(_ON_WHAT, "topic")
    if not rest:
        raise MissingArgumentError(_WHEN.format(topic=topic), "at")
    at, rest = _time(tuple(map(_without_comma, rest)))
    zone, days, rest = _zone_and_days((*days_before, *rest))
    rest, exclude = take_excluded(rest)
    flags = {token.text.lower() for token in rest if _is_flag(token)}
    return DigestArgs(
        action=action,
        topic=topic,
        at=at,
        zone=zone,
        weekdays=days,
        length="full" if "full" in flags else "short",
        include=tuple(token.text for token in rest if not _is_flag(token)),
        exclude=exclude,
        when_nothing="always" if "always" in flags else "silent",
    )


def _days_at_end(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Part what comes before the time into the topic and its days: ``lee-xi every weekday``, ``lee-xi daily``."""
    start = len(tokens)
    while start > 1 and tokens[start - 1].is_word and days_of(tokens[start - 1].text):
        start -= 1 + (start > 2 and is_keyword(tokens[start - 2], "every", "on"))
    return tokens[:start], tokens[start:]


def _without_comma(token: Token) -> Token:
    return token._replace(text=token.text.rstrip(",;")) if token.is_word and token.text.strip(",;") else token


def _time(tokens: tuple[Token, ...]) -> tuple[str, tuple[Token, ...]]:
    for count in range(min(MOST_TIME_WORDS, len(tokens)), 1, -1):
        if is_time(words := joined(tokens[:count])):
            return written_time(read_time(words)), tokens[count:]
    return written_time(read_time(tokens[0].text)), tokens[1:]


def _zone_and_days(tokens: tuple[Token, ...]) -> tuple[str | None, str | None, tuple[Token, ...]]:
    """What says where and on which days, in either order, up to the first word of another kind."""
    zone: str | None = None
    days: list[str] = []
    rest = tokens
    while rest:
        first, following = rest[0], rest[1:]
        if is_keyword(first, "in", "zone") and following and zone is None:
            count = _zone_words(following) or 1
            zone, rest = zones.read_zone(joined(following[:count])), following[count:]
        elif is_keyword(first, "every", "on") and following:
            days += following[0].text.split()
            read_days(days)
            rest = following[1:]
        elif first.is_word and days_of(first.text):
            days.append(first.text)
            rest = following
        elif zone is None and not first.in_marks and (count := _zone_words(rest)):
            zone, rest = zones.find_zone(joined(rest[:count])), rest[count:]
        else:
            break
    if zone is None and rest and rest[0].is_word and not _is_flag(rest[0]) and zones.is_meant_as_zone(rest[0].text):
        zones.read_zone(rest[0].text)
    return zone, written_days(read_days(days)) if days else None, rest


def _zone_words(tokens: Sequence[Token]) -> int:
    """How many tokens the longest zone at the beginning has."""
    longest = min(zones.MAX_WORDS, len(tokens))
    return next((count for count in range(longest, 0, -1) if zones.find_zone(joined(tokens[:count]))), 0)


def _is_flag(token: Token) -> bool:
    return is_keyword(token, *_FLAGS)


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


def _forget(action: Action, tokens: tuple[Token, ...]) -> DigestArgs:
    if [token.text.lower() for token in tokens] != ["me"]:
        raise UsageError("To drop all that you subscribed and all that I keep of you, type digest forget me.")
    return DigestArgs(action=action)


def _bare(action: Action, tokens: tuple[Token, ...]) -> DigestArgs:
    if tokens:
        raise UsageError(f"digest {action} takes nothing behind it.")
    return DigestArgs(action=action)


_PARSERS: dict[Action, Callable[[Action, tuple[Token, ...]], DigestArgs]] = {
    "on": _on,
    "off": _of_topic,
    "pause": _pause,
    "resume": _of_topic,
    "list": _bare,
    "preview": _of_topic,
    "follow": _person,
    "unfollow": _person,
    "export": _bare,
    "import": _import,
    "doctor": _bare,
    "forget": _forget,
}
