"""Whom a question names, by the names that the corpus has.

Invariant: a name resolves as everywhere (`briefings.topics.people`): by key, never by a score; one that several bear is
asked back. In a question that uses capitals, only capitalised words are names ("park" is none).
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefings.models.answers import Ambiguous, Candidate
from briefings.models.person import Person
from briefings.models.span import Span
from briefings.people.places import CALENDAR, NOT_NAMES
from briefings.people.titles import HONORIFICS, PARTICLES, TITLES
from briefings.text.words import fold, is_content

Find = Callable[[str], Person | tuple[Candidate, ...] | None]
MAX_NAME_WORDS = 5
MAX_WORDS = 40
"""Words of a question in which names are looked for."""
KNOWN = 5
"""Mentions from which on one of several people who bear a name is worth asking about."""
_AT = re.compile(r"\b(?:in|at|near|from|into|outside|visit|visited|leave|left|reach|reached)\s\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*\.?")
_POSSESSIVE = re.compile(r"['’]s?$")


class Named(NamedTuple):
    """A name in the question; its title is part of the stretch."""

    span: Span
    person: Person


def people_named(text: str, find: Find) -> tuple[Named, ...] | Ambiguous:
    """Find the people whom a question names, longest names first, in text order."""
    tokens = [Span(*found.span()) for found in _WORD.finditer(text)][:MAX_WORDS]
    has_capitals = any(span.cut(text)[0].isupper() and fold(span.cut(text)) not in CALENDAR for span in tokens[1:])
    found: list[Named] = []
    at = 0
    while at < len(tokens):
        named = _name_at(text, tokens, at, find, has_capitals=has_capitals)
        if isinstance(named, Ambiguous):
            return named
        if named is None:
            at += 1
            continue
        found.append(named)
        at = next((place for place in range(at, len(tokens)) if tokens[place].start >= named.span.end), len(tokens))
    return tuple(found)


def _name_at(text: str, tokens: list[Span], at: int, find: Find, *, has_capitals: bool) -> Named | Ambiguous | None:
    if at > 0 and not has_capitals and tokens[at - 1].cut(text).lower() in ("the", "a", "an"):
        return None
    for end in _ends(text, tokens, at, has_capitals=has_capitals):
        name = _POSSESSIVE.sub("", text[tokens[at].start : tokens[end].end])
        if all(_is_title(word) for word in fold(name).split()):
            continue
        if end == at and has_capitals and _goes_on(text, tokens, at):
            continue  # "Ruiz Motors" is none of the Ruizes
        meaning = _unless_place(text, tokens[at], name, find(name))
        if isinstance(meaning, Person):
            return Named(Span(tokens[at].start, tokens[end].end), meaning)
        if meaning and not _is_title(fold(name).split()[0]):
            return Ambiguous(asked=name, candidates=meaning)
    return None


def _goes_on(text: str, tokens: list[Span], at: int) -> bool:
    """Tell whether a capitalised word stands beside another one at once, so that both make one name."""
    if at + 1 >= len(tokens) or _is_title(fold(tokens[at].cut(text))):
        return False
    following = tokens[at + 1]
    is_beside = text[tokens[at].end : following.start] == " "
    return is_beside and tokens[at].cut(text)[0].isupper() and following.cut(text)[0].isupper()


def _unless_place(
    text: str, first: Span, name: str, meaning: Person | tuple[Candidate, ...] | None
) -> Person | tuple[Candidate, ...] | None:
    """Nobody, where a single word is a place, or is hardly ever a person in these articles."""
    if len(name.split()) > 1 or not meaning:
        return meaning
    if fold(name) in NOT_NAMES:
        return None
    people = (meaning,) if isinstance(meaning, Person) else tuple(one.person for one in meaning)
    known = sum(bool(person.quotes) or person.mentions >= KNOWN for person in people)
    if known <= 1 < len(people):
        return None  # the sentences decide, where all bearers but one are hardly spoken of
    is_known = known > 0
    return meaning if is_known or (isinstance(meaning, Person) and not _AT.search(text, 0, first.start)) else None


def _ends(text: str, tokens: list[Span], at: int, *, has_capitals: bool) -> Iterator[int]:
    """Where a name may end that begins at a word, furthest first."""
    last = at - 1
    while last + 1 < len(tokens) and last + 1 - at < MAX_NAME_WORDS:
        word = tokens[last + 1].cut(text)
        is_name = word[0].isupper() if has_capitals else is_content(fold(word))
        between = text[tokens[last].end : tokens[last + 1].start] if last >= at else " "
        if not (is_name or (last >= at and fold(word) in PARTICLES)) or between.strip():
            break
        last += 1
        if _POSSESSIVE.search(word):
            break
    return iter(range(last, at - 1, -1))


def _is_title(word: str) -> bool:
    return word.strip(".") in TITLES or word.strip(".") in HONORIFICS
