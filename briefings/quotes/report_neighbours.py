"""What stands beside a reported clause and its cue, in classes: before them, behind them, and which quotation.

Invariant: only the clause and the words right beside it are looked at.
"""

from typing import Final

from briefings.people.titles import HONORIFICS, TITLES
from briefings.quotes.cues import CUES
from briefings.quotes.lexicon import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from briefings.quotes.report_bounds import Bounds
from briefings.quotes.scene import CueClause, Scene
from briefings.quotes.skeleton import QUOTE

_QUESTIONS: Final = frozenset({"what", "how", "why", "whether", "if", "where", "when", "who", "which"})
_SUBORDINATE: Final = CONJUNCTIONS - {"that", "and", "but", "or", "nor", "so", "yet"} | {"how", "why"}
_RELATIVES: Final = frozenset({"who", "which", "what", "whom", "whose"})
_CONDITIONS: Final = frozenset({"if", "whether", "unless"})
_COMPANY: Final = {
    **dict.fromkeys(("of", "on", "with", "about", "in", "at"), "preposition"),
    **dict.fromkeys((",", ":"), "mark"),
    **{word: word for word in ("that", "to", "as", "for", "by")},
}
"""Classes of single words behind a cue."""


def lead_of(scene: Scene, clause: CueClause, low: int) -> str:
    """What stands before a cue and its subject: the sentence's start, a conjunction, a quotation, ..."""
    skeleton = scene.skeleton
    words = skeleton.words
    token = min(clause.first, clause.subject.first) - 1
    while token >= low and (
        words[token] in TITLES
        or words[token] in HONORIFICS
        or (skeleton.capitals[token] and words[token] not in PREPOSITIONS and words[token] not in CONJUNCTIONS)
    ):
        token -= 1
    if token < low:
        return "start"
    word = words[token]
    if word == ",":
        return "comma:quote" if token > low and words[token - 1] == QUOTE else "comma"
    if word in _SUBORDINATE:
        return "if" if word in _CONDITIONS else "as" if word == "as" else "when"
    if word == QUOTE:
        return "quote"
    if word in ("and", "but", "or"):
        return "and"
    if word == "that":
        return "that"
    if word in _RELATIVES:
        return "relative"
    if word in PREPOSITIONS:
        return "preposition"
    return "mark" if not word[0].isalnum() else "cue" if word in CUES else "word"


def sequel_of(scene: Scene, token: int, high: int) -> str:
    """What follows a clause."""
    words = scene.skeleton.words
    if token >= high or words[token] in (".", "!", "?"):
        return "stop"
    word = words[token]
    if word == ",":
        return f"comma:{_behind_comma(words[token + 1] if token + 1 < high else '')}"
    if word == "—":
        return "dash"
    if word in (";", ":", "(", ")"):
        return "mark"
    if word in ("and", "or", "but"):
        return "and:cue" if token + 1 < high and words[token + 1] in CUES else "and"
    if word in _SUBORDINATE:
        return "when"
    if word in _RELATIVES or word == "that":
        return "relative"
    if word == "to":
        return "to"
    if word in PREPOSITIONS:
        return "preposition"
    return "quote" if word == QUOTE else "auxiliary" if word in AUXILIARIES else "word"


def _behind_comma(word: str) -> str:
    if word in _RELATIVES or word == "that":
        return "relative"
    if word in ("and", "or"):
        return "and"
    if word in ("but", "yet"):
        return "but"
    if word in _SUBORDINATE:
        return "when"
    if word in PREPOSITIONS:
        return "preposition"
    if word in DETERMINERS:
        return "article"
    if word in CUES:
        return "cue"
    return "ing" if word.endswith("ing") else "pronoun" if word in PRONOUNS else "word"


def quotation_of(scene: Scene, bounds: Bounds, lead: str) -> str:
    """Where a sentence that has a quotation has it: in the clause, before its cue, or elsewhere."""
    words = scene.skeleton.words
    if words[bounds.first] == QUOTE:
        return "first"
    if QUOTE in words[bounds.first : bounds.last + 1]:
        return "inside"
    return "before" if lead in ("quote", "comma:quote") else "elsewhere"


def company_of(scene: Scene, token: int) -> str:
    """The class of a word that follows a cue or opens a clause."""
    words = scene.skeleton.words
    if token >= len(words):
        return "end"
    word = words[token]
    if word in _COMPANY:
        return _COMPANY[word]
    if word == QUOTE:
        return "quote"
    if not word[0].isalnum():
        return "mark"
    if word in _QUESTIONS:
        return "question"
    if token in scene.starting:
        return "noun"
    if word in PRONOUNS:
        return "pronoun"
    if word in DETERMINERS:
        return "noun"
    if word in PREPOSITIONS:
        return "preposition"
    if word in ADVERBS:
        return "adverb"
    if word in AUXILIARIES:
        return "auxiliary"
    return "noun" if scene.skeleton.capitals[token] else "word"
