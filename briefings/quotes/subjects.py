"""Whose a reporting verb is.

A subject stands before its verb, perhaps with an apposition or a relative clause between; after it when the quoted
words come first ("...," said X); or is shared with an earlier verb ("X nodded and said", "..., adding").
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from briefings.quotes.appositions import bearer, before_adverbial, name_between, name_with_tag, opening_of
from briefings.quotes.cues import NOUN_FORMS, Cue, CueClass
from briefings.quotes.lexicon import ADVERBS, AUXILIARIES, BE, OPENERS, PREPOSITIONS, RAISING
from briefings.quotes.main_subjects import subject_after_opening
from briefings.quotes.phrases import phrase_ending, phrase_starting
from briefings.quotes.scene import CueClause, How, Mention, Scene
from briefings.quotes.shared_subjects import absolute, coordinated, shared
from briefings.quotes.skeleton import QUOTE
from briefings.quotes.token_kinds import is_adverb

_HOPS: Final = 5
"""Commas that an apposition between subject and verb may have."""
_RELATIVE: Final = frozenset({"who", "which"})
_CLAUSE_OPENERS: Final = frozenset(
    {QUOTE, "that", "what", "as", "while", "when", "if", "because", "although", "though", ";"}
)
"""Words that a subject follows."""
_TRANSITIVE: Final = frozenset({"tell", "call", "judge", "urge"})
"""Classes whose verbs have an object behind them, not a subject."""


class Place(NamedTuple):
    """A cue in its sentence: tokens ``low`` up to ``high``, with the clauses found before it."""

    scene: Scene
    token: int
    low: int
    high: int
    earlier: Sequence[CueClause]

    @property
    def previous(self) -> str:
        """The word before the cue; empty at the start of the sentence."""
        return self.scene.skeleton.words[self.token - 1] if self.token > self.low else ""


def subject_of(place: Place, cue: Cue) -> tuple[Mention | None, How]:
    """Find the subject of a cue, and how the two stand to each other."""
    if cue.form == "ing":
        return _of_participle(place)
    if place.previous == "having":
        return _of_participle(place._replace(token=place.token - 1))
    if cue.form in ("past", "participle"):
        if place.previous in BE:
            return _agent(place.scene, place.token, place.high), "agent"
        if _is_passive(place, cue) and (agent := _agent(place.scene, place.token, place.high)) is not None:
            return agent, "agent"
    subject, how = _of_verb(place, cue.cue_class)
    if subject is not None and how == "plain" and _names_words(place):
        return _whose_words(place, subject)
    return subject, how


def _names_words(place: Place) -> bool:
    """Tell a noun that names the words behind its colon ("Lind's short reply: “No.”", "a new message: “Stay.”")."""
    words = place.scene.skeleton.words
    follows = words[place.token + 1 : place.token + 3]
    return words[place.token] in NOUN_FORMS and follows == [":", QUOTE] and place.token - 1 not in place.scene.ending


def _whose_words(place: Place, phrase: Mention) -> tuple[Mention | None, How]:
    """The owner in the noun's phrase, else the subject of the verb that the phrase is the object of."""
    scene, token, low, _, _ = place
    words = scene.skeleton.words
    if phrase.kind == "pronoun" or phrase.last < token - 1:
        return phrase, "plain"
    mark = next((t for t in range(phrase.last, phrase.first, -1) if words[t] in ("'s", "'")), None)
    if mark is not None:
        return phrase_ending(scene, mark - 1, low), "owner"
    return coordinated(scene, phrase.first, low) or phrase, "shared"


def _of_verb(place: Place, cue_class: CueClass) -> tuple[Mention | None, How]:
    scene, token, low, high, _ = place
    words = scene.skeleton.words
    previous = place.previous
    is_inserted = previous == "—" and opening_of(words, token - 1, low) is not None
    if cue_class not in _TRANSITIVE and previous in ("", ",", QUOTE, "—", "so") and not is_inserted:
        after = token + 1
        while after < high and words[after] in ADVERBS:
            after += 1
        is_subject = after < high and words[after] != "it"  # "as Lind put it"
        inverted = phrase_starting(scene, after, high, has_verb=True) if is_subject else None
        if inverted is not None and (
            _may_follow(place, after)
            or _leads_to_quote(words, inverted.last + 1, high)
            or _closes_sentence(place, inverted)
        ):
            if previous != "," or words[token - 2] == QUOTE or _leads_to_quote(words, inverted.last + 1, high):
                return inverted, "inverted"
            before, how = subject_before(place)
            if before is None or how != "apposition" or not (before.first == low or before.person >= 0):
                return inverted, "inverted"
            return before, how
    return subject_before(place)


def _may_follow(place: Place, after: int) -> bool:
    """Tell whether the phrase after a cue can be its subject, and is not its object."""
    scene, token, low, _, _ = place
    words = scene.skeleton.words
    if place.previous in (QUOTE, "") or (token - 2 >= low and words[token - 2] == QUOTE):
        return True
    if words[token] not in ("said", "says"):
        return False
    return after in scene.starting or words[after] in ("the", "a", "an", "one")


def _closes_sentence(place: Place, inverted: Mention) -> bool:
    """Tell whether a name ends the sentence with its verb ("..., said city architect Anna Lind.")."""
    words = place.scene.skeleton.words
    behind = inverted.last + 1
    return (
        words[place.token] in ("said", "says")
        and inverted.kind == "person"
        and (behind >= place.high or words[behind] in (",", "(", "—", "."))
    )


def _leads_to_quote(words: list[str], token: int, high: int) -> bool:
    """Tell whether only a comma or colon parts a token from quoted words ("In short, explained Lind, “...”")."""
    return token + 1 < high and words[token] in (",", ":") and words[token + 1] == QUOTE


def subject_before(place: Place) -> tuple[Mention | None, How]:
    """The subject in front of a cue, over adverbs, auxiliaries, appositions and relative clauses."""
    scene, token, low, _, _ = place
    words = scene.skeleton.words
    end, is_infinitive = _before_verb_group(scene, token - 1, low)
    how: How = "infinitive" if is_infinitive else "plain"
    fallback: Mention | None = None
    for _ in range(_HOPS):
        if end < low:
            break
        word = words[end]
        if word in (",", "—", ")"):
            opening = opening_of(words, end, low)
            if opening is None:
                phrase = phrase_ending(scene, end - 1, low)
                if phrase is not None and (fallback is None or phrase.person >= 0):
                    return phrase, "apposition" if fallback else "plain"
                break
            named = name_between(scene, opening, end)
            if (
                named is None
                and words[end - 1] == ")"
                and (named := name_with_tag(scene, opening, end - 1)) is not None
            ):
                return named, how
            end, how = before_adverbial(words, opening, low) - 1, "apposition"
            phrase = phrase_ending(scene, end, low)
            if named is not None and phrase is not None and phrase.kind == "role":
                return named, how
            if phrase is None:
                continue
            if (
                phrase.kind in ("person", "pronoun")
                or phrase.first == low
                or words[phrase.first - 1] in _CLAUSE_OPENERS
            ):
                return phrase, how
            head = phrase_ending(scene, phrase.first - 2, low) if words[phrase.first - 1] == "," else None
            if head is not None and (head.kind in ("person", "pronoun") or head.first == low):
                return head, how
            fallback = fallback or phrase
            end = phrase.first - 1
            while end > low and words[end] in PREPOSITIONS:
                end -= 1
            if end - 1 > low and words[end] == "," and words[end - 1] == ")":
                end -= 1
        elif word in _RELATIVE and (relative := _relative(scene, end, low)) is not None:
            return relative, "relative"
        elif word in ("and", "but", "or", "then"):
            return coordinated(scene, end, low) or shared(scene, end, low, place.earlier), "shared"
        else:
            phrase = phrase_ending(scene, end, low)
            if phrase is not None and (fallback is None or phrase.person >= 0):
                is_inserted = token + 1 < place.high and words[token + 1] == ","
                return (None if is_inserted else bearer(scene, phrase, low)) or phrase, how
            break
    return fallback or shared(scene, token, low, place.earlier), "apposition" if fallback else "shared"


def _relative(scene: Scene, token: int, low: int) -> Mention | None:
    """A relative pronoun with what it stands for ("an aide who said", "the party, which called")."""
    words = scene.skeleton.words
    end = token - 1 - (token > low and words[token - 1] in (",", "—"))
    named = scene.ending.get(end)
    is_source = named is not None and named.first > low and words[named.first - 1] in ("from", "by", "with", "to")
    phrase = named if is_source and words[token] == "who" else phrase_ending(scene, end, low)
    if phrase is None or phrase.kind == "pronoun":
        return phrase
    return Mention(token, token, phrase.kind, phrase.person, (phrase.first, phrase.last))


def _before_verb_group(scene: Scene, end: int, low: int) -> tuple[int, bool]:
    """Walk back over adverbs, auxiliaries and "went on to"; tell whether the verb is an infinitive."""
    words = scene.skeleton.words
    is_infinitive = False
    while end >= low:
        word = words[end]
        if word == "to":
            is_infinitive = True
            end -= 1
            while end >= low and words[end] in RAISING:
                end -= 1
                is_infinitive = False
        elif word in AUXILIARIES or word in ADVERBS or (is_adverb(word) and end not in scene.ending):
            end -= 1
        else:
            break
    return end, is_infinitive


def _of_participle(place: Place) -> tuple[Mention | None, How]:
    scene, token, low, high, _ = place
    words = scene.skeleton.words
    previous = place.previous
    if previous in BE:
        return subject_before(place)
    if previous in ADVERBS and token - 2 >= low:
        previous = words[token - 2]
    if previous in ("", ",", "—", QUOTE, "and", "or", "but", ")") or previous in OPENERS or previous in ("by", "than"):
        return shared(scene, token, low, place.earlier) or subject_after_opening(scene, token, high), "participle"
    end = token - 1
    while end > low and (words[end] in ADVERBS or is_adverb(words[end])) and end not in scene.ending:
        end -= 1
    phrase = scene.ending.get(end) or phrase_ending(scene, end, low)
    if phrase is not None and phrase.kind in ("person", "pronoun", "joint"):
        return phrase, "participle"
    if phrase is not None and (owner := absolute(words, phrase, low)) is not None:
        return owner, "participle"
    return shared(scene, token, low, place.earlier) or phrase, "participle"  # "released a statement saying"


def _is_passive(place: Place, cue: Cue) -> bool:
    """Tell a participle with its agent beside it ("Lind, branded “reckless” by critics", "described by Moss as")."""
    if cue.cue_class not in ("call", "judge") and cue.base != "describe":
        return False  # "said by phone"
    behind = place.scene.skeleton.words[place.token + 1 : min(place.token + 3, place.high)]
    return behind[:1] == ["by"] or behind == [QUOTE, "by"]


def _agent(scene: Scene, token: int, high: int) -> Mention | None:
    """Who a passive says it by."""
    words = scene.skeleton.words
    by = next((t for t in range(token + 1, min(high, token + 20)) if words[t] == "by"), None)
    return phrase_starting(scene, by + 1, high) if by is not None else None
