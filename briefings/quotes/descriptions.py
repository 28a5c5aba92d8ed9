"""Descriptions: noun phrases without a name at their head, trimmed to what names somebody or something."""

from typing import Final

from briefings.people.beside import ROLE_NOUNS
from briefings.people.places import CALENDAR
from briefings.people.titles import HONORIFICS, TITLES
from briefings.quotes.cues import CUES, NOUN_FORMS
from briefings.quotes.lexicon import ADVERBS, DETERMINERS, DOCUMENTS, PASTS, PREPOSITIONS
from briefings.quotes.scene import Mention, MentionKind, Scene
from briefings.quotes.token_kinds import is_adverb, is_edge
from briefings.text.vocabulary import vocabulary

LONGEST: Final = 16
"""Tokens that a description has at most."""
_OPENING: Final = frozenset({"the", "a", "an", "his", "her", "its", "their", "one"})
_LEADING_ON: Final = PREPOSITIONS | frozenset({"all", "both", "half", "'s", "'", "and"})
"""Words that an article goes on from inside one phrase."""
_COUNTS: Final = frozenset({"one", "two", "three", "some", "many", "several", "most", "few", "both", "each", "all"})
"""Heads of "one of them", "several of the aides"."""
_SUBJECTS: Final = frozenset({"he", "she", "they", "it", "we", "i", "you"})
_ATTRIBUTES: Final = vocabulary(
    "leading ruling sitting incoming outgoing visiting remaining existing working increasing growing rising opposing"
    " dissenting surviving supporting competing voting participating presiding attending governing managing acting"
    " according meeting briefing hearing filing ruling finding king wing morning evening nothing everything something"
    " training reporting marketing housing advertising polling voting writing banking"
)
"""Words in -ing that begin a noun phrase."""
_ACTING: Final = vocabulary(
    "reacting prosecuting defending sentencing mitigating presiding appearing testifying acting visiting"
) | frozenset(word for word, cue in CUES.items() if cue.form == "ing" and word not in NOUN_FORMS)
"""Participles that open a sentence by themselves ("Reacting, the minister said ...")."""
_QUESTIONS: Final = vocabulary("why how where when who what which")
_ADVERBIAL: Final = (
    *("onally", "cally", "tually", "ially", "ently", "antly", "ously"),
    *("ively", "edly", "ingly", "ably", "ibly", "tely"),
)
"""Endings of adverbs that names do not have (as "Kelly" has "ly")."""
_BEFORE_NOUNS: Final = DETERMINERS | PREPOSITIONS | {"'s"}
"""Words that a word in -ing is a noun behind."""
_TITLES_BEFORE: Final = 3
"""Titles before a name, at most."""
NOT_HEADS: Final = PREPOSITIONS | ADVERBS | DETERMINERS | CALENDAR


def chain_start(scene: Scene, last: int, low: int) -> int:
    """Walk back over nouns, adjectives and prepositions to where the clause begins."""
    words = scene.skeleton.words
    first = last
    while first > low and last - first < LONGEST and not is_edge(scene, first - 1):
        if words[first - 1] in PASTS and not scene.skeleton.capitals[first - 1]:
            break
        if words[first - 1] in _SUBJECTS or words[first - 1] == "what":
            break
        first -= 1
    return first


def second_phrase(scene: Scene, first: int, last: int) -> int:
    """Where the last of two phrases side by side begins ("a knock | his coach praised"); else ``first``."""
    skeleton = scene.skeleton
    words = skeleton.words
    if words[first] not in _OPENING:
        return first
    for token in range(last, first + 1, -1):
        before = words[token - 1]
        if words[token] in _OPENING and not skeleton.capitals[token] and before not in _LEADING_ON:
            is_verb = before in PASTS or before.endswith(("ed", "s")) or not before[0].isalpha()
            return first if is_verb else token
    return first


def describe(scene: Scene, first: int, last: int) -> Mention | None:
    """Trim a chain of tokens to one noun phrase and tell what it names."""
    words = scene.skeleton.words
    if first > last:
        return None
    while first < last and (
        words[first] in ADVERBS or (is_adverb(words[first]) and not scene.skeleton.capitals[first])
    ):
        first += 1
    named = _behind_titles(scene, first, last)
    if named is not None and named.last < last and words[named.last + 1] in PREPOSITIONS | CALENDAR:
        return named
    if words[first] in PREPOSITIONS:  # an adverbial in front: the subject is what follows its last preposition
        start = max(token for token in range(first, last + 1) if words[token] in PREPOSITIONS) + 1
        start = max([start, *(token for token in range(start, last) if words[token] in _OPENING)])
        names = [scene.ending[t] for t in range(start, last) if t in scene.ending]
        first = names[-1].last + 1 if names and words[names[-1].last + 1] not in ("'s", "'") else start
    last = _before_participle(scene, first, last)
    if first > last:
        return None
    head = next((token - 1 for token in range(first + 1, last + 1) if words[token] in PREPOSITIONS), last)
    if (words[head] in NOT_HEADS and (words[head] not in _COUNTS or head == last)) or not words[head][0].isalnum():
        return None
    if words[last] in PREPOSITIONS or _is_verbal(scene, first, last):
        return None
    return Mention(first, last, _kind(scene, first, head))


def _behind_titles(scene: Scene, first: int, last: int) -> Mention | None:
    """The name that begins a phrase, or that its titles lead up to ("Justice Anna Lind of the High Court")."""
    for token in range(first, min(last, first + _TITLES_BEFORE) + 1):
        if (named := scene.starting.get(token)) is not None:
            return named
        if not scene.skeleton.capitals[token] or scene.skeleton.words[token] not in TITLES | HONORIFICS:
            break
    return None


def _before_participle(scene: Scene, first: int, last: int) -> int:
    """The end of a phrase before a participle with its own adverbial ("protesters marching through the streets")."""
    words = scene.skeleton.words
    for token in range(first + 1, last):
        word = words[token]
        if word.endswith("ing") and word not in _ATTRIBUTES and words[token + 1] in PREPOSITIONS:
            before = words[token - 1]
            is_noun = scene.skeleton.capitals[token] or before in _BEFORE_NOUNS
            if len(word) > 5 and not is_noun:
                return token - 1
    return last


def _is_verbal(scene: Scene, first: int, last: int) -> bool:
    """Tell a verb and its object ("carrying signs", "criticized the deal", "hacked") from a noun phrase."""
    word = scene.skeleton.words[first]
    if any(_governs(scene, token) for token in range(first + 1, last)):
        return True
    if first == last and (word in _ACTING or word in _QUESTIONS or word.endswith(_ADVERBIAL)):
        return True
    if word.endswith("ing") and len(word) > 5:
        return first < last and word not in _ATTRIBUTES and first not in scene.starting
    if scene.skeleton.capitals[first]:
        return False
    if first == last:
        return (word.endswith(("ed", "ly")) and len(word) > 4) or (word in CUES and word not in NOUN_FORMS)
    follows = scene.skeleton.words[first + 1]
    return word in CUES and word not in NOUN_FORMS and (follows in DETERMINERS or scene.skeleton.capitals[first + 1])


def _governs(scene: Scene, token: int) -> bool:
    """Tell whether a word inside a phrase is its verb, with an object behind it ("aides walked back the claim")."""
    skeleton = scene.skeleton
    word = skeleton.words[token]
    if skeleton.capitals[token]:
        return False
    if word in CUES and CUES[word].form == "s" and word not in NOUN_FORMS:
        return True
    if not (word in PASTS or (word.endswith("ed") and len(word) > 4)):
        return False
    follows = skeleton.words[token + 1]
    return follows in DETERMINERS or follows in ("back", "up", "out", "off") or token + 1 in scene.starting


def _kind(scene: Scene, first: int, head: int) -> MentionKind:
    if scene.skeleton.words[head] in DOCUMENTS:
        return "document"
    is_name = scene.skeleton.capitals[head] and not (head > first and scene.skeleton.words[head] in ROLE_NOUNS)
    return "body" if is_name and scene.skeleton.words[head] not in _COUNTS else "role"
