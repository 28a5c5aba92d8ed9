"""Noun phrases without a parser: the one that ends, or begins, at a token.

Closed classes of words bound a phrase; names of the cast are phrases by themselves. After the observation of Krestel,
Bergler and Witte ("Minding the Source", LREC 2008) that newswire attributes in few shapes.
"""

from typing import Final

from briefings.people.beside import PEOPLE
from briefings.people.places import CALENDAR
from briefings.people.titles import TITLES
from briefings.quotes.adverbials import after_place, before_time
from briefings.quotes.cues import CUES
from briefings.quotes.descriptions import LONGEST, NOT_HEADS, chain_start, describe, second_phrase
from briefings.quotes.lexicon import BREAKS, DETERMINERS, MODALS, PASTS, PREPOSITIONS, PRONOUNS
from briefings.quotes.scene import Mention, Scene
from briefings.quotes.token_kinds import ALONE, EDGES, has_object, is_adverb, is_bare_noun, is_edge, is_verb

_OF: Final = frozenset({"of", "for", "at", "with", "from", "to"})
"""Prepositions that go on with a noun phrase ("a spokesman for Keller")."""
_BEFORE_VERBS: Final = MODALS | {"not", "never", "n't", "was", "were", "is", "are", "been"}


def phrase_ending(scene: Scene, last: int, low: int) -> Mention | None:
    """The noun phrase whose last token is ``last``; tokens before ``low`` are out of reach."""
    words = scene.skeleton.words
    named = scene.ending.get(last) if last >= low else None
    if named is not None:
        return _named_phrase(scene, named, low)
    if last < low or words[last] in EDGES:
        return None
    if words[last] in PRONOUNS:
        return Mention(last, last, "pronoun")
    if words[last] == "'s":
        return None
    before = before_time(words, last, low)
    if before < last:
        return phrase_ending(scene, before, low)
    first = chain_start(scene, last, low)
    is_relative = first > low + 1 and words[first - 1] in ("who", "which") and words[first] not in DETERMINERS
    if is_relative and not scene.skeleton.capitals[first]:
        return phrase_ending(scene, first - 2 - (words[first - 2] == ","), low)
    if first > low and words[first - 1] in _BEFORE_VERBS and words[first] not in DETERMINERS:
        return None
    first = second_phrase(scene, first, last)
    phrase = describe(scene, first, last)
    return _both_roles(scene, phrase, low) if phrase is not None and phrase.first == first else phrase


def _named_phrase(scene: Scene, named: Mention, low: int) -> Mention:
    """A name, unless it only completes a description ("a spokesman for Keller") or a pair ("Keller and Moss")."""
    words = scene.skeleton.words
    before = named.first - 1
    if before <= low:
        return named
    if words[before] in _OF:
        first = chain_start(scene, before - 1, low)
        if first < before and words[first] not in PREPOSITIONS and words[before - 1] not in NOT_HEADS:
            return describe(scene, first, named.last) or named
    if words[before] == "and":
        partner = scene.ending.get(before - 1 - (words[before - 1] == ","))
        while partner is not None and (third := _listed_before(scene, partner, low)) is not None:
            partner = third
        if partner is not None and _opens_clause(scene, partner.first, low):
            return Mention(partner.first, named.last, "joint")
    return named


def _opens_clause(scene: Scene, first: int, low: int) -> bool:
    """Tell whether nothing but a title stands between a name and the beginning of its clause."""
    words = scene.skeleton.words
    if first > low and scene.skeleton.capitals[first - 1] and words[first - 1] in TITLES:
        first -= 1
    return first == low or words[first - 1] in EDGES


def _listed_before(scene: Scene, named: Mention, low: int) -> Mention | None:
    """The name before one in a list ("Lind, Berg and Moss")."""
    comma = named.first - 1
    return scene.ending.get(comma - 1) if comma > low and scene.skeleton.words[comma] == "," else None


def _both_roles(scene: Scene, phrase: Mention, low: int) -> Mention:
    """A description with the half before its "and" ("the former senator and party elder")."""
    words = scene.skeleton.words
    joint = phrase.first - 1
    if phrase.kind != "role" or joint - 1 <= low or words[joint] != "and" or words[phrase.first] in DETERMINERS:
        return phrase
    first = chain_start(scene, joint - 1, low)
    return Mention(first, phrase.last, "role") if words[first] in DETERMINERS and first < joint - 1 else phrase


def phrase_starting(scene: Scene, first: int, high: int, *, has_verb: bool = False) -> Mention | None:
    """The noun phrase that begins at ``first``, before ``high``: the name in it, or a description.

    Args:
        scene: The article.
        first: First token of the phrase.
        high: One past the last token in reach.
        has_verb: Its verb stands before it, so that a participle is its own ("said one voter involved in the row").
    """
    words = scene.skeleton.words
    first = after_place(scene, first, high)
    if first >= high:
        return None
    if words[first] in PRONOUNS and (words[first] not in DETERMINERS or _stands_alone(scene, first, high)):
        return Mention(first, first, "pronoun")
    token, has_preposition = first, False
    while token < high and token - first < LONGEST:
        named = scene.starting.get(token)
        if named is None and _ends_at(scene, token, first, high, has_verb):
            break
        if named is not None:
            is_owner = named.last + 1 < high and words[named.last + 1] in ("'s", "'")
            if not (has_preposition or is_owner or _is_modifier(scene, named.last + 1, high)):
                return _joint(scene, named, high) if named.first == first else named
            token = named.last
        elif words[token] in PREPOSITIONS:
            if token == first or not _links(scene, token, high):
                break
            has_preposition = True
        token += 1
    return _name_behind(scene, token, high) or describe(scene, first, token - 1)


def _ends_at(scene: Scene, token: int, first: int, high: int, has_verb: bool) -> bool:
    """Tell whether a phrase ends before a token: at an edge, or at its verb."""
    if token == first or is_edge(scene, token):
        return is_edge(scene, token)
    if has_object(scene, token, high):
        return True
    return is_verb(scene, token) and not (has_verb and _is_reduced(scene, token, high))


def _is_reduced(scene: Scene, token: int, high: int) -> bool:
    """Tell a participle that shortens a relative clause ("the aide known as Bob", "a paper filed by his lawyers")."""
    words = scene.skeleton.words
    return (
        _is_participle(words[token]) and token + 1 < high and words[token + 1] in ("in", "as", "by", "with", "to", "on")
    )


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in ("known", "seen", "held", "written", "made", "taken")


def _links(scene: Scene, token: int, high: int) -> bool:
    """Tell a preposition inside a noun phrase ("officials in Oslo") from one behind it ("officials in a statement")."""
    skeleton = scene.skeleton
    word, follows = skeleton.words[token], skeleton.words[token + 1] if token + 1 < high else ""
    is_name = token + 1 < high and skeleton.capitals[token + 1] and follows not in CALENDAR
    if _is_participle(skeleton.words[token - 1]):
        return True
    if word == "in":
        return follows not in ("a", "an", "the") or (token + 2 < high and skeleton.capitals[token + 2])
    return word in _OF or (word in ("on", "inside", "outside", "near") and is_name)


def _stands_alone(scene: Scene, first: int, high: int) -> bool:
    """Tell whether "another", "many" or "one" has no noun behind it ("another said", "..., read one.")."""
    words = scene.skeleton.words
    if words[first] not in ALONE:
        return False
    return first + 1 >= high or words[first + 1] in EDGES or is_verb(scene, first + 1)


def _joint(scene: Scene, named: Mention, high: int) -> Mention:
    """A name, or the pair that it begins ("Lind and Moss")."""
    words = scene.skeleton.words
    partner = scene.starting.get(named.last + 2)
    if partner is None or partner.last + 1 >= high or words[named.last + 1] != "and":
        return named
    is_owner = words[partner.last + 1] in ("'s", "'")
    return named if is_owner else Mention(named.first, partner.last, "joint")


def _name_behind(scene: Scene, comma: int, high: int) -> Mention | None:
    """The name in an apposition ("said the mayor, Anna Lind")."""
    words = scene.skeleton.words
    if comma >= high or words[comma] != ",":
        return None
    named = next((scene.starting[t] for t in range(comma + 1, min(comma + 7, high)) if t in scene.starting), None)
    if named is None or not _leads_up(scene, comma + 1, named.first):
        return None
    return named if named.last + 1 >= high or words[named.last + 1] in BREAKS else None


def _leads_up(scene: Scene, first: int, name: int) -> bool:
    """Tell titles and descriptions before a name ("Mayor Lind", "the former miner Lind") from other words."""
    skeleton = scene.skeleton
    if all(skeleton.capitals[first:name]):
        return True
    plain = not any(word in EDGES or word in PREPOSITIONS or word == "'s" for word in skeleton.words[first:name])
    return skeleton.words[first] in ("the", "a", "an") and plain and skeleton.words[name - 1] in PEOPLE


def _is_modifier(scene: Scene, following: int, high: int) -> bool:
    """Tell whether a name only modifies the noun after it ("Keller spokesman Ian Moss", "the Keller camp")."""
    words = scene.skeleton.words
    if following >= high or words[following] in EDGES or words[following] in NOT_HEADS:
        return False
    word = words[following]
    if word.endswith(("ed", "ing")) or is_adverb(word) or word in PASTS or has_object(scene, following, high):
        return False
    return word not in CUES or is_bare_noun(word)
