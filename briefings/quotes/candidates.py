"""Who may have said a quotation, with what speaks for each.

Candidates are the subjects of cues in the quotation's sentence and in its neighbours, the subject of a sentence without
a cue, names beside the quotation, the speaker of the quotation before, and nobody. Each carries the names of its
features; `weights.txt` says what they are worth.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefings.quotes.features import carriage_of, sequel_of, shape_of, surroundings_of
from briefings.quotes.local_subjects import LocalSubject, subjects_before
from briefings.quotes.phrases import phrase_starting
from briefings.quotes.scene import CueClause, Mention, Scene
from briefings.quotes.setting import Ground, Previous, Setting
from briefings.quotes.stance import stance_of
from briefings.quotes.turns import last_turn

_MOST: Final = 8
"""Cues of a sentence that are looked at on one side of a quotation."""


_BESIDE: Final = 12
"""Tokens before a quotation in which a name stands beside it."""
_LEADING: Final = frozenset({"cue-quote:quote-link:comma", "cue-quote:quote-link:colon"})


class Candidate(NamedTuple):
    """A possible speaker; ``mention`` is ``None`` for "nobody says this"."""

    mention: Mention | None
    clause: CueClause | None
    features: tuple[str, ...]
    is_carried: bool = False


def find_candidates(ground: Ground, setting: Setting, previous: Previous | None) -> Iterator[Candidate]:
    """All candidates for a quotation, "nobody" last; ``previous`` is the quotation before, attributed."""
    scene, clauses, firsts, _ = ground
    skeleton = scene.skeleton
    shape = shape_of(scene, setting)
    middle = bisect_left(firsts, setting.token)
    here = range(
        max(middle - _MOST, bisect_left(firsts, setting.first)), min(middle + _MOST, bisect_left(firsts, setting.last))
    )
    spoken = 0
    turn = last_turn(skeleton, [clauses[place] for place in here if clauses[place].last < setting.token])
    for place in here:
        clause = clauses[place]
        if clause.last < turn:
            continue  # somebody else has taken over
        features = stance_of(scene, clauses, here, place, setting)
        if clause.cue_class == "manner" and not (features[0].endswith(":adjacent") or _is_led_in(features)):
            continue
        spoken += 1
        yield Candidate(clause.subject, clause, (*features, *shape))
    bare = setting.first == setting.token and _is_bare(scene, setting)
    mood = ("bare",) if bare else ("cued",) if spoken else ("uncued",)
    for offset, name in ((-1, "before"), (1, "after")):
        near = setting.sentence + offset
        if 0 <= near < len(skeleton.paragraphs):
            gap = abs(skeleton.paragraphs[near] - setting.paragraph)
            if gap <= 1:
                yield from _nearby(ground, near, f"{name}{gap}", mood)
    yield from _uncued(ground, setting, mood, here, turn)
    if previous is not None and previous.mention is not None:
        yield Candidate(previous.mention, None, carriage_of(scene, previous, setting, mood), is_carried=True)
    around = surroundings_of(scene, setting)
    about = (*around, *(f"{shape[-1]}:{where}" for where in around), *sequel_of(scene, setting))
    yield Candidate(None, None, ("nobody", *(f"nobody:{s}" for s in (*shape, *mood, *about))))


def _is_led_in(features: tuple[str, ...]) -> bool:
    """Tell whether a comma or colon before the quotation leads on from a cue near by ("whispered to him: ...")."""
    return features[0] == "cue-quote:near" and not _LEADING.isdisjoint(features)


def _is_bare(scene: Scene, setting: Setting) -> bool:
    words = scene.skeleton.words
    return all(not words[t][0].isalnum() for t in range(setting.first, setting.last) if t != setting.token)


def _nearby(ground: Ground, sentence: int, where: str, mood: tuple[str, ...]) -> Iterator[Candidate]:
    """Subjects of cues in a neighbouring sentence, and its main subject."""
    scene, clauses, firsts, mains = ground
    bounds = scene.skeleton.bounds
    begin, end = bisect_left(firsts, bounds[sentence]), bisect_left(firsts, bounds[sentence + 1])
    spoken = clauses[max(begin, end - _MOST) : end]
    ends_with_colon = scene.skeleton.words[bounds[sentence + 1] - 1] == ":"
    for number, clause in enumerate(spoken):
        order = "last" if number == len(spoken) - 1 else "first" if number == 0 else "inner"
        yield Candidate(
            clause.subject,
            clause,
            (
                where,
                *(f"{where}:{m}" for m in mood),
                f"near:{order}",
                f"near:{clause.cue_class}",
                f"near:kind:{clause.subject.kind}",
                *((f"{where}:colon",) if ends_with_colon else ()),
            ),
        )
    if not spoken and (subject := mains[sentence]) is not None:
        features = (f"{where}:main", *(f"{where}:main:{m}" for m in mood), f"near:kind:{subject.kind}")
        yield Candidate(subject, None, (*features, f"{where}:colon") if ends_with_colon else features)


def _uncued(ground: Ground, setting: Setting, mood: tuple[str, ...], here: range, turn: int) -> Iterator[Candidate]:
    """Who may speak without a cue: the main subject, the nearest verb's, the name beside the words, the signature."""
    scene, main = ground.scene, ground.mains[setting.sentence]
    if any(_has_agent_behind(ground.clauses[place], setting) for place in here):
        return
    if main is not None and main.first != setting.token and not main.last < turn < setting.token:
        if mood == ("cued",):
            ahead = [ground.clauses[place].subject for place in here if ground.clauses[place].first < setting.token]
            mood = ("own",) if main in ahead else ("other",) if ahead else mood
        yield _main(main, setting, mood)
    cues = {ground.clauses[place].first for place in here}
    local = next(subjects_before(scene, setting.token, setting.first), None)
    if local is not None and local.mention != main and local.verb not in cues:
        yield _local(local, setting, mood)
    beside = next(
        (scene.ending[token] for token in _before(setting) if token in scene.ending),
        None,
    )
    if beside is not None:
        owner = "owner" if scene.skeleton.words[beside.last + 1] in ("'s", "'") else "name"
        yield Candidate(beside, None, (f"beside:{owner}", *(f"beside:{owner}:{m}" for m in mood)))
    signature = _signature(scene, setting)
    if signature is not None:
        yield Candidate(signature, None, ("signed", *(f"signed:{m}" for m in mood)))


def _has_agent_behind(clause: CueClause, setting: Setting) -> bool:
    """Tell words that others call the subject ("Lind, branded “reckless” by critics")."""
    return clause.how == "agent" and clause.last == setting.token - 1 and setting.token < clause.subject.first


def _before(setting: Setting) -> range:
    """The tokens right before a quotation, nearest first."""
    return range(setting.token - 1, max(setting.first, setting.token - _BESIDE) - 1, -1)


def _main(subject: Mention, setting: Setting, mood: tuple[str, ...]) -> Candidate:
    side = "main:ahead" if subject.first < setting.token else "main:behind"
    reach = abs(setting.token - subject.last)
    distance = "near" if reach <= 5 else "mid" if reach <= 12 else "far"
    features = (side, *(f"{side}:{m}" for m in mood), f"main:kind:{subject.kind}", f"{side}:{distance}")
    return Candidate(subject, None, features)


def _local(local: LocalSubject, setting: Setting, mood: tuple[str, ...]) -> Candidate:
    reach = setting.token - local.verb
    distance = "near" if reach <= 3 else "mid" if reach <= 8 else "far"
    rank = "subordinate" if local.is_subordinate else "independent"
    kind = f"main:kind:{local.mention.kind}"
    return Candidate(local.mention, None, (f"verb:{rank}", f"verb:{distance}", *(f"verb:{m}" for m in mood), kind))


def _signature(scene: Scene, setting: Setting) -> Mention | None:
    """The name behind a dash or bracket after the quotation, also where that begins a sentence (“...” — Anna Lind)."""
    skeleton = scene.skeleton
    dash = setting.token + 1
    if dash + 1 >= len(skeleton.words) or skeleton.words[dash] not in ("—", "("):
        return None
    if "\n" in skeleton.text[skeleton.ends[setting.token] : skeleton.starts[dash + 1]]:
        return None
    if (named := scene.starting.get(dash + 1)) is not None:
        return named
    _, end = skeleton.sentence(dash + 1)
    is_whole = dash + 4 >= end and all(skeleton.capitals[dash + 1 : end - (skeleton.words[end - 1] == ".")])
    return phrase_starting(scene, dash + 1, end) if is_whole and skeleton.words[dash] == "—" else None
