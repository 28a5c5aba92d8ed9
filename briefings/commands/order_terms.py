"""What stands behind the time of an order: where, on which days, how long, and only with which words; in any order.

Invariant: each word is read as something or refused with a sentence that names it, what was likely meant, and an order
that works. A word to look for is marked (``+word``, "in marks", ``only with word``); a bare one is taken for such only
if it is a small-lettered word of the articles that is near to nothing else.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from briefings.commands import zones
from briefings.commands.arguments import Length
from briefings.commands.days import NoDayError, UnknownDayError, days_of, meant_days, take_days
from briefings.commands.digest_arguments import WhenNothing
from briefings.commands.hours import MOST_TIME_WORDS, is_time, read_time, written_time
from briefings.commands.order_faults import MEANT, OrderSoFar
from briefings.commands.pieces import DASHES, is_keyword
from briefings.commands.tokens import Token, joined
from briefings.errors import UsageError
from briefings.text.vocabulary import vocabulary

_LENGTHS: dict[str, Length] = {"short": "short", "full": "full"}
_WHEN_NOTHING: dict[str, WhenNothing] = {"silent": "silent", "always": "always"}
_FILLERS = ("please", "pls", "thanks", "then")
_OF_TIME = vocabulary(
    "now today tonight tomorrow soon morning noon afternoon evening night local time hour minute week month year"
    " hours minutes weeks months years hourly monthly yearly once twice next first last starting beginning ending"
)
"""Words that say when, in ways that an order does not take: never words to look for, unless they are marked."""
_NO = ("no", "not", "never", "none", "nor")
_BREAK = re.compile(r"([,;])")
_DECIMAL = re.compile(r"\d{1,2},\d\d")
_MOST_DAY_WORDS = 40
"""Longer lists of days are read in turns."""


class OrderTerms(NamedTuple):
    """What was read; ``None`` and no days: nothing was said of it."""

    zone: str | None = None
    zone_words: str = ""
    days: tuple[int, ...] = ()
    length: Length | None = None
    when_nothing: WhenNothing | None = None
    include: tuple[str, ...] | None = None
    exclude: tuple[str, ...] | None = None


Tokens = tuple[Token, ...]
Step = tuple[int, OrderTerms]
"""How many tokens were read, at least one, and what is known now."""


def parted(tokens: Sequence[Token]) -> Tokens:
    """Cut bare words at their commas, which become tokens: ``Berlin,weekdays`` are two words."""
    parts: list[Token] = []
    for token in tokens:
        if token.is_word and not _DECIMAL.fullmatch(token.text):
            parts += (Token(part.replace(";", ",")) for part in _BREAK.split(token.text) if part)
        else:
            parts.append(token)
    return tuple(parts)


def read_terms(tokens: Sequence[Token], order: OrderSoFar) -> OrderTerms:
    """Read all that is said beside topic and time.

    Raises:
        UsageError: A word is not understood, or two contradict each other.
    """
    terms, rest = OrderTerms(), tuple(tokens)
    try:
        while rest:
            steps = (step for reader in _READERS if (step := reader(rest, terms, order)) is not None)
            step = next(steps, None)
            if step is None:
                raise order.not_understood(rest)
            used, terms = step
            rest = rest[used:]
    except UnknownDayError as unknown:
        raise order.not_understood((Token(unknown.word),)) from None
    except NoDayError:
        raise UsageError(f"No day is left. {order.example('weekdays')}") from None
    return terms


def _filler(rest: Tokens, terms: OrderTerms, _order: OrderSoFar) -> Step | None:
    first = rest[0]
    is_bare = not any(map(str.isalnum, first.text)) and not _is_mark(first, "+", *DASHES)
    is_named = terms.zone is not None and is_keyword(first, "time")
    is_and = len(rest) > 1 and is_keyword(first, "and", "&", "at", "but")
    return (1, terms) if first.is_word and (is_bare or is_named or is_and or is_keyword(first, *_FILLERS)) else None


def _marked(rest: Tokens, terms: OrderTerms, order: OrderSoFar) -> Step | None:
    """``+word``, ``-word``, ``"several words"``, ``+"several words"``."""
    first, second = rest[0], rest[1] if rest[1:] else None
    if first.in_marks:
        return 1, _including(terms, first.text)
    if not first.is_word or first.text[0] not in f"+{DASHES}":
        return None
    if zones.is_unclear_zone(first.text):
        zones.read_zone(first.text)
    bare = first.text.lstrip(f"+{DASHES}")
    keep = _including if first.text[0] == "+" else _excluding
    day = bare or (second.text if second and second.is_word else "")
    if keep is _excluding and days_of(day):
        raise order.unclear(first.text if bare else f"{first.text} {day}", f"except {day}")
    if bare:
        return 1, keep(terms, bare)
    return (2, keep(terms, second.text)) if second and second.in_marks else (1, terms)


def _listed(rest: Tokens, terms: OrderTerms, order: OrderSoFar) -> Step | None:
    """``only with trade and steel``, ``about trade``, ``without voting``, ``any words``."""
    if is_keyword(rest[0], "any") and rest[1:] and is_keyword(rest[1], "words"):
        return 2, terms._replace(include=(), exclude=())
    if not is_keyword(rest[0], "only", "with", "about", "without"):
        return None
    if is_keyword(rest[0], "only") and (len(rest) == 1 or _days(rest[1:], OrderTerms(), order)):
        return 1, terms  # "weekdays only", "only on mondays"
    place = 1 + (is_keyword(rest[0], "only") and len(rest) > 1 and is_keyword(rest[1], "with", "about"))
    keep = _excluding if is_keyword(rest[0], "without") else _including
    if place >= len(rest):
        raise UsageError(f"Which words? {order.example(f'{joined(rest)} trade')}")
    terms = keep(terms, _bare(rest[place]))
    while rest[place + 2 :] and is_keyword(rest[place + 1], ",", "and"):
        step = 3 if rest[place + 3 :] and is_keyword(rest[place + 2], "and") else 2
        terms, place = keep(terms, _bare(rest[place + step])), place + step
    return place + 1, terms


def _days(rest: Tokens, terms: OrderTerms, _order: OrderSoFar) -> Step | None:
    first, second = rest[0], rest[1] if rest[1:] else None
    if is_keyword(first, "every", "on") and second and not second.is_word:
        return 2, terms._replace(days=_all_days(second.text.split(), terms.days))
    words = [token.text for token in takewhile(lambda token: token.is_word, rest[:_MOST_DAY_WORDS])]
    days, used = take_days(words, terms.days)
    return (used, terms._replace(days=days)) if used else None


def _all_days(words: list[str], known: tuple[int, ...]) -> tuple[int, ...]:
    days, used = take_days(words, known)
    if used < len(words):
        raise UnknownDayError(words[used])
    return days


def _flag(rest: Tokens, terms: OrderTerms, order: OrderSoFar) -> Step | None:
    word = rest[0].text.lower() if rest[0].is_word else ""
    if (length := _LENGTHS.get(word)) is not None:
        order.see_one(terms.length, length)
        return 1, terms._replace(length=length)
    if (when_nothing := _WHEN_NOTHING.get(word)) is not None:
        order.see_one(terms.when_nothing, when_nothing)
        return 1, terms._replace(when_nothing=when_nothing)
    return None


def _second_time(rest: Tokens, terms: OrderTerms, order: OrderSoFar) -> Step | None:
    for count in range(min(MOST_TIME_WORDS, len(rest)), 0, -1):
        if all(token.is_word for token in rest[:count]) and is_time(words := joined(rest[:count])):
            at = written_time(read_time(words))
            if at == order.at:
                return count, terms
            raise order.second_time(at)
    return None


def _zone(rest: Tokens, terms: OrderTerms, order: OrderSoFar) -> Step | None:
    is_said = is_keyword(rest[0], "in", "zone") and len(rest) > 1
    behind = rest[is_said:]
    named = next(_zone_starts(behind), None)
    if named is None:
        if is_said or (behind[0].is_word and zones.is_unclear_zone(behind[0].text)):
            raise order.no_zone(behind)
        return None
    words, used = named
    zone = zones.read_zone(words)
    if terms.zone not in (None, zone):
        raise order.second_zone(terms.zone_words, words)
    used += _country_behind(behind[used:], zone)
    return is_said + used, terms._replace(zone=zone, zone_words=terms.zone_words or words)


def _zone_starts(tokens: Tokens) -> Iterator[tuple[str, int]]:
    """The names of zones with which tokens begin, the longest first, and how many tokens each takes."""
    for count in range(min(zones.MAX_WORDS + 1, len(tokens)), 0, -1):
        words = joined(token for token in tokens[:count] if token.text != ",")
        if tokens[count - 1].text != "," and zones.find_zone(words):
            yield words, count


def _country_behind(tokens: Tokens, zone: str) -> int:
    """How many tokens name the country that a city is in: ``, France``."""
    start = bool(tokens) and tokens[0].text == ","
    for count in range(zones.MAX_WORDS, 0, -1):
        if zones.is_country_of(joined(tokens[start : start + count]), zone):
            return min(start + count, len(tokens))
    return 0


def _bare_word(rest: Tokens, terms: OrderTerms, order: OrderSoFar) -> Step | None:
    """A word of the articles that is typed as words are, and can hardly be meant for anything else."""
    word = rest[0].text
    if word.lower() in _NO and rest[1:]:
        raise order.unclear(word, f"-{rest[1].text}")
    is_word = word == word.lower() and word.replace("-", "").isalpha() and word not in MEANT and word not in _OF_TIME
    if not (is_word and rest[0].is_word and order.names.is_term(word)) or meant_days(word):
        return None
    near = (joined(rest[:count]) for count in range(1, zones.MAX_WORDS + 1))
    return None if any(map(zones.is_meant_as_zone, near)) else (1, _including(terms, word))


def _including(terms: OrderTerms, word: str) -> OrderTerms:
    return terms._replace(include=(*(terms.include or ()), word))


def _excluding(terms: OrderTerms, word: str) -> OrderTerms:
    return terms._replace(exclude=(*(terms.exclude or ()), word))


def _bare(token: Token) -> str:
    return token.text.lstrip(f"+{DASHES}") or token.text if token.is_word else token.text


def _is_mark(token: Token, *signs: str) -> bool:
    return token.text[0] in "".join(signs)


_Reader = Callable[[Tokens, OrderTerms, OrderSoFar], Step | None]
_READERS: tuple[_Reader, ...] = (
    _filler, _marked, _days, _listed, _flag, _second_time, _zone, _bare_word,
)  # fmt: skip
