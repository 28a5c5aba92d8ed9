"""Articles ready to be attributed, with the speakers that the gold gives to their quotations.

For gold in the form of the shared evaluation data; the name matching of the scorer beside it says what is right.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefings.models.span import Span
from briefings.people.cast import find_cast
from briefings.quotes.attribution import Attribution, choose, speaker_of
from briefings.quotes.candidates import Candidate, find_candidates
from briefings.quotes.pronouns import Referent, resolve_pronouns
from briefings.quotes.ranker import shares
from briefings.quotes.scene import Mention, set_scene
from briefings.quotes.setting import Ground, Previous, setting_of, survey
from briefings.quotes.skeleton import build_skeleton
from briefings.text.marks import Stretch, find_stretches
from briefings.text.sentences import split_sentences

Matches = Callable[[str | None, str, dict[str, object]], bool]


class Example(NamedTuple):
    """An article ready to be attributed, with the gold of each stretch (``None``: nobody says it)."""

    ground: Ground
    referents: dict[int, Referent]
    stretches: Sequence[Stretch]
    gold: Sequence[dict[str, object] | None]
    judged: Sequence[bool]
    """Whether the gold has a word on the stretch: single marks, doubled ones too, and doubtful ones it passes over."""
    memory: dict[tuple[int, Previous | None], tuple[list[Candidate], list[bool]]]
    """Candidates of a stretch behind a previous quotation, and which are right: passes meet them again."""


def load(path: Path) -> list[Example]:
    """Prepare all articles of a gold file."""
    return [example(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def example(record: dict[str, object]) -> Example:
    """Prepare one article."""
    text = str(record["text"])
    prose, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            prose.append(Span(start, start + len(line)))
        start += len(line) + 1
    stretches = [s for s in find_stretches(text, prose) if s.depth == 0]
    scene = set_scene(build_skeleton(text, prose, split_sentences(text, prose), stretches), find_cast(text, prose))
    ground = survey(scene)
    subjects = [c.subject for c in ground.clauses] + [m for m in ground.mains if m]
    quotes, ignored = record["quotes"], record.get("ignore", [])
    assert isinstance(quotes, list)
    assert isinstance(ignored, list)
    gold = [
        next((q for q in quotes if q["start"] < s.content.end and s.content.start < q["end"]), None) for s in stretches
    ]
    judged = [
        s.family == "double"
        and text[s.outer.start] != "'"
        and not any(a < s.content.end and s.content.start < b for a, b in ignored)
        for s in stretches
    ]
    return Example(ground, resolve_pronouns(scene, subjects), stretches, gold, judged, {})


def words_of(example: Example, mention: Mention) -> tuple[str | None, str]:
    """The resolved name, if any, and the words of a mention."""
    scene = example.ground.scene
    speaker = speaker_of(scene, example.referents, mention)
    return (
        scene.cast[speaker].name if isinstance(speaker, int) else None,
        scene.skeleton.cut(mention.first, mention.last),
    )


def is_right(example: Example, candidate: Candidate, gold: dict[str, object] | None, matches: Matches) -> bool:
    """Tell whether a candidate says what the gold says."""
    if candidate.mention is None or gold is None:
        return candidate.mention is None and gold is None
    return matches(*words_of(example, candidate.mention), gold)


class Step(NamedTuple):
    """One quotation on the way: its candidates, which are right, and whether the choice was."""

    candidates: list[Candidate]
    odds: list[float]
    right: list[bool]
    choice: Attribution
    is_chosen_right: bool


def walk(example: Example, weights: dict[str, float], matches: Matches) -> Iterator[Step]:
    """Attribute an article, quotation by quotation."""
    previous: Previous | None = None
    scene = example.ground.scene
    for number, (stretch, gold) in enumerate(zip(example.stretches, example.gold, strict=True)):
        setting = setting_of(scene, number, stretch)
        if (number, previous) not in example.memory:
            candidates = list(find_candidates(example.ground, setting, previous))
            right = [is_right(example, candidate, gold, matches) for candidate in candidates]
            example.memory[number, previous] = candidates, right
        candidates, right = example.memory[number, previous]
        odds = shares(candidates, weights)
        chosen = choose(scene, example.referents, setting, candidates, odds)
        answer = Candidate(chosen.mention, None, ())
        yield Step(candidates, odds, right, chosen, is_right(example, answer, gold, matches))
        if chosen.mention is not None:
            previous = Previous(setting, chosen.mention)
