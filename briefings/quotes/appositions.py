"""What stands between a subject and its verb: appositions, brackets, adverbials; and the names in them."""

from typing import Final

from briefings.people.places import CALENDAR
from briefings.quotes.lexicon import PREPOSITIONS
from briefings.quotes.phrases import phrase_ending
from briefings.quotes.scene import Mention, Scene
from briefings.quotes.skeleton import QUOTE

_ADVERBIAL: Final = 12
"""Tokens that an adverbial between commas has at most."""
_PRESENTING: Final = frozenset({"gave", "identified"})
"""Verbs of those who tell their names ("A woman, who gave her name as Grace, said")."""


def opening_of(words: list[str], closing: int, low: int) -> int | None:
    """Where the apposition opens that closes at ``closing``."""
    mark = "(" if words[closing] == ")" else words[closing]
    for token in range(closing - 1, max(low, closing - 40), -1):
        if words[token] == mark:
            return token
        if words[token] == QUOTE and mark == ",":
            return None
    return None


def before_adverbial(words: list[str], comma: int, low: int) -> int:
    """The comma that opens an adverbial closed here ("Lind, during a talk in Oslo, Norway, said")."""
    for token in range(comma - 1, max(low, comma - _ADVERBIAL), -1):
        if words[token] == ",":
            return token if words[token + 1] in PREPOSITIONS and words[token - 1] != QUOTE else comma
        if not words[token][0].isalnum():
            break
    return comma


def name_between(scene: Scene, opening: int, closing: int) -> Mention | None:
    """The name that an apposition consists of, or presents ("The judge, Mrs Justice Okafor, said")."""
    named = scene.ending.get(closing - 1)
    if named is None:
        return None
    lead = scene.skeleton.words[opening + 1 : named.first]
    if lead[:1] == ["who"] and lead[-1] == "as" and not _PRESENTING.isdisjoint(lead):
        return named
    if len(lead) > 3:
        return None
    return None if any(word in PREPOSITIONS or word in ("'s", "and") for word in lead) else named


def name_with_tag(scene: Scene, opening: int, closing: int) -> Mention | None:
    """The name that stands between commas with its party or age in brackets (", Mayor Anna Lind (Greens), said")."""
    bracket = opening_of(scene.skeleton.words, closing, opening)
    named = scene.ending.get(bracket - 1) if bracket is not None else None
    return named if named is not None and opening < named.first <= opening + 4 else None


def bearer(scene: Scene, phrase: Mention, low: int) -> Mention | None:
    """The name before a description that no second comma closes ("Lind, the miner who led the strike said")."""
    words = scene.skeleton.words
    if phrase.kind != "role" or phrase.first - 2 < low or words[phrase.first - 1] != ",":
        return None
    last = phrase.first - 2
    named = scene.ending.get(last) or (phrase_ending(scene, last, low) if words[last] not in CALENDAR else None)
    if named is None or words[phrase.first] not in ("the", "a", "an"):
        return None
    if named.kind == "person":
        return named if named.first == low or words[named.first - 1] in (QUOTE, ",", "and", "but") else None
    is_name = named.kind == "body" and named.last == last and all(scene.skeleton.capitals[named.first : last + 1])
    return named if is_name and words[named.first - 1] == QUOTE and named.first > low else None
