"""Names for what speaks for a candidate: how a cue stands to the quotation, what the quotation looks like.

Features are words like ``quote-cue:adjacent:inverted``; `weights.txt` says what each is worth.
"""

from collections.abc import Sequence
from typing import Final

from briefings.quotes.scene import CueClause, Scene
from briefings.quotes.setting import Previous, Setting
from briefings.quotes.skeleton import QUOTE

_LIGHT: Final = frozenset({",", ":", "that", "—", "...", "was", "is", "were", "are", "it"})
"""Tokens that may stand between a cue and its words without parting them."""


def shape_of(scene: Scene, setting: Setting) -> tuple[str, ...]:
    """How long the quoted words are and how they begin."""
    content = setting.stretch.content.cut(scene.skeleton.text)
    words = setting.words
    size = "1" if words == 1 else "2" if words == 2 else "3-4" if words < 5 else "5-9" if words < 10 else "10+"
    opening = "lower" if content[:1].islower() else "title" if words < 8 and content.istitle() else "upper"
    return f"words:{size}", f"opens:{opening}"


def surroundings_of(scene: Scene, setting: Setting) -> tuple[str, ...]:
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


def stance_of(scene: Scene, clauses: Sequence[CueClause], here: range, place: int, setting: Setting) -> tuple[str, ...]:
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


def carriage_of(scene: Scene, previous: Previous, setting: Setting, mood: tuple[str, ...]) -> tuple[str, ...]:
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
