"""Whom "he" and "she" mean when they are subjects, and "the Croatian" and "the 19-year-old", of either gender.

A running salience, after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (Computational Linguistics
20, 1994): every mention makes its person salient, subjects most; each sentence fades; a pronoun means the most salient
person who agrees in gender, and renews them.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from briefings.models.person import Gender
from briefings.people.places import NATIVES
from briefings.quotes.scene import Mention, Scene

_SUBJECT: Final = 3.0
_FIRST: Final = 1.6
"""A name that opens a sentence though no verb of the list follows it."""
_OBJECT: Final = 1.0
_OWNER: Final = 0.8
_FADE: Final = 0.4
"""What is left of salience after a sentence."""
_CAP: Final = 4.5
"""Most that a person's mentions add up to: who is named all the time is not always who is meant."""
_UNKNOWN_GENDER: Final = 0.6
_PRONOUNS: Final[Mapping[str, Gender]] = {"he": "male", "she": "female"}
_AGED: Final = "-year-old"


class Referent(NamedTuple):
    """A person of the cast, and how far they lead: their share (0.5-1) of the salience of them and the runner-up."""

    person: int
    share: float


def resolve_pronouns(scene: Scene, subjects: Sequence[Mention]) -> dict[int, Referent]:
    """Find referents for subject pronouns.

    Args:
        scene: The article.
        subjects: Subjects of its clauses and sentences; doubles do no harm.

    Returns:
        Token of the pronoun -> referent. Pronouns that nobody fits are left out.
    """
    skeleton = scene.skeleton
    is_subject = {mention.first for mention in subjects} | {mention.last for mention in subjects if mention.person >= 0}
    events = sorted({m.first: m for m in (*scene.starting.values(), *_pronouns(scene, subjects))}.items())
    salience = dict.fromkeys(range(len(scene.cast)), 0.0)
    referents: dict[int, Referent] = {}
    sentence = 0
    for token, mention in events:
        passed = skeleton.sentences[token] - sentence
        if passed:
            sentence += passed
            fade = _FADE**passed
            salience = {person: value * fade for person, value in salience.items() if value > 1e-3}
        if mention.kind == "person":
            weight = _SUBJECT if token in is_subject or mention.last in is_subject else _weight(scene, mention)
            salience[mention.person] = min(_CAP, salience.get(mention.person, 0.0) + weight)
        elif (referent := _most_salient(scene, salience, skeleton.words[token])) is not None:
            if mention.kind != "pronoun" and not _is_near(scene, referent, token):
                continue
            referents[token] = referent
            salience[referent.person] = min(_CAP, salience[referent.person] + _SUBJECT)
    return referents


def _pronouns(scene: Scene, subjects: Sequence[Mention]) -> list[Mention]:
    words = scene.skeleton.words
    return [
        mention
        for mention in subjects
        if (mention.kind == "pronoun" and words[mention.first] in _PRONOUNS) or is_epithet(words, mention)
    ]


def is_epithet(words: Sequence[str], mention: Mention) -> bool:
    """Tell what means somebody named before as a pronoun does ("the Croatian", "the 19-year-old")."""
    if mention.last != mention.first + 1 or words[mention.first] != "the" or mention.person >= 0:
        return False
    return words[mention.last] in NATIVES or words[mention.last].endswith(_AGED)


def _is_near(scene: Scene, referent: Referent, token: int) -> bool:
    """Tell whether a person is named in the paragraph before a token or in the one before that."""
    skeleton = scene.skeleton
    offset, here = skeleton.starts[token], skeleton.paragraphs[skeleton.sentences[token]]
    before = [span for span in scene.cast[referent.person].mentions if span.start < offset]
    last = skeleton.token_at(before[-1].start) if before else -1
    return last >= 0 and here - skeleton.paragraphs[skeleton.sentences[last]] <= 1


def _weight(scene: Scene, mention: Mention) -> float:
    words = scene.skeleton.words
    if mention.last + 1 < len(words) and words[mention.last + 1] in ("'s", "'"):
        return _OWNER
    first, _ = scene.skeleton.sentence(mention.first)
    return _FIRST if mention.first - first <= 2 else _OBJECT


def _most_salient(scene: Scene, salience: Mapping[int, float], pronoun: str) -> Referent | None:
    gender = _PRONOUNS.get(pronoun)
    fitting = [
        (value if gender is None or scene.cast[person].gender == gender else value * _UNKNOWN_GENDER, -person)
        for person, value in salience.items()
        if value > 0 and (gender is None or scene.cast[person].gender in (gender, None))
    ]
    if not fitting:
        return None
    (best, person), *others = sorted(fitting, reverse=True)
    return Referent(-person, best / (best + others[0][0]) if others else 1.0)
