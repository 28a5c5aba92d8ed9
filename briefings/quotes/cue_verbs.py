"""Verbs told from nouns of the same form ("polls show", "his show") by their neighbours.

Invariant: only words beside the cue are looked at, so that each cue costs the same.
"""

from typing import Final

from briefings.people.beside import ROLE_NOUNS
from briefings.quotes.cues import CUES, NOUN_FORMS
from briefings.quotes.lexicon import AUXILIARIES, BE, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS
from briefings.quotes.scene import Scene
from briefings.quotes.skeleton import QUOTE
from briefings.text.vocabulary import vocabulary

_BEFORE_VERBS: Final = MODALS | vocabulary("he she they it i we you who which also not n't never")
"""What no noun follows directly."""
_COUNTS: Final = vocabulary("both one some many several most few all others another none two three")
"""Determiners that stand for a noun too ("both said")."""
_QUESTIONS: Final = vocabulary("how what why whether who where")
_PARTICLES: Final = vocabulary("out up off down back")
_PARTNERS: Final = vocabulary("for on as in with to at")
"""Prepositions that follow verbs as often as nouns."""
_PLURALS: Final = vocabulary("people voters media police men women children critics data")
_JOINING: Final = frozenset({"and", "but", "or"})
_INTRODUCING: Final = frozenset({":", QUOTE, "that"})


def stands_alone(determiner: str) -> bool:
    """Tell whether a determiner may be a subject by itself."""
    return determiner in _COUNTS


def is_verb(scene: Scene, token: int, low: int, high: int) -> bool:
    """Tell whether a cue of a form that nouns have too is a verb.

    Args:
        scene: The article.
        token: The cue.
        low: First token of its sentence.
        high: One past the last.
    """
    words = scene.skeleton.words
    form = CUES[words[token]].form
    previous = words[token - 1] if token > low else ""
    following = words[token + 1] if token + 1 < high else ""
    if previous in _BEFORE_VERBS:
        return previous != "to" or token - 2 < low or words[token - 2] != "according"
    if form == "ing":
        return previous in (",", "and", QUOTE, "—", "but") or previous in BE
    if form != "base" and token - 1 in scene.ending:
        return following not in PREPOSITIONS or following in _PARTNERS
    if form != "base" and previous in ROLE_NOUNS:
        return True
    if previous in ("'s", "'", "") or (previous in CUES and previous not in NOUN_FORMS) or previous in PREPOSITIONS:
        return False
    if previous in _JOINING:
        return form in ("s", "past") and _takes_object(scene, token + 1, high)
    if previous in AUXILIARIES or not previous[0].isalnum():
        return following in _INTRODUCING
    is_plural = _is_plural(previous)
    if form == "s" and is_plural and token - 1 not in scene.ending:
        return False
    if form == "base" and not is_plural:
        return following in _INTRODUCING
    if form == "s" and words[token + 1 : min(token + 3, high)] == ["for", QUOTE]:
        return True
    return _takes_object(scene, token + 1, high) or (
        following in (".", "") and "," in words[max(low, token - 7) : token]
    )


def _is_plural(word: str) -> bool:
    """Tell a plural noun by its ending."""
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in _PLURALS or word in _COUNTS


def _takes_object(scene: Scene, token: int, high: int) -> bool:
    """Tell whether an object or a clause follows, and not what follows a noun."""
    if token >= high:
        return False
    skeleton = scene.skeleton
    word = skeleton.words[token]
    if word in DETERMINERS or word in PRONOUNS or word in _QUESTIONS or word in _PARTICLES or word in _INTRODUCING:
        return True
    return skeleton.capitals[token] or token in scene.starting or word[0].isdigit() or word.endswith("ly")
