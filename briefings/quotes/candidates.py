"""Who may have said a quotation, with what speaks for each.

Candidates are the subjects of cues in the quotation's sentence and in its neighbours, the subject of a sentence without a
cue, names beside the quotation, the speaker of the quotation before, and nobody. Each carries the names of its
features; `weights.txt` says what they are worth.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefings.quotes.clauses import CueClause, find_clauses, main_subject
from briefings.quotes.scene import Mention, Scene
from briefings.quotes.skeleton import QUOTE
from briefings.text.marks import Stretch

_LIGHT: Final = frozenset({",", ":", "that", "—", "...", "was", "is", "were", "are", "it"})
"""Tokens that may stand between a cue and its words without parting them."""
_MOST: Final = 8
"""Cues of a sentence that are looked at on one side of a quotation."""


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


class Candidate(NamedTuple):
    """A possible speaker; ``mention`` is ``None`` for "nobody says this"."""

    mention: Mention | None
    clause: CueClause | None
    features: tuple[str, ...]
    is_carried: bool = False


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


def find_candidates(ground: Ground, setting: Setting, previous: Previous | None) -> Iterator[Candidate]:
    """All candidates for a quotation, "nobody" last; ``previous`` is the quotation before, attributed."""
    scene, clauses, firsts, _ = ground
    skeleton = scene.skeleton
    shape = _shape(scene, setting)
    middle = bisect_left(firsts, setting.token)
    here = range(
        max(middle - _MOST, bisect_left(firsts, setting.first)), min(middle + _MOST, bisect_left(firsts, setting.last))
    )
    spoken = 0
    for place in here:
        clause = clauses[place]
        features = _here(scene, clauses, here, place, setting)
        if clause.cue_class == "manner" and not features[0].endswith(":adjacent"):
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
    yield from _uncued(ground, setting, mood)
    if previous is not None and previous.mention is not None:
        yield Candidate(previous.mention, None, _carried(scene, previous, setting, mood), is_carried=True)
    yield Candidate(None, None, ("nobody", *(f"nobody:{s}" for s in (*shape, *mood, *_surroundings(scene, setting)))))


def _shape(scene: Scene, setting: Setting) -> tuple[str, ...]:
    content = setting.stretch.content.cut(scene.skeleton.text)
    words = setting.words
    size = "1" if words == 1 else "2" if words == 2 else "3-4" if words < 5 else "5-9" if words < 10 else "10+"
    opening = "lower" if content[:1].islower() else "title" if words < 8 and content.istitle() else "upper"
    return f"words:{size}", f"opens:{opening}"


def _is_bare(scene: Scene, setting: Setting) -> bool:
    words = scene.skeleton.words
    return all(not words[t][0].isalnum() for t in range(setting.first, setting.last) if t != setting.token)


def _here(scene: Scene, clauses: Sequence[CueClause], here: range, place: int, setting: Setting) -> tuple[str, ...]:
    """How a cue of the same sentence stands to the quotation."""
    clause = clauses[place]
    words = scene.skeleton.words
    subject = clause.subject
    if clause.last < setting.token:
        between = words[clause.last + 1 : setting.token]
        begin = clause.last
        side = "cue-quote"
        others = sum(clause.last < clauses[p].first < setting.token for p in here)
    else:
        begin = min(clause.first, subject.first) if subject.first > setting.token else clause.first
        between = words[setting.token + 1 : begin]
        side = "quote-cue"
        others = sum(setting.token < clauses[p].first < clause.first for p in here)
    if all(word in _LIGHT for word in between):
        gap = "adjacent"
    elif QUOTE in between:
        gap = "past-quote"
    else:
        gap = "near" if len(between) <= 4 else "mid" if len(between) <= 10 else "far"
    where = f"{side}:{gap}"
    return (
        where,
        f"{where}:{clause.how}",
        f"{side}:{clause.cue_class}:{'adjacent' if gap == 'adjacent' else 'apart'}",
        f"{side}:others:{min(others, 2)}",
        f"kind:{subject.kind}",
        f"how:{clause.how}",
        *(("semicolon",) if ";" in between else ()),
        *(("colon",) if between and between[-1] == ":" else ()),
        *(("tail",) if side == "quote-cue" and _ends_sentence(scene, clause, setting) else ()),
    )


def _ends_sentence(scene: Scene, clause: CueClause, setting: Setting) -> bool:
    """Tell whether ", X said" closes the sentence: then all of it is X's."""
    words = scene.skeleton.words
    begin = min(clause.first, clause.subject.first)
    end = max(clause.last, clause.subject.last)
    return words[begin - 1] in (",", QUOTE) and setting.last - end <= 5


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


def _uncued(ground: Ground, setting: Setting, mood: tuple[str, ...]) -> Iterator[Candidate]:
    """The subject of the quotation's own sentence, and the names that stand nearest to the quotation."""
    scene, subject = ground.scene, ground.mains[setting.sentence]
    if subject is not None and subject.first != setting.token:
        side = "main:ahead" if subject.first < setting.token else "main:behind"
        yield Candidate(subject, None, (side, *(f"{side}:{m}" for m in mood), f"main:kind:{subject.kind}"))
    words = scene.skeleton.words
    for token in range(setting.token - 1, max(setting.first, setting.token - 12) - 1, -1):
        named = scene.ending.get(token)
        if named is not None:
            owner = "owner" if words[token + 1] in ("'s", "'") else "name"
            yield Candidate(named, None, (f"beside:{owner}", *(f"beside:{owner}:{m}" for m in mood)))
            break
    after = setting.token + 1
    if after < setting.last and words[after] in ("—", "("):
        named = scene.starting.get(after + 1)
        if named is not None:
            yield Candidate(named, None, ("signed", *(f"signed:{m}" for m in mood)))


def _carried(scene: Scene, previous: Previous, setting: Setting, mood: tuple[str, ...]) -> tuple[str, ...]:
    """How the speaker of the quotation before stands to this one."""
    gap = setting.sentence - previous.setting.sentence
    paragraphs = setting.paragraph - previous.setting.paragraph
    if previous.setting.stretch.continues and paragraphs == 1:
        where = "continued"
    elif gap == 0:
        between = scene.skeleton.words[previous.setting.token + 1 : setting.token]
        where = "same-sentence" if len(between) > 4 else "same-sentence:close"
    elif paragraphs == 0:
        where = "same-paragraph" if gap == 1 else "same-paragraph:later"
    else:
        where = "next-paragraph" if paragraphs == 1 else "later-paragraph"
    return f"carried:{where}", *(f"carried:{where}:{m}" for m in mood), "carried"


def _surroundings(scene: Scene, setting: Setting) -> tuple[str, ...]:
    """What stands right before the quotation: an article makes it a name or a term."""
    words = scene.skeleton.words
    if setting.token == setting.first:
        return ("starts",)
    before = words[setting.token - 1]
    if before in ("the", "a", "an", "this", "these", "its", "their", "'s", "'"):
        return ("after-article",)
    if before in (
        "called",
        "so-called",
        "titled",
        "entitled",
        "named",
        "dubbed",
        "known",
        "as",
        "song",
        "book",
        "show",
        "film",
    ):
        return ("after-title",)
    if before in (",", ":", "that", "—", "said", "says"):
        return ("after-cue",)
    if before in ("of", "for", "in", "with", "on", "from", "by", "about", "and", "or"):
        return ("after-preposition",)
    return ("after-word",)
