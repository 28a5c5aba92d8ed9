"""From the words that mention a speaker to the speaker: a person of the cast, a body, or a description as it stands."""

import re
from typing import Final, NamedTuple

from briefings.models.person import CastMember, SpeakerKind
from briefings.models.quote import Basis
from briefings.models.span import Span
from briefings.people.beside import ROLE_NOUNS
from briefings.quotes.attribution import Attributed
from briefings.quotes.pronouns import is_epithet
from briefings.quotes.scene import Mention, Scene
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold

CLEAR_REFERENT: Final = 0.53
"""Lead below which a pronoun stays unresolved: two people fit."""

_GROUP_CERTAINTY: Final = 0.75
"""How sure what "it" and "they" stand for is."""
_UNNAMED: Final = vocabulary("one another some others many several both")
"""Pronouns for people whom an article does not name."""

_NAMELESS: Final = re.compile(
    r"\b(?:anonym\w+|unnamed|unidentified|insiders?|sources?|confidants?|familiar with|close to|not authori[sz]ed"
    r"|not to be (?:named|identified))\b"
    r"|^(?:an?|one|two|three|several|some|multiple|many|most|another|senior|former|top)\b.*\b(?:aides?|officials?|advis[eo]rs?"
    r"|diplomats?|operatives?|strategists?|allies|ally|staffers?|donors?|executives?|persons?|people|lawmakers?|members?)\b"
)
_ANONYMITY: Final = re.compile(
    r"\bon (?:the )?condition of anonymity\b|\b(?:asked|declined|refused|requested) not to be (?:named|identified)\b"
)
_DEFINITE: Final = vocabulary("the its his her their our")
_INDEFINITE: Final = vocabulary("a an one another some many several any two three four five other others most few")
_ARTICLES: Final = vocabulary("the a an its his her their our this that")


class Speaker(NamedTuple):
    """Who a mention means; ``name`` is ``None`` if that is not clear."""

    name: str | None
    key: str | None
    kind: SpeakerKind | None
    basis: Basis
    mention: Span
    certainty: float
    """0-1: how sure the step from mention to speaker is."""


def name_speaker(found: Attributed, mention: Mention, context: str) -> Speaker:
    """Name the speaker behind a mention.

    Args:
        found: The article, with what its pronouns mean.
        mention: The words chosen.
        context: The sentence around the quotation, which may ask for anonymity.
    """
    scene = found.ground.scene
    skeleton = scene.skeleton
    span = skeleton.span(mention.first, mention.last)
    if mention.person >= 0:
        member = scene.cast[mention.person]
        return Speaker(member.name, member.id, "person", "named", span, 1.0)
    if mention.kind == "pronoun":
        return _behind_pronoun(found, mention, context)
    if is_epithet(skeleton.words, mention) and mention.first in found.referents:
        return _behind_pronoun(found, mention, context)._replace(basis="role")
    words = skeleton.cut(*mention.antecedent) if mention.antecedent else span.cut(skeleton.text)
    key = " ".join(word for word in fold(words).split() if word not in _ARTICLES)
    holder = _holder(scene, fold(words), span.start) if mention.kind in ("role", "body") else None
    if holder is not None:
        return Speaker(holder.name, holder.id, "person", "role", span, 0.9)
    if mention.kind == "body":
        words, key = _without_role(words, key)
        return Speaker(words, key, "body", "named", span, 1.0)
    kind: SpeakerKind = "anonymous" if _NAMELESS.search(fold(words)) or _ANONYMITY.search(context) else "role"
    return Speaker(words, key, kind, "named" if mention.kind == "joint" else "role", span, 1.0)


def _behind_pronoun(found: Attributed, mention: Mention, context: str) -> Speaker:
    """Whom a pronoun means: a person, the subject that "it" or "they" stand for, or "one" who is not named."""
    scene = found.ground.scene
    span = scene.skeleton.span(mention.first, mention.last)
    word = scene.skeleton.words[mention.first]
    if word in _UNNAMED:
        return Speaker(word, word, "anonymous", "role", span, 0.9)
    referent = found.referents.get(mention.first)
    antecedent = found.antecedents.get(mention.first)
    if antecedent is not None and (referent is None or _is_nearer(scene, antecedent, referent.person, mention.first)):
        speaker = name_speaker(found, antecedent, context)
        return speaker._replace(basis="pronoun", mention=span, certainty=_GROUP_CERTAINTY * speaker.certainty)
    if referent is None or referent.share < CLEAR_REFERENT:
        return Speaker(None, None, None, "pronoun", span, 0.5)
    member = scene.cast[referent.person]
    return Speaker(member.name, member.id, "person", "pronoun", span, 0.4 + 0.6 * referent.share)


def _is_nearer(scene: Scene, antecedent: Mention, person: int, token: int) -> bool:
    """Tell whether somebody without a name is the subject behind all names of a person that stand before a pronoun."""
    begin, end = scene.skeleton.ends[antecedent.last], scene.skeleton.starts[token]
    return antecedent.kind == "role" and not any(begin <= span.start < end for span in scene.cast[person].mentions)


def _holder(scene: Scene, words: str, start: int) -> CastMember | None:
    """Who holds the role that words name ("the mayor", in headlines "mayor"); ``None`` if nobody or two do.

    "The mayor" is somebody named before.
    """
    first, *rest = words.split()
    if first in _INDEFINITE:
        return None
    asked = set(rest) if first in _DEFINITE else {first, *rest}
    bearing = min((scene.bearing.get(word, []) for word in asked), key=len, default=[])
    holders = {member.id: member for member, role in bearing if asked <= role}
    known = {one: member for one, member in holders.items() if _is_named_before(member, start)}
    holders = known if first in _DEFINITE else known or holders
    return next(iter(holders.values())) if len(holders) == 1 else None


def _is_named_before(member: CastMember, start: int) -> bool:
    return bool(member.mentions) and member.mentions[0].start < start


def _without_role(words: str, key: str) -> tuple[str, str]:
    """Take the role from a body's name ("Rival Halcyon Foundries")."""
    first, _, name = words.partition(" ")
    if fold(first) in ROLE_NOUNS and name[:1].isupper():
        return name, key.partition(" ")[2]
    return words, key
