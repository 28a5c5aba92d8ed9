"""Names for what speaks for a reported clause; `report_weights.txt` says what each is worth.

Invariant: each feature is a class of words or shapes, never a word of an article, and costs the same for any text.
"""

from typing import Final, NamedTuple

from briefings.people.places import CALENDAR
from briefings.quotes.cues import CUES, NOUN_FORMS
from briefings.quotes.lexicon import ADVERBS, AUXILIARIES, BE, DETERMINERS, MODALS, PASTS, PREPOSITIONS, PRONOUNS
from briefings.quotes.report_bounds import Bounds
from briefings.quotes.report_neighbours import company_of, lead_of, quotation_of, sequel_of
from briefings.quotes.scene import CueClause, Scene
from briefings.quotes.skeleton import QUOTE

_VERBS: Final = (AUXILIARIES | PASTS) - {"'s", "to", "not", "n't", "never", "got", "gets", "get"}
_NEGATIONS: Final = frozenset({"not", "never", "n't", "didn't", "doesn't", "don't", "wouldn't", "won't", "cannot"})
_HAVE: Final = frozenset({"has", "have", "had", "'ve"})
_SUBJECTS: Final = frozenset({"he", "she", "they", "it", "i", "we", "you"})
_REACH: Final = 40
"""Words of a clause that are looked at for a verb."""
_SIZES: Final = ((1, "1"), (3, "2-3"), (6, "4-6"), (12, "7-12"), (30, "13-30"), (10**9, "31+"))
_SUBJECT_SIZES: Final = ((2, "1-2"), (5, "3-5"), (10**9, "6+"))


class CueTraits(NamedTuple):
    """What all bounds of one cue share."""

    features: tuple[str, ...]
    company: str
    """The class of the word behind the cue."""
    lead: str
    """What stands before the cue and its subject."""
    has_quotation: bool
    """Whether a quotation stands anywhere in the sentence."""


def traits_of(scene: Scene, clause: CueClause, *, is_nested: bool) -> CueTraits:
    """Describe a cue and its subject.

    Args:
        scene: The article.
        clause: The cue and its subject.
        is_nested: Whether it stands in what another cue reports. An avowal is described as if it stood by itself: the
            gold counts it once, with the words around it, but readers who ask what somebody hopes look for it.
    """
    words = scene.skeleton.words
    low, high = scene.skeleton.sentence(clause.first)
    cue = CUES.get(words[clause.last])
    company = company_of(scene, clause.last + 1)
    is_inner = is_nested and not is_avowed(clause)
    lead = "start" if is_nested and not is_inner else lead_of(scene, clause, low)
    features = (
        "report",
        f"class:{clause.cue_class}",
        f"{clause.cue_class}:{company}",
        f"form:{cue.form if cue is not None else 'none'}",
        f"how:{clause.how}",
        f"mood:{_mood(words[clause.first - 1] if clause.first > low else '')}",
        f"subject:{_subject(scene, clause)}",
        f"subject:words:{_size(clause.subject.last - clause.subject.first + 1, _SUBJECT_SIZES)}",
        f"gap:{_gap(scene, clause)}",
        f"lead:{lead}",
        *(("nested",) if is_inner else ()),
    )
    return CueTraits(features, company, lead, QUOTE in words[low:high])


def features_of(scene: Scene, clause: CueClause, traits: CueTraits, bounds: Bounds) -> tuple[str, ...]:
    """Describe what a cue may report: the cue's traits and the shape of the clause."""
    first, last, start, end = bounds
    side = "later" if start.startswith("later") else start
    opening = scene.skeleton.words[first]
    verb = "verb" if opening in _SUBJECTS or has_verb(scene, first, last) else "noun"
    return (
        *traits.features,
        f"start:{start}",
        f"end:{end}",
        f"{clause.cue_class}:{verb}",
        f"{side}:opens:{company_of(scene, first)}",
        f"{side}:size:{_size(last - first + 1, _SIZES)}",
        f"{side}:{verb}",
        f"{side}:tail:{_tail(scene, clause)}",
        f"{side}:cue:{traits.company}",
        f"next:{sequel_of(scene, last + 1, scene.skeleton.sentence(clause.first)[1])}",
        f"quote:{quotation_of(scene, bounds, traits.lead) if traits.has_quotation else 'none'}",
        *((f"whole:{verb}",) if side == "before" and _is_whole(scene, clause, bounds) else ()),
    )


def _is_whole(scene: Scene, clause: CueClause, bounds: Bounds) -> bool:
    """Tell whether a sentence is nothing but a clause and its cue ("It would rain, Lind said")."""
    low, _ = scene.skeleton.sentence(clause.first)
    cue = min(clause.first, clause.subject.first)
    return bounds.first == low and cue - bounds.last <= 2 and _tail(scene, clause) == "none"


def has_verb(scene: Scene, first: int, last: int) -> bool:
    """Tell whether some word of a clause is surely a verb: then it can be a statement by itself."""
    words = scene.skeleton.words
    return any(words[token] in _VERBS for token in range(first, min(last, first + _REACH) + 1))


def is_avowed(clause: CueClause) -> bool:
    """Tell a clause in which speakers may tell their own mind ("she hopes")."""
    return clause.subject.kind == "pronoun" and clause.cue_class in ("think", "hold")


def is_clause(scene: Scene, bounds: Bounds) -> bool:
    """Tell a clause: a "that" or subject in front, a verb of its own, or an infinitive ("to build a ring road")."""
    words = scene.skeleton.words
    first, last, start, _ = bounds
    if start.endswith("that") or words[first] in _SUBJECTS or has_verb(scene, first, last):
        return True
    reach = range(first, min(last, first + _REACH))
    return any(_is_finite(words[token]) or _is_infinitive(scene, token) for token in reach)


def _is_infinitive(scene: Scene, token: int) -> bool:
    """Tell the "to" of an infinitive ("a need to talk") from a preposition ("a visit to Oslo")."""
    skeleton = scene.skeleton
    follows = skeleton.words[token + 1]
    if skeleton.words[token] != "to" or skeleton.capitals[token + 1]:
        return False
    return follows not in DETERMINERS and follows not in PREPOSITIONS and follows not in PRONOUNS


def _is_finite(word: str) -> bool:
    """Tell a reporting verb in the past or third person that no noun looks like."""
    cue = CUES.get(word)
    return cue is not None and cue.form in ("past", "s") and word not in NOUN_FORMS


def _size(count: int, sizes: tuple[tuple[int, str], ...]) -> str:
    return next(name for most, name in sizes if count <= most)


def _tail(scene: Scene, clause: CueClause) -> str:
    """How much of the sentence is left behind a cue and its subject; a day or place alone is nothing."""
    skeleton = scene.skeleton
    end = max(clause.last, clause.subject.last)
    left = skeleton.sentence(clause.first)[1] - end - 1
    if left <= 1:
        return "none"
    if left > 6:
        return "many"
    return "none" if skeleton.words[end + 1] in PREPOSITIONS | CALENDAR else "few"


def _mood(before: str) -> str:
    """What stands right before a cue: a negation, a modal, a form of "be" or "have"."""
    if before in _NEGATIONS:
        return "negated"
    if before == "to":
        return "to"
    return "modal" if before in MODALS else "be" if before in BE else "have" if before in _HAVE else "bare"


def _subject(scene: Scene, clause: CueClause) -> str:
    """The kind of a subject; personal pronouns by themselves."""
    kind = clause.subject.kind
    if kind != "pronoun":
        return "relative" if clause.how == "relative" else kind
    word = scene.skeleton.words[clause.subject.first]
    return word if word in ("he", "she", "they", "it", "i", "we", "you", "his", "her", "their") else "pronoun"


def _gap(scene: Scene, clause: CueClause) -> str:
    """What parts a cue from its subject."""
    if clause.subject.first > clause.last:
        return "behind"
    between = scene.skeleton.words[clause.subject.last + 1 : clause.first]
    if not between:
        return "none"
    if all(word in AUXILIARIES or word in ADVERBS or word.endswith("ly") for word in between):
        return "verbs"
    return "comma" if "," in between else "words" if len(between) < 6 else "far"
