"""Cues in their clauses: each reporting verb of an article with its subject, and the cues that are no verbs."""

from itertools import pairwise
from typing import Final

from briefings.people.evidence import ROLE_NOUNS
from briefings.quotes.cues import CUES, NOUN_FORMS
from briefings.quotes.lexicon import BE, DETERMINERS, PREPOSITIONS, SPEECH_NOUNS
from briefings.quotes.phrases import phrase_ending, phrase_starting
from briefings.quotes.scene import CueClause, Mention, Scene
from briefings.quotes.skeleton import QUOTE
from briefings.quotes.subjects import Place, subject_before, subject_of

_SHARING: Final = 12
"""Cues of the sentence that a later one can share its subject with."""
_LEADING: Final = frozenset({"that", QUOTE, ":", "is", "was", "of"})
"""What follows a noun of speech that introduces what is said."""
_OWNING: Final = frozenset({"'s", "'", "his", "her", "their"})
_HEARD: Final = frozenset({"told", "hears", "hear", "heard"})
_HEARERS: Final = frozenset({"court", "jury", "inquest", "tribunal", "inquiry", "hearing", "trial", "judge", "mps"})
"""Who a headline says was told ("..., court told"): hearers, not speakers."""


def find_clauses(scene: Scene) -> tuple[CueClause, ...]:
    """Find the cues of an article that have a subject, in order."""
    found: list[CueClause] = []
    for low, high in pairwise(scene.skeleton.bounds):
        begin = len(found)
        for token in range(low, high):
            clause = _clause_at(Place(scene, token, low, high, found[max(begin, len(found) - _SHARING) :]))
            if clause is not None:
                found.append(clause)
    return tuple(found)


def _clause_at(place: Place) -> CueClause | None:
    """The clause whose cue is at a token, if that is a cue."""
    scene, token, low, high, _ = place
    words = scene.skeleton.words
    word = words[token]
    cue = CUES.get(word)
    previous = place.previous
    if cue is None or (word in SPEECH_NOUNS and previous in _OWNING):
        return _without_verb(place)
    if previous in DETERMINERS or (scene.skeleton.capitals[token] and previous not in ("", "—")):
        return None
    if word in NOUN_FORMS and not _is_verb(place):
        return None
    if word in ("quoted", "cited") and "saying" in words[token + 1 : min(token + 12, high)]:
        return None  # the saying is the cue
    if word in _HEARD and token + 1 >= high - 1 and previous in _HEARERS:
        return None
    if word == "saying" and previous == "as" and (quoted := _quoted_as_saying(scene, token, low)) is not None:
        return quoted
    subject, how = subject_of(place, cue)
    return CueClause(token, token, cue.cue_class, subject, how) if subject is not None else None


def _without_verb(place: Place) -> CueClause | None:
    """Cues that are no verbs: "according to X", and the name before a colon and quoted words."""
    scene, token, low, high, _ = place
    words = scene.skeleton.words
    if words[token] == "according" and token + 1 < high and words[token + 1] == "to":
        source = phrase_starting(scene, token + 2, high)
        return CueClause(token, token + 1, "say", source, "according") if source is not None else None
    if words[token] in SPEECH_NOUNS and (owner := _owner(place)) is not None:
        return CueClause(token, token, "say", owner, "owner")
    if words[token] == ":" and low < token < high - 1 and words[token + 1] == QUOTE:
        named = scene.ending.get(token - 1)
        return CueClause(token, token, "say", named, "colon") if named is not None else None
    return None


def _owner(place: Place) -> Mention | None:
    """Whose words a noun names ("Lind's promise that ...", "his remark"), if a word or two stand between at most."""
    scene, token, low, high, _ = place
    words = scene.skeleton.words
    follows = words[token + 1] if token + 1 < high else ""
    if follows not in _LEADING and not (follows == "," and "that" in words[token + 2 : min(high, token + 12)]):
        return None
    for mark in range(token - 1, max(low - 1, token - 4), -1):
        if words[mark] in ("'s", "'"):
            return scene.ending.get(mark - 1) or (phrase_ending(scene, mark - 1, low) if mark > low else None)
        if words[mark] in ("his", "her", "their"):
            return Mention(mark, mark, "pronoun")
        if not words[mark][0].isalnum() or words[mark] in PREPOSITIONS:
            break
    return None


def _is_verb(place: Place) -> bool:
    """Tell a verb from a noun of the same form by its neighbours."""
    scene, token, _, high, _ = place
    words = scene.skeleton.words
    previous = place.previous
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
        return previous in (",", "and", QUOTE) or previous in BE
    if previous in CUES or previous in ("'s", ""):
        return False
    return following in (":", QUOTE, "that") and previous not in PREPOSITIONS


def _quoted_as_saying(scene: Scene, token: int, low: int) -> CueClause | None:
    """What "X was quoted as saying" and "Y quoted X as saying" give to X."""
    words = scene.skeleton.words
    quoted = next(
        (t for t in range(token - 1, max(low, token - 12), -1) if words[t] in ("quoted", "cited", "quotes")), None
    )
    if quoted is None:
        return None
    if quoted > low and words[quoted - 1] in BE:
        subject, _ = subject_before(Place(scene, quoted, low, token, ()))
    else:
        subject = phrase_starting(scene, quoted + 1, token - 1)
    return CueClause(quoted, token, "say", subject, "quoted") if subject is not None else None
