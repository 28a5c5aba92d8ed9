"""Cues in their clauses: each reporting verb of an article with its subject, and the cues that are no verbs."""

from itertools import pairwise
from typing import Final

from briefings.people.beside import ROLE_NOUNS
from briefings.quotes.cue_verbs import is_verb, stands_alone
from briefings.quotes.cues import CUES, NOUN_FORMS
from briefings.quotes.lexicon import BE, DETERMINERS, PREPOSITIONS, SPEECH_NOUNS
from briefings.quotes.phrases import phrase_ending, phrase_starting
from briefings.quotes.scene import CueClause, Mention, Scene
from briefings.quotes.skeleton import QUOTE, Skeleton
from briefings.quotes.subjects import Place, subject_before, subject_of

_SHARING: Final = 12
"""Cues of the sentence that a later one can share its subject with."""
_LEADING: Final = frozenset({"that", QUOTE, ":", "is", "was", "of"})
"""What follows a noun of speech that introduces what is said."""
_OWNING: Final = frozenset({"'s", "'", "his", "her", "their"})
_TITLE: Final = 40
"""Tokens of a sentence that are looked at for capitals."""
_CUES: Final = frozenset(CUES) | SPEECH_NOUNS | {"according", ":"}
_LABEL: Final = 4
"""Words of a label before a colon, at most."""
_BOSSES: Final = frozenset(
    {"boss", "police", "witness", "pm", "mp", "official", "officials", "ceo", "expert", "experts"}
)
"""Roles that headlines label speech with, besides those that stand before names."""
_HEARD: Final = frozenset({"told", "hears", "hear", "heard"})
_HEARERS: Final = frozenset({"court", "jury", "inquest", "tribunal", "inquiry", "hearing", "trial", "judge", "mps"})
"""Who a headline says was told ("..., court told"): hearers, not speakers."""


def find_clauses(scene: Scene) -> tuple[CueClause, ...]:
    """Find the cues of an article that have a subject, in order."""
    found: list[CueClause] = []
    words = scene.skeleton.words
    for low, high in pairwise(scene.skeleton.bounds):
        begin = len(found)
        is_title = _is_title(scene.skeleton, low, high)
        for token in range(low, high):
            if words[token] in _CUES:
                place = Place(scene, token, low, high, found[max(begin, len(found) - _SHARING) :])
                clause = _clause_at(place, is_title)
                if clause is not None:
                    found.append(clause)
    return tuple(found)


def _is_title(skeleton: Skeleton, low: int, high: int) -> bool:
    """Tell a headline whose words are all capitalised: there capitals prove nothing."""
    long = [token for token in range(low, min(high, low + _TITLE)) if len(skeleton.words[token]) > 4]
    return len(long) > 2 and sum(skeleton.capitals[token] for token in long) >= 0.8 * len(long)


def _clause_at(place: Place, is_title: bool) -> CueClause | None:
    """The clause whose cue is at a token, if that is a cue."""
    scene, token, low, high, _ = place
    words = scene.skeleton.words
    word = words[token]
    cue = CUES.get(word)
    previous = place.previous
    if cue is None or (word in SPEECH_NOUNS and previous in _OWNING):
        return _without_verb(place)
    if previous in DETERMINERS and (word in NOUN_FORMS or not stands_alone(previous)):
        return None
    if scene.skeleton.capitals[token] and previous not in ("", "—") and not is_title:
        return None
    if word in NOUN_FORMS and not is_verb(scene, token, low, high):
        return None
    if word in ("quoted", "cited") and "saying" in words[token + 1 : min(token + 12, high)]:
        return None  # the saying is the cue
    if word in _HEARD and token + 1 >= high - 1 and previous in _HEARERS:
        return None
    if word == "saying" and previous == "as" and (quoted := _quoted_as_saying(scene, token, low)) is not None:
        return quoted
    if cue.form in ("past", "participle") and previous in ("as", ""):
        if (agent := _agent_behind(place)) is not None:
            return CueClause(token, token, cue.cue_class, agent, "according")
        if previous == "as":
            return None
    subject, how = subject_of(place, cue)
    return CueClause(token, token, cue.cue_class, subject, how) if subject is not None else None


def _agent_behind(place: Place) -> Mention | None:
    """Who a participle in front says it by ("As reported by two papers, ...", "Asked by Lind ...")."""
    scene, token, _, high, _ = place
    words = scene.skeleton.words
    if token + 2 < high and words[token + 1] in ("by", "in"):
        return phrase_starting(scene, token + 2, high)
    return None


def _without_verb(place: Place) -> CueClause | None:
    """Cues that are no verbs: "according to X", and the name before a colon and quoted words."""
    scene, token, low, high, _ = place
    words = scene.skeleton.words
    if words[token] == "according" and token + 1 < high and words[token + 1] == "to":
        source = phrase_starting(scene, token + 2, high)
        return CueClause(token, token + 1, "say", source, "according") if source is not None else None
    if words[token] == "words" and (clause := _in_words_of(place)) is not None:
        return clause
    if words[token] in SPEECH_NOUNS and (owner := _owner(place)) is not None:
        return CueClause(token, token, "say", owner, "owner")
    if words[token] == ":" and low < token < high - 1 and words[token + 1] == QUOTE:
        named = scene.ending.get(token - 1) or _label(place)
        return CueClause(token, token, "say", named, "colon") if named is not None else None
    return None


def _in_words_of(place: Place) -> CueClause | None:
    """Whose words "in the words of Lind" and "in Lind's words" are."""
    scene, token, low, high, _ = place
    words = scene.skeleton.words
    if words[max(low, token - 2) : token + 2] == ["in", "the", "words", "of"]:
        source = phrase_starting(scene, token + 2, high)
        return CueClause(token - 2, token + 1, "say", source, "according") if source is not None else None
    owner = scene.ending.get(token - 2) if place.previous in ("'s", "'") else None
    if owner is None:
        return None
    opening = next((t for t in range(owner.first - 1, max(low, owner.first - 4) - 1, -1) if words[t] == "in"), None)
    return CueClause(opening, token, "say", owner, "according") if opening is not None else None


def _label(place: Place) -> Mention | None:
    """The role that labels the words behind a colon ("Ferry boss: “...”", "10:32 — Minister: “...”")."""
    scene, token, low, _, _ = place
    words = scene.skeleton.words
    if words[token - 1] not in ROLE_NOUNS and words[token - 1] not in _BOSSES:
        return None
    first = max((t + 1 for t in range(low, token) if not words[t][0].isalpha()), default=low)
    is_short = token - first <= _LABEL and not any(word in PREPOSITIONS or word in CUES for word in words[first:token])
    return Mention(first, token - 1, "role") if is_short and scene.skeleton.capitals[first] else None


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
