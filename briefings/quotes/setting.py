"""A quotation in its article, as those see it who look for its speaker."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefings.quotes.clauses import find_clauses
from briefings.quotes.main_subjects import main_subject
from briefings.quotes.scene import CueClause, Mention, Scene
from briefings.text.marks import Stretch


class Ground(NamedTuple):
    """All that candidates of one article are drawn from."""

    scene: Scene
    clauses: Sequence[CueClause]
    firsts: Sequence[int]
    """First token of each clause, for look-up."""
    mains: Sequence[Mention | None]
    """Main subject of each sentence."""


def survey(scene: Scene) -> Ground:
    """Find the cue clauses and main subjects of an article."""
    clauses = find_clauses(scene)
    bounds = scene.skeleton.bounds
    mains = [main_subject(scene, first, last) for first, last in pairwise(bounds)]
    return Ground(scene, clauses, [clause.first for clause in clauses], mains)


class Setting(NamedTuple):
    """A quotation in its article, as the candidates see it."""

    number: int
    """Place among the outermost stretches."""
    token: int
    sentence: int
    paragraph: int
    first: int
    """First token of its sentence."""
    last: int
    """One past the last token of its sentence."""
    stretch: Stretch
    words: int
    """How many words it holds, as white space parts them."""


class Previous(NamedTuple):
    """The quotation before and who was found to say it."""

    setting: Setting
    mention: Mention | None


def setting_of(scene: Scene, number: int, stretch: Stretch) -> Setting:
    """Locate a quotation."""
    skeleton = scene.skeleton
    token = skeleton.quotes[number]
    sentence = skeleton.sentences[token]
    words = skeleton.text.count(" ", stretch.content.start, stretch.content.end) + 1
    first, last = skeleton.bounds[sentence], skeleton.bounds[sentence + 1]
    return Setting(number, token, sentence, skeleton.paragraphs[sentence], first, last, stretch, words)
