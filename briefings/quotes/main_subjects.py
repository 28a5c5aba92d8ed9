"""The subject of a whole sentence: the first noun phrase that no preposition governs."""

from briefings.quotes.lexicon import ADVERBS, OPENERS
from briefings.quotes.phrases import phrase_starting
from briefings.quotes.scene import Mention, Scene
from briefings.quotes.skeleton import QUOTE

_TIMES = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "minutes", "time"})
"""Nouns of an adverbial in front ("Four days before the vote, ...")."""
_INSIDE_DATELINE = frozenset({",", "(", ")", "/", ".", ":", "am", "pm", "a.m", "p.m"})
_REACH = 40
"""Tokens that an adverbial in front of the subject has at most."""


def main_subject(scene: Scene, low: int, high: int) -> Mention | None:
    """The first noun phrase of a sentence that no preposition governs."""
    words = scene.skeleton.words
    token = _after_dateline(scene, low, high)
    while token < high and not words[token][0].isalnum():
        token += 1
    if token < high and (words[token] in OPENERS or words[token].endswith(("ing", "ed")) or words[token] in ADVERBS):
        comma = next((t for t in range(token, min(high, token + _REACH)) if words[t] == ","), None)
        if comma is not None:
            token = comma + 1
    while token < high and (words[token] in ADVERBS or words[token] == "'s"):
        token += 1
    comma = next((t for t in range(token, min(high, token + 12)) if words[t] == ","), None)
    if comma is not None and any(word in _TIMES for word in words[token : min(comma, token + 4)]):
        token = comma + 1
    if token >= high or words[token].isdigit():
        return None
    return phrase_starting(scene, token, high)


def _after_dateline(scene: Scene, low: int, high: int) -> int:
    """Pass over "PARIS, March 3 (AFP) —" or "10:32 —" at the head of a sentence."""
    skeleton = scene.skeleton
    for token in range(low + 1, min(low + 14, high)):
        word = skeleton.words[token]
        if word == "—":
            return token + 1
        if not (skeleton.capitals[token] or word in _INSIDE_DATELINE or word.isdigit()):
            break
    return low


def subject_after_opening(scene: Scene, token: int, high: int) -> Mention | None:
    """The subject that follows a participle in front ("Calling it 'a mess,' Lee left")."""
    words = scene.skeleton.words
    comma = next((t for t in range(token, min(high, token + _REACH)) if words[t] == ","), None)
    if comma is None:
        comma = next((t for t in range(token, min(high, token + _REACH)) if words[t] == QUOTE), None)
    return phrase_starting(scene, comma + 1, high) if comma is not None else None
