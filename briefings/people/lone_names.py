"""Names that stand alone: the short forms that may mean a bearer of a full name, and how a text uses one.

Invariant: a given name alone is nobody's short form here. Inside an article that gives the full name it may be
(`briefings.people.short_names`); across articles only a family name is proof.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from briefings.models.person import Gender
from briefings.people.given_names import GIVEN_NAMES
from briefings.people.keys import is_family_first, name_key, name_tokens
from briefings.people.places import NOT_NAMES, ORGANISATION_WORDS
from briefings.people.titles import GENERATIONS, HONORIFICS, PARTICLES, TITLES, gender_of_word
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold

_MOST_WORDS: Final = 4
"""Words of a lone name: "van der Berg", "Sánchez de la Cruz"."""
_MOST_USES: Final = 60
"""Places of a name in one text that are looked at."""

_TITLES: Final = HONORIFICS | TITLES
_BODY_WORDS: Final = ORGANISATION_WORDS | vocabulary("co plc ag gmbh sa nv srl pty spa oyj ab asa")
_OWNED: Final = vocabulary(
    "shares stock bonds employees customers products executives subsidiaries headquarters residents plant plants"
    " factory factories stores branches shareholders investors"
)
"""What stands behind the name of a company or a place, and hardly behind a person's ("Halcyon shares fell")."""
_PLACED: Final = vocabulary("in at near inside outside across around throughout into")
_FELT: Final = vocabulary(
    "trust confidence faith interest interested belief believe believes believed disappointed disappointment anger"
    " angry look looked looking aimed directed laughed shouted yelled swipe jab"
)
"""What people do in or at a person ("confidence in Lind")."""
_SAYS_WHAT: Final = re.compile(
    r"(?:['’]s)?,\s+(?:which\b|(?:an?|the|its)\s[^,.;:\n]{0,60}\b(?:company|firm|maker|producer|retailer|bank|group|chain"
    r"|carrier|airline|agency|charity|union|club|team|start-?up|brand|supplier|manufacturer|operator|developer"
    r"|publisher|newspaper|town|city|village|suburb|district|county|parish|island)\b)"
)
_WORD_AFTER: Final = re.compile(r"[ \u00a0]([^\W\d_]+)")
_WORDS_BEFORE: Final = re.compile(r"(?:([^\W\d_]+)[ \u00a0])?([^\W\d_]+\.?)[ \u00a0]$")
_OPENS: Final = re.compile(r"(?:^|[\n.!?:]|[“„\"‘])[\s“”\"'’)]*$")


class Uses(NamedTuple):
    """How often a text uses a name, by what it shows of it."""

    names: int = 0
    """With a capital inside a sentence."""
    openings: int = 0
    """At the beginning of one, where the capital says nothing."""
    small: int = 0
    """Without a capital: a common word."""
    bodies: int = 0
    """As a place or in the name of a body: "Halcyon Foundries", "in Halcyon"."""
    genders: frozenset[Gender] = frozenset()
    """What titles before it tell."""

    @property
    def is_name(self) -> bool:
        """Tell whether the text has it for a name, as far as capitals tell."""
        return self.names > 0 or (self.openings > 0 and not self.small)


@lru_cache(maxsize=8192)
def lone_forms(name: str) -> tuple[str, ...]:
    """By what folded names an article may call somebody whose full name it never gives.

    The family name with its particles; of two family names both, and the first ("Sánchez Castejón" and "Sánchez" of
    "Pedro Sánchez Castejón").
    """
    key, tokens = name_key(name), name_tokens(name)
    while len(tokens) > 1 and tokens[-1].strip(".") in GENERATIONS:
        tokens = tokens[:-1]
    if not key.is_complete:
        return ()
    if is_family_first(tokens):
        return tuple(dict.fromkeys((key.family, tokens[0])))
    forms = [key.family]
    first = next((place for place, token in enumerate(tokens) if place and _is_family(token)), len(tokens))
    start = _with_particles(tokens, first)
    if first < len(tokens) - 1:
        forms += [" ".join(tokens[start:]), " ".join(tokens[start : first + 1])]
    return tuple(dict.fromkeys([*forms, " ".join(tokens[_with_particles(tokens, len(tokens) - 1) :])]))


def may_be_lone_name(words: str) -> bool:
    """Tell whether words that an article has for a body's name may be somebody's family name ("Lind", "de la Cruz")."""
    tokens = words.split()
    if not 0 < len(tokens) <= _MOST_WORDS or words.isupper() or not NOT_NAMES.isdisjoint(fold(words).split()):
        return False
    return _has_capital(tokens[-1]) and all(_has_capital(word) or fold(word) in PARTICLES for word in tokens)


def uses_of(text: str, name: str) -> Uses:
    """Read how a text uses a lone name, written as ``name`` or with other capitals and apostrophes."""
    pattern = r"[ \u00a0]".join(re.sub(r"['’]", "['’]", re.escape(word)) for word in name.split())
    if not pattern:
        return Uses()
    names = openings = small = bodies = 0
    genders: set[Gender] = set()
    for number, found in enumerate(re.finditer(rf"(?<![\w-]){pattern}(?![\w-])", text, re.IGNORECASE)):
        if number == _MOST_USES:
            break
        before = _WORDS_BEFORE.search(text, max(0, found.start() - 40), found.start())
        earlier, word = (before.group(1) or "", before.group(2).rstrip(".")) if before else ("", "")
        if gender := gender_of_word(word.lower()):
            genders.add(gender)
        if not _has_capital(found.group().split()[-1]):
            small += 1
        elif _is_of_body(text, found.end(), earlier.lower(), word):
            bodies += 1
        elif word.lower() not in _TITLES and _OPENS.search(text, max(0, found.start() - 8), found.start()):
            openings += 1
        else:
            names += 1
    return Uses(names, openings, small, bodies, frozenset(genders))


def _has_capital(word: str) -> bool:
    return any(map(str.isupper, word))


def _is_family(token: str) -> bool:
    return token not in PARTICLES and token not in GIVEN_NAMES and len(token.strip(".")) > 1


def _with_particles(tokens: list[str], place: int) -> int:
    while place > 1 and tokens[place - 1] in PARTICLES:
        place -= 1
    return place


def _is_of_body(text: str, end: int, earlier: str, before: str) -> bool:
    """Tell whether the words around a name make it a place's or a body's."""
    after = _WORD_AFTER.match(text, end)
    following = after.group(1) if after else ""
    if following in _OWNED or (following[:1].isupper() and following.lower() in _BODY_WORDS):
        return True
    if before in _PLACED and earlier not in _FELT and text[end : end + 2] not in ("'s", "’s"):
        return True
    return (before[:1].isupper() and before.lower() in ORGANISATION_WORDS) or bool(
        _SAYS_WHAT.match(text, end, end + 90)
    )
