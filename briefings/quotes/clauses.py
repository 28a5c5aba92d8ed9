"""Cues in their clauses: each reporting verb of an article with its subject.

A subject stands before its verb, perhaps with an apposition or a relative clause between; after it when the quoted words
come first ("...," said X); or is shared with an earlier verb ("X nodded and said", "..., adding").
"""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from briefings.people.evidence import ROLE_NOUNS
from briefings.quotes.cues import CUES, NOUN_FORMS, CueClass
from briefings.quotes.lexicon import ADVERBS, AUXILIARIES, DETERMINERS, OPENERS, PREPOSITIONS, RAISING
from briefings.quotes.phrases import phrase_ending, phrase_starting
from briefings.quotes.scene import Mention, Scene
from briefings.quotes.skeleton import QUOTE

How = Literal[
    "plain",
    "apposition",
    "inverted",
    "shared",
    "participle",
    "agent",
    "infinitive",
    "according",
    "quoted",
    "main",
    "colon",
]
"""How a cue and its subject stand to each other."""

_BE: Final = frozenset({"is", "was", "were", "are", "been", "being", "be", "'s", "got", "gets"})
_HOPS: Final = 5
"""Commas that an apposition between subject and verb may have."""


_REACH: Final = 12
"""Cues of the sentence that a later one can share its subject with."""
_HEARD: Final = frozenset({"told", "hears", "hear", "heard"})
_HEARERS: Final = frozenset({"court", "jury", "inquest", "tribunal", "inquiry", "hearing", "trial", "judge", "mps"})
"""Who a headline says was told ("..., court told"): hearers, not speakers."""


class CueClause(NamedTuple):
    """A cue at tokens ``first`` to ``last``, and whose it is."""

    first: int
    last: int
    cue_class: CueClass
    subject: Mention
    how: How


def find_clauses(scene: Scene) -> tuple[CueClause, ...]:
    """Find the cues of an article that have a subject, in order."""
    found: list[CueClause] = []
    bounds = scene.skeleton.bounds
    for low, high in zip(bounds, bounds[1:], strict=False):
        earlier: list[CueClause] = []
        for clause in _clauses_of(scene, low, high, earlier):
            earlier.append(clause)
        found.extend(earlier)
    return tuple(found)


def _clauses_of(scene: Scene, low: int, high: int, earlier: list[CueClause]) -> Iterator[CueClause]:
    words = scene.skeleton.words
    for token in range(low, high):
        word = words[token]
        cue = CUES.get(word)
        if cue is None:
            if word == "according" and token + 1 < high and words[token + 1] == "to":
                source = phrase_starting(scene, token + 2, high)
                if source is not None:
                    yield CueClause(token, token + 1, "say", source, "according")
            elif word == ":" and token + 1 < high and words[token + 1] == QUOTE and token > low:
                named = scene.ending.get(token - 1)
                if named is not None:
                    yield CueClause(token, token, "say", named, "colon")
            continue
        previous = words[token - 1] if token > low else ""
        if previous in DETERMINERS or (scene.skeleton.capitals[token] and token > low):
            continue
        if word in NOUN_FORMS and not _is_verb(scene, token, low, high):
            continue
        if word in ("quoted", "cited") and "saying" in words[token + 1 : min(token + 12, high)]:
            continue  # the saying is the cue
        if word in _HEARD and token + 1 >= high - 1 and previous in _HEARERS:
            continue
        if word == "saying" and previous == "as":
            quoted = _quoted_as_saying(scene, token, low)
            if quoted is not None:
                yield quoted
                continue
        if cue.form == "ing":
            subject, how = _subject_of_participle(scene, token, low, high, earlier)
        elif previous in _BE and cue.form in ("past", "participle"):
            subject, how = _agent(scene, token, high), "agent"
        else:
            subject, how = _subject_of_verb(scene, token, low, high, cue.cue_class, earlier)
        if subject is not None:
            yield CueClause(token, token, cue.cue_class, subject, how)


def _is_verb(scene: Scene, token: int, low: int, high: int) -> bool:
    """Tell a verb from a noun of the same form by its neighbours."""
    words = scene.skeleton.words
    previous = words[token - 1] if token > low else ""
    following = words[token + 1] if token + 1 < high else ""
    if token - 1 in scene.ending:
        return CUES[words[token]].form != "base" and not (
            following in PREPOSITIONS and following not in ("for", "on", "as", "in")
        )
    if previous in ("he", "she", "they", "it", "i", "we", "to", "who", "would", "will", "could", "did", "also", "does"):
        return True
    if previous in ROLE_NOUNS and CUES[words[token]].form != "base":
        return True
    if words[token].endswith("ing"):
        return previous in (",", "and", QUOTE) or previous in _BE
    return following in (":", QUOTE, "that") and previous not in PREPOSITIONS and previous not in ("'s", "")


def _subject_of_verb(
    scene: Scene, token: int, low: int, high: int, cue_class: CueClass, earlier: list[CueClause]
) -> tuple[Mention | None, How]:
    words = scene.skeleton.words
    previous = words[token - 1] if token > low else ""
    may_invert = cue_class not in ("tell", "call", "judge", "urge") or words[token] in (
        "promised",
        "warned",
        "declared",
    )
    if may_invert and (previous in ("", ",", QUOTE, "—", "so")):
        after = token + 1
        while after < high and words[after] in ADVERBS:
            after += 1
        inverted = phrase_starting(scene, after, high) if after < high else None
        if inverted is not None and _may_follow(scene, token, after, previous, low):
            if previous != "," or words[token - 2] == QUOTE:
                return inverted, "inverted"
            before, how = _subject_before(scene, token, low, earlier)
            if before is None or how != "apposition" or not (before.first == low or before.person >= 0):
                return inverted, "inverted"
            return before, how
    return _subject_before(scene, token, low, earlier)


def _may_follow(scene: Scene, token: int, after: int, previous: str, low: int) -> bool:
    """Tell whether the phrase after a cue can be its subject, and is not its object."""
    words = scene.skeleton.words
    if previous == QUOTE or previous == "" or (token - 2 >= low and words[token - 2] == QUOTE):
        return True
    if words[token] not in ("said", "says"):
        return False
    return after in scene.starting or words[after] in ("the", "a", "an", "one")


def _subject_before(scene: Scene, token: int, low: int, earlier: list[CueClause]) -> tuple[Mention | None, How]:
    words = scene.skeleton.words
    end, is_infinitive = _before_verb_group(scene, token - 1, low)
    how: How = "infinitive" if is_infinitive else "plain"
    fallback: Mention | None = None
    for _ in range(_HOPS):
        if end < low:
            break
        word = words[end]
        if word in (",", "—", ")"):
            opening = _opening_of(words, end, low)
            if opening is None:
                if fallback is None and (phrase := phrase_ending(scene, end - 1, low)) is not None:
                    return phrase, "plain"
                break
            named = _name_between(scene, opening, end)
            end, how = opening - 1, "apposition"
            phrase = phrase_ending(scene, end, low)
            if named is not None and phrase is not None and phrase.kind == "role":
                return named, how
            if phrase is None:
                continue
            if (
                phrase.kind in ("person", "pronoun")
                or phrase.first == low
                or words[phrase.first - 1] in (QUOTE, "that")
            ):
                return phrase, how
            fallback = fallback or phrase
        elif word in ("and", "but", "or", "then"):
            return _shared(scene, end, low, earlier), "shared"
        else:
            phrase = phrase_ending(scene, end, low)
            if phrase is not None:
                return phrase, how
            break
    return fallback or _shared(scene, token, low, earlier), "apposition" if fallback else "shared"


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
        elif word in AUXILIARIES or word in ADVERBS or (word.endswith("ly") and end not in scene.ending):
            end -= 1
        else:
            break
    return end, is_infinitive


def _name_between(scene: Scene, opening: int, closing: int) -> Mention | None:
    """The name that an apposition consists of ("The judge, Mrs Justice Okafor, said")."""
    named = scene.ending.get(closing - 1)
    if named is None or named.first - opening > 4:
        return None
    lead = scene.skeleton.words[opening + 1 : named.first]
    return None if any(word in PREPOSITIONS or word in ("'s", "and") for word in lead) else named


def _opening_of(words: list[str], closing: int, low: int) -> int | None:
    """Where the apposition opens that closes at ``closing``."""
    mark = "(" if words[closing] == ")" else words[closing]
    for token in range(closing - 1, max(low, closing - 40), -1):
        if words[token] == mark:
            return token
        if words[token] == QUOTE and mark == ",":
            return None
    return None


def _subject_of_participle(
    scene: Scene, token: int, low: int, high: int, earlier: list[CueClause]
) -> tuple[Mention | None, How]:
    words = scene.skeleton.words
    previous = words[token - 1] if token > low else ""
    if previous in _BE:
        return _subject_before(scene, token, low, earlier)
    if previous in ADVERBS and token - 2 >= low:
        previous = words[token - 2]
    if previous in ("", ",", "—", QUOTE, "and", "or", "but", ")") or previous in OPENERS or previous in ("by", "than"):
        return _shared(scene, token, low, earlier) or _main_after(scene, token, high), "participle"
    phrase = phrase_ending(scene, token - 1, low)
    if phrase is None or phrase.kind in ("person", "pronoun", "joint"):
        return phrase, "participle"
    return _shared(scene, token, low, earlier) or phrase, "participle"  # "released a statement saying"


def _shared(scene: Scene, token: int, low: int, earlier: list[CueClause]) -> Mention | None:
    """The subject of the verb before that is not itself reported ("X said he hopes ..., adding"), else of the sentence."""
    words = scene.skeleton.words
    ends = {clause.last for clause in earlier[-_REACH:]}
    for clause in reversed(earlier[-_REACH:]):
        subject = clause.subject
        if subject.first >= token or clause.how == "according" or clause.cue_class == "manner":
            continue
        is_reported = subject.first - 1 in ends or (subject.first > low and words[subject.first - 1] == "that")
        if not is_reported:
            return subject
    return main_subject(scene, low, token)


def main_subject(scene: Scene, low: int, high: int) -> Mention | None:
    """The first noun phrase of a sentence that no preposition governs."""
    words = scene.skeleton.words
    token = _after_dateline(scene, low, high)
    while token < high and not words[token][0].isalnum():
        token += 1
    if token < high and (words[token] in OPENERS or words[token].endswith(("ing", "ed")) or words[token] in ADVERBS):
        comma = next((t for t in range(token, min(high, token + 40)) if words[t] == ","), None)
        if comma is not None:
            token = comma + 1
    while token < high and words[token] in ADVERBS:
        token += 1
    return phrase_starting(scene, token, high) if token < high else None


def _after_dateline(scene: Scene, low: int, high: int) -> int:
    """Pass over "PARIS, March 3 (AFP) —" at the head of a sentence."""
    skeleton = scene.skeleton
    for token in range(low + 1, min(low + 14, high)):
        word = skeleton.words[token]
        if word == "—":
            return token + 1
        if not (skeleton.capitals[token] or word in (",", "(", ")", "/", ".") or word.isdigit()):
            break
    return low


def _main_after(scene: Scene, token: int, high: int) -> Mention | None:
    """The subject that follows a participle in front ("Calling it 'a mess,' Lee left")."""
    words = scene.skeleton.words
    comma = next((t for t in range(token, min(high, token + 40)) if words[t] == ","), None)
    if comma is None:
        comma = next((t for t in range(token, min(high, token + 40)) if words[t] == QUOTE), None)
    return phrase_starting(scene, comma + 1, high) if comma is not None else None


def _agent(scene: Scene, token: int, high: int) -> Mention | None:
    """Who a passive says it by."""
    words = scene.skeleton.words
    by = next((t for t in range(token + 1, min(high, token + 20)) if words[t] == "by"), None)
    return phrase_starting(scene, by + 1, high) if by is not None else None


def _quoted_as_saying(scene: Scene, token: int, low: int) -> CueClause | None:
    """ "X was quoted as saying" is X's; "Y quoted X as saying" is X's too."""
    words = scene.skeleton.words
    quoted = next(
        (t for t in range(token - 1, max(low, token - 12), -1) if words[t] in ("quoted", "cited", "quotes")), None
    )
    if quoted is None:
        return None
    if quoted > low and words[quoted - 1] in _BE:
        subject, _ = _subject_before(scene, quoted, low, [])
    else:
        subject = phrase_starting(scene, quoted + 1, token - 1)
    return CueClause(quoted, token, "say", subject, "quoted") if subject is not None else None
