"""Noun phrases without a parser: the one that ends, or begins, at a token.

Closed classes of words bound a phrase; names of the cast are phrases by themselves. After the observation of Krestel,
Bergler and Witte ("Minding the Source", LREC 2008) that newswire attributes in few shapes.
"""

from typing import Final

from briefings.people.places import CALENDAR
from briefings.quotes.cues import CUES, NOUN_FORMS
from briefings.quotes.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BREAKS,
    CONJUNCTIONS,
    DETERMINERS,
    DOCUMENTS,
    MODALS,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)
from briefings.quotes.scene import Mention, MentionKind, Scene
from briefings.quotes.skeleton import QUOTE
from briefings.text.vocabulary import vocabulary

_EDGES: Final = BREAKS | CONJUNCTIONS | RELATIVES | (AUXILIARIES - {"'s"}) | {QUOTE}
_LONGEST: Final = 16
"""Tokens that a description has at most."""
_OPENING: Final = frozenset({"the", "a", "an", "his", "her", "its", "their", "one"})
_COUNTS: Final = frozenset({"one", "two", "three", "some", "many", "several", "most", "few", "both", "each", "all"})
"""Heads of "one of them", "several of the aides"."""
_SUBJECTS: Final = frozenset({"he", "she", "they", "it", "we", "i", "you"})
_BEFORE_VERBS: Final = MODALS | {"not", "never", "n't", "was", "were", "is", "are", "been"}
_ATTRIBUTES: Final = vocabulary(
    "leading ruling sitting incoming outgoing visiting remaining existing working increasing growing rising opposing"
    " dissenting surviving supporting competing voting participating presiding attending governing managing acting"
    " according meeting briefing hearing filing ruling finding king wing morning evening nothing everything something"
    " training reporting marketing housing advertising polling voting writing banking"
)
"""Words in -ing that begin a noun phrase."""
_NOT_HEADS: Final = PREPOSITIONS | ADVERBS | DETERMINERS | CALENDAR


def phrase_ending(scene: Scene, last: int, low: int) -> Mention | None:
    """The noun phrase whose last token is ``last``; tokens before ``low`` are out of reach."""
    words = scene.skeleton.words
    named = scene.ending.get(last) if last >= low else None
    if named is not None:
        return _named_phrase(scene, named, low)
    if last < low or words[last] in _EDGES:
        return None
    if words[last] in PRONOUNS:
        return Mention(last, last, "pronoun")
    if words[last] == "'s":
        return None
    while last > low and words[last] in CALENDAR:
        last -= 1
        if (named := scene.ending.get(last)) is not None:
            return named
        if words[last] in ("on", "last", "this", "late", "early"):
            last -= 1
    first = _chain_start(scene, last, low)
    if first > low + 1 and words[first - 1] in ("who", "which"):
        return phrase_ending(scene, first - 2 - (words[first - 2] == ","), low)
    if first > low and words[first - 1] in _BEFORE_VERBS and words[first] not in DETERMINERS:
        return None
    phrase = _description(scene, first, last)
    return _both_roles(scene, phrase, low) if phrase is not None and phrase.first == first else phrase


def _both_roles(scene: Scene, phrase: Mention, low: int) -> Mention:
    """A description with the half before its "and" ("the former senator and party elder")."""
    words = scene.skeleton.words
    joint = phrase.first - 1
    if phrase.kind != "role" or joint - 1 <= low or words[joint] != "and" or words[phrase.first] in DETERMINERS:
        return phrase
    first = _chain_start(scene, joint - 1, low)
    return Mention(first, phrase.last, "role") if words[first] in DETERMINERS and first < joint - 1 else phrase


def phrase_starting(scene: Scene, first: int, high: int) -> Mention | None:
    """The noun phrase that begins at ``first``, before ``high``: the name in it, or a description."""
    words = scene.skeleton.words
    if first >= high:
        return None
    if words[first] in PRONOUNS and words[first] not in DETERMINERS:
        return Mention(first, first, "pronoun")
    token, has_preposition = first, False
    while token < high and token - first < _LONGEST:
        named = scene.starting.get(token)
        if named is None and (_is_edge(scene, token) or (token > first and _is_verb(scene, token))):
            break
        if named is not None:
            is_owner = named.last + 1 < high and words[named.last + 1] in ("'s", "'")
            if not (has_preposition or is_owner or _is_modifier(scene, named.last + 1, high)):
                return _joint(scene, named, high) if named.first == first else named
            token = named.last
        elif words[token] in PREPOSITIONS:
            if token == first or words[token] not in ("of", "for", "at", "with", "from", "in", "to"):
                break
            has_preposition = True
        token += 1
    return _name_behind(scene, token, high) or _description(scene, first, token - 1)


def _joint(scene: Scene, named: Mention, high: int) -> Mention:
    """A name, or the pair that it begins ("Lind and Moss")."""
    words = scene.skeleton.words
    partner = scene.starting.get(named.last + 2)
    if partner is None or partner.last + 1 >= high or words[named.last + 1] != "and":
        return named
    is_owner = words[partner.last + 1] in ("'s", "'")
    return named if is_owner else Mention(named.first, partner.last, "joint")


def _is_edge(scene: Scene, token: int) -> bool:
    """Tell whether a word bounds noun phrases; "to" does, unless a noun follows it ("an adviser to the king")."""
    skeleton = scene.skeleton
    word = skeleton.words[token]
    if word != "to" or token + 1 >= len(skeleton.words):
        return word in _EDGES
    goes_on = skeleton.words[token + 1] in DETERMINERS or skeleton.capitals[token + 1]
    return not goes_on or token == 0 or skeleton.words[token - 1] in _EDGES


def _is_verb(scene: Scene, token: int) -> bool:
    """Tell a verb after its subject: "The candidate took", "the court ordered", but not "the accused man"."""
    words = scene.skeleton.words
    word, previous = words[token], words[token - 1]
    if scene.skeleton.capitals[token] or previous in DETERMINERS:
        return False
    if word in PASTS or word in CUES:
        return True
    return word.endswith("ed") and len(word) > 4 and previous not in ADVERBS and "-" not in word


def _name_behind(scene: Scene, comma: int, high: int) -> Mention | None:
    """The name in an apposition ("said the mayor, Anna Lind")."""
    words = scene.skeleton.words
    if comma >= high or words[comma] != ",":
        return None
    named = next((scene.starting[t] for t in range(comma + 1, min(comma + 4, high)) if t in scene.starting), None)
    if named is None or any(not scene.skeleton.capitals[t] for t in range(comma + 1, named.first)):
        return None
    return named if named.last + 1 >= high or words[named.last + 1] in BREAKS else None


def _is_modifier(scene: Scene, following: int, high: int) -> bool:
    """Tell whether a name only modifies the noun after it ("Keller spokesman Ian Moss", "the Keller camp")."""
    words = scene.skeleton.words
    if following >= high or words[following] in _EDGES or words[following] in _NOT_HEADS:
        return False
    return not words[following].endswith(("ed", "ing")) and words[following] not in CUES


def _named_phrase(scene: Scene, named: Mention, low: int) -> Mention:
    """A name, unless it only completes a description ("a spokesman for Keller") or a pair ("Keller and Moss")."""
    words = scene.skeleton.words
    before = named.first - 1
    if before <= low:
        return named
    if words[before] in ("of", "for", "with", "at", "to", "from"):
        first = _chain_start(scene, before - 1, low)
        if first < before and words[first] not in PREPOSITIONS and words[before - 1] not in _NOT_HEADS:
            return _description(scene, first, named.last) or named
    if words[before] == "and":
        partner = scene.ending.get(before - 1)
        if partner is not None and (partner.first == low or words[partner.first - 1] in _EDGES):
            return Mention(partner.first, named.last, "joint")
    return named


def _chain_start(scene: Scene, last: int, low: int) -> int:
    """Walk back over nouns, adjectives and prepositions to where the clause begins."""
    words = scene.skeleton.words
    first = last
    while first > low and last - first < _LONGEST and not _is_edge(scene, first - 1):
        if words[first - 1] in PASTS and not scene.skeleton.capitals[first - 1]:
            break
        if words[first - 1] in _SUBJECTS:
            break
        first -= 1
    return first


def _description(scene: Scene, first: int, last: int) -> Mention | None:
    """Trim a chain of tokens to one noun phrase and tell what it names."""
    words = scene.skeleton.words
    if first > last:
        return None
    while first < last and (
        words[first] in ADVERBS or (words[first].endswith("ly") and not scene.skeleton.capitals[first])
    ):
        first += 1
    named = scene.starting.get(first)
    if named is not None and named.last < last and words[named.last + 1] in PREPOSITIONS | CALENDAR:
        return named
    if words[first] in PREPOSITIONS:  # an adverbial in front: the subject is what follows its last preposition
        start = max(token for token in range(first, last + 1) if words[token] in PREPOSITIONS) + 1
        start = max([start, *(token for token in range(start, last) if words[token] in _OPENING)])
        names = [scene.ending[t] for t in range(start, last) if t in scene.ending]
        first = names[-1].last + 1 if names and words[names[-1].last + 1] not in ("'s", "'") else start
    if first > last:
        return None
    head = next((token - 1 for token in range(first + 1, last + 1) if words[token] in PREPOSITIONS), last)
    if (words[head] in _NOT_HEADS and (words[head] not in _COUNTS or head == last)) or not words[head][0].isalnum():
        return None
    if words[last] in PREPOSITIONS or _is_verbal(scene, first, last):
        return None
    return Mention(first, last, _kind(scene, head))


def _is_verbal(scene: Scene, first: int, last: int) -> bool:
    """Tell a verb and its object ("carrying signs", "criticized the deal", "hacked") from a noun phrase."""
    word = scene.skeleton.words[first]
    if any(_governs(scene, token) for token in range(first + 1, last)):
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
    if skeleton.capitals[token] or not (word in PASTS or (word.endswith("ed") and len(word) > 4)):
        return False
    follows = skeleton.words[token + 1]
    return follows in DETERMINERS or follows in ("back", "up", "out", "off") or token + 1 in scene.starting


def _kind(scene: Scene, head: int) -> MentionKind:
    if scene.skeleton.words[head] in DOCUMENTS:
        return "document"
    return "body" if scene.skeleton.capitals[head] and scene.skeleton.words[head] not in _COUNTS else "role"
