"""What one token is among its neighbours: a verb, an adverb, the edge of a noun phrase, part of a place.

Told by closed classes, endings and the word behind; there is no parser and no tagger.
"""

from typing import Final

from briefings.people.places import COUNTRIES, PLACES, STATES
from briefings.quotes.cues import CUES, NOUN_FORMS
from briefings.quotes.lexicon import AUXILIARIES, BREAKS, CONJUNCTIONS, DETERMINERS, PASTS, RELATIVES
from briefings.quotes.scene import Scene
from briefings.quotes.skeleton import QUOTE, Skeleton
from briefings.text.vocabulary import vocabulary

EDGES: Final = BREAKS | CONJUNCTIONS | RELATIVES | (AUXILIARIES - {"'s"}) | {QUOTE}
_DEGREES: Final = frozenset({"long", "once", "first", "well", "much", "most", "more", "so", "less", "best", "better"})
"""Adverbs that stand before a participle inside a noun phrase ("the once feared aide")."""
_NOUNS_IN_LY: Final = vocabulary("daily weekly monthly family ally rally reply supply assembly bully fly july italy")
ALONE: Final = frozenset({"another", "many", "some", "several", "most", "all", "both", "each", "one", "others"})
_OBJECTS: Final = (DETERMINERS - {"all", "both"}) | {"him", "her", "them", "himself", "herself", "me", "us", "it"}
"""What opens an object."""


def is_edge(scene: Scene, token: int) -> bool:
    """Tell whether a word bounds noun phrases; "to" does, unless a noun follows it ("an adviser to the king")."""
    skeleton = scene.skeleton
    word = skeleton.words[token]
    if word != "to" or token + 1 >= len(skeleton.words):
        return word in EDGES
    goes_on = skeleton.words[token + 1] in DETERMINERS or skeleton.capitals[token + 1]
    return not goes_on or token == 0 or skeleton.words[token - 1] in EDGES


def is_verb(scene: Scene, token: int) -> bool:
    """Tell a verb after its subject: "The candidate took", "the court ordered", but not "the accused man"."""
    words = scene.skeleton.words
    word, previous = words[token], words[token - 1]
    if scene.skeleton.capitals[token] or (previous in DETERMINERS and previous not in ALONE):
        return False
    if word in PASTS or (word in CUES and not is_bare_noun(word)):
        return True
    return word.endswith("ed") and len(word) > 4 and previous not in _DEGREES and "-" not in word


def has_object(scene: Scene, token: int, high: int) -> bool:
    """Tell a verb in -s by the object behind it ("Keller dismisses the idea") from a plural ("Keller aides")."""
    word = scene.skeleton.words[token]
    if token + 1 >= high or len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return False
    follows = scene.skeleton.words[token + 1]
    return not scene.skeleton.capitals[token] and (follows in _OBJECTS or follows == QUOTE)


def is_adverb(word: str) -> bool:
    """Tell an adverb in -ly from the few nouns that end so."""
    return word.endswith("ly") and word not in _NOUNS_IN_LY


def is_bare_noun(word: str) -> bool:
    """Tell a noun that is a cue in its base form ("the Keller press office"): no singular subject has that form."""
    return word in NOUN_FORMS and CUES[word].form == "base"


def is_place(skeleton: Skeleton, token: int) -> bool:
    """Tell a word of a country's or state's name; two capitals are a state's."""
    if not skeleton.capitals[token]:
        return False
    word = skeleton.words[token]
    is_short = len(word) == 2 and skeleton.cut(token, token).isupper()
    return is_short or word in COUNTRIES or word in PLACES or word in STATES
