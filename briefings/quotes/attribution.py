"""Who says each quotation: candidates, the choice, and whom the chosen words mean.

Invariant: quotations are attributed in text order, so that each may build on the one before.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from briefings.models.person import CastMember
from briefings.quotes.candidates import Candidate, find_candidates
from briefings.quotes.group_pronouns import resolve_group_pronouns
from briefings.quotes.pronouns import Referent, is_epithet, resolve_pronouns
from briefings.quotes.ranker import WEIGHTS, shares
from briefings.quotes.scene import CueClause, Mention, Scene, set_scene
from briefings.quotes.setting import Ground, Previous, Setting, setting_of, survey
from briefings.quotes.skeleton import Skeleton
from briefings.text.marks import Stretch

_OWN: Final = 0.9
"""Share above which a paragraph of a long quotation keeps a speaker of its own: a mark went missing before it."""


class Attribution(NamedTuple):
    """A quotation with its speaker; ``mention`` is ``None`` if nobody says it.

    ``share`` is the share of the chosen speaker, ``nobody`` that of its being no speech at all.
    """

    setting: Setting
    mention: Mention | None
    clause: CueClause | None
    is_carried: bool
    share: float
    nobody: float


class Attributed(NamedTuple):
    """An article's quotations with their speakers."""

    ground: Ground
    referents: dict[int, Referent]
    antecedents: Mapping[int, Mention]
    """What "it" and "they" stand for."""
    attributions: tuple[Attribution, ...]


def attribute(
    skeleton: Skeleton, cast: Sequence[CastMember], stretches: Sequence[Stretch], weights: dict[str, float] = WEIGHTS
) -> Attributed:
    """Attribute the outermost stretches of an article, in order."""
    scene = set_scene(skeleton, cast)
    ground = survey(scene)
    subjects = [clause.subject for clause in ground.clauses] + [main for main in ground.mains if main is not None]
    referents = resolve_pronouns(scene, subjects)
    antecedents = resolve_group_pronouns(scene, subjects)
    return Attributed(ground, referents, antecedents, tuple(_attribute(ground, referents, stretches, weights)))


def _attribute(
    ground: Ground, referents: dict[int, Referent], stretches: Sequence[Stretch], weights: dict[str, float]
) -> Iterator[Attribution]:
    previous: Previous | None = None
    speech: list[Attribution] = []
    for number, stretch in enumerate(stretches):
        setting = setting_of(ground.scene, number, stretch)
        candidates = list(find_candidates(ground, setting, previous))
        speech.append(choose(ground.scene, referents, setting, candidates, shares(candidates, weights)))
        if stretch.continues and number + 1 < len(stretches):
            continue
        for attribution in _as_one_speech(speech):
            yield attribution
            if attribution.mention is not None:
                previous = Previous(attribution.setting, attribution.mention)
        speech = []


def _as_one_speech(parts: Sequence[Attribution]) -> Iterator[Attribution]:
    """Give all paragraphs of a long quotation to the speaker of the part that is surest of its own."""
    chief = max(parts, key=lambda part: (part.mention is not None and not part.is_carried, part.share))
    for part in parts:
        has_own = part.mention is not None and not part.is_carried and part.share > _OWN
        if part is chief or chief.mention is None or has_own:
            yield part
        else:
            yield part._replace(mention=chief.mention, clause=None, is_carried=True, share=chief.share)


def choose(
    scene: Scene,
    referents: dict[int, Referent],
    setting: Setting,
    candidates: Sequence[Candidate],
    odds: Sequence[float],
) -> Attribution:
    """Add up the shares of candidates that mean the same speaker; the likeliest speaker wins.

    Of the mentions the one at a cue right beside the words is taken, else the likeliest.
    """
    totals: dict[object, float] = {}
    speakers = [speaker_of(scene, referents, candidate.mention) for candidate in candidates]
    for speaker, share in zip(speakers, odds, strict=True):
        totals[speaker] = totals.get(speaker, 0.0) + share
    winner = max(totals, key=lambda speaker: totals[speaker])
    own = [number for number, speaker in enumerate(speakers) if speaker == winner]
    best = max(own, key=lambda number: (candidates[number].features[0].endswith(":adjacent"), odds[number]))
    chosen = candidates[best]
    return Attribution(setting, chosen.mention, chosen.clause, chosen.is_carried, totals[winner], totals.get(None, 0.0))


def speaker_of(scene: Scene, referents: dict[int, Referent], mention: Mention | None) -> int | str | None:
    """What tells one speaker from another: a place in the cast, else the folded words, else ``None``."""
    if mention is None:
        return None
    if mention.person >= 0:
        return mention.person
    is_anaphor = mention.kind == "pronoun" or is_epithet(scene.skeleton.words, mention)
    referent = referents.get(mention.first) if is_anaphor else None
    if referent is not None:
        return referent.person
    first, last = mention.antecedent or (mention.first, mention.last)
    return " ".join(scene.skeleton.words[first : last + 1])
