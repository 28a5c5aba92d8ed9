"""Names that stand alone: the short forms that may mean the bearer of a full name.

Invariant: a given name alone is nobody's short form here. Inside an article that gives the full name it may be
(`briefings.people.short_names`); across articles only a family name is proof.
"""

from functools import lru_cache
from typing import Final

from briefings.people.given_names import GIVEN_NAMES
from briefings.people.keys import is_family_first, name_key, name_tokens
from briefings.people.places import NOT_NAMES
from briefings.people.titles import GENERATIONS, PARTICLES
from briefings.text.words import fold, is_content

_MOST_WORDS: Final = 4
"""Words of a lone name: "van der Berg", "Sánchez de la Cruz"."""


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


def may_be_name(words: str) -> bool:
    """Tell whether words that an article has for a body's name may be somebody's ("Lind", "de la Cruz")."""
    tokens = words.split()
    if not 0 < len(tokens) <= _MOST_WORDS or words.isupper():
        return False
    folded = fold(words).split()
    if not folded or not is_content(folded[-1]) or not NOT_NAMES.isdisjoint(folded):
        return False
    return _has_capital(tokens[-1]) and all(_has_capital(word) or fold(word) in PARTICLES for word in tokens)


def _has_capital(word: str) -> bool:
    return any(map(str.isupper, word))


def _is_family(token: str) -> bool:
    return token not in PARTICLES and token not in GIVEN_NAMES and len(token.strip(".")) > 1


def _with_particles(tokens: list[str], place: int) -> int:
    while place > 1 and tokens[place - 1] in PARTICLES:
        place -= 1
    return place
