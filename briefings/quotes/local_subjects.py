"""The subject of the nearest finite verb before a token, whether or not the verb is a cue.

A participle shares it ("After the vote ended, the mayor sent a letter saying ..."), and quoted words without a cue are
often its own ("The mayor launched into a lament for “the old days”"). Verbs are told by their endings, by a closed
class of irregular ones and by the object behind them.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from briefings.quotes.cues import CUES, NOUN_FORMS
from briefings.quotes.lexicon import ADVERBS, AUXILIARIES, DETERMINERS, PASTS, RELATIVES
from briefings.quotes.phrases import phrase_ending
from briefings.quotes.scene import Mention, Scene
from briefings.quotes.skeleton import QUOTE
from briefings.quotes.token_kinds import has_object, is_adverb
from briefings.text.vocabulary import vocabulary

_REACH: Final = 60
"""Tokens that are searched for a verb."""
_SUBORDINATE: Final = RELATIVES | vocabulary(
    "when while after before because if although though since unless until whether as where how why what once"
)
_INDEPENDENT: Final = frozenset({",", ";", "—", ":", "(", ")", "and", "but", "or", "so", "then", QUOTE})


class LocalSubject(NamedTuple):
    """A subject with its verb; ``is_subordinate`` if a conjunction, a relative pronoun or a cue opens the clause."""

    mention: Mention
    verb: int
    is_subordinate: bool


def subjects_before(scene: Scene, token: int, low: int) -> Iterator[LocalSubject]:
    """Subjects of the finite verbs before a token of the sentence that begins at ``low``, nearest first."""
    words = scene.skeleton.words
    for verb in range(token - 1, max(low, token - _REACH), -1):
        if not _is_finite(scene, verb, token):
            continue
        end = verb - 1
        while end > low and (words[end] in AUXILIARIES or words[end] in ADVERBS or is_adverb(words[end])):
            if end in scene.ending:
                break
            end -= 1
        phrase = phrase_ending(scene, end, low)
        if phrase is None:
            continue
        opener = words[phrase.first - 1] if phrase.first > low else ","
        is_subordinate = opener in _SUBORDINATE or opener in CUES
        if is_subordinate or opener in _INDEPENDENT:
            yield LocalSubject(phrase, verb, is_subordinate)


def _is_finite(scene: Scene, token: int, high: int) -> bool:
    skeleton = scene.skeleton
    word, previous = skeleton.words[token], skeleton.words[token - 1]
    if skeleton.capitals[token] or previous in DETERMINERS or previous == "to":
        return False
    if word in PASTS or (word in CUES and CUES[word].form in ("past", "s", "participle") and word not in NOUN_FORMS):
        return True
    return (word.endswith("ed") and len(word) > 4) or has_object(scene, token, high)
